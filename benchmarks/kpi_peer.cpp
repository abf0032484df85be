// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/kpipeer.h"
#include "benchmarks/sqlitepeer.h"

#include <QList>
#include <QStringList>

namespace om::bench {

namespace {

/// The rows in a table as a GeoPackage has them: times as text.
SqliteBase tableOf(const Frame &frame)
{
    sqlite3 *opened = nullptr;
    if (sqlite3_open("", &opened) != SQLITE_OK) // a file of its own that goes with it
        return SqliteBase(opened);
    SqliteBase base(opened);
    const auto run = [opened](const QByteArray &sql) { sqlite3_exec(opened, sql.constData(), nullptr, nullptr, nullptr); };
    QStringList columns, marks;
    for (const Column &column : frame.columns()) {
        columns.append(column.name + (column.type == ColumnType::Integer ? QLatin1StringView(" INTEGER") : QLatin1StringView(" TEXT")));
        marks.append(QStringLiteral("?"));
    }
    run("CREATE TABLE ticket (fid INTEGER PRIMARY KEY, " + columns.join(u',').toUtf8() + ")");
    run("BEGIN");
    const SqliteStatement row = prepare(opened, ("INSERT INTO ticket VALUES (?, " + marks.join(u',').toUtf8() + ")").constData());
    for (std::size_t i = 0; i < frame.rows(); ++i) {
        sqlite3_bind_int64(row.get(), 1, frame.fids()[i]);
        for (std::size_t c = 0; c < frame.columns().size(); ++c) {
            const Column &column = frame.columns()[c];
            const QByteArray text = column.text(i).toUtf8();
            if (column.type == ColumnType::Integer)
                sqlite3_bind_int64(row.get(), int(c) + 2, column.integers[i]);
            else if (text.isEmpty())
                sqlite3_bind_null(row.get(), int(c) + 2);
            else
                sqlite3_bind_text(row.get(), int(c) + 2, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        }
        sqlite3_step(row.get());
        sqlite3_reset(row.get());
    }
    run("COMMIT");
    return base;
}

struct Period
{
    QByteArray from, to; ///< dates, the last one not in it
};

/// `field in P and field <= T` of resources/kpis.
QByteArray within(const QByteArray &field, const Period &period)
{
    return field + " >= '" + period.from + "' AND " + field + " < '" + period.to + "' AND " + field + " <= '2021-12-31 23:59:59'";
}

QByteArray select(const QByteArray &numerator, const QByteArray &base)
{
    return "SELECT sum(" + numerator + "), count(*) FROM ticket WHERE NOT is_test AND NOT is_revoked AND " + base;
}

QByteArray onTime(const Period &period)
{
    return select("t_dispose <= deadline", within("deadline", period));
}

QList<QByteArray> nine(const Period &period)
{
    const QByteArray moment = "'" + period.to + "'";
    return {select("1", within("t_accept", period)),
            select("t_sign <= sign_limit", within("sign_limit", period)),
            select("t_contact <= contact_limit", within("contact_limit", period)),
            onTime(period),
            select("1", "deadline < " + moment + " AND (t_dispose IS NULL OR t_dispose > " + moment + ")"),
            select("resolved = 'Y'", within("t_visit", period) + " AND resolved IN ('Y', 'N')"),
            select("satisfaction >= 4", within("t_visit", period) + " AND satisfaction BETWEEN 1 AND 5"),
            select("rework_cnt >= 1", within("t_dispose", period)),
            select("discovery_mode = 'active'", within("t_accept", period) + " AND discovery_mode IN ('active', 'passive')")};
}

/// The same of the first 30 communities.
QList<QByteArray> ofThirty(QList<QByteArray> statements)
{
    QByteArray codes;
    for (int i = 0; i < 30; ++i)
        codes += (i ? ", '440605011" : "'440605011") + QByteArray::number(100 + i) + '\'';
    for (QByteArray &sql : statements)
        sql += " AND community_code IN (" + codes + ")";
    return statements;
}

} // namespace

KpiPeer measureSqliteKpis(const Frame &frame)
{
    const SqliteBase base = tableOf(frame);
    const Period month{"2021-06-01", "2021-07-01"}, before{"2020-06-01", "2020-07-01"};
    return {QByteArray("SQLite ") + sqlite3_libversion(), sqliteMedian(base.get(), ofThirty({onTime(month), onTime(before)})),
            sqliteMedian(base.get(), ofThirty(nine(month) + nine(before))),
            sqliteMedian(base.get(), QList{onTime({"2021-01-01", "2022-01-01"}).replace("SELECT ", "SELECT community_code, ") + " GROUP BY 1"})};
}

} // namespace om::bench
