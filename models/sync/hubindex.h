// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "package/keystore.h"
#include "sync/source.h"

namespace om {

/// The signed list of what a hub holds: the versions of one cache, published by one issuer. Format: docs/formats/package.md.
struct HubIndex
{
    QString id; ///< of the publisher's cache
    PublicKey issuer; ///< key and name that the index claims; proven by its signature only
    qint64 sequence = 0; ///< grows with every index
    qint64 latest = 0; ///< version that the entries lead to
    std::vector<HubEntry> entries;

    /// The packages that lead from version `at` (0 = nothing yet) to the latest, in order; PackageInvalid when there is no such way.
    Result<std::vector<HubEntry>> wayFrom(qint64 at, const QString &address) const;
};

QByteArray toJson(const HubIndex &index);
/// PackageInvalid {address, reason}; also refuses file names that are paths.
Result<HubIndex> hubIndexFromJson(const QByteArray &json, const QString &address);

/// The trusted key that signed the index: one of the (at most two) lines of its signature file holds. IssuerUnknown, SignatureInvalid.
Result<PublicKey> verifyIndex(const KeyStore &keys, const SyncSource::SignedIndex &index, const QString &address);
/// The same against the key that the index itself names, for the first meeting with an issuer.
Result<PublicKey> verifyBySelf(const SyncSource::SignedIndex &index, const QString &address);

} // namespace om
