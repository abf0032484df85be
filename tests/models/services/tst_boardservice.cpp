// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/boardservice.h"
#include "services/leftout.h"
#include "support/tinyworkspace.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace om;

/// Every expectation is counted by hand from the table in support/tinyworkspace.h.
class BoardServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void countsUnderTheFilter();
    void rankingKeepsGroupsBesideTheChosenOne();
    void trendHasTwoYears();
    void tableHoldsTheRowsBehindANumber();
    void daysAreCounted();
    void whatTheDataLackIsNamed();
    void oneAnswerForManySignals();

private:
    BoardValues valuesOf(const QString &theme, const Filter &filter, const QString &rowsKpi = {}, RowsPart part = RowsPart::Numerator) const
    {
        const BoardRequest request{m_catalog->theme(theme), filter, rowsKpi, part, QStringLiteral("en")};
        return evaluateBoard(*m_catalog, m_tiny->workspace->frames(), request, JobControl());
    }
    static const TileValue *tile(const std::vector<TileValue> &tiles, const char *id)
    {
        for (const TileValue &tile : tiles)
            if (tile.spec->id == QLatin1String(id))
                return &tile;
        return nullptr;
    }
    static const ChartValue *chart(const BoardValues &values, const char *id)
    {
        for (const ChartValue &chart : values.charts)
            if (chart.spec.id == QLatin1String(id))
                return &chart;
        return nullptr;
    }
    static Filter year()
    {
        Filter filter;
        filter.period = Period::year(2021);
        return filter;
    }

    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    std::unique_ptr<test::TinyWorkspace> m_tiny;
};

void BoardServiceTest::initTestCase()
{
    auto catalog = Catalog::load();
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().args.join(QLatin1Char(' '))));
    m_catalog = std::move(*catalog);
    m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
    QVERIFY2(!m_tiny->error, m_tiny->error ? qPrintable(errorText(*m_tiny->error) + m_tiny->error->detail) : "");
}

void BoardServiceTest::countsUnderTheFilter()
{
    const BoardValues all = valuesOf(QStringLiteral("tickets"), year());
    const TileValue *accepted = tile(all.tiles, "ticket.accepted");
    QVERIFY(accepted && !accepted->error);
    QCOMPARE(*accepted->value.value, 5.0);
    QCOMPARE(*accepted->value.change, 4.0); // 5 against 1
    const TileValue *overdue = tile(all.attention, "ticket.overdue_open");
    QVERIFY(overdue && !overdue->error);
    QCOMPARE(*overdue->value.value, 1.0); // T3
    Filter north = year();
    north.area = QStringLiteral("A01");
    QCOMPARE(*tile(valuesOf(QStringLiteral("tickets"), north).tiles, "ticket.accepted")->value.value, 3.0);
    // What the city does not have is left out: no buildings, services or parks here.
    const BoardValues overview = valuesOf(QStringLiteral("overview"), year());
    QVERIFY(!tile(overview.tiles, "building.yi_count"));
    QVERIFY(tile(overview.tiles, "school.saturation"));
    QCOMPARE(*tile(overview.tiles, "school.saturation")->value.value, 95.0); // 950 of 1000
}

void BoardServiceTest::rankingKeepsGroupsBesideTheChosenOne()
{
    Filter north = year();
    north.area = QStringLiteral("A01");
    const BoardValues values = valuesOf(QStringLiteral("overview"), north);
    const ChartValue *areas = chart(values, "overview.areas");
    QVERIFY(areas && !areas->error);
    QCOMPARE(areas->groups.size(), std::size_t(2));
    QCOMPARE(areas->groups[0].code, QStringLiteral("A02")); // 2 of 5,000 people = 4 per 10,000; A01: 3 of 10,000 = 3
    QCOMPARE(*areas->groups[0].value, 4.0);
    QCOMPARE(*areas->groups[1].value, 3.0);
    QCOMPARE(areas->selected, QStringLiteral("A01"));
    const ChartValue *sources = chart(values, "overview.sources");
    QVERIFY(sources && !sources->error);
    QCOMPARE(*sources->groups[0].value, 2.0); // T1, T2 by the hotline
    QCOMPARE(*sources->groups[1].value, 1.0); // T3 by a grid worker
}

void BoardServiceTest::trendHasTwoYears()
{
    const BoardValues values = valuesOf(QStringLiteral("overview"), year());
    const ChartValue *trend = chart(values, "overview.trend");
    QVERIFY(trend && !trend->error);
    QCOMPARE(trend->first, QDate(2021, 1, 1));
    QCOMPARE(trend->months.size(), std::size_t(12));
    QCOMPARE(trend->months[1].value_or(0), 2.0); // T2, T3
    QCOMPARE(trend->months[11].value_or(0), 1.0); // T5
    QCOMPARE(trend->yearBefore[4].value_or(0), 1.0); // T6
}

void BoardServiceTest::tableHoldsTheRowsBehindANumber()
{
    const BoardValues all = valuesOf(QStringLiteral("tickets"), year());
    QCOMPARE(all.table.count, std::size_t(5));
    QVERIFY(!all.table.kpi);
    const BoardValues due = valuesOf(QStringLiteral("tickets"), year(), QStringLiteral("ticket.on_time_rate"), RowsPart::Denominator);
    QCOMPARE(due.table.kpi->id, QStringLiteral("ticket.on_time_rate"));
    QCOMPARE(due.table.count, std::size_t(4)); // T1, T2, T3, T5
    const BoardValues onTime = valuesOf(QStringLiteral("tickets"), year(), QStringLiteral("ticket.on_time_rate"), RowsPart::Numerator);
    QCOMPARE(onTime.table.count, std::size_t(2)); // T1, T5
    QCOMPARE(onTime.table.rows.count(), onTime.table.count);
}

void BoardServiceTest::daysAreCounted()
{
    Filter hotline = year();
    hotline.toggle(QStringLiteral("source_channel"), QStringLiteral("11"));
    const BoardValues values = valuesOf(QStringLiteral("tickets"), hotline);
    // The slider looks beyond the period: from May 2020 to December 2021.
    QCOMPARE(values.days.first, QDate(2020, 5, 1));
    QCOMPARE(values.days.last(), QDate(2021, 12, 31));
    QCOMPARE(values.days.counts[4], 1U); // T6, 5 May 2020
    const auto on = [&](int year, int month, int day) { return values.days.counts[std::size_t(values.days.first.daysTo(QDate(year, month, day)))]; };
    QCOMPARE(on(2021, 2, 10), 1U); // T2
    QCOMPARE(on(2021, 2, 11), 0U); // T3 came another way
    QCOMPARE(std::accumulate(values.days.counts.begin(), values.days.counts.end(), 0U), 4U); // T1, T2, T4, T6
}

/// The tiny city has no parks, buildings or service points: the board says so, each once, and names nothing that it shows.
void BoardServiceTest::whatTheDataLackIsNamed()
{
    const QStringList parks = leftOut(*m_catalog, *m_catalog->theme(QStringLiteral("parks")), m_tiny->workspace->frames());
    QCOMPARE(QSet<QString>(parks.begin(), parks.end()).size(), parks.size());
    const BoardValues tickets = valuesOf(QStringLiteral("tickets"), year());
    const QStringList left = leftOut(*m_catalog, *m_catalog->theme(QStringLiteral("tickets")), m_tiny->workspace->frames());
    for (const TileValue &shown : tickets.tiles)
        QVERIFY2(!left.contains(shown.spec->title), qPrintable(shown.spec->title));
    for (const ChartValue &shown : tickets.charts)
        QVERIFY2(!left.contains(shown.spec.title), qPrintable(shown.spec.title));
    const ThemeSpec *all = m_catalog->theme(QStringLiteral("tickets"));
    QSet<QString> asked;
    for (const QStringList &ids : {all->attention, all->tiles})
        for (const QString &id : ids)
            asked.insert(id);
    qsizetype told = 0;
    for (const QString &id : std::as_const(asked))
        told += left.contains(m_catalog->kpi(id)->title);
    QCOMPARE(qsizetype(tickets.tiles.size() + tickets.attention.size()) + told, asked.size()); // shown, or named
}

void BoardServiceTest::oneAnswerForManySignals()
{
    FilterService filter(year());
    ThemeService themes(*m_catalog, m_tiny->workspace->symbology(), {QStringLiteral("tickets"), QStringLiteral("overview")}, QStringLiteral("dark"));
    BoardService board(*m_tiny->workspace, filter, themes, m_jobs);
    QSignalSpy answers(&board, &BoardService::valuesChanged);
    filter.toggleArea(QStringLiteral("A01"));
    filter.toggle(QStringLiteral("lead_dept"), QStringLiteral("D2"));
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(board.values().table.count, std::size_t(1)); // T3

    filter.setFilter(year());
    QTRY_COMPARE(answers.count(), 2);
    board.showRows(QStringLiteral("ticket.overdue_open"), RowsPart::Numerator);
    QTRY_COMPARE(answers.count(), 3);
    QCOMPARE(board.values().table.count, std::size_t(1));
    QCOMPARE(filter.filter().conditions.size(), 1); // one row: it narrows the whole window
    QCOMPARE(*tile(board.values().tiles, "ticket.accepted")->value.value, 1.0);
    board.showRows(QStringLiteral("ticket.overdue_open"), RowsPart::Numerator); // the same click again
    QTRY_COMPARE(answers.count(), 4);
    QVERIFY(filter.filter().conditions.isEmpty());
    QCOMPARE(board.values().table.count, std::size_t(5));
}

QTEST_GUILESS_MAIN(BoardServiceTest)
#include "tst_boardservice.moc"
