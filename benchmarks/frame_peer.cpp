// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/framepeer.h"
#include "benchmarks/sqlitepeer.h"

#include <array>

namespace om::bench {

namespace {

/// The rows in a table as a GeoPackage has them: times as text, an index of places beside it.
SqliteBase tableOf(const Frame &frame)
{
    sqlite3 *opened = nullptr;
    if (sqlite3_open("", &opened) != SQLITE_OK) // a file of its own that goes with it
        return SqliteBase(opened);
    SqliteBase base(opened);
    sqlite3_exec(opened,
                 "CREATE TABLE ticket (fid INTEGER PRIMARY KEY, community_code TEXT, class_big TEXT, lead_dept TEXT, t_accept TEXT, "
                 "title TEXT); CREATE VIRTUAL TABLE place USING rtree(fid, minx, maxx, miny, maxy); BEGIN",
                 nullptr, nullptr, nullptr);
    const SqliteStatement row = prepare(opened, "INSERT INTO ticket VALUES (?, ?, ?, ?, ?, ?)"),
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
    using Statements = std::initializer_list<const char *>;
    const SqliteBase base = tableOf(frame);
    return {QByteArray("SQLite ") + sqlite3_libversion(),
            sqliteMedian(base.get(),
                         Statements{"SELECT community_code, count(*) FROM ticket GROUP BY 1", "SELECT class_big, count(*) FROM ticket GROUP BY 1",
                                    "SELECT lead_dept, count(*) FROM ticket GROUP BY 1", "SELECT substr(t_accept, 1, 10), count(*) FROM ticket GROUP BY 1"}),
            sqliteMedian(base.get(),
                         Statements{"SELECT community_code, count(*) FROM place JOIN ticket USING (fid) WHERE maxx >= 113.14 AND minx <= 113.18 AND maxy >= "
                                    "23.0 AND miny <= 23.04 AND t_accept >= '2021-03-01' AND t_accept < '2021-05-30' GROUP BY 1"})};
}

} // namespace om::bench
