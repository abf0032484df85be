// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubindex.h"

#include "sync/foldersource.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace om {

namespace {

constexpr int FormatVersion = 1;

QList<QByteArray> signatureLines(const QByteArray &signature)
{
    QList<QByteArray> lines = signature.split('\n').first(std::min<qsizetype>(2, signature.count('\n')));
    for (QByteArray &line : lines)
        line += '\n';
    return lines;
}

} // namespace

Result<std::vector<HubEntry>> HubIndex::wayFrom(qint64 at, const QString &address) const
{
    std::vector<HubEntry> way;
    while (at < latest) {
        // The farthest step: a later base saves the deltas before it.
        const HubEntry *best = nullptr;
        for (const HubEntry &entry : entries) {
            if (entry.from == at && (!best || entry.to > best->to))
                best = &entry;
        }
        if (!best)
            return fail(ErrorCode::PackageInvalid, {address, QCoreApplication::translate("Package", "no package leads on from version %1").arg(at)});
        way.push_back(*best);
        at = best->to;
    }
    return way;
}

QByteArray toJson(const HubIndex &index)
{
    QJsonArray entries;
    for (const HubEntry &e : index.entries)
        entries.append(QJsonObject{{"file", e.file}, {"from", e.from}, {"to", e.to}, {"bytes", e.bytes}, {"sha256", e.sha256}, {"sequence", e.sequence}});
    return QJsonDocument(
               QJsonObject{{"format", "onemap-index"},
                           {"formatVersion", FormatVersion},
                           {"id", index.id},
                           {"issuer",
                            QJsonObject{{"name", index.issuer.issuer}, {"key", index.issuer.id}, {"public", QString::fromLatin1(index.issuer.raw.toBase64())}}},
                           {"sequence", index.sequence},
                           {"latest", index.latest},
                           {"entries", entries}})
        .toJson(QJsonDocument::Indented);
}

Result<HubIndex> hubIndexFromJson(const QByteArray &json, const QString &address)
{
    const auto bad = [&](const QString &reason) {
        return fail(ErrorCode::PackageInvalid, {address, QCoreApplication::translate("Package", "index: %1").arg(reason)});
    };
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return bad(problem.errorString());
    if (root.value(u"format").toString() != u"onemap-index" || root.value(u"formatVersion").toInteger() != FormatVersion)
        return bad(QCoreApplication::translate("Package", "not an index of format version %1").arg(FormatVersion));
    const QJsonObject claimed = root.value(u"issuer").toObject();
    auto issuer = publicKey(QByteArray::fromBase64(claimed.value(u"public").toString().toLatin1()), claimed.value(u"name").toString(), address);
    if (!issuer || issuer->id != claimed.value(u"key").toString())
        return bad(QCoreApplication::translate("Package", "issuer"));
    HubIndex index{root.value(u"id").toString(), std::move(*issuer), root.value(u"sequence").toInteger(-1), root.value(u"latest").toInteger(-1), {}};
    qint64 highest = 0;
    for (const QJsonArray all = root.value(u"entries").toArray(); const auto value : all) {
        const QJsonObject o = value.toObject();
        HubEntry entry{o.value(u"file").toString(),     o.value(u"from").toInteger(-1), o.value(u"to").toInteger(-1),
                       o.value(u"bytes").toInteger(-1), o.value(u"sha256").toString(),  o.value(u"sequence").toInteger(-1)};
        if (!isPackageName(entry.file))
            return bad(QCoreApplication::translate("Package", "a package's name is a path or odd"));
        if (entry.from < 0 || entry.to <= entry.from || entry.bytes <= 0 || entry.sha256.size() != 64 || entry.sequence <= 0)
            return bad(QCoreApplication::translate("Package", "entry %1").arg(entry.file));
        highest = std::max(highest, entry.to);
        index.entries.push_back(std::move(entry));
    }
    if (index.id.isEmpty() || index.sequence <= 0 || index.latest <= 0 || index.latest != highest)
        return bad(QCoreApplication::translate("Package", "id, sequence or latest version"));
    return index;
}

Result<PublicKey> verifyIndex(const KeyStore &keys, const SyncSource::SignedIndex &index, const QString &address)
{
    std::optional<Error> first; // of the line that is meant for this index; the second one only bridges its replacement
    for (const auto all = signatureLines(index.signature); const QByteArray &line : all) {
        auto key = keys.verify(SignDomain::Index, index.json, line, address);
        if (key)
            return key;
        if (!first)
            first = key.error();
    }
    return std::unexpected(
        first.value_or(Error{ErrorCode::SignatureInvalid, {address, QCoreApplication::translate("Package", "the index is not signed")}, {}}));
}

Result<PublicKey> verifyBySelf(const SyncSource::SignedIndex &index, const QString &address)
{
    const auto parsed = hubIndexFromJson(index.json, address);
    if (!parsed)
        return fail(parsed);
    Result<void> held = fail(ErrorCode::SignatureInvalid, {address, QCoreApplication::translate("Package", "the index is not signed")});
    for (const auto all = signatureLines(index.signature); const QByteArray &line : all) {
        held = verifyWith(parsed->issuer, SignDomain::Index, index.json, line, address);
        if (held)
            return parsed->issuer;
    }
    return fail(held);
}

} // namespace om
