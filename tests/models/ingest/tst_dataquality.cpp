// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "ingest/holdings/datafigures.h"

#include <QTest>

using namespace om;

/// Shares and scores by the counts behind them.
class TestDataQuality : public QObject
{
    Q_OBJECT

    static Result<std::vector<DatasetQuality>> qualityAt(const Cache &cache, const QDateTime &moment)
    {
        JobControl control;
        auto figures = dataFigures(cache, ZoneClock(), ZoneClock().fromUtcSeconds(moment.toSecsSinceEpoch()), control);
        return figures ? Result<std::vector<DatasetQuality>>(std::move(figures->quality)) : fail(figures);
    }

private Q_SLOTS:
    void reckonsByHand()
    {
        Workbench bench;
        QVERIFY(bench.isSound());
        // 5 rows come, one without a name (required), one with an impossible number of pupils: 3 stay, of which 2 have a position
        const QString path = bench.file(QStringLiteral("s.csv"),
                                        "school_code,name,students,lon_wgs84,lat_wgs84\n"
                                        "a,A,10,113.1,23.1\nb,,10,113.1,23.1\nc,C,-1,113.1,23.1\nd,D,,113.2,23.1\ne,E,5,,\n");
        const ImportReport report = bench.import(path, bench.options(QStringLiteral("school")));
        QCOMPARE(report.rowsAccepted, 3);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto all = qualityAt(bench.cache(), now);
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(1));
        const DatasetQuality &school = all->front();
        QCOMPARE(school.dataset, QStringLiteral("school"));
        QCOMPARE(school.rows, 3);
        QCOMPARE(school.received, 5);
        QCOMPARE(school.refused, 2);
        QCOMPARE(school.located, 2);
        QCOMPARE(school.batches, 1);
        QCOMPARE(*school.passRate(), 0.6);
        QCOMPARE(*school.matchRate(), 2.0 / 3);
        QCOMPARE(*school.completeness(), 1.0);
        QCOMPARE(school.lamp, DatasetQuality::Lamp::Fresh);
        QCOMPARE(school.score(), 100 * (1 + 1 + 0.6 + 2.0 / 3) / 4);
        const auto students = std::find_if(school.fields.begin(), school.fields.end(), [](const FieldQuality &f) { return f.field == u"students"; });
        QCOMPARE(students->filled, 2);
        QVERIFY(!students->isRequired);

        const ImportReport more = bench.import(bench.file(QStringLiteral("s2.csv"), "school_code,name\nf,F\n"), bench.options(QStringLiteral("school")));
        QVERIFY(!more.error);
        const auto later = qualityAt(bench.cache(), now);
        QCOMPARE(later->front().received, 6);
        QCOMPARE(*later->front().passRate(), 4.0 / 6);

        // what is taken back was never received
        QVERIFY(bench.cache().undo(more.batch, {}));
        const auto after = qualityAt(bench.cache(), now);
        QCOMPARE(after->front().received, 5);
        QCOMPARE(after->front().refused, 2);
        QCOMPARE(after->front().rows, 3);
    }

    void lampsGoByAge_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<DatasetQuality::Lamp>("lamp");
        QTest::newRow("today") << 0 << DatasetQuality::Lamp::Fresh;
        QTest::newRow("35 days") << 35 << DatasetQuality::Lamp::Fresh;
        QTest::newRow("36 days") << 36 << DatasetQuality::Lamp::Aging;
        QTest::newRow("99 days") << 99 << DatasetQuality::Lamp::Aging;
        QTest::newRow("100 days") << 100 << DatasetQuality::Lamp::Stale;
    }
    void lampsGoByAge()
    {
        QFETCH(int, days);
        QFETCH(DatasetQuality::Lamp, lamp);
        Workbench bench;
        QVERIFY(!bench.import(bench.file(QStringLiteral("s.csv"), "school_code,name\nf,F\n"), bench.options(QStringLiteral("school"))).error);
        const auto updated = QDateTime::fromString(bench.cache().dataset(QStringLiteral("school"))->updated, Qt::ISODateWithMs);
        const auto all = qualityAt(bench.cache(), updated.addDays(days));
        QCOMPARE(all->front().ageDays, days);
        QCOMPARE(all->front().lamp, lamp);
    }
};

QTEST_GUILESS_MAIN(TestDataQuality)
#include "tst_dataquality.moc"
