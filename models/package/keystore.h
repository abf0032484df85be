// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <vector>

namespace om {

/// An issuer's Ed25519 key as others know it. `id` = the first 16 hex digits of the SHA-256 of the 32 raw bytes.
struct PublicKey
{
    QString id;
    QString issuer; ///< name for people, as the key's file gives it
    QByteArray raw;
    bool isOwn = false;
};

/// One line, "onemap-key ed25519 BASE64 ISSUER": what `keys export` gives and `keys trust` takes.
QByteArray toLine(const PublicKey &key);
Result<PublicKey> publicKeyFromLine(const QByteArray &line, const QString &path); ///< FormatDamaged
Result<PublicKey> publicKeyFromFile(const QString &file); ///< the first line of it; FormatDamaged
/// From the raw bytes and a name; FormatDamaged when the bytes are not 32 or the name holds control or direction characters.
Result<PublicKey> publicKey(const QByteArray &raw, const QString &issuer, const QString &path);

/// What a signature is for: signed bytes begin with a prefix of their own, so that one kind never passes as another.
enum class SignDomain { Package, Index, Role };

/// The signing key of this workspace and the keys it trusts: a folder with own.key (PKCS#8 PEM, 0600), own.pub and trusted/KEYID.pub.
/// Signatures are one line, "ed25519 KEYID BASE64". Stateless: every call reads the folder. Format: docs/formats/package.md.
class KeyStore
{
public:
    explicit KeyStore(const QString &folder); ///< made when the first key is written

    /// The own public key; made with the name `issuer` (the machine's name when empty) at first use.
    Result<PublicKey> own(const QString &issuer = {}) const;
    /// All keys whose signatures hold: the own one, if there is one, then the trusted ones by id.
    Result<std::vector<PublicKey>> trusted() const;
    Result<PublicKey> trust(const PublicKey &key) const;
    Result<PublicKey> trustLine(const QByteArray &line, const QString &path) const;
    /// Writes the own public key's line to a file, to be handed out.
    Result<PublicKey> exportOwn(const QString &file) const;

    Result<QByteArray> sign(SignDomain domain, const QByteArray &bytes) const;
    /// The trusted key that signed `bytes`. IssuerUnknown {path, key id}; SignatureInvalid {path, reason}.
    Result<PublicKey> verify(SignDomain domain, const QByteArray &bytes, const QByteArray &signature, const QString &path) const;

private:
    QString m_folder;
};

/// The key id that a signature line claims; SignatureInvalid when it is no such line.
Result<QString> claimedKey(const QByteArray &signature, const QString &path);
/// Whether exactly this key signed; SignatureInvalid {path, reason}.
Result<void> verifyWith(const PublicKey &key, SignDomain domain, const QByteArray &bytes, const QByteArray &signature, const QString &path);

} // namespace om
