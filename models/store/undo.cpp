// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache_p.h"
#include "store/changereader_p.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace om {

using namespace store;

namespace {

/// What a batch did to one dataset.
struct Touched
{
    bool isStructure = false;
    std::vector<std::pair<qint64, qint64>> ranges; ///< [first, until) of new rows
    std::vector<qint64> fids; ///< sorted

    bool contains(qint64 fid) const
    {
        return std::binary_search(fids.begin(), fids.end(), fid) ||
            std::any_of(ranges.begin(), ranges.end(), [&](const auto &range) { return fid >= range.first && fid < range.second; });
    }
    bool overlaps(qint64 first, qint64 until) const
    {
        const auto next = std::lower_bound(fids.begin(), fids.end(), first);
        return (next != fids.end() && *next < until) ||
            std::any_of(ranges.begin(), ranges.end(), [&](const auto &range) { return first < range.second && range.first < until; });
    }
};

/// The conditions under which a batch can be taken back exactly.
class UndoPlan
{
public:
    UndoPlan(Connection &connection, qint64 batch)
        : m_connection(connection)
        , m_batch(batch)
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
    }

    const BatchMeta &meta() const { return m_meta; }
    qint64 undoes() const { return m_undoes; }
    const std::vector<RecordedChange> &changes() const { return m_changes; }
    /// Nothing came after the batch in that dataset.
    bool isLatest(const QString &dataset) const { return !m_laterDatasets.contains(dataset); }

    [[noreturn]] void refuse(qint64 later) const { raise(ErrorCode::UndoConflict, {QString::number(m_batch), QString::number(later)}); }
    [[noreturn]] void refuse(const QString &dataset) const
    {
        const auto found = m_laterDatasets.find(dataset);
        refuse(found == m_laterDatasets.end() ? m_batch : found->second);
    }

private:
    void collect()
    {
        for (const RecordedChange &change : m_changes) {
            if (change.isSetting()) {
                m_settings.insert(change.subject);
                continue;
            }
            Touched &touched = m_datasets[change.subject];
            touched.isStructure = touched.isStructure || change.isStructure();
            if (change.kind == kind::insert)
                touched.ranges.emplace_back(change.firstFid, change.untilFid);
        }
    }

    /// Rows are read from the changesets only when a later batch makes it necessary.
    const Touched &rowsOf(const QString &dataset)
    {
        Touched &touched = m_datasets[dataset];
        if (!m_read.insert(dataset).second)
            return touched;
        for (const RecordedChange &change : m_changes)
            if (change.kind == kind::rows && change.subject == dataset)
                forEachRow(m_connection, change.changeset(m_connection), [&](const ChangedRow &row) { touched.fids.push_back(row.fid); });
        std::sort(touched.fids.begin(), touched.fids.end());
        return touched;
    }

    void compare(qint64 later)
    {
        for (const RecordedChange &change : changesOf(m_connection, later)) {
            if (change.isSetting()) {
                if (m_settings.contains(change.subject))
                    refuse(later);
                continue;
            }
            const auto found = m_datasets.find(change.subject);
            if (found == m_datasets.end())
                continue;
            m_laterDatasets[change.subject] = later;
            if (found->second.isStructure || change.isStructure())
                refuse(later);
            if (change.kind == kind::insert && rowsOf(change.subject).overlaps(change.firstFid, change.untilFid))
                refuse(later);
            if (change.kind == kind::rows) {
                const Touched &touched = rowsOf(change.subject);
                forEachRow(m_connection, change.changeset(m_connection), [&](const ChangedRow &row) {
                    if (touched.contains(row.fid))
                        refuse(later);
                });
            }
        }
    }

    Connection &m_connection;
    qint64 m_batch;
    std::vector<RecordedChange> m_changes;
    BatchMeta m_meta;
    qint64 m_undoes = 0;
    std::map<QString, Touched> m_datasets;
    std::set<QString> m_settings;
    std::set<QString> m_read;
    std::map<QString, qint64> m_laterDatasets;
};

struct EarlierState
{
    Box extent;
    QString lastChange;
};

EarlierState earlierState(const QJsonObject &json)
{
    EarlierState state;
    state.lastChange = json.value(QLatin1String("last_change")).toString();
    if (const QJsonArray box = json.value(QLatin1String("extent")).toArray(); box.size() == 4)
        state.extent = {box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble()};
    return state;
}

DatasetSpec specOf(Connection &connection, const QJsonObject &json)
{
    Result<DatasetSpec> spec = datasetFromJson(json, connection.path());
    if (!spec)
        throw Failure{spec.error()};
    return std::move(*spec);
}

std::optional<QString> optionalText(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

/// Takes the batch back step by step, from its last change to its first.
void replay(Connection &connection, BatchWriter::State &state, const UndoPlan &plan)
{
    std::map<QString, EarlierState> states;
    for (auto change = plan.changes().rbegin(); change != plan.changes().rend(); ++change) {
        const QString &subject = change->subject;
        if (change->kind == kind::rows) {
            try {
                state.writer(subject).applyInverse(change->changeset(connection));
            } catch (const Failure &failure) {
                if (failure.error.code == ErrorCode::UndoConflict) // for instance a later row with the key of one that was deleted
                    plan.refuse(subject);
                throw;
            }
        } else if (change->kind == kind::insert) {
            state.writer(subject).removeRange(change->firstFid, change->untilFid);
        } else if (change->kind == kind::create) {
            state.drop(subject);
            states.erase(subject);
        } else if (change->kind == kind::drop) {
            state.create(specOf(connection, change->json(connection)));
        } else if (change->kind == kind::adapt) {
            const QJsonObject json = change->json(connection);
            const DatasetSpec before = specOf(connection, json.value(QLatin1String("before")).toObject());
            const DatasetSpec after = specOf(connection, json.value(QLatin1String("after")).toObject());
            if (before.fields.size() > after.fields.size())
                state.adapt(subject, before);
            else
                state.revert(subject, before);
        } else if (change->kind == kind::state) {
            states[subject] = earlierState(change->json(connection));
        } else if (change->isSetting()) {
            state.setSetting(subject, optionalText(change->json(connection).value(QLatin1String("before"))));
        }
    }
    for (const auto &[dataset, earlier] : states)
        if (plan.isLatest(dataset))
            state.writer(dataset).restoreState(earlier.extent, earlier.lastChange);
}

} // namespace

Result<qint64> Cache::undo(qint64 batch, const QString &operatorName)
{
    Connection &connection = d->connection();
    Result<UndoPlan> plan = guarded([&] { return UndoPlan(connection, batch); });
    if (!plan)
        return fail(plan);
    BatchMeta meta = plan->meta();
    meta.operatorName = operatorName;
    Result<std::unique_ptr<BatchWriter>> writer = begin(meta);
    if (!writer)
        return fail(writer);
    BatchWriter::State &state = *(*writer)->m_state;
    const Result<void> undone = state.step([&] {
        replay(connection, state, *plan);
        connection.prepare("UPDATE om_batch SET undoes = ?2 WHERE id = ?1").bind(1, state.counts.id).bind(2, batch).run();
        connection.prepare("UPDATE om_batch SET undone_by = ?2 WHERE id = ?1").bind(1, batch).bind(2, state.counts.id).run();
        connection.prepare("UPDATE om_batch SET undone_by = 0 WHERE id = ?1").bind(1, plan->undoes()).run();
    });
    if (!undone)
        return fail(undone);
    return (*writer)->commit();
}

} // namespace om
