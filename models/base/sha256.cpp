// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QByteArray>
#include <QIODevice>

#include <openssl/evp.h>

#include <array>

namespace om {

namespace {

template<typename Owner>
EVP_MD_CTX *of(const Owner &context)
{
    return static_cast<EVP_MD_CTX *>(context.get());
}

} // namespace

void Sha256::Free::operator()(void *context) const
{
    EVP_MD_CTX_free(static_cast<EVP_MD_CTX *>(context));
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(of(m_context), EVP_sha256(), nullptr) != 1)
        qFatal("libcrypto has no SHA-256");
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(of(m_context), bytes.data(), std::size_t(bytes.size()));
}

bool Sha256::add(QIODevice &device)
{
    QByteArray block(1 << 18, Qt::Uninitialized);
    while (true) {
        const qint64 size = device.read(block.data(), block.size());
        if (size <= 0)
            return size == 0 && device.atEnd();
        add(QByteArrayView(block).first(size));
    }
}

QString Sha256::hex()
{
    std::array<char, 32> digest;
    EVP_DigestFinal_ex(of(m_context), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    EVP_DigestInit_ex(of(m_context), EVP_sha256(), nullptr);
    return QString::fromLatin1(QByteArray::fromRawData(digest.data(), qsizetype(digest.size())).toHex());
}

} // namespace om
