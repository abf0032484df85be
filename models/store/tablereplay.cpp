// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TableWriter that is not about single rows: undoing recorded changes, and what is done once before the commit.
#include "store/tablewriter_p.h"

#include <QJsonArray>

namespace om::store {

namespace {

constexpr qint64 rowsAtOnce = 20'000;

int refuse(void *isRefused, int, sqlite3_changeset_iter *)
{
    *static_cast<bool *>(isRefused) = true;
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

void TableWriter::applyInverse(const QByteArray &changeset)
{
    sqlite3_changeset_iter *iterator = nullptr;
    // The functions of the session extension take the bytes as void * but do not write to them.
    void *bytes = const_cast<char *>(changeset.constData());
    m_connection.verify(sqlite3changeset_start(&iterator, int(changeset.size()), bytes));
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0, operation = 0, isIndirect = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, &isIndirect);
        m_table.rows += operation == SQLITE_DELETE ? 1 : operation == SQLITE_INSERT ? -1 : 0;
        ++(operation == SQLITE_DELETE ? m_counts.inserted : operation == SQLITE_INSERT ? m_counts.deleted : m_counts.updated);
    }
    m_connection.verify(sqlite3changeset_finalize(iterator));

    m_recorder.watch(m_table.spec.id);
    bool isRefused = false;
    const int code = sqlite3changeset_apply_v2(m_connection.handle(), int(changeset.size()), bytes, nullptr, refuse, &isRefused, nullptr, nullptr,
                                               SQLITE_CHANGESETAPPLY_INVERT);
    if (isRefused)
        raise(ErrorCode::UndoConflict, {});
    m_connection.verify(code);
    m_recorder.flushIfLarge(m_table.spec.id);
    m_isChanged = m_isReplayed = m_isExtentStale = true;
}

void TableWriter::removeRange(qint64 firstFid, qint64 untilFid)
{
    Statement count = m_connection.prepare("SELECT count(*) FROM " + m_table.table() + " WHERE fid >= ?1 AND fid < ?2");
    count.bind(1, firstFid).bind(2, untilFid).step();
    const qint64 gone = count.integer(0);
    count.reset();
    // An R-tree that ends up empty is made anew rather than emptied row by row.
    const bool isAll = m_table.hasGeometry() && gone == m_table.rows;
    if (isAll)
        dropRtreeTriggers(m_connection, m_table);
    m_recorder.watch(m_table.spec.id);
    Statement remove = m_connection.prepare("DELETE FROM " + m_table.table() + " WHERE fid >= ?1 AND fid < ?2");
    for (qint64 fid = firstFid; fid < untilFid; fid += rowsAtOnce) {
        m_recorder.watch(m_table.spec.id);
        remove.bind(1, fid).bind(2, std::min(untilFid, fid + rowsAtOnce)).run();
        m_recorder.flushIfLarge(m_table.spec.id);
    }
    if (isAll)
        resetRtree(m_connection, m_table);
    if (m_table.nextFid == untilFid)
        m_table.nextFid = firstFid;
    m_table.rows -= gone;
    m_counts.deleted += gone;
    m_isChanged = m_isReplayed = m_isExtentStale = true;
}

void TableWriter::restoreState(const Box &extent, const QString &lastChange)
{
    m_table.extent = extent;
    m_table.lastChange = lastChange;
    m_isStateRestored = true;
}

void TableWriter::recordState()
{
    QJsonObject before{{QStringLiteral("last_change"), m_before.lastChange}};
    if (const Box &box = m_before.extent; !box.isEmpty())
        before.insert(QStringLiteral("extent"), QJsonArray{box.minX, box.minY, box.maxX, box.maxY});
    m_recorder.add(kind::state, m_table.spec.id, before);
}

void TableWriter::finish()
{
    if (m_rangeChange != 0)
        m_recorder.closeRange(m_rangeChange, m_table.nextFid);
    m_recorder.flush(m_table.spec.id);
    if (!m_isChanged)
        return;
    recordState();
    if (!m_isStateRestored) {
        m_table.lastChange = nowUtc();
        if (m_isExtentStale && m_table.hasGeometry())
            m_table.extent = computedExtent();
    }
    if (m_isReplayed)
        m_table.nextFid = std::max(m_table.nextFid, m_connection.number("SELECT max(fid) FROM " + m_table.table()) + 1);
    m_table.version = m_batch;
    updateSearch();
    m_table.save(m_connection);
}

void TableWriter::updateSearch()
{
    const bool isWanted = !m_table.spec.label.isEmpty() && m_table.rows <= SearchIndex::rowLimit;
    const bool isAnew = m_isReplayed || !m_table.isSearchable;
    if (m_table.isSearchable && (!isWanted || isAnew))
        m_search.clear(m_table);
    if (isWanted)
        m_search.addRange(m_table, isAnew ? 0 : m_firstNew, m_table.nextFid);
    m_table.isSearchable = isWanted;
}

Box TableWriter::computedExtent()
{
    Statement row = m_connection.prepare("SELECT min(ST_MinX(geom)), min(ST_MinY(geom)), max(ST_MaxX(geom)), max(ST_MaxY(geom)) FROM " + m_table.table());
    if (!row.step() || row.isNull(0))
        return {};
    return {row.real(0), row.real(1), row.real(2), row.real(3)};
}

} // namespace om::store
