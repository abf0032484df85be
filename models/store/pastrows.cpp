// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pastrows.h"

#include "store/cache_p.h"
#include "store/rewind_p.h"

namespace om {

using namespace store;

namespace {

constexpr qint64 noFid = std::numeric_limits<qint64>::max();

} // namespace

struct PastRows::State
{
    State(Connection &reading, const QString &dataset, qint64 after, qint64 bytes)
        : connection(reading)
        , history(reading, dataset)
        , batch(after)
        , budget(bytes)
    {
        Statement known = reading.prepare("SELECT 1 FROM om_batch WHERE id = ?1 AND committed <> ''");
        known.bind(1, after);
        if (!known.step())
            raise(ErrorCode::NotFound, {QStringLiteral("batch"), QString::number(after)});
        const DatasetSpec *spec = history.specAfter(after);
        if (!spec)
            raise(ErrorCode::DatasetUnknown, {dataset});
        maker.emplace(history, *spec);
    }

    /// What the differences are reckoned from may have moved on between two calls, and they may not reach to the end.
    void follow()
    {
        const qint64 now = connection.number("SELECT max(id) FROM om_batch WHERE committed <> ''");
        if (rewind && version == now && at < rewind->until())
            return;
        if (version != now)
            history = DatasetHistory(connection, history.dataset());
        version = now;
        rewind.emplace(connection, history, at, budget);
        for (const RecordedChange &change : rowChangesAfter(connection, history.dataset(), batch))
            rewind->takeOff(change);
    }

    /// Rows of the present table and rows that only the past knows, merged by fid.
    void readWindow(std::vector<Cache::StoredRow> &rows, std::size_t most)
    {
        const QByteArray columns = history.presentColumns();
        Statement row;
        if (!columns.isEmpty()) {
            row = connection.prepare("SELECT fid, " + columns + " FROM " + quoted(history.dataset()) + " WHERE fid >= ?1 AND fid < ?2 ORDER BY fid");
            row.bind(1, at).bind(2, rewind->until());
        }
        bool hasRow = row && row.step();
        while (rows.size() < most) {
            const qint64 present = hasRow ? row.integer(0) : noFid;
            const qint64 fid = std::min(present, rewind->nextWhole(at).value_or(noFid));
            if (fid == noFid) {
                at = rewind->until();
                return;
            }
            std::optional<StoredCells> now;
            if (fid == present) {
                now.emplace();
                for (int i = 0; i < int(history.columns().size()); ++i)
                    now->push_back(storedValue(sqlite3_column_value(row.handle(), i + 1)));
                hasRow = row.step();
            }
            if (const auto then = rewind->cells(fid, now))
                rows.push_back(maker->row(fid, *then));
            at = fid + 1;
        }
    }

    Connection &connection;
    DatasetHistory history;
    qint64 batch;
    qint64 budget;
    std::optional<RowMaker> maker;
    std::optional<Rewind> rewind;
    qint64 version = -1; ///< that `rewind` starts from
    qint64 at = 0; ///< next fid to look at
};

PastRows::PastRows(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }
PastRows::~PastRows() = default;

Result<std::unique_ptr<PastRows>> PastRows::open(const Cache &cache, const QString &dataset, qint64 batch, qint64 budget)
{
    return guarded([&] { return std::unique_ptr<PastRows>(new PastRows(std::make_unique<State>(cache.d->connection(), dataset, batch, budget))); });
}

const DatasetSpec &PastRows::spec() const
{
    return m_state->maker->spec();
}

Result<std::vector<Cache::StoredRow>> PastRows::read(int most)
{
    return guarded([&] {
        const ReadTransaction transaction(m_state->connection);
        std::vector<Cache::StoredRow> rows;
        while (rows.size() < std::size_t(most) && m_state->at != noFid) {
            m_state->follow();
            m_state->readWindow(rows, std::size_t(most));
        }
        return rows;
    });
}

} // namespace om
