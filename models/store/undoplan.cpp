// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/undoplan_p.h"

#include "store/datasettable_p.h"

#include <QJsonArray>

#include <algorithm>

namespace om::store {

namespace {

/// Whether rows of before this change of structure cannot be brought back after it.
bool isBreak(Connection &connection, const RecordedChange &change)
{
    if (change.kind != kind::adapt)
        return change.isStructure();
    const QJsonObject json = change.json(connection);
    const auto fields = [&](const char *side) { return json.value(QLatin1String(side)).toObject().value(QLatin1String("fields")).toArray().size(); };
    return fields("after") < fields("before");
}

void bindValue(Statement &statement, int parameter, const StoredValue &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        statement.bind(parameter, *integer);
    else if (const auto *real = std::get_if<double>(&value))
        statement.bind(parameter, *real);
    else if (const auto *bytes = std::get_if<QByteArray>(&value))
        statement.bind(parameter, std::string_view(bytes->constData(), std::size_t(bytes->size())));
    else
        statement.bindNull(parameter);
}

} // namespace

bool UndoPlan::Part::isKeptRow(qint64 fid) const
{
    const auto found = std::lower_bound(kept.begin(), kept.end(), fid, [](const Kept &k, qint64 f) { return k.fid < f; });
    return found != kept.end() && found->fid == fid;
}

UndoPlan::UndoPlan(Connection &connection, qint64 batch, UndoScope scope)
    : m_connection(connection)
    , m_batch(batch)
    , m_scope(scope)
    , m_changes(changesOf(connection, batch))
{
    Statement row = connection.prepare("SELECT dataset, source, undone_by, undoes FROM om_batch WHERE id = ?1 AND committed <> ''");
    row.bind(1, batch);
    if (!row.step())
        raise(ErrorCode::NotFound, {QStringLiteral("batch"), QString::number(batch)});
    if (row.integer(2) != 0)
        refuse(row.integer(2));
    m_meta.kind = QStringLiteral("undo");
    m_meta.dataset = row.string(0);
    m_meta.source = row.string(1);
    m_undoes = row.integer(3);
    row.reset();
    collect();
    for (const qint64 later : batchesInForceAfter(connection, batch))
        compare(later);
    for (auto &[dataset, part] : m_parts) {
        sortKept(part);
        if (m_scope == UndoScope::KeepLater && part.later != 0 && !part.isKept)
            keepTakenKeys(dataset, part);
    }
}

void UndoPlan::refuse(qint64 later) const
{
    raise(ErrorCode::UndoConflict, {QString::number(m_batch), QString::number(later)});
}

void UndoPlan::refuse(const QString &dataset) const
{
    const auto found = m_parts.find(dataset);
    refuse(found == m_parts.end() || found->second.later == 0 ? m_batch : found->second.later);
}

void UndoPlan::collect()
{
    for (const RecordedChange &change : m_changes) {
        if (change.isSetting()) {
            m_settings.insert(change.subject);
            continue;
        }
        Part &part = m_parts[change.subject];
        part.isStructure = part.isStructure || change.isStructure();
    }
}

const Spans &UndoPlan::rows(const QString &dataset)
{
    const auto [entry, isNew] = m_rows.try_emplace(dataset);
    if (isNew)
        for (const RecordedChange &change : m_changes)
            if (change.subject == dataset && !change.isSetting())
                addTouched(m_connection, change, entry->second);
    return entry->second;
}

void UndoPlan::compare(qint64 later)
{
    for (const RecordedChange &change : changesOf(m_connection, later)) {
        if (change.isSetting()) {
            if (!m_settings.contains(change.subject))
                continue;
            if (m_scope == UndoScope::Whole)
                refuse(later);
            m_keptSettings[change.subject] = later;
            continue;
        }
        const auto found = m_parts.find(change.subject);
        if (found == m_parts.end())
            continue;
        Part &part = found->second;
        part.later = later;
        if (part.isStructure || change.isStructure())
            compareStructure(change, part);
        if (change.kind == kind::insert) {
            for (const Spans::Span &span : rows(change.subject).within(change.firstFid, change.untilFid))
                for (qint64 fid = span.first; fid < span.second; ++fid)
                    keep(part, fid, later);
        } else if (change.kind == kind::rows) {
            const Spans &touched = rows(change.subject);
            forEachRow(m_connection, change.changeset(m_connection), {}, [&](qint64 fid) {
                if (touched.contains(fid))
                    keep(part, fid, later);
                return false;
            });
        }
    }
}

void UndoPlan::compareStructure(const RecordedChange &change, Part &part)
{
    if (m_scope == UndoScope::Whole)
        refuse(change.batch);
    m_keptStructures[change.subject] = change.batch;
    part.isKept = part.isKept || isBreak(m_connection, change) || std::any_of(m_changes.begin(), m_changes.end(), [&](const RecordedChange &own) {
                      return own.subject == change.subject && own.kind != kind::create && isBreak(m_connection, own);
                  });
}

void UndoPlan::keep(Part &part, qint64 fid, qint64 later, qint64 holder)
{
    if (m_scope == UndoScope::Whole)
        refuse(later);
    part.kept.push_back({fid, later, holder});
}

/// Of several batches that touched a row the last one counts.
void UndoPlan::sortKept(Part &part) const
{
    std::stable_sort(part.kept.begin(), part.kept.end(), [](const Kept &a, const Kept &b) { return a.fid < b.fid; });
    std::vector<Kept> last;
    for (const Kept &kept : part.kept) {
        if (!last.empty() && last.back().fid == kept.fid)
            last.back() = kept;
        else
            last.push_back(kept);
    }
    part.kept = std::move(last);
}

/// Rows that would come back with a key that another row has meanwhile. To leave one may take the key of the next, so it goes on until
/// nothing is added.
void UndoPlan::keepTakenKeys(const QString &dataset, Part &part)
{
    const DatasetTable table = DatasetTable::load(m_connection, dataset);
    if (table.spec.key.isEmpty())
        return;
    const QStringList stored = table.storedColumns(m_connection);
    std::vector<std::size_t> places;
    QByteArrayList names, conditions;
    for (const QString &key : table.spec.key) {
        places.push_back(std::size_t(stored.indexOf(key)));
        names << quoted(key);
        conditions << quoted(key) + " IS ?" + QByteArray::number(names.size());
    }
    // The key each row would get back where it has another one now, or is not there.
    std::map<qint64, std::vector<std::optional<StoredValue>>> keys;
    for (auto change = m_changes.rbegin(); change != m_changes.rend(); ++change) {
        if (change->subject != dataset)
            continue;
        if (change->kind == kind::insert)
            keys.erase(keys.lower_bound(change->firstFid), keys.lower_bound(change->untilFid));
        if (change->kind != kind::rows)
            continue;
        forEachRow(m_connection, change->changeset(m_connection), [&](const ChangedRow &row) {
            if (row.operation == SQLITE_INSERT) {
                keys.erase(row.fid);
                return;
            }
            for (std::size_t i = 0; i < places.size(); ++i) {
                if (!row.before[places[i]])
                    continue;
                auto &key = keys[row.fid];
                key.resize(places.size());
                key[i] = row.before[places[i]];
            }
        });
    }
    Statement present = m_connection.prepare("SELECT " + names.join(", ") + " FROM " + table.table() + " WHERE fid = ?1");
    Statement holder = m_connection.prepare("SELECT fid, src_batch FROM " + table.table() + " WHERE " + conditions.join(" AND "));
    const Spans &touched = rows(dataset);
    bool isMore = true;
    while (isMore) {
        isMore = false;
        std::vector<Kept> taken;
        for (auto &[fid, key] : keys) {
            if (part.isKeptRow(fid))
                continue;
            present.bind(1, fid);
            const bool isThere = present.step();
            for (std::size_t i = 0; i < key.size(); ++i) {
                if (!key[i])
                    key[i] = isThere ? storedValue(sqlite3_column_value(present.handle(), int(i))) : StoredValue();
                bindValue(holder, int(i) + 1, *key[i]);
            }
            if (holder.step()) {
                const qint64 other = holder.integer(0), batch = holder.integer(1);
                if (other != fid && (!touched.contains(other) || part.isKeptRow(other)))
                    taken.push_back({fid, batch > m_batch ? batch : part.later, other});
            }
            holder.reset();
            present.reset();
        }
        isMore = !taken.empty();
        part.kept.insert(part.kept.end(), taken.begin(), taken.end());
        sortKept(part);
    }
}

bool UndoPlan::isWhole() const
{
    return m_keptSettings.empty() && m_keptStructures.empty() &&
        std::all_of(m_parts.begin(), m_parts.end(), [](const auto &part) { return part.second.kept.empty(); });
}

bool UndoPlan::isEmpty()
{
    if (isWhole() || m_keptSettings.size() < m_settings.size())
        return false;
    return std::all_of(m_parts.begin(), m_parts.end(), [&](const auto &part) {
        return part.second.isKept || (part.second.later != 0 && rows(part.first).count() == qint64(part.second.kept.size()));
    });
}

qint64 UndoPlan::lastObstacle() const
{
    qint64 last = m_batch;
    for (const auto *obstacles : {&m_keptSettings, &m_keptStructures})
        for (const auto &[subject, later] : *obstacles)
            last = std::max(last, later);
    for (const auto &[dataset, part] : m_parts)
        for (const Kept &kept : part.kept)
            last = std::max(last, kept.later);
    return last;
}

} // namespace om::store
