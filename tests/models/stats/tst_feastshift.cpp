// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/comparison.h"
#include "support/tickettable.h"

#include <QTest>

using namespace om;

/// Spring Festival was on 24 January – 2 February 2020, 11 – 17 February 2021, 31 January – 6 February 2022.
class TestFeastShift : public QObject
{
    Q_OBJECT

    static std::vector<Period> feasts()
    {
        return {Period::span({2020, 1, 24}, {2020, 2, 2}), Period::span({2021, 2, 11}, {2021, 2, 17}), Period::span({2022, 1, 31}, {2022, 2, 6})};
    }
    static bool isShifted(const char *period, Comparison comparison, LocalTime asOf = LocalTime::null())
    {
        const Expression::Context now{*Period::parse(QString::fromLatin1(period)), asOf};
        const auto before = comparisonContext(now, comparison, false);
        return before && isFeastShifted(feasts(), now, *before);
    }

private Q_SLOTS:
    void comparisonsWithTheYearBefore()
    {
        QVERIFY(!isShifted("2021", Comparison::YearBefore)); // each year has its own
        QVERIFY(!isShifted("2021-Q1", Comparison::YearBefore));
        QVERIFY(isShifted("2021-02", Comparison::YearBefore)); // 7 of 7 days against 2 of 10
        QVERIFY(isShifted("2021-01", Comparison::YearBefore)); // none against 8 of 10
        QVERIFY(!isShifted("2021-03", Comparison::YearBefore));
        QVERIFY(!isShifted("2022-02", Comparison::YearBefore)); // 6 of 7 against 7 of 7
        QVERIFY(!isShifted("2022-01", Comparison::YearBefore)); // 1 of 7 against none
        QVERIFY(isShifted("2021-02-12", Comparison::YearBefore)); // 12 February 2020 was a Wednesday like any other
        QVERIFY(isShifted("2021-01-25", Comparison::YearBefore));
        QVERIFY(!isShifted("2021-02-20", Comparison::YearBefore));
    }

    void comparisonsWithThePeriodBefore()
    {
        QVERIFY(isShifted("2021-02", Comparison::Previous)); // against January 2021
        QVERIFY(isShifted("2021-03", Comparison::Previous)); // against February 2021
        QVERIFY(!isShifted("2021-04", Comparison::Previous));
        QVERIFY(isShifted("2020-02", Comparison::Previous)); // January 2020 had it
        QVERIFY(isShifted("2021-Q2", Comparison::Previous));
        QVERIFY(isShifted("2021-W06", Comparison::Previous)); // 8 – 14 February has 4 of its 7 days, the week before none
        QVERIFY(isShifted("2021-W07", Comparison::Previous)); // 15 – 21 February has 3 of them
        QVERIFY(!isShifted("2021-W05", Comparison::Previous));
    }

    void daysThatHaveGoneBy()
    {
        // February 2021 up to the 10th against the first ten days of February 2020, of which two were feast days: ordinary days on both sides.
        QVERIFY(!isShifted("2021-02", Comparison::YearBefore, LocalTime::of({2021, 2, 10}, QTime(23, 0))));
        QVERIFY(isShifted("2021-02", Comparison::YearBefore, LocalTime::of({2021, 2, 15}, QTime(12, 0))));
        // The year 2021 up to 5 February, that of 2020 had it by then.
        QVERIFY(isShifted("2021", Comparison::YearBefore, LocalTime::of({2021, 2, 5}, QTime(12, 0))));
        QVERIFY(!isShifted("2021", Comparison::YearBefore, LocalTime::of({2021, 3, 5}, QTime(12, 0))));
    }

    void whatTheCalendarDoesNotKnowIsNotSaid()
    {
        QVERIFY(!isShifted("2020-01", Comparison::YearBefore)); // 2019 is not in it
        QVERIFY(!isShifted("2023-02", Comparison::YearBefore));
        QVERIFY(!isFeastShifted({}, {Period::month(2021, 2), {}}, {Period::month(2020, 2), {}}));
        QVERIFY(!isFeastShifted(feasts(), {}, {Period::month(2020, 2), {}}));
    }

    void anIndicatorSaysIt()
    {
        const auto catalog = Catalog::load();
        QVERIFY(catalog);
        test::TicketTable table(*catalog, R"(
            ticket_no | t_accept
            A         | 02-12 10:00
            B         | 2020-02-12 10:00
        )");
        table.frames.feasts = feasts();
        const auto february = table.in(Period::month(2021, 2)).value("ticket.accepted");
        QVERIFY(february.isFeastShifted);
        QCOMPARE(february.previous.value_or(-1), 1.0);
        QVERIFY(table.in(Period::month(2021, 2)).value("ticket.growth").isFeastShifted);
        QVERIFY(!table.in(Period::year(2021)).value("ticket.accepted").isFeastShifted);
        QVERIFY(!table.in(Period::month(2021, 2)).value("ticket.open").isFeastShifted); // a stock
    }
};

QTEST_GUILESS_MAIN(TestFeastShift)
#include "tst_feastshift.moc"
