// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/framepeer.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace om::bench {

namespace {

constexpr int runs = 5;

struct Closer
{
    void operator()(sqlite3 *base) const { sqlite3_close(base); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Base = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

Statement prepare(sqlite3 *base, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(base, sql, -1, &statement, nullptr);
    return Statement(statement);
}

/// All rows of a statement, so that nothing is left undone.
void read(sqlite3 *base, const char *sql)
{
    const Statement statement = prepare(base, sql);
    while (sqlite3_step(statement.get()) == SQLITE_ROW)
        sqlite3_column_int64(statement.get(), 1);
}

double median(sqlite3 *base, std::initializer_list<const char *> statements)
{
    std::vector<double> times;
    for (int run = 0; run <= runs; ++run) { // the first warms up
        const auto start = std::chrono::steady_clock::now();
        for (const char *sql : statements)
            read(base, sql);
        if (run > 0)
            times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    return times[runs / 2];
}

/// The rows in a table as a GeoPackage has them: times as text, an index of places beside it.
Base tableOf(const Frame &frame)
{
    sqlite3 *opened = nullptr;
    if (sqlite3_open("", &opened) != SQLITE_OK) // a file of its own that goes with it
        return Base(opened);
    Base base(opened);
    sqlite3_exec(opened,
                 "CREATE TABLE ticket (fid INTEGER PRIMARY KEY, community_code TEXT, class_big TEXT, lead_dept TEXT, t_accept TEXT, "
                 "title TEXT); CREATE VIRTUAL TABLE place USING rtree(fid, minx, maxx, miny, maxy); BEGIN",
                 nullptr, nullptr, nullptr);
    const Statement row = prepare(opened, "INSERT INTO ticket VALUES (?, ?, ?, ?, ?, ?)"),
                    place = prepare(opened, "INSERT INTO place VALUES (?1, ?2, ?2, ?3, ?3)");
    const std::array names{QStringLiteral("community_code"), QStringLiteral("class_big"), QStringLiteral("lead_dept"), QStringLiteral("t_accept"),
                           QStringLiteral("title")};
    for (std::size_t i = 0; i < frame.rows(); ++i) {
        sqlite3_bind_int64(row.get(), 1, frame.fids()[i]);
        for (std::size_t c = 0; c < names.size(); ++c) {
            const QByteArray text = frame.column(names[c])->text(i).toUtf8();
            sqlite3_bind_text(row.get(), int(c) + 2, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        }
        sqlite3_step(row.get());
        sqlite3_reset(row.get());
        sqlite3_bind_int64(place.get(), 1, frame.fids()[i]);
        sqlite3_bind_double(place.get(), 2, frame.shapes().lon[i]);
        sqlite3_bind_double(place.get(), 3, frame.shapes().lat[i]);
        sqlite3_step(place.get());
        sqlite3_reset(place.get());
    }
    sqlite3_exec(opened, "COMMIT", nullptr, nullptr, nullptr);
    return base;
}

} // namespace

PanelPeer measureSqlite(const Frame &frame)
{
    const Base base = tableOf(frame);
    return {QByteArray("SQLite ") + sqlite3_libversion(),
            median(base.get(),
                   {"SELECT community_code, count(*) FROM ticket GROUP BY 1", "SELECT class_big, count(*) FROM ticket GROUP BY 1",
                    "SELECT lead_dept, count(*) FROM ticket GROUP BY 1", "SELECT substr(t_accept, 1, 10), count(*) FROM ticket GROUP BY 1"}),
            median(base.get(),
                   {"SELECT community_code, count(*) FROM place JOIN ticket USING (fid) WHERE maxx >= 113.14 AND minx <= 113.18 AND maxy >= 23.0 AND "
                    "miny <= 23.04 AND t_accept >= '2021-03-01' AND t_accept < '2021-05-30' GROUP BY 1"})};
}

} // namespace om::bench
