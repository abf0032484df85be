// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"
#include "stats/kpi.h"

#include "support/frametable.h"

#include <QTest>

#include <cmath>

using namespace om;

/// Three communities side by side in the local plane, 1 km high: A 2 km wide (2 km²), B 1 km (1 km²), C 1 km (1 km²); images of a known size over them.
class TestGroundShare : public QObject
{
    Q_OBJECT

    static constexpr LonLat centre{113.15, 23.04};
    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    FrameSet m_frames;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static Geometry rectangle(double west, double south, double east, double north)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.rings = {5};
        g.parts = {1};
        g.xy = {west, south, east, south, east, north, west, north, west, south};
        return fromLocalPlane(g, centre);
    }
    struct Image
    {
        QString t, kind, scene, area;
        Geometry shape;
    };
    void add(const QString &dataset, const std::vector<FrameBuilder::ColumnPlan> &plan, const QList<QStringList> &rows, const std::vector<Geometry> &shapes)
    {
        const ZoneClock utc;
        FrameBuilder builder(dataset, 1, plan, GeometryType::Polygon, utc);
        for (qsizetype row = 0; row < rows.size(); ++row) {
            builder.begin(row + 1);
            for (qsizetype i = 0; i < rows[row].size(); ++i)
                builder.setText(int(i), rows[row][i].toStdString());
            builder.setGeometry(toGpkg(shapes[std::size_t(row)], 4490));
            builder.end();
        }
        m_frames.specs.insert(dataset, *m_catalog->dataset(dataset));
        m_frames.frames.insert(dataset, builder.finish());
    }
    void addImages(const std::vector<Image> &images)
    {
        QList<QStringList> rows;
        std::vector<Geometry> shapes;
        for (const Image &image : images) {
            rows.append({image.t, image.kind, image.scene, image.area});
            shapes.push_back(image.shape);
        }
        add(s("drone_media"),
            {{s("t"), ColumnType::Time}, {s("kind"), ColumnType::Category}, {s("scene"), ColumnType::Category}, {s("community_code"), ColumnType::Category}},
            rows, shapes);
    }
    const KpiSpec &kpi() const { return *m_catalog->kpi(s("drone.patrol_coverage")); }
    Result<KpiValue> valueOf(const Filter &filter) const { return evaluate(*m_catalog, kpi(), m_frames, filter, Comparison::None); }
    /// Per cent; −1 = no value.
    double share(const Filter &filter = {}) const
    {
        const auto value = valueOf(filter);
        return value && value->value ? *value->value : -1;
    }
    static bool isNear(double a, double b) { return std::abs(a - b) < 2e-3; } // edges that are straight in lon, lat bend by some 10⁻⁵ of a shape in the plane
    static Filter at(QDate day)
    {
        Filter filter;
        filter.asOf = LocalTime::of(day);
        return filter;
    }
    static Filter in(const QString &area)
    {
        Filter filter;
        filter.area = area;
        return filter;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
    }
    void init()
    {
        m_frames = FrameSet();
        m_frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(23, 59, 59));
        for (const char *code : {"A", "B", "C"})
            m_frames.areas.add(s(code), s("D"));
        add(s("community"), {{s("code"), ColumnType::Category}, {s("name"), ColumnType::Text}}, {{s("A"), s("a")}, {s("B"), s("b")}, {s("C"), s("c")}},
            {rectangle(-2000, 0, 0, 1000), rectangle(0, 0, 1000, 1000), rectangle(1000, 0, 2000, 1000)});
        // 1: 1 km² of A's 2. 2: overlaps it by 500 m and reaches 500 m into B: A now 1.5, B 0.5. 3: the same place as 2, later. 4: stale by a day. 5: tomorrow.
        // 6: no footprint but an excerpt. 7: outside of all.
        addImages({{s("2021-12-02T00:00:00Z"), s("survey"), {}, s("A"), rectangle(-2000, 0, -1000, 1000)},
                   {s("2021-12-20T00:00:00Z"), s("orthophoto"), s("emergency"), s("A"), rectangle(-500, 0, 500, 1000)},
                   {s("2021-12-30T00:00:00Z"), s("orthophoto"), s("environment"), s("A"), rectangle(-500, 0, 500, 1000)},
                   {s("2021-12-01T00:00:00Z"), s("survey"), {}, s("C"), rectangle(1000, 0, 2000, 1000)},
                   {s("2022-01-01T00:00:00Z"), s("orthophoto"), s("emergency"), s("C"), rectangle(1000, 0, 2000, 1000)},
                   {s("2021-12-30T00:00:00Z"), s("excerpt"), s("emergency"), s("C"), rectangle(1000, 0, 2000, 1000)},
                   {s("2021-12-30T00:00:00Z"), {}, {}, s("C"), rectangle(3000, 0, 4000, 1000)}});
    }

    void whatSeveralShowCountsOnce()
    {
        // (1 + 0.5 + 0.5) of 4 km².
        QVERIFY2(isNear(share(), 50), qPrintable(QString::number(share(), 'f', 8)));
        const auto value = valueOf({});
        QVERIFY(std::abs(value->numeratorValue - 2e6) < 100 && std::abs(*value->denominatorValue - 4e6) < 100);
        QCOMPARE(om::test::rowNumbers(value->numerator), (QList<int>{1, 2, 3})); // not the one outside
    }
    void theWindowOfDaysMovesWithTheMoment()
    {
        QVERIFY(isNear(share(at(QDate(2021, 12, 10))), 50)); // 1 (1 km²) and 4 (1 km²)
        // Midnight of 2022-01-01: image 1 is 30 days old and stale, 5 has just come: 0.5 + 0.5 + 1 of 4.
        QVERIFY(isNear(share(at(QDate(2022, 1, 1))), 50));
        QCOMPARE(om::test::rowNumbers(valueOf(at(QDate(2022, 1, 1)))->numerator), (QList<int>{2, 3, 5}));
        QVERIFY(isNear(share(at(QDate(2021, 12, 1))), 25)); // that of this moment alone
        QVERIFY(isNear(share(at(QDate(2021, 11, 30))), 0)); // nothing yet: 0, not unknown
    }
    void eachCommunityHasItsOwn()
    {
        const auto groups = evaluateBy(*m_catalog, kpi(), m_frames, {}, s("community_code"));
        QVERIFY(groups);
        QCOMPARE(groups->size(), std::size_t(3));
        const double expected[] = {75, 50, 0}; // 1.5 of 2; 0.5 of 1, seen by images whose middle lies in A; none
        double seen = 0, ground = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY2(isNear(*(*groups)[i].value, expected[i]), qPrintable((*groups)[i].code));
            QVERIFY(isNear(share(in((*groups)[i].code)), expected[i])); // what it opens
            seen += (*groups)[i].numerator;
            ground += *(*groups)[i].denominator;
        }
        QVERIFY(std::abs(seen - valueOf({})->numeratorValue) < 1e-3 && std::abs(ground - *valueOf({})->denominatorValue) < 1e-3);
        QVERIFY(isNear(share(in(s("D"))), 50)); // the district above them
        QCOMPARE(share(in(s("nowhere"))), -1.0);
    }
    void otherFieldsSplitTheImages()
    {
        const auto groups = evaluateBy(*m_catalog, kpi(), m_frames, {}, s("scene"));
        QVERIFY(groups);
        QCOMPARE(groups->size(), std::size_t(3));
        QCOMPARE((*groups)[0].code, s("emergency"));
        QVERIFY(isNear(*(*groups)[0].value, 25)); // 1 of 4 km², of one image; the other seen by both scenes
        QVERIFY(isNear(*(*groups)[1].value, 25));
        QCOMPARE((*groups)[2].code, QString());
        QVERIFY(isNear(*(*groups)[2].value, 25));
        Filter filter;
        filter.toggle(s("scene"), s("environment"));
        QVERIFY(isNear(share(filter), 25));
    }
    void drawnPolygonsNarrowTheGround()
    {
        Filter filter;
        Condition lasso;
        lasso.kind = Condition::Kind::Within;
        lasso.polygon = rectangle(-1000, 0, 1000, 500); // half of A's east and of B: 1 km², of which 0.25 + 0.25 are seen
        filter.conditions.append(lasso);
        QVERIFY(isNear(share(filter), 50));
        QVERIFY(std::abs(*valueOf(filter)->denominatorValue - 1e6) < 100);
        filter.conditions.first().isNegated = true; // 3 km², 1 + 0.5 seen
        QVERIFY(isNear(share(filter), 50));
        QVERIFY(std::abs(valueOf(filter)->numeratorValue - 1.5e6) < 100);
    }
    void noneAndOne()
    {
        addImages({});
        QCOMPARE(share(), 0.0);
        addImages({{s("2021-12-30T00:00:00Z"), s("survey"), {}, s("A"), rectangle(-9000, -9000, 9000, 9000)}});
        QVERIFY(isNear(share(), 100));
        m_frames.frames.remove(s("community"));
        QCOMPARE(valueOf({}).error().code, ErrorCode::DatasetUnknown);
        add(s("community"), {{s("code"), ColumnType::Category}}, {}, {});
        QCOMPARE(share(), -1.0); // no ground, no share
    }
    void monthsAreTakenAtTheirEnds()
    {
        const auto months = evaluateByMonth(*m_catalog, kpi(), m_frames, {}, QDate(2021, 11, 1), 3);
        QVERIFY(months);
        QVERIFY(isNear(*(*months)[0], 25)); // up to the first moment of December: the image of that moment
        QVERIFY(isNear(*(*months)[1], 50));
        QVERIFY(!(*months)[2]); // begins after the data
    }
};

QTEST_GUILESS_MAIN(TestGroundShare)
#include "tst_groundshare.moc"
