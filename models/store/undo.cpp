// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobrunner.h"
#include "store/cache_p.h"
#include "store/undoplan_p.h"

#include <QJsonArray>

namespace om {

using namespace store;

namespace {

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

/// Gives the changed rows back as they were before, except those that stay.
void takeRowsBack(Connection &connection, TableWriter &writer, const RecordedChange &change, const UndoPlan::Part &part)
{
    QByteArray changeset = change.changeset(connection);
    if (!part.kept.empty())
        changeset = onlyRows(connection, changeset, [&](qint64 fid) { return !part.isKeptRow(fid); });
    if (!changeset.isEmpty())
        writer.applyInverse(changeset);
}

/// Removes the new rows, except those that stay.
void takeRangeBack(TableWriter &writer, const RecordedChange &change, const UndoPlan::Part &part)
{
    qint64 until = change.untilFid; // from the end, so that the last fids become free again
    for (auto kept = part.kept.rbegin(); kept != part.kept.rend(); ++kept) {
        if (kept->fid >= until || kept->fid < change.firstFid)
            continue;
        if (kept->fid + 1 < until)
            writer.removeRange(kept->fid + 1, until);
        until = kept->fid;
    }
    if (change.firstFid < until)
        writer.removeRange(change.firstFid, until);
}

void takeStructureBack(Connection &connection, BatchWriter::State &state, const RecordedChange &change)
{
    if (change.kind == kind::create) {
        state.drop(change.subject);
    } else if (change.kind == kind::drop) {
        state.create(specOf(connection, change.json(connection)));
    } else {
        const QJsonObject json = change.json(connection);
        const DatasetSpec before = specOf(connection, json.value(QLatin1String("before")).toObject());
        const DatasetSpec after = specOf(connection, json.value(QLatin1String("after")).toObject());
        if (before.fields.size() > after.fields.size())
            state.adapt(change.subject, before);
        else
            state.revert(change.subject, before);
    }
}

/// Takes the batch back step by step, from its last change to its first; what later batches built on stays as it is.
void replay(Connection &connection, BatchWriter::State &state, const UndoPlan &plan, JobControl *control)
{
    std::map<QString, EarlierState> states;
    const qint64 total = qint64(plan.changes().size());
    qint64 done = 0;
    for (auto change = plan.changes().rbegin(); change != plan.changes().rend(); ++change) {
        if (control) {
            control->report(done++, total);
            if (control->isCancelled())
                raise(ErrorCode::Cancelled, {});
        }
        const QString &subject = change->subject;
        if (change->isSetting()) {
            if (!plan.keptSettings().contains(subject))
                state.setSetting(subject, optionalText(change->json(connection).value(QLatin1String("before"))));
            continue;
        }
        const UndoPlan::Part &part = plan.part(subject);
        if (part.isKept || (change->isStructure() && part.later != 0))
            continue;
        if (change->kind == kind::rows) {
            try {
                takeRowsBack(connection, state.writer(subject), *change, part);
            } catch (const Failure &failure) {
                if (failure.error.code == ErrorCode::UndoConflict) // for instance a later row with the key of one that was deleted
                    plan.refuse(subject);
                throw;
            }
        } else if (change->kind == kind::insert) {
            takeRangeBack(state.writer(subject), *change, part);
        } else if (change->kind == kind::state) {
            states[subject] = earlierState(change->json(connection));
        } else {
            takeStructureBack(connection, state, *change);
            if (change->kind == kind::create)
                states.erase(subject);
        }
    }
    for (const auto &[dataset, earlier] : states)
        if (plan.part(dataset).later == 0)
            state.writer(dataset).restoreState(earlier.extent, earlier.lastChange);
}

} // namespace

Result<qint64> Cache::undo(qint64 batch, const QString &operatorName, UndoScope scope, JobControl *control)
{
    Connection &connection = d->connection();
    Result<UndoPlan> plan = guarded([&] {
        UndoPlan made(connection, batch, scope);
        if (made.isEmpty())
            made.refuse(made.lastObstacle());
        return made;
    });
    if (!plan)
        return fail(plan);
    BatchMeta meta = plan->meta();
    meta.operatorName = operatorName;
    Result<std::unique_ptr<BatchWriter>> writer = begin(meta);
    if (!writer)
        return fail(writer);
    BatchWriter::State &state = *(*writer)->m_state;
    const Result<void> undone = state.step([&] {
        replay(connection, state, *plan, control);
        connection.prepare("UPDATE om_batch SET undoes = ?2 WHERE id = ?1").bind(1, state.counts.id).bind(2, batch).run();
        if (!plan->isWhole())
            return; // the batch stays in force, and so does what took a part of it back
        connection.prepare("UPDATE om_batch SET undone_by = ?2 WHERE id = ?1").bind(1, batch).bind(2, state.counts.id).run();
        connection.prepare("UPDATE om_batch SET undone_by = 0 WHERE id = ?1 AND undone_by = ?2").bind(1, plan->undoes()).bind(2, batch).run();
    });
    if (!undone)
        return fail(undone);
    if (control && !control->passPointOfNoReturn())
        return fail(ErrorCode::Cancelled);
    return (*writer)->commit();
}

} // namespace om
