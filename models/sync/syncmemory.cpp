// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncmemory.h"

#include "package/durablefile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace om {

namespace {

constexpr qint64 MaxBytes = 1 << 20;

/// Null when the file is missing or is not what was written.
QJsonObject readState(const QString &file)
{
    const auto bytes = readPlain(file, MaxBytes);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

} // namespace

Result<SyncMemory> SyncMemory::load(const QString &folder)
{
    SyncMemory memory;
    memory.m_file = folder + QLatin1String("/sync.json");
    const QString copy = memory.m_file + QLatin1String(".bak");
    QJsonObject root = readState(memory.m_file);
    if (root.isEmpty())
        root = readState(copy);
    if (root.isEmpty() && (QFileInfo::exists(memory.m_file) || QFileInfo::exists(copy)))
        return fail(ErrorCode::FormatDamaged, {memory.m_file, QStringLiteral("remembered versions")});
    const QJsonObject publishers = root.value(u"publishers").toObject();
    for (auto it = publishers.begin(); it != publishers.end(); ++it) {
        const QJsonObject o = it.value().toObject();
        memory.m_publishers[it.key()] = {o.value(u"key").toString(), o.value(u"version").toInteger(), o.value(u"sequence").toInteger()};
    }
    const QJsonObject hubs = root.value(u"hubs").toObject();
    for (auto it = hubs.begin(); it != hubs.end(); ++it)
        memory.m_hubs[it.key()] = it.value().toString();
    return memory;
}

Result<void> SyncMemory::save() const
{
    QJsonObject publishers, hubs;
    for (auto it = m_publishers.begin(); it != m_publishers.end(); ++it)
        publishers[it.key()] = QJsonObject{{"key", it->key}, {"version", it->version}, {"sequence", it->sequence}};
    for (auto it = m_hubs.begin(); it != m_hubs.end(); ++it)
        hubs[it.key()] = it.value();
    const QByteArray json = QJsonDocument(QJsonObject{{"format", "onemap-sync"}, {"publishers", publishers}, {"hubs", hubs}}).toJson();
    // The copy takes the same state afterwards: whichever is being written, the other is whole.
    if (auto written = writeDurably(m_file, json, FileAccess::Owner); !written)
        return written;
    return writeDurably(m_file + QLatin1String(".bak"), json, FileAccess::Owner);
}

const SyncMemory::Publisher *SyncMemory::publisher(const QString &cacheId) const
{
    const auto found = m_publishers.constFind(cacheId);
    return found == m_publishers.constEnd() ? nullptr : &*found;
}

void SyncMemory::remember(const QString &cacheId, const Publisher &publisher)
{
    Publisher &known = m_publishers[cacheId];
    known.key = publisher.key;
    known.version = std::max(known.version, publisher.version);
    known.sequence = std::max(known.sequence, publisher.sequence);
}

} // namespace om
