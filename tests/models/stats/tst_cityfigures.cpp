// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"
#include "stats/kpi.h"

#include "support/frametable.h"

#include <QTest>

#include <cmath>

using namespace om;

/// Per person and per km² wherever somebody looks: 1,000 people in community A (2 km²), 500 in B (1 km²), the city says 1,600 on 3.2 km².
class TestCityFigures : public QObject
{
    Q_OBJECT

    static constexpr LonLat centre{113.15, 23.04};
    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    FrameSet m_frames;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    /// Metres east and north of the centre.
    static Geometry rectangle(double west, double south, double east, double north)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.rings = {5};
        g.parts = {1};
        g.xy = {west, south, east, south, east, north, west, north, west, south};
        return fromLocalPlane(g, centre);
    }
    static Geometry squareAt(double east, double north) { return rectangle(east - 50, north - 50, east + 50, north + 50); }
    void add(const char *dataset, const std::vector<FrameBuilder::ColumnPlan> &plan, const QList<QStringList> &rows, const std::vector<Geometry> &shapes)
    {
        const ZoneClock utc;
        FrameBuilder builder(s(dataset), 1, plan, GeometryType::Polygon, utc);
        for (qsizetype row = 0; row < rows.size(); ++row) {
            builder.begin(row + 1);
            for (qsizetype i = 0; i < rows[row].size(); ++i)
                builder.setText(int(i), rows[row][i].toStdString());
            builder.setGeometry(toGpkg(shapes[std::size_t(row)], 4490));
            builder.end();
        }
        m_frames.specs.insert(s(dataset), *m_catalog->dataset(s(dataset)));
        m_frames.frames.insert(s(dataset), builder.finish());
    }
    KpiValue value(const char *id, const Filter &filter = {}) const
    {
        const auto v = evaluate(*m_catalog, *m_catalog->kpi(s(id)), m_frames, filter, Comparison::None);
        if (!v)
            qFatal("%s: %s", id, qPrintable(v.error().args.join(u' ')));
        return *v;
    }
    static bool isNear(const std::optional<double> &a, double b) { return a && std::abs(*a - b) < 1e-3 * b; }
    static Condition within(const Geometry &polygon)
    {
        Condition c;
        c.kind = Condition::Kind::Within;
        c.polygon = polygon;
        return c;
    }
    static Filter drawn(const Geometry &polygon)
    {
        Filter filter;
        filter.conditions = {within(polygon)};
        return filter;
    }
    static Filter area(const char *code)
    {
        Filter filter;
        filter.area = s(code);
        return filter;
    }
    /// The western kilometre of A: blocks 1 and 2, parks 1 and 2, building 1.
    static Geometry west() { return rectangle(0, 0, 1000, 1000); }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }
    void init()
    {
        m_frames = FrameSet();
        m_frames.asOf = LocalTime::of(QDate(2021, 12, 31));
        m_frames.areas.add(s("A"), s("D"));
        m_frames.areas.add(s("B"), s("D"));
        m_frames.figures = {{s("city.population"), 1600}, {s("city.population@A"), 1000}, {s("city.population@B"), 500},
                            {s("city.area_km2"), 3.2},    {s("city.area_km2@A"), 2},      {s("city.area_km2@B"), 1}};
        add("community", {{s("code"), ColumnType::Category}}, {{s("A")}, {s("B")}}, {rectangle(0, 0, 2000, 1000), rectangle(2000, 0, 3000, 1000)});
        add("residential_block", {{s("community_code"), ColumnType::Category}, {s("population"), ColumnType::Integer}},
            {{s("A"), s("300")}, {s("A"), s("100")}, {s("A"), s("600")}, {s("B"), s("500")}, {s("A"), {}}},
            {squareAt(200, 500), squareAt(800, 500), squareAt(1500, 500), squareAt(2500, 500), squareAt(500, 800)});
        add("park", {{s("community_code"), ColumnType::Category}, {s("class"), ColumnType::Category}, {s("area_m2"), ColumnType::Real}},
            {{s("A"), s("G11"), s("4000")}, {s("A"), s("G14"), s("800")}, {s("A"), s("G11"), s("1000")}, {s("B"), s("G12"), s("2000")}},
            {squareAt(100, 100), squareAt(900, 100), squareAt(1900, 100), squareAt(2900, 100)});
        add("building",
            {{s("community_code"), ColumnType::Category},
             {s("grade"), ColumnType::Category},
             {s("companies"), ColumnType::Integer},
             {s("tax_total"), ColumnType::Real}},
            {{s("A"), s("a"), s("9"), s("100000000")}, {s("A"), s("b"), s("9"), s("200000000")}, {s("B"), s("a"), s("9"), s("50000000")}},
            {squareAt(300, 300), squareAt(1200, 300), squareAt(2300, 300)});
    }

    void everywhereAndInAreas()
    {
        QVERIFY(isNear(value("park.area_per_capita").value, 7800.0 / 1600));
        QVERIFY(isNear(value("park.area_per_capita", area("A")).value, 5800.0 / 1000));
        QVERIFY(isNear(value("park.area_per_capita", area("D")).value, 7800.0 / 1500)); // a district without its own is the sum of its communities
        QVERIFY(isNear(value("building.yi_area").value, 1.6));
        QVERIFY(isNear(value("building.yi_area", area("A")).value, 1.0));
        QVERIFY(!value("building.yi_area", area("B")).value); // none there
    }

    /// 300 + 100 people live in the western kilometre, not 1,600: 4,800 m² of parks are 12 m² a head.
    void inADrawnPlace()
    {
        const KpiValue perHead = value("park.area_per_capita", drawn(west()));
        QVERIFY(isNear(perHead.value, 12));
        QCOMPARE(perHead.denominatorValue, 400.0);
        QVERIFY(isNear(value("building.yi_area", drawn(west())).value, 1.0)); // one in that square kilometre
        QVERIFY(isNear(value("building.yi_area", drawn(rectangle(500, 0, 2500, 1000))).value, 2.0)); // one in two square kilometres of A and B
        // With an area beside it, what both leave.
        Filter both = drawn(rectangle(1000, 0, 3000, 1000));
        both.area = s("A");
        QVERIFY(isNear(value("park.area_per_capita", both).value, 1000.0 / 600));
        QVERIFY(isNear(value("building.yi_area", both).value, 1.0));
        // All but it.
        Filter rest = drawn(west());
        rest.conditions[0].isNegated = true;
        QVERIFY(isNear(value("park.area_per_capita", rest).value, 3000.0 / 1100));
        QVERIFY(isNear(value("building.yi_area", rest).value, 2.0));
        // Outside of the city nobody lives and there is no ground.
        QVERIFY(!value("park.area_per_capita", drawn(rectangle(5000, 0, 6000, 1000))).value);
        QVERIFY(!value("building.yi_area", drawn(rectangle(5000, 0, 6000, 1000))).value);
    }

    void byAreaInADrawnPlace()
    {
        const auto groups =
            evaluateBy(*m_catalog, *m_catalog->kpi(s("park.area_per_capita")), m_frames, drawn(rectangle(1000, 0, 3000, 1000)), s("community_code"));
        QVERIFY(groups);
        QCOMPARE(groups->size(), std::size_t(2));
        QVERIFY(isNear((*groups)[0].value, 1000.0 / 600));
        QVERIFY(isNear((*groups)[1].value, 2000.0 / 500));
    }

    /// Areas that a condition names are a place as an area is.
    void inNamedAreas()
    {
        Filter named;
        named.toggle(s("community_code"), s("B"));
        QVERIFY(isNear(value("park.area_per_capita", named).value, 2000.0 / 500));
        named.conditions[0].values = {s("A"), s("B")};
        QVERIFY(isNear(value("park.area_per_capita", named).value, 7800.0 / 1500));
        named.area = s("A");
        QVERIFY(isNear(value("park.area_per_capita", named).value, 5800.0 / 1000));
        named.area.clear();
        named.conditions[0].isNegated = true;
        QCOMPARE(value("park.area_per_capita", named).gap, Gap::Place);
        // In a drawn place, the blocks of the named communities.
        Filter both = drawn(rectangle(1000, 0, 3000, 1000));
        both.toggle(s("community_code"), s("B"));
        QVERIFY(isNear(value("park.area_per_capita", both).value, 4));
    }

    /// What cannot be known is not told, and says why.
    void notKnown()
    {
        Filter rows;
        Condition two;
        two.kind = Condition::Kind::Rows;
        two.dataset = s("park");
        two.values = {s("1"), s("2")};
        rows.conditions = {two};
        KpiValue v = value("park.area_per_capita", rows);
        QVERIFY(!v.value);
        QCOMPARE(v.gap, Gap::Place);
        QCOMPARE(value("building.yi_area", rows).gap, Gap::None); // rows of parks are none of buildings
        m_frames.frames.remove(s("residential_block"));
        v = value("park.area_per_capita", drawn(west()));
        QVERIFY(!v.value);
        QCOMPARE(v.gap, Gap::Place);
        m_frames.frames.remove(s("community"));
        QCOMPARE(value("building.yi_area", drawn(west())).gap, Gap::Place);
        QCOMPARE(value("park.area_per_capita").gap, Gap::None);
    }

    /// A kind of park is a part of what the people have; the city's ground is not that of a kind of building.
    void ofAPartOfTheRows()
    {
        Filter kind;
        kind.toggle(s("class"), s("G11"));
        QVERIFY(isNear(value("park.area_per_capita", kind).value, 5000.0 / 1600));
        Filter grade;
        grade.toggle(s("grade"), s("a"), s("building"));
        const KpiValue v = value("building.yi_area", grade);
        QVERIFY(!v.value);
        QCOMPARE(v.gap, Gap::Part);
        Filter industry; // a field that buildings have not
        industry.toggle(s("industry"), s("J"));
        QVERIFY(isNear(value("building.yi_area", industry).value, 1.6));
    }
};

QTEST_GUILESS_MAIN(TestCityFigures)
#include "tst_cityfigures.moc"
