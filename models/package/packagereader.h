// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "package/keystore.h"
#include "package/manifest.h"

#include <QDateTime>

#include <functional>
#include <memory>
#include <optional>

class QIODevice;

namespace om {

constexpr qsizetype MaxLineBytes = 16 << 20;

/// Whether one entry is as the manifest says: size, CRC and SHA-256.
struct PackageEntryCheck
{
    PackageFile entry;
    std::optional<Error> fault;
};

/// Reads a package that was found to be whole, safe and signed by a trusted key. The file stays open: what was verified is what is read.
/// Nothing is ever unpacked to disk. One thread.
class PackageReader
{
public:
    /// Verifies layout, names, signature, and size, CRC and SHA-256 of every entry; only then is anything given out. Errors: those of
    /// opening a file, PackageInvalid {path, reason} (also when `now` is after validUntil), IssuerUnknown, SignatureInvalid.
    static Result<std::unique_ptr<PackageReader>> open(const QString &path, const KeyStore &keys, const QDateTime &now);
    /// What a package claims of itself, its layout checked but neither issuer nor data: to show whose key would have to be trusted.
    static Result<Manifest> peek(const QString &path);
    /// Every entry for itself, whoever signed the manifest: to show which part of a refused package is broken. Layout and manifest must hold.
    static Result<std::vector<PackageEntryCheck>> checkEntries(const QString &path);
    ~PackageReader();

    const Manifest &manifest() const;
    const PublicKey &issuer() const;

    /// The JSON of the publisher's own indicators as it was signed, at most MaxIndicatorsBytes; empty when the package holds none.
    Result<QByteArray> readIndicators();

    /// Writes the content of an attachment of the manifest; it is hashed again on the way, so what came is worth nothing after an error. A failed write names
    /// `targetPath`.
    Result<void> readAttachment(const PackageFile &entry, QIODevice &target, const QString &targetPath);

    /// Gives all lines of data in order, without their line feeds. Everything is hashed again on the way: an error at the end means that the file
    /// changed meanwhile, and whatever was taken must be rolled back. An error of the sink stops and is handed on.
    using LineSink = std::function<Result<void>(const PackageFile &file, QByteArrayView line)>;
    Result<void> readLines(const LineSink &sink);

private:
    struct State;
    explicit PackageReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace om
