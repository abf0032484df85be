// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <QByteArray>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <memory>
#include <vector>

namespace om::bench {

struct SqliteCloser
{
    void operator()(sqlite3 *base) const { sqlite3_close(base); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using SqliteBase = std::unique_ptr<sqlite3, SqliteCloser>;
using SqliteStatement = std::unique_ptr<sqlite3_stmt, SqliteCloser>;

inline SqliteStatement prepare(sqlite3 *base, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(base, sql, -1, &statement, nullptr);
    return SqliteStatement(statement);
}

/// What SQLite needs for all rows of the statements, one after the other: the median of 5, ms, its pages in the system's cache.
template<typename Statements>
double sqliteMedian(sqlite3 *base, const Statements &statements)
{
    constexpr int runs = 5;
    std::vector<double> times;
    for (int run = 0; run <= runs; ++run) { // the first warms up
        const auto start = std::chrono::steady_clock::now();
        for (const auto &sql : statements) {
            const SqliteStatement statement = prepare(base, QByteArray(sql).constData());
            while (sqlite3_step(statement.get()) == SQLITE_ROW) // so that nothing is left undone
                sqlite3_column_int64(statement.get(), 1);
        }
        if (run > 0)
            times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    return times[runs / 2];
}

} // namespace om::bench
