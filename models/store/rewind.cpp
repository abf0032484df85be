// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rewind_p.h"

namespace om::store {

namespace {

constexpr qint64 bytesPerRow = 96; // node of the map, vector
constexpr std::size_t fewestRows = 1024; // a window never gets smaller than this, however large its rows

qint64 sizeOf(const StoredValue &value)
{
    const auto *bytes = std::get_if<QByteArray>(&value);
    return qint64(sizeof(std::pair<int, StoredValue>)) + (bytes ? bytes->size() + 32 : 0);
}

std::vector<RecordedChange> rowChanges(Connection &connection, const QString &dataset, qint64 batch, const char *condition)
{
    std::vector<RecordedChange> changes;
    Statement row = connection.prepare(QByteArray("SELECT id, batch, kind, subject, first_fid, until_fid FROM om_change "
                                                  "WHERE subject = ?1 AND kind IN ('insert', 'rows') AND ") +
                                       condition + " ORDER BY id DESC");
    row.bind(1, dataset).bind(2, batch);
    while (row.step())
        changes.push_back({row.integer(0), row.integer(1), row.string(2), row.string(3), row.integer(4), row.integer(5)});
    return changes;
}

} // namespace

std::vector<RecordedChange> rowChangesOf(Connection &connection, const QString &dataset, qint64 batch)
{
    return rowChanges(connection, dataset, batch, "batch = ?2");
}

std::vector<RecordedChange> rowChangesAfter(Connection &connection, const QString &dataset, qint64 batch)
{
    return rowChanges(connection, dataset, batch, "batch > ?2");
}

Rewind::Rewind(Connection &connection, const DatasetHistory &history, qint64 fromFid, qint64 budget)
    : m_connection(connection)
    , m_history(history)
    , m_from(fromFid)
    , m_budget(budget)
{ }

Rewind::Rewind(Connection &connection, const DatasetHistory &history, std::vector<qint64> fids)
    : m_connection(connection)
    , m_history(history)
    , m_only(std::move(fids))
    , m_from(m_only.empty() ? 0 : m_only.front())
    , m_until(m_only.empty() ? 0 : m_only.back() + 1)
{ }

bool Rewind::isWanted(qint64 fid) const
{
    return fid >= m_from && fid < m_until && (m_only.empty() || std::binary_search(m_only.begin(), m_only.end(), fid));
}

void Rewind::takeOff(const RecordedChange &change)
{
    if (change.kind == kind::insert) {
        m_rows.erase(m_rows.lower_bound(change.firstFid), m_rows.lower_bound(change.untilFid));
        m_gone.add(change.firstFid, change.untilFid);
    } else if (change.kind == kind::rows) {
        const std::vector<int> &places = m_history.placesAt(change.id);
        forEachRow(
            m_connection, change.changeset(m_connection), [&](const ChangedRow &row) { takeOff(row, places, change.id); },
            [&](qint64 fid) { return isWanted(fid); });
    }
}

void Rewind::takeOff(const ChangedRow &row, const std::vector<int> &places, qint64 change)
{
    const auto [entry, isNew] = m_rows.try_emplace(row.fid);
    Past &past = entry->second;
    if (isNew) {
        m_bytes += bytesPerRow;
        past.is = m_gone.contains(row.fid) ? Past::Is::Gone : Past::Is::Patched;
    }
    if (row.operation == SQLITE_INSERT) {
        past = {Past::Is::Gone, {}};
        return;
    }
    if (row.operation == SQLITE_DELETE)
        past = {Past::Is::Whole, {}};
    else if (past.is == Past::Is::Gone)
        damaged(change); // it changed before it was there
    if (row.before.size() > places.size())
        damaged(change);
    for (std::size_t i = 0; i < row.before.size(); ++i) {
        if (!row.before[i])
            continue;
        const auto known = std::find_if(past.cells.begin(), past.cells.end(), [&](const auto &cell) { return cell.first == places[i]; });
        if (known != past.cells.end()) {
            known->second = *row.before[i];
            continue;
        }
        past.cells.emplace_back(places[i], *row.before[i]);
        m_bytes += sizeOf(*row.before[i]);
    }
    if (m_bytes > m_budget)
        keepToBudget();
}

/// Gives up the upper half of the rows: they are looked at in a later pass.
void Rewind::keepToBudget()
{
    if (m_rows.size() < 2 * fewestRows)
        return;
    const auto middle = std::next(m_rows.begin(), std::ptrdiff_t(m_rows.size() / 2));
    m_until = middle->first;
    m_rows.erase(middle, m_rows.end());
    m_bytes = 0;
    for (const auto &[fid, past] : m_rows) {
        m_bytes += bytesPerRow;
        for (const auto &[place, value] : past.cells)
            m_bytes += sizeOf(value);
    }
}

std::optional<StoredCells> Rewind::cells(qint64 fid, const std::optional<StoredCells> &present) const
{
    const auto found = m_rows.find(fid);
    if (found == m_rows.end())
        return m_gone.contains(fid) ? std::nullopt : present;
    const Past &past = found->second;
    if (past.is == Past::Is::Gone)
        return std::nullopt;
    if (past.is == Past::Is::Patched && !present)
        raise(ErrorCode::CacheDamaged, {m_connection.path(), QStringLiteral("%1 %2").arg(m_history.dataset()).arg(fid)});
    StoredCells cells = past.is == Past::Is::Patched ? *present : StoredCells(std::size_t(m_history.columns().size()));
    for (const auto &[place, value] : past.cells)
        cells[std::size_t(place)] = value;
    return cells;
}

std::optional<qint64> Rewind::nextWhole(qint64 fid) const
{
    auto entry = m_rows.lower_bound(fid);
    while (entry != m_rows.end() && entry->second.is != Past::Is::Whole)
        ++entry;
    return entry == m_rows.end() ? std::nullopt : std::optional(entry->first);
}

void Rewind::damaged(qint64 change) const
{
    raise(ErrorCode::CacheDamaged, {m_connection.path(), QStringLiteral("om_change %1").arg(change)});
}

} // namespace om::store
