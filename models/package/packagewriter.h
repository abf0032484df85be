// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "package/keystore.h"
#include "package/manifest.h"

#include <memory>

namespace om {

/// Writes one package: lines in, a signed zip out. The same head, lines and key give the same bytes. Nothing is at `path` before finish
/// has read everything back; destroyed before, it leaves nothing behind. One thread.
class PackageWriter
{
public:
    /// `head`: id, created, validUntil, sequence, from, to, schema and crs; the rest is filled in. The own key is made if there is none.
    static Result<std::unique_ptr<PackageWriter>> create(const QString &path, const Manifest &head, const KeyStore &keys);
    ~PackageWriter();

    /// Adds one line (without its line feed, at most MaxLineBytes) to the data of `dataset`, "" = of the cache as a whole. A data entry
    /// ends after 50,000 lines, 8 MB or when the dataset changes; so give all lines of one dataset in a row.
    Result<void> writeLine(const QString &dataset, QByteArrayView line);
    /// Takes `count` indicators along, as their JSON; before finish. FileTooLarge.
    Result<void> setIndicators(const QByteArray &json, qint64 count);
    /// Takes a plain file along under the name by which rows know it; any number, before finish. FormatUnsafe {name, reason}, FileTooLarge, those of reading.
    Result<void> addAttachment(const QString &name, const QString &file);
    /// Signs, syncs, verifies and puts the package in its place.
    Result<Manifest> finish();

private:
    struct State;
    explicit PackageWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace om
