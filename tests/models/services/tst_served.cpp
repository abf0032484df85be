// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"
#include "services/planning/servedcolumns.h"
#include "stats/kpi.h"

#include <QTest>

#include <cmath>
#include <map>
#include <numbers>

using namespace om;

namespace {

constexpr LonLat centre{113.15, 23.04};
constexpr double pi = std::numbers::pi;

Geometry rectangle(double west, double south, double east, double north)
{
    Geometry g;
    g.type = GeometryType::Polygon;
    g.rings = {5};
    g.parts = {1};
    g.xy = {west, south, east, south, east, north, west, north, west, south};
    return fromLocalPlane(g, centre);
}

Geometry point(double east, double north)
{
    return fromLocalPlane(Geometry::point(east, north), centre);
}

struct Record
{
    Geometry shape;
    std::map<QString, QString> texts;
    std::map<QString, double> numbers;
};

/// One community of 4 km × 4 km with 6,000 people; two blocks of 2 km × 2 km with 4,000 and 1,000 of them.
class City
{
public:
    City()
    {
        add(QStringLiteral("community"),
            {{rectangle(-2000, -2000, 2000, 2000), {{QStringLiteral("code"), QStringLiteral("C1")}}, {{QStringLiteral("population"), 6000}}}});
    }

    void add(const QString &dataset, const std::vector<Record> &records)
    {
        static const ZoneClock clock;
        const DatasetSpec spec = *catalog.dataset(dataset);
        std::vector<FrameBuilder::ColumnPlan> plan;
        for (const FieldSpec &field : spec.fields) {
            const bool isNumber = field.type == FieldType::Integer || field.type == FieldType::Real || field.type == FieldType::Boolean;
            const bool isCategory = field.type == FieldType::Code || field.name == spec.area;
            const bool isDay = field.type == FieldType::Date;
            plan.push_back({field.name, isNumber ? ColumnType::Real : isDay ? ColumnType::Time : isCategory ? ColumnType::Category : ColumnType::Text});
        }
        FrameBuilder builder(dataset, 1, plan, spec.geometry, clock);
        qint64 fid = 0;
        for (const Record &record : records) {
            builder.begin(++fid);
            for (int i = 0; i < int(plan.size()); ++i) {
                if (const auto text = record.texts.find(plan[std::size_t(i)].name); text != record.texts.end())
                    builder.setText(i, text->second.toStdString());
                if (const auto number = record.numbers.find(plan[std::size_t(i)].name); number != record.numbers.end())
                    builder.setReal(i, number->second);
            }
            builder.setGeometry(toGpkg(record.shape, 4490));
            builder.end();
        }
        frames.specs.insert(dataset, spec);
        frames.frames.insert(dataset, builder.finish());
    }

    void addBlocks()
    {
        const QString code = QStringLiteral("community_code"), people = QStringLiteral("population"), area = QStringLiteral("area_m2");
        add(residentialDataset,
            {{rectangle(-2000, -1000, 0, 1000), {{code, QStringLiteral("C1")}}, {{people, 4000}, {area, 4e6}}},
             {rectangle(0, -1000, 2000, 1000), {{code, QStringLiteral("C1")}}, {{people, 1000}, {area, 4e6}}}});
    }

    std::optional<double> value(const char *kpi) const
    {
        const auto found = evaluate(catalog, *catalog.kpi(QLatin1String(kpi)), frames, Filter(), Comparison::None);
        return found ? found->value : std::nullopt;
    }

    Catalog catalog = Catalog::load().value();
    std::vector<CoverageKindSpec> kinds = loadCoverageKinds().value();
    FrameSet frames;
};

const CoverageKindSpec &kindOf(const City &city, const char *id)
{
    return *std::ranges::find(city.kinds, QLatin1String(id), &CoverageKindSpec::id);
}

bool isNear(std::optional<double> value, double expected, double share = 0.001)
{
    if (value && std::abs(*value - expected) <= share * std::abs(expected))
        return true;
    qWarning("%.4f instead of %.4f", value.value_or(-1), expected);
    return false;
}

} // namespace

class TestServed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ringsBySize()
    {
        const City city;
        const CoverageKindSpec &park = kindOf(city, "park");
        QCOMPARE(park.metresOf(399), 0.0);
        QCOMPARE(park.metresOf(400), 300.0);
        QCOMPARE(park.metresOf(4999), 300.0);
        QCOMPARE(park.metresOf(5000), 500.0);
        QCOMPARE(kindOf(city, "school_junior").metresOf(0), 1000.0);
    }

    void groundIsTheFinestThatIsThere()
    {
        City city;
        const auto whole = settledGround(city.frames);
        QVERIFY(whole);
        QCOMPARE(whole->dataset, QStringLiteral("community"));
        QCOMPARE(whole->ground.blocks.size(), std::size_t(1));
        QCOMPARE(whole->ground.blocks[0].people, 6000.0);
        // Grids have no people of their own: those of the community, by area (4 and 12 km²).
        const auto code = std::pair{QStringLiteral("community_code"), QStringLiteral("C1")};
        city.add(QStringLiteral("grid"), {{rectangle(-2000, -2000, -1000, 2000), {code}, {}}, {rectangle(-1000, -2000, 2000, 2000), {code}, {}}});
        const auto grids = settledGround(city.frames);
        QVERIFY(grids);
        QCOMPARE(grids->dataset, QStringLiteral("grid"));
        QVERIFY(isNear(grids->ground.blocks[0].people, 1500, 1e-6));
        QVERIFY(isNear(grids->ground.blocks[1].people, 4500, 1e-6));
        city.addBlocks();
        const auto blocks = settledGround(city.frames);
        QVERIFY(blocks);
        QCOMPARE(blocks->dataset, residentialDataset);
        QCOMPARE(blocks->ground.blocks[0].people, 4000.0);
        QVERIFY(!settledGround(FrameSet()));
    }

    void facilitiesThatServe()
    {
        City city;
        const QString klass = QStringLiteral("class"), area = QStringLiteral("area_m2");
        const Geometry square = rectangle(-50, -50, 50, 50); // 10,000 m²
        city.add(QStringLiteral("park"),
                 {{square, {{klass, QStringLiteral("G12")}}, {{area, 10'000}}},
                  {square, {{klass, QStringLiteral("G14")}}, {{area, 600}}},
                  {square, {{klass, QStringLiteral("G14")}}, {{area, 200}}}, // too small
                  {square, {{klass, QStringLiteral("XG")}}, {{area, 10'000}}}, // not public
                  {square, {}, {}}}); // neither class nor area is known: measured
        const auto parks = facilitiesOf(kindOf(city, "park"), city.frames);
        QVERIFY(parks);
        QCOMPARE(parks->size(), std::size_t(3));
        QCOMPARE((*parks)[0].metres, 500.0);
        QCOMPARE((*parks)[1].metres, 300.0);
        QCOMPARE((*parks)[2].fid, qint64(5));
        QCOMPARE((*parks)[2].metres, 500.0);

        const QString range = QStringLiteral("range_m");
        city.add(QStringLiteral("drone_dock"), {{point(0, 0), {}, {{range, 2500}}}, {point(0, 0), {}, {}}});
        const auto docks = facilitiesOf(kindOf(city, "dock"), city.frames);
        QVERIFY(docks);
        QCOMPARE((*docks)[0].metres, 2500.0);
        QCOMPARE((*docks)[1].metres, 3000.0);
        QVERIFY(!facilitiesOf(kindOf(city, "terminal"), city.frames)); // no such data
    }

    /// What is not yet open, and a dock that is being mended, serve nobody.
    void onlyWhatWorks()
    {
        City city;
        const QString state = QStringLiteral("state"), kind = QStringLiteral("kind"), opened = QStringLiteral("opened"),
                      terminals = QStringLiteral("terminals");
        const auto fids = [&](const char *id) {
            QList<qint64> out;
            const auto found = facilitiesOf(kindOf(city, id), city.frames);
            for (const Facility &facility : found ? *found : std::vector<Facility>())
                out.append(facility.fid);
            return out;
        };
        city.add(QStringLiteral("drone_dock"),
                 {{point(0, 0), {{state, QStringLiteral("ready")}}, {}},
                  {point(0, 0), {{state, QStringLiteral("maintenance")}}, {}},
                  {point(0, 0), {{state, QStringLiteral("flying")}}, {}},
                  {point(0, 0), {}, {}}});
        QCOMPARE(fids("dock"), QList<qint64>({1, 3, 4}));
        const auto day = [](const char *text) { return QString::fromLatin1(text) + QStringLiteral("T00:00:00Z"); };
        city.add(QStringLiteral("service_point"),
                 {{point(0, 0), {{kind, QStringLiteral("hall")}}, {}},
                  {point(0, 0), {{kind, QStringLiteral("community_center")}, {opened, day("2021-06-01")}}, {}},
                  {point(0, 0), {{kind, QStringLiteral("self_service_zone")}, {opened, day("2021-07-01")}}, {{terminals, 8}}},
                  {point(0, 0), {{kind, QStringLiteral("terminal")}, {opened, day("2021-06-01")}}, {{terminals, 1}}}});
        city.frames.asOf = LocalTime::of(QDate(2021, 6, 1));
        QCOMPARE(fids("service_point"), QList<qint64>({1, 2}));
        QCOMPARE(fids("terminal"), QList<qint64>({4}));
        city.frames.asOf = LocalTime::of(QDate(2021, 7, 1));
        QCOMPARE(fids("service_point"), QList<qint64>({1, 2, 3}));
        QCOMPARE(fids("terminal"), QList<qint64>({3, 4}));
    }

    /// The source rounds one area down and leaves the other out: what is served is still a part of the ground.
    void noMoreThanAllOfIt()
    {
        City city;
        const QString code = QStringLiteral("community_code"), area = QStringLiteral("area_m2");
        city.add(residentialDataset,
                 {{rectangle(-200, -200, 0, 0), {{code, QStringLiteral("C1")}}, {{area, 30'000}}}, // 40,000 m²
                  {rectangle(0, -200, 200, 0), {{code, QStringLiteral("C1")}}, {}},
                  {rectangle(0, 0, 200, 200), {{code, QStringLiteral("unknown")}}, {{area, 40'000}}}}); // of no community: nobody reckons with it
        city.add(QStringLiteral("drone_dock"), {{point(0, 0), {}, {{QStringLiteral("range_m"), 2000}}}});
        city.add(QStringLiteral("park"),
                 {{rectangle(-150, -150, -50, -50), {{QStringLiteral("class"), QStringLiteral("G12")}}, {{QStringLiteral("area_m2"), 10'000}}}});
        JobControl control;
        const auto served = withServed(city.kinds, city.frames, control);
        QVERIFY(served);
        const Column *ground = (*served)->column(groundField);
        QVERIFY(ground && isNear(ground->number(0), 40'000) && isNear(ground->number(1), 40'000) && std::isnan(ground->number(2)));
        city.frames.frames.insert(residentialDataset, *served);
        for (const char *id : {"drone.dock_coverage", "park.area_coverage"}) {
            const auto share = city.value(id);
            QVERIFY2(share && *share > 99.99 && *share <= 100, id);
        }
    }

    void coverageIsAnIndicator()
    {
        City city;
        city.addBlocks();
        // A park of 100 m × 100 m in the western block: 10,000 + 4·100·500 + π·500² = 995,398 m² of 8 km²; 4,000 people on 4 km² → 995.4 of 5,000.
        city.add(QStringLiteral("park"),
                 {{rectangle(-1050, -50, -950, 50), {{QStringLiteral("class"), QStringLiteral("G12")}}, {{QStringLiteral("area_m2"), 10'000}}}});
        // Primary schools: one in the eastern block, one planned: π·500² = 785,398 m², 196.35 people.
        const QString stage = QStringLiteral("stage"), status = QStringLiteral("status");
        city.add(QStringLiteral("school"),
                 {{point(1000, 0), {{stage, QStringLiteral("primary")}, {status, QStringLiteral("open")}}, {}},
                  {point(-1000, 0), {{stage, QStringLiteral("primary")}, {status, QStringLiteral("planned")}}, {}},
                  {point(1000, 0), {{stage, QStringLiteral("senior")}, {status, QStringLiteral("open")}}, {}}});
        JobControl control;
        const auto served = withServed(city.kinds, city.frames, control);
        QVERIFY(served);
        city.frames.frames.insert(residentialDataset, *served);
        QVERIFY(isNear((*served)->column(servedField(QStringLiteral("park"), false))->number(0), 995'398));
        QCOMPARE((*served)->column(servedField(QStringLiteral("park"), false))->number(1), 0.0);
        QVERIFY(!(*served)->column(servedField(QStringLiteral("terminal"), false))); // no such data, no such column
        QVERIFY(isNear(city.value("park.area_coverage"), 100 * 995'398 / 8e6));
        QVERIFY(isNear(city.value("park.people_coverage"), 100 * 995.398 / 5000));
        QVERIFY(isNear(city.value("park.people_uncovered"), 5000 - 995.398));
        QVERIFY(isNear(city.value("school.primary_coverage"), 100 * 196.35 / 5000));
        // The rows behind the number: blocks where somebody is served.
        const auto kpi = evaluate(city.catalog, *city.catalog.kpi(QStringLiteral("park.people_coverage")), city.frames, Filter(), Comparison::None);
        QVERIFY(kpi);
        QCOMPARE(kpi->numerator.count(), std::size_t(1));
        QCOMPARE(kpi->denominator->count(), std::size_t(2));
    }
};

QTEST_MAIN(TestServed)
#include "tst_served.moc"
