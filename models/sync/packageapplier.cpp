// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packageapplier.h"

#include "sync/operation.h"
#include "sync/packagebuilder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace om {

namespace {

constexpr QLatin1StringView OriginKey("sync.origin");

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool isSame(const Row &a, const Row &b)
{
    return a.cells == b.cells && a.geometry == b.geometry;
}

std::vector<Value> keyOf(const Row &row, const DatasetSpec &spec)
{
    std::vector<Value> key;
    for (const QString &field : spec.key)
        key.push_back(row.cells[std::size_t(spec.fieldIndex(field))]);
    return key;
}

/// Applies the lines of one package; holds what they share.
class PackageApplier
{
public:
    PackageApplier(Cache &cache, BatchWriter &writer, const Manifest &manifest, const QString &source, JobControl &control)
        : m_cache(cache)
        , m_writer(writer)
        , m_manifest(manifest)
        , m_source(source)
        , m_control(control)
    { }

    Result<void> take(const PackageFile &file, QByteArrayView bytes)
    {
        if (++m_done % 1000 == 0) {
            m_control.report(m_done, m_total);
            if (m_control.isCancelled())
                return fail(ErrorCode::Cancelled);
        }
        const DatasetSpec *spec = nullptr;
        if (!file.dataset.isEmpty()) {
            spec = specOf(file.dataset);
            if (!spec)
                return {}; // a dataset that the publisher dropped again and that never was here
        }
        auto line = packageLine(bytes, spec, m_source);
        if (!line)
            return fail(line);
        return std::visit([&](auto &part) { return apply(part, spec); }, *line);
    }

    Result<void> finish()
    {
        if (auto ended = endRows(); !ended)
            return ended;
        return m_writer.setSetting(OriginKey, compact({{"id", m_manifest.id}, {"key", m_manifest.key}, {"version", m_manifest.to}}));
    }

    void setTotal(qint64 total) { m_total = total; }
    qint64 conflicts() const { return m_conflicts; }

private:
    const DatasetSpec *specOf(const QString &dataset)
    {
        if (const auto known = m_specs.constFind(dataset); known != m_specs.constEnd())
            return &*known;
        const auto present = m_cache.dataset(dataset);
        return present ? &*m_specs.insert(dataset, present->spec) : nullptr;
    }

    Result<void> apply(const SpecLine &line, const DatasetSpec *)
    {
        m_specs.insert(line.spec.id, line.spec);
        return m_writer.ensureDataset(line.spec);
    }

    Result<void> apply(const SettingLine &line, const DatasetSpec *)
    {
        if (isLocalSetting(line.key))
            return fail(ErrorCode::PackageInvalid, {m_source, QCoreApplication::translate("Package", "it sets %1").arg(line.key)});
        return m_cache.setting(line.key) == line.json ? Result<void>() : m_writer.setSetting(line.key, line.json);
    }

    Result<void> apply(const RowLine &line, const DatasetSpec *spec)
    {
        if (m_rowsOf != spec->id) {
            if (auto begun = beginRows(*spec); !begun)
                return begun;
        }
        if (m_isAppending)
            return m_writer.write(line.row);
        RowChange insert{spec->id, RowChange::Kind::Insert, spec->key.isEmpty() ? std::vector<Value>{line.fid} : keyOf(line.row, *spec), {}, line.row};
        return apply(ChangeLine{std::move(insert), m_manifest.to, m_done}, spec);
    }

    Result<void> apply(const ChangeLine &line, const DatasetSpec *spec)
    {
        const auto applied = m_writer.apply(line.change);
        if (!applied)
            return fail(applied);
        return *applied ? Result<void>() : settle(line, *spec);
    }

    /// A dataset without rows takes them in bulk; otherwise each is compared with what is here. Rows without a key keep their fid.
    Result<void> beginRows(const DatasetSpec &spec)
    {
        if (auto ended = endRows(); !ended)
            return ended;
        const auto present = m_cache.dataset(spec.id);
        if (!present)
            return fail(present);
        m_rowsOf = spec.id;
        m_isAppending = present->rows == 0 && !spec.key.isEmpty();
        if (!m_isAppending)
            return {};
        QStringList fields;
        for (const FieldSpec &field : spec.fields)
            fields.append(field.name);
        return m_writer.beginRows(spec.id, fields, WriteMode::Append);
    }

    Result<void> endRows()
    {
        m_rowsOf.clear();
        return std::exchange(m_isAppending, false) ? m_writer.endRows() : Result<void>();
    }

    /// An operation that did not fit: it is done already, or its row is here under another fid, or it is a conflict.
    Result<void> settle(const ChangeLine &line, const DatasetSpec &spec)
    {
        RowChange change = line.change;
        if (spec.key.isEmpty()) {
            const auto fid = change.before ? fidOfContent(spec, *change.before) : Result<qint64>(0); // 0 = a new one
            if (!fid)
                return fail(fid);
            if (*fid >= 0) {
                change.key = {*fid};
                const auto applied = m_writer.apply(change);
                if (!applied)
                    return fail(applied);
                if (*applied)
                    return {};
            }
        }
        const auto ours = ourRow(change, spec);
        if (!ours)
            return fail(ours);
        const bool isDone = change.after ? *ours && isSame(**ours, *change.after) : !*ours;
        return isDone ? Result<void>() : quarantine(line, *ours, spec);
    }

    /// −1 = no row has this content.
    Result<qint64> fidOfContent(const DatasetSpec &spec, const Row &row)
    {
        const auto cell = std::find_if(row.cells.begin(), row.cells.end(), [](const Value &v) { return !isNull(v); });
        if (cell == row.cells.end())
            return -1;
        const auto rows = m_cache.rowsWhere(spec.id, spec.fields[std::size_t(cell - row.cells.begin())].name, *cell);
        if (!rows)
            return fail(rows);
        const auto same = std::find_if(rows->begin(), rows->end(), [&](const Cache::StoredRow &stored) { return isSame(stored.row, row); });
        return same == rows->end() ? -1 : same->fid;
    }

    Result<std::optional<Row>> ourRow(const RowChange &change, const DatasetSpec &spec)
    {
        Result<std::vector<Cache::StoredRow>> rows;
        if (!spec.key.isEmpty())
            rows = m_cache.rowsWhere(spec.id, spec.key.first(), change.key.front());
        else
            rows = m_cache.rows(spec.id, {std::get_if<qint64>(&change.key.front()) ? std::get<qint64>(change.key.front()) : 0});
        if (!rows)
            return fail(rows);
        for (Cache::StoredRow &stored : *rows) {
            if (spec.key.isEmpty() || keyOf(stored.row, spec) == change.key)
                return std::optional<Row>(std::move(stored.row));
        }
        return std::optional<Row>();
    }

    Result<void> quarantine(const ChangeLine &line, const std::optional<Row> &ours, const DatasetSpec &spec)
    {
        ++m_conflicts;
        const RowChange &change = line.change;
        QJsonObject content{{"dataset", spec.id}, {"operation", operationId(m_manifest.id, line.version, line.number)}};
        if (change.before)
            content[u"base"] = rowObject(*change.before, spec);
        if (change.after)
            content[u"theirs"] = rowObject(*change.after, spec);
        if (ours)
            content[u"ours"] = rowObject(*ours, spec);
        QuarantinedRow row;
        row.batch = m_writer.batch();
        row.file = m_source;
        row.row = line.number;
        row.code = QString(syncConflictCode);
        row.message = QCoreApplication::translate("Sync", "This record was changed here and by the publisher; ours was kept.");
        row.content = compact(content);
        return m_writer.quarantine(row);
    }

    Cache &m_cache;
    BatchWriter &m_writer;
    const Manifest &m_manifest;
    const QString &m_source;
    JobControl &m_control;
    QHash<QString, DatasetSpec> m_specs;
    QString m_rowsOf;
    bool m_isAppending = false;
    qint64 m_done = 0, m_total = 0, m_conflicts = 0;
};

} // namespace

SyncOrigin syncOrigin(const Cache &cache)
{
    const QJsonObject origin = QJsonDocument::fromJson(cache.setting(OriginKey).toUtf8()).object();
    return {origin.value(u"id").toString(), origin.value(u"key").toString(), origin.value(u"version").toInteger()};
}

Result<void> checkNext(const Cache &cache, const Manifest &manifest, const QString &path)
{
    const auto bad = [&](const QString &reason) { return fail(ErrorCode::PackageInvalid, {path, reason}); };
    const SyncOrigin origin = syncOrigin(cache);
    if (manifest.id == cacheId(cache))
        return bad(QCoreApplication::translate("Package", "it was made from this very cache"));
    if (!origin.id.isEmpty() && (origin.id != manifest.id || origin.key != manifest.key))
        return bad(QCoreApplication::translate("Package", "this cache follows another publisher (%1)").arg(origin.id));
    if (manifest.to <= origin.version)
        return fail(ErrorCode::VersionRollback, {path, QString::number(manifest.to), QString::number(origin.version)});
    if (manifest.from != origin.version)
        return bad(QCoreApplication::translate("Package", "it leads on from version %1, this cache is at %2").arg(manifest.from).arg(origin.version));
    return {};
}

Result<ApplyReport> applyPackage(Cache &cache, PackageReader &package, const QString &source, const QString &sha256, JobControl &control)
{
    const Manifest &manifest = package.manifest();
    if (auto next = checkNext(cache, manifest, source); !next)
        return fail(next);
    BatchMeta meta;
    meta.kind = QStringLiteral("sync");
    meta.source = source;
    meta.sha256 = sha256;
    meta.operatorName = package.issuer().issuer;
    meta.note = QStringLiteral("%1–%2").arg(manifest.from).arg(manifest.to);
    auto writer = cache.begin(meta);
    if (!writer)
        return fail(writer);
    PackageApplier applier(cache, **writer, manifest, source, control);
    applier.setTotal(manifest.rows());
    auto read = package.readLines([&](const PackageFile &file, QByteArrayView line) { return applier.take(file, line); });
    if (!read)
        return fail(read);
    if (auto finished = applier.finish(); !finished)
        return fail(finished);
    const BatchState state = (*writer)->state();
    if (!control.passPointOfNoReturn())
        return fail(ErrorCode::Cancelled);
    if (auto committed = (*writer)->commit(); !committed)
        return fail(committed);
    return ApplyReport{state.inserted + state.updated + state.deleted, applier.conflicts(), manifest.to};
}

} // namespace om
