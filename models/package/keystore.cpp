// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/keystore.h"

#include "base/plaintext.h"
#include "package/durablefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <memory>

namespace om {

namespace {

constexpr int RawKeyBytes = 32;
constexpr int SignatureBytes = 64;
constexpr qint64 KeyFileBytes = 4096;

struct KeyFree
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
struct DigestFree
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
struct BioFree
{
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using Key = std::unique_ptr<EVP_PKEY, KeyFree>;
using Digest = std::unique_ptr<EVP_MD_CTX, DigestFree>;
using Bio = std::unique_ptr<BIO, BioFree>;

const uchar *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const uchar *>(bytes.constData());
}

QByteArray prefixed(SignDomain domain, const QByteArray &bytes)
{
    // The closing NUL belongs to the prefix: no prefix can be the beginning of another.
    switch (domain) {
    case SignDomain::Package: return QByteArray("onemap-package-v1", 18) + bytes;
    case SignDomain::Index: return QByteArray("onemap-index-v1", 16) + bytes;
    case SignDomain::Role: return QByteArray("onemap-role-v1", 15) + bytes;
    }
    return {}; // signs nothing that is ever verified
}

QString keyId(const QByteArray &raw)
{
    return QString::fromLatin1(QCryptographicHash::hash(raw, QCryptographicHash::Sha256).toHex().left(16));
}

QByteArray rawOf(EVP_PKEY *key)
{
    QByteArray raw(RawKeyBytes, '\0');
    std::size_t size = RawKeyBytes;
    if (EVP_PKEY_get_raw_public_key(key, reinterpret_cast<uchar *>(raw.data()), &size) != 1 || size != RawKeyBytes)
        return {};
    return raw;
}

Result<Key> readPrivate(const QString &path)
{
    const auto pem = readPlain(path, KeyFileBytes);
    if (!pem)
        return fail(pem);
    const Bio bio(BIO_new_mem_buf(pem->constData(), int(pem->size())));
    Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_ED25519)
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("Ed25519 private key")});
    return key;
}

Result<Key> makePrivate(const QString &path)
{
    Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!key || PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return fail(ErrorCode::Internal, {}, QStringLiteral("no Ed25519 key could be made"));
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(ErrorCode::FileNoPermission, {QFileInfo(path).absolutePath()});
    if (auto written = writeDurably(path, QByteArray(text, size), FileAccess::Owner); !written)
        return fail(written);
    return key;
}

/// Names come from other people's files and are shown beside a decision to trust.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 100 && isPlainText(name);
}

struct SignatureLine
{
    QString key;
    QByteArray signature;
};

Result<SignatureLine> parseSignature(const QByteArray &text, const QString &path)
{
    const auto bad = [&] { return fail(ErrorCode::SignatureInvalid, {path, QCoreApplication::translate("Package", "not a signature line")}); };
    if (!text.endsWith('\n') || text.size() > 200 || text.count('\n') != 1)
        return bad();
    const QList<QByteArray> words = text.chopped(1).split(' ');
    if (words.size() != 3 || words[0] != "ed25519" || words[1].size() != 16)
        return bad();
    const auto signature = QByteArray::fromBase64Encoding(words[2], QByteArray::AbortOnBase64DecodingErrors);
    if (!signature || signature.decoded.size() != SignatureBytes || signature.decoded.toBase64() != words[2])
        return bad();
    return SignatureLine{QString::fromLatin1(words[1]), signature.decoded};
}

} // namespace

QByteArray toLine(const PublicKey &key)
{
    return "onemap-key ed25519 " + key.raw.toBase64() + ' ' + key.issuer.toUtf8() + '\n';
}

Result<PublicKey> publicKey(const QByteArray &raw, const QString &issuer, const QString &path)
{
    if (raw.size() != RawKeyBytes || !isPlainName(issuer))
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("public key")});
    return PublicKey{keyId(raw), issuer, raw, false};
}

Result<PublicKey> publicKeyFromLine(const QByteArray &line, const QString &path)
{
    const QByteArray text = line.endsWith('\n') ? line.chopped(1) : line;
    const QByteArray start = "onemap-key ed25519 ";
    const qsizetype gap = text.indexOf(' ', start.size());
    if (!text.startsWith(start) || gap < 0)
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("public key")});
    const auto raw = QByteArray::fromBase64Encoding(text.sliced(start.size(), gap - start.size()), QByteArray::AbortOnBase64DecodingErrors);
    if (!raw)
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("public key")});
    return publicKey(raw.decoded, QString::fromUtf8(text.sliced(gap + 1)), path);
}

Result<PublicKey> publicKeyFromFile(const QString &path)
{
    constexpr qint64 longestLine = 4096;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(QFileInfo::exists(path) ? ErrorCode::FileUnreadable : ErrorCode::FileMissing, {path}, file.errorString());
    return publicKeyFromLine(file.read(longestLine).trimmed(), path);
}

KeyStore::KeyStore(const QString &folder)
    : m_folder(folder)
{ }

Result<PublicKey> KeyStore::own(const QString &issuer) const
{
    const QString secret = m_folder + QLatin1String("/own.key");
    auto key = QFileInfo::exists(secret) ? readPrivate(secret) : makePrivate(secret);
    if (!key)
        return fail(key);
    const QByteArray raw = rawOf(key->get());
    const QString path = m_folder + QLatin1String("/own.pub");
    if (const auto line = readPlain(path, KeyFileBytes)) {
        auto known = publicKeyFromLine(*line, path);
        if (known && known->raw == raw) {
            known->isOwn = true;
            return known;
        }
    }
    // Missing after a crash, or of another key: the private key says who we are.
    QString name = issuer.isEmpty() ? QSysInfo::machineHostName() : issuer;
    auto made = publicKey(raw, isPlainName(name) ? name : QStringLiteral("onemap"), path);
    if (!made)
        return made;
    made->isOwn = true;
    if (auto written = writeDurably(path, toLine(*made), FileAccess::Everyone); !written)
        return fail(written);
    return made;
}

Result<std::vector<PublicKey>> KeyStore::trusted() const
{
    std::vector<PublicKey> keys;
    if (QFileInfo::exists(m_folder + QLatin1String("/own.key"))) {
        auto key = own();
        if (!key)
            return fail(key);
        keys.push_back(*key);
    }
    const QDir folder(m_folder + QLatin1String("/trusted"));
    for (const QStringList entries = folder.entryList({QStringLiteral("*.pub")}, QDir::Files, QDir::Name); const QString &name : entries) {
        const QString path = folder.filePath(name);
        const auto line = readPlain(path, KeyFileBytes);
        if (!line)
            return fail(line);
        auto key = publicKeyFromLine(*line, path);
        if (!key)
            return fail(key);
        if (name != key->id + QLatin1String(".pub"))
            return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("the key is %1").arg(key->id)});
        keys.push_back(*key);
    }
    return keys;
}

Result<PublicKey> KeyStore::trust(const PublicKey &key) const
{
    const QString folder = m_folder + QLatin1String("/trusted");
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileNoPermission, {folder});
    const auto checked = publicKey(key.raw, key.issuer, folder);
    if (!checked)
        return checked;
    if (auto written = writeDurably(folder + u'/' + checked->id + QLatin1String(".pub"), toLine(*checked), FileAccess::Everyone); !written)
        return fail(written);
    return checked;
}

Result<PublicKey> KeyStore::trustLine(const QByteArray &line, const QString &path) const
{
    const auto key = publicKeyFromLine(line, path);
    return key ? trust(*key) : key;
}

Result<PublicKey> KeyStore::exportOwn(const QString &file) const
{
    auto key = own();
    if (!key)
        return key;
    if (auto written = writeDurably(file, toLine(*key), FileAccess::Everyone); !written)
        return fail(written);
    return key;
}

Result<QByteArray> KeyStore::sign(SignDomain domain, const QByteArray &bytes) const
{
    const auto key = readPrivate(m_folder + QLatin1String("/own.key"));
    if (!key)
        return fail(key);
    const QByteArray message = prefixed(domain, bytes);
    QByteArray signature(SignatureBytes, '\0');
    std::size_t size = SignatureBytes;
    const Digest context(EVP_MD_CTX_new());
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key->get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<uchar *>(signature.data()), &size, bytesOf(message), std::size_t(message.size())) != 1 ||
        size != SignatureBytes)
        return fail(ErrorCode::Internal, {}, QStringLiteral("signing failed"));
    return "ed25519 " + keyId(rawOf(key->get())).toLatin1() + ' ' + signature.toBase64() + '\n';
}

Result<PublicKey> KeyStore::verify(SignDomain domain, const QByteArray &bytes, const QByteArray &signature, const QString &path) const
{
    const auto id = claimedKey(signature, path);
    if (!id)
        return fail(id);
    const auto keys = trusted();
    if (!keys)
        return fail(keys);
    const auto key = std::find_if(keys->begin(), keys->end(), [&](const PublicKey &k) { return k.id == *id; });
    if (key == keys->end())
        return fail(ErrorCode::IssuerUnknown, {path, *id});
    if (auto held = verifyWith(*key, domain, bytes, signature, path); !held)
        return fail(held);
    return *key;
}

Result<QString> claimedKey(const QByteArray &signature, const QString &path)
{
    const auto line = parseSignature(signature, path);
    if (!line)
        return fail(line);
    return line->key;
}

Result<void> verifyWith(const PublicKey &key, SignDomain domain, const QByteArray &bytes, const QByteArray &signature, const QString &path)
{
    const auto line = parseSignature(signature, path);
    if (!line)
        return fail(line);
    const Key handle(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(key.raw), std::size_t(key.raw.size())));
    const Digest context(EVP_MD_CTX_new());
    const QByteArray message = prefixed(domain, bytes);
    if (line->key != key.id || !handle || EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, handle.get()) != 1 ||
        EVP_DigestVerify(context.get(), bytesOf(line->signature), SignatureBytes, bytesOf(message), std::size_t(message.size())) != 1)
        return fail(ErrorCode::SignatureInvalid, {path, QCoreApplication::translate("Package", "the signature of %1 does not fit the content").arg(key.id)});
    return {};
}

} // namespace om
