// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowsides_p.h"

#include "store/datasettable_p.h"

namespace om::store {

namespace {

std::vector<std::optional<StoredCells>> presentCells(Connection &connection, const DatasetHistory &history, const std::vector<qint64> &fids)
{
    std::vector<std::optional<StoredCells>> all(fids.size());
    const QByteArray columns = history.presentColumns();
    if (columns.isEmpty())
        return all;
    Statement row = connection.prepare("SELECT " + columns + " FROM " + quoted(history.dataset()) + " WHERE fid = ?1");
    for (std::size_t i = 0; i < fids.size(); ++i) {
        row.bind(1, fids[i]);
        if (row.step()) {
            all[i].emplace();
            for (int column = 0; column < int(history.columns().size()); ++column)
                all[i]->push_back(storedValue(sqlite3_column_value(row.handle(), column)));
        }
        row.reset();
    }
    return all;
}

} // namespace

DatasetSpec shownSpec(Connection &connection, const QString &dataset, qint64 batch)
{
    if (const auto present = DatasetTable::find(connection, dataset))
        return present->spec;
    const DatasetHistory history(connection, dataset);
    for (const qint64 moment : {batch, batch - 1}) // the one before where the batch itself dropped it
        if (const DatasetSpec *spec = history.specAfter(moment))
            return *spec;
    raise(ErrorCode::CacheDamaged, {connection.path(), dataset});
}

void addTouched(Connection &connection, const RecordedChange &change, Spans &rows)
{
    if (change.kind == kind::insert) {
        rows.add(change.firstFid, change.untilFid);
    } else if (change.kind == kind::rows) {
        std::vector<qint64> fids;
        forEachRow(connection, change.changeset(connection), {}, [&](qint64 fid) {
            fids.push_back(fid);
            return false;
        });
        rows.add(std::move(fids));
    }
}

RowSides::RowSides(Connection &connection, const DatasetSpec &shown, qint64 batch, std::vector<qint64> fids, Now now)
{
    const DatasetHistory history(connection, shown.id);
    const RowMaker maker(history, shown);
    const std::vector<std::optional<StoredCells>> present = presentCells(connection, history, fids);
    Rewind rewind(connection, history, fids);
    const auto fill = [&](std::optional<Row> Side::*side) {
        for (std::size_t i = 0; i < fids.size(); ++i)
            if (const auto cells = rewind.cells(fids[i], present[i]))
                m_rows[i].*side = maker.row(fids[i], *cells).row;
    };
    m_rows.resize(fids.size());
    for (std::size_t i = 0; i < fids.size(); ++i)
        m_rows[i].fid = fids[i];
    if (now == Now::Wanted)
        fill(&Side::now);
    for (const RecordedChange &change : rowChangesAfter(connection, shown.id, batch))
        rewind.takeOff(change);
    fill(&Side::written);
    for (const RecordedChange &change : rowChangesOf(connection, shown.id, batch))
        rewind.takeOff(change);
    fill(&Side::before);
}

} // namespace om::store
