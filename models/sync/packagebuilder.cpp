// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packagebuilder.h"

#include "package/packagewriter.h"
#include "sync/carriedattachments.h"
#include "sync/carriedindicators.h"
#include "sync/operation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace om {

namespace {

constexpr QLatin1StringView CacheIdKey("cache.id");

/// What others refer to comes first: codes, then areas.
int rank(const QString &dataset)
{
    const QStringList first = {QStringLiteral("code"), QStringLiteral("district"), QStringLiteral("community")};
    const qsizetype at = first.indexOf(dataset);
    return int(at < 0 ? first.size() : at);
}

bool comesBefore(const QString &a, const QString &b)
{
    return rank(a) != rank(b) ? rank(a) < rank(b) : a < b;
}

Result<void> takeIndicators(PackageWriter &writer, const PackageOrder &order)
{
    if (order.indicators.empty())
        return {};
    const QByteArray json = toJson(order.indicators);
    if (const auto readBack = indicatorsFromJson(json, order.path); !readBack) // nothing is signed that would be refused elsewhere
        return fail(readBack);
    return writer.setIndicators(json, qint64(order.indicators.size()));
}

/// Builds one package; holds what its steps share.
class PackageBuilder
{
public:
    PackageBuilder(const Cache &cache, const PackageOrder &order, const KeyStore &keys, JobControl &control)
        : m_cache(cache)
        , m_order(order)
        , m_keys(keys)
        , m_control(control)
    { }

    Result<Manifest> build()
    {
        if (auto begun = begin(); !begun)
            return fail(begun);
        if (auto written = writeDeclarations(); !written)
            return fail(written);
        if (auto written = m_order.from == 0 ? writeRows() : writeChanges(); !written)
            return fail(written);
        if (m_cache.version() != m_version)
            return fail(ErrorCode::CacheLocked, {m_cache.path()}, QStringLiteral("the cache changed while it was packed"));
        if (auto taken = takeAttachments(); !taken)
            return fail(taken);
        if (auto taken = takeIndicators(*m_writer, m_order); !taken)
            return fail(taken);
        return m_writer->finish();
    }

private:
    Result<void> begin()
    {
        m_version = m_cache.version();
        const auto history = m_cache.history();
        if (!history)
            return fail(history);
        for (const BatchState &batch : *history) {
            if (batch.id > m_order.from && batch.id <= m_order.to)
                m_batches.push_back(batch);
        }
        if (m_batches.empty() || m_order.to > m_version || (m_order.from == 0 && m_order.to != m_version))
            return fail(ErrorCode::Usage, {QStringLiteral("%1–%2").arg(m_order.from).arg(m_order.to)});
        auto datasets = m_cache.datasets();
        if (!datasets)
            return fail(datasets);
        m_datasets = std::move(*datasets);
        std::sort(m_datasets.begin(), m_datasets.end(), [](const DatasetState &a, const DatasetState &b) { return comesBefore(a.spec.id, b.spec.id); });

        Manifest head;
        head.id = m_order.id;
        head.created = m_batches.back().committed; // not now: the same versions give the same bytes
        head.sequence = m_order.sequence;
        head.from = m_order.from;
        head.to = m_order.to;
        head.crs = QStringLiteral("EPSG:4490");
        auto writer = PackageWriter::create(m_order.path, head, m_keys);
        if (!writer)
            return fail(writer);
        m_writer = std::move(*writer);
        return {};
    }

    Result<void> writeDeclarations()
    {
        for (const DatasetState &dataset : m_datasets) {
            if (auto written = m_writer->writeLine({}, toLine(SpecLine{dataset.spec})); !written)
                return written;
        }
        for (const QStringList all = m_cache.settingKeys(); const QString &key : all) {
            if (isLocalSetting(key))
                continue;
            if (auto written = m_writer->writeLine({}, toLine(SettingLine{key, m_cache.setting(key)})); !written)
                return written;
        }
        return {};
    }

    Result<void> writeRows()
    {
        for (const DatasetState &dataset : m_datasets)
            m_total += dataset.rows;
        for (const DatasetState &dataset : m_datasets) {
            QStringList columns;
            for (const FieldSpec &field : dataset.spec.fields)
                columns.append(field.name);
            RowLineWriter rows(dataset.spec, [&](QByteArrayView line) { return write(dataset.spec.id, line); });
            const bool hasShape = dataset.spec.geometry != GeometryType::None;
            if (auto read = m_cache.read(dataset.spec.id, columns, hasShape, rows); !read)
                return read;
            if (!rows.outcome())
                return rows.outcome();
        }
        return {};
    }

    Result<void> writeChanges()
    {
        for (const BatchState &batch : m_batches)
            m_total += batch.inserted + batch.updated + batch.deleted;
        for (const BatchState &batch : m_batches) {
            auto changes = m_cache.changes(batch.id);
            if (!changes)
                return fail(changes);
            std::vector<ChangeLine> lines;
            lines.reserve(changes->size());
            for (RowChange &change : *changes)
                lines.push_back({std::move(change), batch.id, qint64(lines.size()) + 1});
            std::stable_sort(lines.begin(), lines.end(),
                             [](const ChangeLine &a, const ChangeLine &b) { return comesBefore(a.change.dataset, b.change.dataset); });
            for (const ChangeLine &line : lines) {
                if (auto written = write(line.change.dataset, toLine(line)); !written)
                    return written;
            }
        }
        return {};
    }

    Result<void> takeAttachments()
    {
        if (m_order.attachments.isEmpty())
            return {};
        const auto names = namedAttachments(m_cache, m_order.attachments, m_order.from, m_order.to, m_control);
        if (!names)
            return fail(names);
        for (const QString &name : *names) {
            if (m_control.isCancelled())
                return fail(ErrorCode::Cancelled);
            if (auto added = m_writer->addAttachment(name, m_order.attachments + u'/' + name); !added)
                return added;
        }
        return {};
    }

    Result<void> write(const QString &dataset, QByteArrayView line)
    {
        if (++m_done % 1000 == 0) {
            m_control.report(m_done, m_total);
            if (m_control.isCancelled())
                return fail(ErrorCode::Cancelled);
        }
        return m_writer->writeLine(dataset, line);
    }

    const Cache &m_cache;
    const PackageOrder &m_order;
    const KeyStore &m_keys;
    JobControl &m_control;
    qint64 m_version = 0, m_done = 0, m_total = 0;
    std::vector<BatchState> m_batches;
    std::vector<DatasetState> m_datasets;
    std::unique_ptr<PackageWriter> m_writer;
};

} // namespace

Result<Manifest> buildPackage(const Cache &cache, const PackageOrder &order, const KeyStore &keys, JobControl &control)
{
    return PackageBuilder(cache, order, keys, control).build();
}

Result<Manifest> buildIndicatorPackage(const Cache &cache, const PackageOrder &order, const KeyStore &keys)
{
    const auto history = cache.history();
    if (!history)
        return fail(history);
    if (history->empty() || order.indicators.empty())
        return fail(ErrorCode::Usage, {order.path}, QStringLiteral("there is no indicator"));
    Manifest head;
    head.id = order.id;
    head.created = history->back().committed;
    head.sequence = order.sequence;
    head.to = order.to;
    head.crs = QStringLiteral("EPSG:4490");
    auto writer = PackageWriter::create(order.path, head, keys);
    if (!writer)
        return fail(writer);
    if (auto taken = takeIndicators(**writer, order); !taken)
        return fail(taken);
    return (*writer)->finish();
}

QString cacheId(const Cache &cache)
{
    return QJsonDocument::fromJson('[' + cache.setting(CacheIdKey).toUtf8() + ']').array().at(0).toString();
}

Result<QString> ensureCacheId(Cache &cache)
{
    QString id = cacheId(cache);
    if (!id.isEmpty())
        return id;
    id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    BatchMeta meta;
    meta.kind = QStringLiteral("sync");
    meta.note = CacheIdKey;
    auto writer = cache.begin(meta);
    if (!writer)
        return fail(writer);
    if (auto set = (*writer)->setSetting(CacheIdKey, u'"' + id + u'"'); !set)
        return fail(set);
    if (auto committed = (*writer)->commit(); !committed)
        return fail(committed);
    return id;
}

bool isLocalSetting(const QString &key)
{
    return key.startsWith(QLatin1String("cache.")) || key.startsWith(QLatin1String("sync."));
}

KeyStore keysOf(const SyncPlace &place)
{
    return KeyStore(place.folder + QLatin1String("/keys"));
}

} // namespace om
