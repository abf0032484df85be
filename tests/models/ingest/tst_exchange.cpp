// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "ingest/holdings/datafigures.h"

#include <QTest>

using namespace om;

/// Who gives which data to whom, and whether they come when they should.
class TestExchange : public QObject
{
    Q_OBJECT

    /// Of the periods that ended before today: how many there are, and how many had their delivery by their end. A single delivery counts at once.
    static Punctuality punctuality(DeliveryFrequency frequency, QDate from, QDate today, const QList<QDate> &days)
    {
        const std::vector<DuePeriod> periods = duePeriods(frequency, from, today);
        const DeliveryMatch match = matchDeliveries(periods, {days.begin(), days.end()});
        Punctuality found;
        for (std::size_t i = 0; i < periods.size(); ++i) {
            const qsizetype delivery = match.ofPeriod[i];
            const bool isOpen = !periods[i].last.isValid();
            if (!isOpen && periods[i].due >= today)
                continue;
            ++found.expected;
            found.onTime += delivery >= 0 && (isOpen || days[delivery] <= periods[i].due);
        }
        return found;
    }
    static Exchange exchangeAt(const Cache &cache, const ZoneClock &clock, const QDateTime &now)
    {
        JobControl control;
        auto figures = dataFigures(cache, clock, clock.fromUtcSeconds(now.toSecsSinceEpoch()), control);
        if (!figures)
            qFatal("no figures");
        return std::move(figures->exchange);
    }

private Q_SLOTS:
    void punctualityByHand_data()
    {
        QTest::addColumn<DeliveryFrequency>("frequency");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QList<QDate>>("deliveries");
        QTest::addColumn<qint64>("expected");
        QTest::addColumn<qint64>("onTime");
        const auto row = [](const char *name, DeliveryFrequency frequency, QDate from, QDate today, const QList<QDate> &deliveries, qint64 expected,
                            qint64 onTime) { QTest::newRow(name) << frequency << from << today << deliveries << expected << onTime; };
        using enum DeliveryFrequency;
        // January, February and March 2021 ended before 1 April; something came on 31 January and twice in March
        row("months", Monthly, {2021, 1, 1}, {2021, 4, 1}, {{2021, 1, 31}, {2021, 3, 1}, {2021, 3, 9}}, 3, 2);
        row("the month that runs is not due", Monthly, {2021, 1, 1}, {2021, 3, 31}, {{2021, 3, 1}}, 2, 0);
        row("agreed within a month: from the next on", Monthly, {2021, 1, 15}, {2021, 3, 1}, {{2021, 2, 28}}, 1, 1);
        row("before the agreement counts nothing", Monthly, {2021, 2, 1}, {2021, 3, 1}, {{2021, 1, 31}}, 1, 0);
        // 2021-01-04 is a Monday; weeks 4–10 and 11–17 January have ended on the 18th
        row("weeks", Weekly, {2021, 1, 1}, {2021, 1, 18}, {{2021, 1, 3}, {2021, 1, 17}}, 2, 1);
        row("days over the end of February of a leap year", Daily, {2020, 2, 28}, {2020, 3, 2}, {{2020, 2, 29}}, 3, 1);
        row("quarters", Quarterly, {2020, 11, 1}, {2021, 10, 1}, {{2020, 12, 1}, {2021, 2, 1}, {2021, 9, 30}}, 3, 2);
        row("years", Yearly, {2019, 1, 1}, {2021, 12, 31}, {{2019, 6, 1}}, 2, 1);
        row("once, come", Once, {2021, 1, 1}, {2021, 1, 1}, {{2021, 1, 1}}, 1, 1);
        row("once, not come", Once, {2021, 1, 1}, {2021, 1, 1}, {}, 1, 0);
        row("agreed for later", Once, {2021, 1, 2}, {2021, 1, 1}, {}, 0, 0);
        row("no day", Monthly, {}, {2021, 1, 1}, {}, 0, 0);
    }
    void punctualityByHand()
    {
        QFETCH(DeliveryFrequency, frequency);
        QFETCH(QDate, from);
        QFETCH(QDate, today);
        QFETCH(QList<QDate>, deliveries);
        QFETCH(qint64, expected);
        QFETCH(qint64, onTime);
        const Punctuality found = punctuality(frequency, from, today, deliveries);
        QCOMPARE(found.expected, expected);
        QCOMPARE(found.onTime, onTime);
    }

    void matrixByHand()
    {
        Workbench bench;
        const auto import = [&bench](const char *name, const QByteArray &text, const QString &dataset) {
            const ImportReport report = bench.import(bench.file(QString::fromLatin1(name), text), bench.options(dataset));
            if (report.error)
                qWarning() << errorText(*report.error);
            return report;
        };
        QVERIFY(!import("s.csv", "school_code,name\nf,F\n", QStringLiteral("school")).error);
        const ZoneClock clock(QTimeZone("Asia/Shanghai"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto before = exchangeAt(bench.cache(), clock, now);
        QVERIFY(before.departments.isEmpty());
        QVERIFY(!before.deliveredRate());
        QCOMPARE(*before.sharedRate(), 0.0);

        // school: JY provides each month, GH uses. park: SZ is to provide, nothing has come. ticket: an agreement of the past.
        const QByteArray agreed = "dataset,department,role,frequency,legal_class,valid_from,valid_to\n"
                                  "school,JY,provides,monthly,open,,\nschool,GH,uses,,,,\nschool,DP,provides,yearly,,,\n"
                                  "park,SZ,provides,once,internal,2020-01-01,\nticket,ZW,provides,daily,,2020-01-01,2020-12-31\n";
        const ImportReport report = import("d.csv", agreed, QStringLiteral("data_delivery"));
        QCOMPARE(report.rowsAccepted, 5);
        const auto found = exchangeAt(bench.cache(), clock, now);
        QCOMPARE(found.departments, QStringList({QStringLiteral("DP"), QStringLiteral("GH"), QStringLiteral("JY"), QStringLiteral("SZ")}));
        QCOMPARE(found.datasets.size(), std::size_t(3)); // park and school agreed, the agreements themselves not
        const DatasetExchange &park = found.datasets[0], &school = found.datasets[1];
        QCOMPARE(park.dataset, QStringLiteral("park"));
        QCOMPARE(park.batches, 0);
        QVERIFY(!park.isDelivered());
        QCOMPARE(school.providers, QStringList({QStringLiteral("DP"), QStringLiteral("JY")}));
        QCOMPARE(school.users, QStringList(QStringLiteral("GH")));
        QCOMPARE(*school.frequency, DeliveryFrequency::Monthly); // the more frequent of both
        QCOMPARE(school.legalClass, QStringLiteral("open"));
        QCOMPARE(school.batches, 1);
        QCOMPARE(school.last, clock.fromUtcSeconds(now.toSecsSinceEpoch()).date());
        QCOMPARE(found.committed, 2);
        QCOMPARE(found.delivered, 1);
        QCOMPARE(*found.deliveredRate(), 0.5);
        QCOMPARE(found.expected, 1); // the park, once; the school's first month has not ended
        QCOMPARE(found.onTime, 0);
        QCOMPARE(found.shared, 1);
        QCOMPARE(*found.sharedRate(), 1.0 / 3);

        // half a year on, of which nothing came but in the month of today
        const auto later = exchangeAt(bench.cache(), clock, now.addDays(200));
        const Punctuality expected = punctuality(DeliveryFrequency::Monthly, school.last, school.last.addDays(200), {school.last});
        QVERIFY(expected.expected >= 5);
        QCOMPARE(later.datasets[1].periods.expected, expected.expected);
        QCOMPARE(later.datasets[1].periods.onTime, expected.onTime);
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
