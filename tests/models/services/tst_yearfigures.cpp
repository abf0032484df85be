// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/yearfigures.h"

#include "services/boardvalues.h"
#include "services/layeroverview.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// The tax of buildings follows the year that is looked at; companies are those in business at its end. In million yuan:
///
///        area  2018  2019  2020  stored
///   B1   A01     50    90   150  2020: 150, the year before 90
///   B2   A02      –   120    80  2020: 80, the year before 120
///   B3   A01      –    30     –  nothing
///
///   E1 since 2018-01-01 · E2 since 2020-06-01 · E3 2015 to 2020-03-01 · E4, nobody knows since when · E5 moved away, nobody knows when · E6 since 2021-05-01 ·
///   E7 2018-03-01 to 2021-06-01
class TestYearFigures : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    Workspace &workspace() const { return *m_tiny->workspace; }
    static Geometry block(double lon)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.xy = {lon, 23.0, lon + 1e-4, 23.0, lon + 1e-4, 23.0001, lon, 23.0001, lon, 23.0};
        g.rings = {5};
        g.parts = {1};
        return g;
    }
    static Filter of(const char *period, LocalTime asOf = LocalTime::null())
    {
        Filter filter;
        if (*period)
            filter.period = Period::parse(s(period)).value();
        filter.asOf = asOf;
        return filter;
    }
    Result<KpiValue> value(const char *kpi, const Filter &filter) const { return evaluate(*m_catalog, *m_catalog->kpi(s(kpi)), workspace().frames(), filter); }
    double number(const char *kpi, const char *period) const
    {
        const auto found = value(kpi, of(period));
        return found ? found->value.value_or(-1) : -2;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(!m_tiny->error);
        test::addRows(
            workspace(),
            {{s("building"),
              s("building_id,name,community_code,companies,tax_year,tax_total,tax_previous"),
              {test::rowOf(s("B1|One|A01|5|2020|150000000|90000000"), block(113.02)), test::rowOf(s("B2|Two|A02|5|2020|80000000|120000000"), block(113.15)),
               test::rowOf(s("B3|Three|A01|5|||"), block(113.03))}},
             {s("building_year"), s("building_id,year,community_code,tax_total"),
              test::rowsOf({s("B1|2018|A01|50000000"), s("B1|2019|A01|90000000"), s("B1|2020|A01|150000000"), s("B2|2019|A02|120000000"),
                            s("B2|2020|A02|80000000"), s("B3|2019|A01|30000000")})},
             {s("enterprise"), s("enterprise_id,name,status,founded,ended"),
              test::rowsOf({s("E1|E1|active|2018-01-01|"), s("E2|E2|active|2020-06-01|"), s("E3|E3|cancelled|2015-01-01|2020-03-01"), s("E4|E4|active||"),
                            s("E5|E5|moved|2019-12-31|"), s("E6|E6|active|2021-05-01|"), s("E7|E7|revoked|2018-03-01|2021-06-01")})}});
    }

    void taxOfTheYear_data()
    {
        QTest::addColumn<QByteArray>("period");
        QTest::addColumn<double>("over");
        QTest::addColumn<double>("millions");
        QTest::addColumn<double>("share");
        QTest::newRow("2018") << QByteArray("2018") << 0.0 << 50.0 << 0.0;
        QTest::newRow("2019") << QByteArray("2019") << 1.0 << 240.0 << 50.0; // B2: 120 of 240
        QTest::newRow("a month of 2019") << QByteArray("2019-07") << 1.0 << 240.0 << 50.0;
        QTest::newRow("2020") << QByteArray("2020") << 1.0 << 230.0 << 100 * 150.0 / 230; // B1
        QTest::newRow("2021 has none of its own") << QByteArray("2021") << 1.0 << 230.0 << 100 * 150.0 / 230;
        QTest::newRow("no period") << QByteArray("") << 1.0 << 230.0 << 100 * 150.0 / 230;
    }
    void taxOfTheYear()
    {
        QFETCH(QByteArray, period);
        QFETCH(double, over);
        QFETCH(double, millions);
        QFETCH(double, share);
        QCOMPARE(number("building.yi_count", period.constData()), over);
        QCOMPARE(number("building.tax", period.constData()), millions * 1e6);
        QCOMPARE(number("building.yi_tax_share", period.constData()), share);
        QCOMPARE(number("building.count", period.constData()), 3.0); // these do not follow it
        // A number is its rows.
        const auto found = value("building.yi_count", of(period.constData()));
        QCOMPARE(double(found->numerator.count()), over);
        found->numerator.forEach([&](std::size_t row) { QVERIFY(found->frame->column(s("tax_total"))->reals[row] >= 1e8); });
    }

    void beforeTheFirstYearNothingIsKnown()
    {
        const auto found = value("building.tax", of("2017"));
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotFound);
        QCOMPARE(errorText(found.error()), s("There is no figure of the year “2017”."));
        QVERIFY(!value("building.yi_count", of("2017"))); // and not: none
        QCOMPARE(number("building.count", "2017"), 3.0);
    }

    void theMomentLookedAtCounts()
    {
        QCOMPARE(value("building.tax", of("", LocalTime::of(QDate(2019, 6, 30))))->value.value_or(0), 240e6);
        QCOMPARE(value("building.tax", of("2021", LocalTime::of(QDate(2019, 6, 30))))->value.value_or(0), 240e6);
    }

    /// Against the year before, where that has figures of its own.
    void change()
    {
        const auto of2020 = value("building.tax", of("2020"));
        QCOMPARE(of2020->previous.value_or(0), 240e6);
        QCOMPARE(of2020->change.value_or(0), -10.0 / 240);
        QCOMPARE(value("building.yi_tax_share", of("2020"))->change.value_or(0), 100 * 150.0 / 230 - 50); // points
        QVERIFY(!value("building.tax", of("2021"))->change); // both are of 2020
        QVERIFY(!value("building.tax", of("2018"))->change);
        QCOMPARE(number("building.tax_growth", "2020"), 100.0 * (150 + 80 - 90 - 120) / (90 + 120));
        QCOMPARE(number("building.tax_growth", "2019"), 100.0 * (90 - 50) / 50); // B1 alone has both
        QCOMPARE(number("building.yi_count_previous", "2020"), 1.0); // B2
    }

    void areasAndClasses()
    {
        const auto groups = evaluateBy(*m_catalog, *m_catalog->kpi(s("building.tax")), workspace().frames(), of("2019"), s("community_code"));
        QVERIFY(groups);
        QCOMPARE(groups->size(), std::size_t(2));
        QCOMPARE(groups->at(0).value.value_or(0), 120e6); // 90 + 30
        QCOMPARE(groups->at(1).value.value_or(0), 120e6);
        const auto crowns = [&](const char *period) {
            SceneRequest request = sceneRequest(workspace(), *m_catalog->theme(s("economy")), of(period), s("dark"));
            const auto scene = buildScene(*m_catalog, workspace().frames(), request).scene;
            QString names;
            for (const DrawLayer &layer : scene->layers)
                if (layer.id == u"economy.landmarks")
                    layer.rows.forEach([&](std::size_t row) { names += layer.frame->column(s("building_id"))->text(row); });
            const LayerCounts counts = layerCounts(*m_catalog, workspace().frames(), request, JobControl());
            return names + u' ' + QString::number(counts.rows.value(s("economy.landmarks")));
        };
        QCOMPARE(crowns("2019"), s("B2 1"));
        QCOMPARE(crowns("2020"), s("B1 1"));
        QCOMPARE(crowns("2018"), s(" 0"));
        // The classes keep their limits over the years: 10, 50 and 100 million.
        const auto classOf = [&](const char *period, std::size_t row) {
            SceneRequest request = sceneRequest(workspace(), *m_catalog->theme(s("economy")), of(period), s("dark"));
            const BuiltScene built = buildScene(*m_catalog, workspace().frames(), request);
            for (const DrawLayer &layer : built.scene->layers)
                if (layer.id == u"economy.buildings")
                    return QString::number(layer.classes[row]) + u' ' + QString::number(layer.breaks.size());
            return QString();
        };
        QCOMPARE(classOf("2018", 0), s("2 3")); // 50
        QCOMPARE(classOf("2019", 0), s("2 3")); // 90
        QCOMPARE(classOf("2020", 0), s("3 3")); // 150
        QCOMPARE(classOf("2019", 2), s("1 3")); // 30
    }

    /// The slider has a bar for each year, and the table the values of the chosen one.
    void sliderAndTable()
    {
        const BoardRequest request{m_catalog->theme(s("economy")), of("2019"), {}, RowsPart::Numerator, s("en")};
        const BoardValues values = evaluateBoard(*m_catalog, workspace().frames(), request, JobControl());
        QCOMPARE(values.days.first, QDate(2018, 1, 1));
        QCOMPARE(values.days.last(), QDate(2021, 12, 31));
        QCOMPARE(values.days.counts[0], 1U);
        QCOMPARE(values.days.counts[365], 3U); // 2019-01-01
        QCOMPARE(values.days.counts[730], 2U);
        QVERIFY(values.table.frame);
        QCOMPARE(values.table.frame->column(s("tax_total"))->reals[1], 120e6);
        QCOMPARE(values.table.frame->column(s("tax_year"))->integers[1], 2019);
        QCOMPARE(values.table.count, std::size_t(3));
    }

    /// Done twice it changes nothing more; without the table the stored figures stand.
    void framesOfTheYear()
    {
        const FrameSet once = framesOfYear(workspace().frames(), of("2019")), twice = framesOfYear(once, of("2019"));
        for (const char *field : {"tax_total", "tax_previous", "tax_year"})
            for (std::size_t row = 0; row < 3; ++row)
                QCOMPARE(twice.frames[s("building")]->column(s(field))->text(row), once.frames[s("building")]->column(s(field))->text(row));
        QCOMPARE(once.frames[s("building")]->column(s("tax_total"))->reals[0], 90e6);
        QCOMPARE(once.frames[s("building")]->column(s("tax_previous"))->reals[0], 50e6);
        QVERIFY(once.frames[s("building")]->column(s("tax_previous"))->isNull(1)); // 2018 has none of it
        FrameSet plain = workspace().frames();
        plain.frames.remove(s("building_year"));
        QCOMPARE(framesOfYear(plain, of("2019")).frames[s("building")].get(), plain.frames[s("building")].get());
        QVERIFY(yearView(plain, s("building"), of("2019")).fields.isEmpty());
        QVERIFY(yearView(plain, s("ticket"), of("2019")).fields.isEmpty());
    }

    void companiesInBusiness_data()
    {
        QTest::addColumn<QByteArray>("period");
        QTest::addColumn<QDate>("asOf");
        QTest::addColumn<double>("count");
        QTest::newRow("now") << QByteArray("") << QDate() << 4.0; // E1 E2 E4 E6
        QTest::newRow("2021") << QByteArray("2021") << QDate() << 4.0;
        QTest::newRow("2020") << QByteArray("2020") << QDate() << 4.0; // E1 E2 E4 E7
        QTest::newRow("2019") << QByteArray("2019") << QDate() << 4.0; // E1 E3 E4 E7
        QTest::newRow("2017") << QByteArray("2017") << QDate() << 2.0; // E3 E4
        QTest::newRow("as of 2021-05-31") << QByteArray("2021") << QDate(2021, 5, 31) << 5.0; // E1 E2 E4 E6 E7
        QTest::newRow("as of 2020-03-01") << QByteArray("") << QDate(2020, 3, 1) << 3.0; // E3 ended on that day: E1 E4 E7
    }
    void companiesInBusiness()
    {
        QFETCH(QByteArray, period);
        QFETCH(QDate, asOf);
        QFETCH(double, count);
        const auto found = value("enterprise.count", of(period.constData(), asOf.isValid() ? LocalTime::of(asOf, QTime(12, 0)) : LocalTime::null()));
        QVERIFY(found);
        QCOMPARE(found->value.value_or(-1), count);
    }
};

QTEST_GUILESS_MAIN(TestYearFigures)
#include "tst_yearfigures.moc"
