// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "ingest/holdings/keepfigures.h"
#include "ingest/mending.h"

#include <QTest>

using namespace om;

/// Figures of the data as rows: what stands in them, that they stand once, and that they go again.
class TestKeepFigures : public QObject
{
    Q_OBJECT

    static KeptFigures keep(Workbench &bench, LocalTime moment)
    {
        JobControl control;
        const auto figures = dataFigures(bench.cache(), ZoneClock(), moment, control);
        if (!figures)
            qFatal("no figures: %s", qPrintable(errorText(figures.error())));
        const auto kept = keepFigures(bench.cache(), *bench.catalog, *figures, QStringLiteral("edit"), QStringLiteral("tester"));
        if (!kept)
            qFatal("not kept: %s", qPrintable(errorText(kept.error())));
        return *kept;
    }
    static LocalTime now() { return ZoneClock().fromUtcSeconds(QDateTime::currentSecsSinceEpoch()); }
    static Value holding(Workbench &bench, const QString &dataset, const char *field)
    {
        return bench.cell(holdingDataset, QStringLiteral("dataset"), dataset, QLatin1StringView(field));
    }
    static Value arrival(Workbench &bench, const QString &id, const char *field)
    {
        return bench.cell(arrivalDataset, QStringLiteral("arrival_id"), id, QLatin1StringView(field));
    }
    static ImportReport import(Workbench &bench, const char *name, const QByteArray &text, const QString &dataset)
    {
        ImportReport report = bench.import(bench.file(QString::fromLatin1(name), text), bench.options(dataset));
        if (report.error)
            qWarning() << errorText(*report.error);
        return report;
    }

private Q_SLOTS:
    void deliveriesAndTheirPeriods_data()
    {
        QTest::addColumn<QList<QDate>>("days");
        QTest::addColumn<QList<qsizetype>>("ofPeriod"); // January to March 2021
        QTest::addColumn<QList<qsizetype>>("others");
        const auto row = [](const char *name, const QList<QDate> &days, const QList<qsizetype> &ofPeriod, const QList<qsizetype> &others) {
            QTest::newRow(name) << days << ofPeriod << others;
        };
        row("none", {}, {-1, -1, -1}, {});
        row("each on its last day", {{2021, 1, 31}, {2021, 2, 28}, {2021, 3, 31}}, {0, 1, 2}, {});
        row("January came in February, February too", {{2021, 2, 3}, {2021, 2, 25}}, {0, 1, -1}, {});
        row("one in February is February's", {{2021, 2, 3}}, {-1, 0, -1}, {});
        row("late by two months is for no period", {{2021, 3, 1}, {2021, 3, 2}, {2021, 3, 3}}, {-1, 0, 1}, {2});
        row("before the first and after the last", {{2020, 12, 31}, {2021, 4, 1}}, {-1, -1, -1}, {0, 1});
        row("twice in one month", {{2021, 1, 5}, {2021, 1, 6}}, {0, -1, -1}, {1});
    }
    void deliveriesAndTheirPeriods()
    {
        QFETCH(QList<QDate>, days);
        QFETCH(QList<qsizetype>, ofPeriod);
        QFETCH(QList<qsizetype>, others);
        const auto periods = duePeriods(DeliveryFrequency::Monthly, {2021, 1, 1}, {2021, 3, 31});
        QCOMPARE(periods.size(), std::size_t(3));
        QCOMPARE(periods[1].due, QDate(2021, 2, 28));
        const DeliveryMatch match = matchDeliveries(periods, {days.begin(), days.end()});
        QCOMPARE(QList<qsizetype>(match.ofPeriod.begin(), match.ofPeriod.end()), ofPeriod);
        QCOMPARE(QList<qsizetype>(match.others.begin(), match.others.end()), others);
    }

    /// A cache without data has no figures, and keeping them makes three empty datasets.
    void nothingIsKeptOfNothing()
    {
        Workbench bench;
        QVERIFY(bench.isSound());
        const KeptFigures kept = keep(bench, now());
        QCOMPARE(kept.holdings + kept.arrivals + kept.areas, 0);
        QCOMPARE(bench.rows(holdingDataset), 0);
        QCOMPARE(keep(bench, now()).batch, 0);
    }

    /// Five rows of schools come, two of them are refused; three stay, in two communities, two with a position.
    void rowsByHand()
    {
        Workbench bench;
        const ImportReport schools = import(bench, "s.csv",
                                            "school_code,name,community_code,students,lon_wgs84,lat_wgs84\n"
                                            "a,A,C1,10,113.1,23.1\nb,,C1,10,113.1,23.1\nc,C,C1,-1,113.1,23.1\nd,D,C2,,113.2,23.1\ne,E,C1,5,,\n",
                                            QStringLiteral("school"));
        QCOMPARE(schools.rowsAccepted, 3);
        QCOMPARE(import(bench, "d.csv",
                        "dataset,department,role,frequency,legal_class,valid_from\n"
                        "school,JY,provides,monthly,open,2021-01-01\nschool,GH,uses,,,\npark,SZ,provides,once,internal,2020-01-01\n",
                        QStringLiteral("data_delivery"))
                     .rowsAccepted,
                 3);
        const QByteArray before = bench.dump();
        const LocalTime moment = now();
        const KeptFigures kept = keep(bench, moment);
        QVERIFY(kept.batch > 0);
        QCOMPARE(kept.holdings, 3); // school, park, and the agreements themselves; not the figures
        const QString school = QStringLiteral("school"), park = QStringLiteral("park");
        QCOMPARE(holding(bench, school, "department"), Value(QStringLiteral("JY")));
        QCOMPARE(holding(bench, school, "users"), Value(QStringLiteral("GH")));
        QCOMPARE(holding(bench, school, "departments"), Value(qint64(2)));
        QCOMPARE(holding(bench, school, "is_committed"), Value(qint64(1)));
        QCOMPARE(holding(bench, school, "is_delivered"), Value(qint64(1)));
        QCOMPARE(holding(bench, school, "rows"), Value(qint64(3)));
        QCOMPARE(holding(bench, school, "located"), Value(qint64(2)));
        QCOMPARE(holding(bench, school, "required_cells"), Value(qint64(6))); // code and name of three rows
        QCOMPARE(holding(bench, school, "required_filled"), Value(qint64(6)));
        QCOMPARE(holding(bench, school, "rows_in"), Value(qint64(5)));
        QCOMPARE(holding(bench, school, "rows_refused"), Value(qint64(2)));
        QCOMPARE(holding(bench, school, "lamp"), Value(QStringLiteral("fresh")));
        QCOMPARE(holding(bench, park, "is_committed"), Value(qint64(1)));
        QCOMPARE(holding(bench, park, "is_delivered"), Value(qint64(0)));
        QCOMPARE(holding(bench, park, "departments"), Value(qint64(1)));
        QCOMPARE(holding(bench, park, "rows"), Value(qint64(0)));
        QCOMPARE(holding(bench, park, "is_spatial"), Value());
        QCOMPARE(holding(bench, QStringLiteral("data_delivery"), "is_committed"), Value(qint64(0)));

        // one delivery for every month from January 2021 up to the one that runs, which the import is; besides the park's, and the import of the agreements
        const QDate today = moment.date();
        const qint64 months = (today.year() - 2021) * 12 + today.month();
        QCOMPARE(kept.arrivals, months + 2);
        const QString last = school + u'/' + QDate(today.year(), today.month(), today.daysInMonth()).toString(Qt::ISODate);
        QCOMPARE(arrival(bench, last, "received"), Value(today.toString(Qt::ISODate)));
        QCOMPARE(arrival(bench, last, "rows_in"), Value(qint64(5)));
        QCOMPARE(arrival(bench, last, "rows_passed"), Value(qint64(3)));
        QCOMPARE(arrival(bench, last, "rows_changed"), Value(qint64(3)));
        QCOMPARE(arrival(bench, last, "rows_refused"), Value(qint64(2)));
        QCOMPARE(arrival(bench, last, "batch"), Value(schools.batch));
        QCOMPARE(arrival(bench, last, "department"), Value(QStringLiteral("JY")));
        QCOMPARE(arrival(bench, QStringLiteral("school/2021-01-31"), "received"), Value());
        QCOMPARE(arrival(bench, QStringLiteral("park/2020-01-01"), "received"), Value());

        QCOMPARE(kept.areas, 2);
        const auto areas = bench.cache().rowsWhere(coverageDataset, QStringLiteral("community_code"), QStringLiteral("C1"));
        QCOMPARE(areas->size(), std::size_t(1));
        const DatasetSpec spec = bench.cache().dataset(coverageDataset)->spec;
        QCOMPARE(areas->front().row.cells[std::size_t(spec.fieldIndex(QStringLiteral("rows")))], Value(qint64(2)));
        QCOMPARE(areas->front().row.cells[std::size_t(spec.fieldIndex(QStringLiteral("newest")))], Value(today.toString(Qt::ISODate))); // schools have no date

        // twice is once
        const QByteArray once = bench.dump();
        const qint64 version = bench.cache().version();
        const KeptFigures again = keep(bench, moment);
        QCOMPARE(again.batch, 0);
        QCOMPARE(again.inserted + again.updated + again.deleted, 0);
        QCOMPARE(again.arrivals, kept.arrivals);
        QCOMPARE(bench.cache().version(), version);
        QCOMPARE(bench.dump(), once);

        // and taken back it is gone
        QVERIFY(bench.cache().undo(kept.batch, QStringLiteral("tester")));
        QCOMPARE(bench.dump(), before);
    }

    /// What people registered stays, counts, and is not asked for again; a batch that it names is it.
    void registeredDeliveriesStay()
    {
        Workbench bench;
        const ImportReport schools = import(bench, "s.csv", "school_code,name\na,A\n", QStringLiteral("school"));
        import(bench, "d.csv", "dataset,department,role,frequency,valid_from\nschool,JY,provides,yearly,2020-01-01\n", QStringLiteral("data_delivery"));
        const QByteArray text = "arrival_id,dataset,due,received,rows_in,rows_passed,rows_refused,batch\n"
                                "r1,school,2020-12-31,2020-12-30,10,8,2," +
            QByteArray::number(schools.batch) + "\nr2,school,2021-12-31,2022-01-04,10,10,0,\n";
        QCOMPARE(import(bench, "r.csv", text, arrivalDataset).rowsAccepted, 2);
        const KeptFigures kept = keep(bench, LocalTime::of({2022, 6, 1}));
        // 2020 and 2021 are registered; 2022 runs; the import of the agreements was asked of nobody
        QCOMPARE(kept.arrivals, 4);
        QCOMPARE(arrival(bench, QStringLiteral("r1"), "rows_refused"), Value(qint64(2)));
        QCOMPARE(arrival(bench, QStringLiteral("r1"), "is_computed"), Value());
        QCOMPARE(arrival(bench, QStringLiteral("school/2022-12-31"), "received"), Value());
        const QString school = QStringLiteral("school");
        QCOMPARE(holding(bench, school, "arrivals"), Value(qint64(2)));
        QCOMPARE(holding(bench, school, "last_arrival"), Value(QStringLiteral("2022-01-04")));
        QCOMPARE(holding(bench, school, "rows_in"), Value(qint64(20)));
        QCOMPARE(holding(bench, school, "age_days"), Value(qint64(148))); // 27 + 28 + 31 + 30 + 31 + 1; the import itself is later than the moment
        QCOMPARE(holding(bench, school, "lamp"), Value(QStringLiteral("stale")));
        QCOMPARE(keep(bench, LocalTime::of({2022, 6, 1})).batch, 0);
    }

    /// Three of five rows are refused, two of them mended: one delivery, of five rows, of which one is refused.
    void mendingIsNoDelivery()
    {
        Workbench bench;
        const ImportReport first = import(bench, "s.csv", "school_code,name,students\ns1,A,1\ns2,B,many\ns3,C,few\n,D,1\ns5,E,5\n", QStringLiteral("school"));
        QCOMPARE(first.rowsRejected, 3);
        JobControl control;
        auto table = refusedTable(bench.cache(), first.batch);
        QVERIFY(table);
        const int students = table->spec.fieldIndex(QStringLiteral("students"));
        table->rows[0].cells[std::size_t(students)] = QStringLiteral("20");
        table->rows[1].cells[std::size_t(students)] = QStringLiteral("30");
        const ImportReport again = retryMended(bench.cache(), *bench.catalog, first.batch, *table, bench.options(), control);
        QCOMPARE(again.rowsAccepted, 2);
        QCOMPARE(again.rowsRejected, 1);
        QCOMPARE(keep(bench, now()).arrivals, 1);
        const QString id = QStringLiteral("school/b%1").arg(first.batch);
        QCOMPARE(arrival(bench, id, "rows_in"), Value(qint64(5)));
        QCOMPARE(arrival(bench, id, "rows_refused"), Value(qint64(1)));
        QCOMPARE(arrival(bench, id, "rows_passed"), Value(qint64(4)));
        QCOMPARE(holding(bench, QStringLiteral("school"), "rows"), Value(qint64(4)));
    }

    /// What is later than the city's data in a demo makes nothing fresher or due.
    void aDemoStandsAtItsDate()
    {
        Workbench bench;
        const ZoneClock clock;
        const QDateTime real = QDateTime::currentDateTimeUtc();
        QCOMPARE(figuresMoment(bench.cache(), clock, real), clock.fromUtcSeconds(real.toSecsSinceEpoch()));
        auto batch = bench.cache().begin({});
        QVERIFY(batch);
        QVERIFY((*batch)->setSetting(QStringLiteral("city"), QStringLiteral("{\"as_of\": \"2021-12-31T23:59:59\"}")));
        QVERIFY((*batch)->commit());
        batch->reset();
        QCOMPARE(figuresMoment(bench.cache(), clock, real), clock.fromUtcSeconds(real.toSecsSinceEpoch())); // a real city is as old as it is
        batch = bench.cache().begin({});
        QVERIFY((*batch)->setSetting(QStringLiteral("demo"), QStringLiteral("{}")));
        QVERIFY((*batch)->commit());
        QCOMPARE(figuresMoment(bench.cache(), clock, real), LocalTime::of({2021, 12, 31}, {23, 59, 59}));
    }
};

QTEST_GUILESS_MAIN(TestKeepFigures)
#include "tst_keepfigures.moc"
