// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/basemap.h"
#include "draw/mapimage.h"
#include "services/basemap/basemapservice.h"
#include "services/scene/scenebuilder.h"
#include "support/golden.h"
#include "support/makeframe.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace om;
using namespace om::test;

namespace {

constexpr double left0 = 0.81, top0 = 0.43; // a place in the northern hemisphere
constexpr double cityUnit = 1e-6, streetUnit = 1e-7; // of what is drawn some 240 units wide: 36 m and 3.6 m on the ground
constexpr std::size_t massRows = 25000; // more than are drawn one by one

Geometry shape(GeometryType type, double unit, const std::vector<QPointF> &points)
{
    Geometry g;
    g.type = type;
    for (const QPointF &p : points) {
        const LonLat at = place(left0 + p.x() * unit, top0 + p.y() * unit);
        g.xy.insert(g.xy.end(), {at.lon, at.lat});
    }
    g.rings = {std::uint32_t(points.size())};
    if (type == GeometryType::Polygon)
        g.parts = {1};
    return g;
}

Geometry boxAt(double unit, double l, double t, double r, double b)
{
    return shape(GeometryType::Polygon, unit, {{l, t}, {r, t}, {r, b}, {l, b}, {l, t}});
}

struct Spot
{
    Geometry geometry;
    QStringList cells;
};

std::shared_ptr<const Frame> frameOf(const char *dataset, GeometryType type, const std::vector<FrameBuilder::ColumnPlan> &columns,
                                     const std::vector<Spot> &rows)
{
    const ZoneClock utc;
    FrameBuilder builder(QLatin1String(dataset), 1, columns, type, utc);
    qint64 fid = 0;
    for (const Spot &row : rows) {
        builder.begin(++fid);
        for (qsizetype c = 0; c < row.cells.size(); ++c)
            builder.setText(int(c), row.cells[c].toStdString());
        builder.setGeometry(toGpkg(row.geometry, 4490));
        builder.end();
    }
    return builder.finish();
}

FrameBuilder::ColumnPlan category(const char *name)
{
    return {QLatin1String(name), ColumnType::Category};
}

std::shared_ptr<const Frame> areas(double unit)
{
    std::vector<Spot> rows;
    for (int i = 0; i < 9; ++i)
        rows.push_back({boxAt(unit, i % 3 * 80, i / 3 * 80, i % 3 * 80 + 80, i / 3 * 80 + 80), {QStringLiteral("A%1").arg(i)}});
    return frameOf("community", GeometryType::Polygon, {category("code")}, rows);
}

/// Three towns of different size and a sprinkling between them; every sixth ticket is overdue, every third due soon.
std::shared_ptr<const Frame> manyTickets()
{
    std::mt19937 random(7); // its numbers, unlike those of the distributions, are the same everywhere
    const auto part = [&] { return double(random()) / double(std::mt19937::max()); };
    const QPointF middles[] = {{60, 70}, {170, 90}, {110, 180}};
    const double reaches[] = {90, 55, 70};
    std::vector<Spot> rows;
    for (std::size_t i = 0; i < massRows; ++i) {
        QPointF at(part() * 240, part() * 240);
        if (i % 10 != 0) {
            const std::size_t town = i % 7 < 4 ? 0 : i % 7 < 5 ? 1 : 2;
            const double angle = part() * 2 * M_PI, r = reaches[town] * part() * part();
            at = middles[town] + r * QPointF(std::cos(angle), std::sin(angle));
        }
        const char *state = i % 6 == 0 ? "overdue" : i % 3 == 0 ? "due_soon" : "normal";
        rows.push_back({pointAt(left0 + at.x() * cityUnit, top0 + at.y() * cityUnit), {QLatin1String(state)}});
    }
    return frameOf("ticket", GeometryType::Point, {category("clock_state")}, rows);
}

/// Tickets of two years: of area i the given numbers, reported when accepted; in A0 every second of 2021 was never accepted.
std::shared_ptr<const Frame> ticketsOfTwoYears()
{
    const int before[] = {10, 40, 40, 40, 40, 40, 40, 0, 5}, now[] = {60, 80, 60, 44, 40, 36, 20, 35, 6};
    std::vector<Spot> rows;
    for (int area = 0; area < 9; ++area) {
        for (int i = 0; i < before[area] + now[area]; ++i) {
            const QString time = QLatin1String(i < before[area] ? "2020-06-01T08:00:00Z" : "2021-06-01T08:00:00Z");
            const bool isAccepted = area != 0 || i < before[0] || i % 2 == 0;
            rows.push_back({pointAt(left0 + (area % 3 * 80 + 40) * cityUnit, top0 + (area / 3 * 80 + 40) * cityUnit),
                            {QStringLiteral("A%1").arg(area), time, isAccepted ? time : QString(), QStringLiteral("0"), QStringLiteral("0")}});
        }
    }
    return frameOf("ticket", GeometryType::Point,
                   {category("community_code"),
                    {QStringLiteral("t_report"), ColumnType::Time},
                    {QStringLiteral("t_accept"), ColumnType::Time},
                    {QStringLiteral("is_test"), ColumnType::Integer},
                    {QStringLiteral("is_revoked"), ColumnType::Integer}},
                   rows);
}

/// A river with a lake and an island in it, a park, blocks of houses, roads of every class, a railway.
QHash<QString, std::shared_ptr<const Frame>> ownBackground()
{
    constexpr double u = streetUnit;
    const auto line = [](const std::vector<QPointF> &points) { return shape(GeometryType::Line, u, points); };
    const auto area = [](const std::vector<QPointF> &points) { return shape(GeometryType::Polygon, u, points); };
    Geometry lake = area({{150, 150}, {215, 140}, {230, 190}, {180, 225}, {145, 200}, {150, 150}});
    for (const QPointF &p : {QPointF(180, 170), QPointF(200, 172), QPointF(190, 190), QPointF(180, 170)}) {
        const LonLat at = place(left0 + p.x() * u, top0 + p.y() * u);
        lake.xy.insert(lake.xy.end(), {at.lon, at.lat});
    }
    lake.rings.push_back(lake.rings.back() + 4);
    lake.parts = {2};
    std::vector<Spot> houses;
    for (int i = 0; i < 24; ++i) {
        const double x = 14 + i % 6 * 20, y = 100 + i / 6 * 24;
        if (i != 8 && i != 9)
            houses.push_back({boxAt(u, x, y, x + 13, y + 14 - i % 3), {}});
    }
    const std::vector<FrameBuilder::ColumnPlan> named{{QStringLiteral("name"), ColumnType::Text}};
    return {{QStringLiteral("district"), frameOf("district", GeometryType::Polygon, named, {{boxAt(u, 0, 0, 240, 240), {QStringLiteral("桂城")}}})},
            {QStringLiteral("base_green"),
             frameOf("base_green", GeometryType::Polygon, named,
                     {{area({{135, 70}, {225, 60}, {230, 120}, {140, 130}, {135, 70}}), {QStringLiteral("千灯湖公园")}}})},
            {QStringLiteral("base_water"),
             frameOf("base_water", GeometryType::Polygon, named,
                     {{area({{0, 20}, {70, 34}, {130, 22}, {240, 30}, {240, 8}, {130, 0}, {70, 10}, {0, 0}, {0, 20}}), {QStringLiteral("佛山水道")}},
                      {lake, {QStringLiteral("千灯湖")}}})},
            {QStringLiteral("base_building"), frameOf("base_building", GeometryType::Polygon, {}, houses)},
            {QStringLiteral("base_road"),
             frameOf("base_road", GeometryType::Line, {{QStringLiteral("name"), ColumnType::Text}, category("class")},
                     {{line({{0, 48}, {90, 54}, {240, 46}}), {QStringLiteral("海八路"), QStringLiteral("motorway")}},
                      {line({{130, 0}, {134, 60}, {126, 130}, {138, 240}}), {QStringLiteral("桂澜路"), QStringLiteral("primary")}},
                      {line({{0, 205}, {60, 210}, {134, 212}}), {QStringLiteral("南海大道"), QStringLiteral("trunk")}},
                      {line({{10, 92}, {132, 96}}), {QStringLiteral("灯湖东路"), QStringLiteral("residential")}},
                      {line({{72, 92}, {70, 208}}), {QStringLiteral("简平路"), QStringLiteral("residential")}},
                      {line({{0, 236}, {100, 228}, {240, 234}}), {QString(), QStringLiteral("rail")}}})}};
}

/// One vector tile with what providers put into it, as the reader hands it over.
class OneVectorTile : public TilePictures
{
public:
    std::optional<MapTileSet> tileSet() const override
    {
        MapTileSet set;
        set.isVector = true;
        set.attribution = QStringLiteral("© OpenStreetMap contributors");
        set.minZoom = set.maxZoom = m_id.z;
        set.tilePx = 512;
        return set;
    }
    std::shared_ptr<const MapTile> tile(const MapTileId &id, bool) override { return id == m_id ? m_tile : nullptr; }
    Box box() const { return m_id.box(); }

    OneVectorTile()
    {
        const auto vectors = std::make_shared<VectorTile>();
        vectors->kinds = {QString()};
        const auto add = [&](const char *layer, const char *kind, GeometryType type, const std::vector<QPointF> &points, const char *name = "") {
            const auto indexOf = [](QStringList &list, const QString &word) {
                if (!list.contains(word))
                    list.append(word);
                return std::uint16_t(list.indexOf(word));
            };
            for (const QPointF &p : points)
                vectors->xy.insert(vectors->xy.end(), {float(p.x()), float(p.y())});
            const auto ring = std::uint32_t(vectors->rings.size());
            vectors->rings.push_back(std::uint32_t(vectors->xy.size() / 2));
            vectors->features.push_back({indexOf(vectors->layers, QLatin1String(layer)), indexOf(vectors->kinds, QLatin1String(kind)), type, 1, ring, ring + 1,
                                         QString::fromUtf8(name)});
        };
        constexpr auto polygon = GeometryType::Polygon, line = GeometryType::Line;
        add("land", "", polygon, {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}});
        add("park", "park", polygon, {{0.1, 0.15}, {0.42, 0.1}, {0.45, 0.4}, {0.14, 0.44}, {0.1, 0.15}});
        add("water", "river", polygon, {{0, 0.62}, {0.3, 0.56}, {0.6, 0.64}, {1, 0.55}, {1, 0.68}, {0.6, 0.77}, {0.3, 0.68}, {0, 0.75}, {0, 0.62}});
        for (int i = 0; i < 8; ++i)
            add("building", "", polygon,
                {{0.58 + i % 4 * 0.09, 0.14 + i / 4 * 0.1},
                 {0.64 + i % 4 * 0.09, 0.14 + i / 4 * 0.1},
                 {0.64 + i % 4 * 0.09, 0.2 + i / 4 * 0.1},
                 {0.58 + i % 4 * 0.09, 0.2 + i / 4 * 0.1},
                 {0.58 + i % 4 * 0.09, 0.14 + i / 4 * 0.1}});
        add("boundary", "", line, {{0, 0.9}, {0.5, 0.86}, {1, 0.92}});
        add("roads", "rail", line, {{0, 0.84}, {1, 0.8}});
        add("roads", "residential", line, {{0.55, 0.12}, {0.55, 0.5}});
        add("roads", "residential", line, {{0.5, 0.33}, {0.96, 0.33}});
        add("roads", "primary", line, {{0, 0.5}, {0.5, 0.48}, {1, 0.47}}, "Canal Road");
        add("roads", "trunk", line, {{0.48, 0}, {0.5, 0.5}, {0.46, 1}}, "桂澜路");
        add("roads", "motorway", line, {{0, 0.08}, {1, 0.04}}, "海八路");
        add("place", "town", GeometryType::Point, {{0.75, 0.42}}, "石𬒔");
        MapTile tile;
        tile.vectors = vectors;
        m_tile = std::make_shared<const MapTile>(std::move(tile));
    }

private:
    MapTileId m_id{14, 13270, 7045};
    std::shared_ptr<const MapTile> m_tile;
};

} // namespace

/// Pictures of what the shipped declarations show: masses, lines, marks, rings, hatches, backgrounds and changes. The renderers one by
/// one are in tst_symbols.
class TestMapGoldens : public QObject
{
    Q_OBJECT
private:
    /// A scene of its own frames.
    struct Case
    {
        QHash<QString, std::shared_ptr<const Frame>> frames;
        std::vector<LayerSpec> layers;
        bool hasBasemap = false, isDifference = false;
        QString metric = {};
        Period period = Period::year(2021); ///< of the metric
        bool hasLockedClasses = false;
    };
    Catalog m_catalog;
    std::map<QString, Case> m_cases;

    LayerSpec shipped(const char *id) const { return *m_catalog.layer(QLatin1String(id)); }
    /// The outlines of the communities, to see where things are.
    LayerSpec outlines() const
    {
        LayerSpec layer = shipped("tickets.areas");
        layer.renderer = QStringLiteral("single");
        layer.kpi.clear();
        layer.labelField.clear();
        layer.symbols = {SymbolSpec{}};
        layer.symbols[0].stroke = QStringLiteral("map.border_soft");
        layer.symbols[0].size = 1;
        return layer;
    }

    BuiltScene built(const Case &one, const QString &style, const std::shared_ptr<OneVectorTile> &tiles) const
    {
        FrameSet frames;
        frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(12, 0));
        for (auto it = one.frames.begin(); it != one.frames.end(); ++it) {
            frames.frames.insert(it.key(), it.value());
            frames.specs.insert(it.key(), *m_catalog.dataset(it.key()));
        }
        ThemeSpec theme;
        SceneRequest request;
        for (const LayerSpec &layer : one.layers) {
            theme.layers.push_back({layer.id, true});
            request.symbology.insert(layer.id, layer);
        }
        request.theme = &theme;
        request.style = style;
        request.hasLockedClasses = one.hasLockedClasses;
        request.city.period = Period::year(2021);
        request.language = QStringLiteral("en");
        request.metric = one.metric;
        if (!one.metric.isEmpty())
            request.filter.period = one.period;
        if (one.isDifference) {
            request.difference = SceneDifference{request.filter, false, QStringLiteral("2020 → 2021")};
            request.difference->before.period = Period::year(2020);
        }
        if (one.hasBasemap)
            request.basemap = makeBasemap(*loadBasemapSpecs(), m_catalog.style(style), tiles, 1);
        return buildScene(m_catalog, frames, request);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY2(catalog, qPrintable(catalog ? QString() : errorText(catalog.error())));
        m_catalog = std::move(*catalog);
        const QString community = QStringLiteral("community"), ticket = QStringLiteral("ticket");
        const auto city = areas(cityUnit);

        LayerSpec dots = shipped("tickets.dots");
        dots.minScale = dots.maxScale = 0;
        m_cases["mass"] = {{{community, city}, {ticket, manyTickets()}}, {outlines(), dots}};

        // Cased, cased and dashed, dashed, dotted; they cross, and each class bends.
        LayerSpec flights = shipped("drone.flights");
        flights.symbols.clear();
        for (const auto &[value, casing, dash, size] :
             {std::tuple("road", "text", "", 6), std::tuple("dock", "text", "dash", 6), std::tuple("dash", "", "dash", 3), std::tuple("dot", "", "dot", 3)}) {
            SymbolSpec symbol;
            symbol.value = symbol.label = QLatin1String(value);
            symbol.fill = QStringLiteral("category.%1").arg(flights.symbols.size() + 1);
            symbol.stroke = QLatin1String(casing);
            symbol.dash = QLatin1String(dash);
            symbol.size = size;
            flights.symbols.push_back(symbol);
        }
        const auto line = [](const std::vector<QPointF> &points, const char *scene) {
            return Spot{shape(GeometryType::Line, cityUnit, points), {QLatin1String(scene)}};
        };
        m_cases["lines"] = {{{community, city},
                             {QStringLiteral("drone_flight"),
                              frameOf("drone_flight", GeometryType::Line, {category("scene")},
                                      {line({{10, 30}, {120, 60}, {230, 20}}, "road"), line({{60, 0}, {70, 120}, {40, 230}}, "road"),
                                       line({{10, 100}, {100, 90}, {230, 120}}, "dock"), line({{10, 160}, {90, 150}, {230, 180}}, "dash"),
                                       line({{10, 210}, {120, 200}, {230, 225}}, "dot"), line({{180, 0}, {190, 110}, {170, 240}}, "dot")})}},
                            {outlines(), flights}};

        LayerSpec findings = shipped("drone.findings");
        findings.maxScale = 0;
        std::vector<Spot> found;
        const char *results[] = {"confirmed", "pending", "refuted"};
        for (int i = 0; i < 9; ++i) {
            const double x = i % 3 * 80 + 10, y = i / 3 * 80 + 20, size = 14 + 5 * i;
            found.push_back({shape(GeometryType::Polygon, cityUnit, {{x, y}, {x + size, y + 4}, {x + size, y + size}, {x + 3, y + size}, {x, y}}),
                             {QLatin1String(results[i % 3])}});
        }
        m_cases["marks"] = {
            {{community, city}, {QStringLiteral("drone_finding"), frameOf("drone_finding", GeometryType::Polygon, {category("check_result")}, found)}},
            {outlines(), findings, shipped("drone.finding_marks")}};

        const auto dock = [](double x, double y, const char *state, const char *range) {
            return Spot{pointAt(left0 + x * cityUnit, top0 + y * cityUnit), {QLatin1String(state), QLatin1String(range), QStringLiteral("机库")}};
        };
        m_cases["rings"] = {{{community, city},
                             {QStringLiteral("drone_dock"),
                              frameOf("drone_dock", GeometryType::Point,
                                      {category("state"), {QStringLiteral("range_m"), ColumnType::Real}, {QStringLiteral("name"), ColumnType::Text}},
                                      {dock(70, 80, "ready", "2200"), dock(160, 150, "flying", "3000"), dock(200, 40, "maintenance", "1000")})}},
                            {outlines(), shipped("drone.ranges"), shipped("drone.docks")}};

        LayerSpec hatched = outlines();
        hatched.renderer = QStringLiteral("category");
        hatched.field = QStringLiteral("code");
        hatched.symbols.clear();
        for (const auto &[value, fill, hatch] :
             {std::tuple("A0", "", "warn"), std::tuple("A1", "", "vacant"), std::tuple("A2", "", "nodata"), std::tuple("A3", "ramp.bad.2", "warn"),
              std::tuple("A4", "ramp.quantity.2", "vacant"), std::tuple("A5", "map.land", "nodata"), std::tuple("", "map.land", "")}) {
            SymbolSpec symbol;
            symbol.value = QLatin1String(value);
            symbol.label = QLatin1String(hatch);
            symbol.fill = QLatin1String(fill);
            symbol.stroke = QStringLiteral("map.outline");
            symbol.hatch = QLatin1String(hatch);
            symbol.size = 1;
            hatched.symbols.push_back(symbol);
        }
        m_cases["hatches"] = {{{community, city}}, {hatched}};

        LayerSpec rates = shipped("tickets.areas");
        rates.labelField.clear();
        const auto years = ticketsOfTwoYears();
        m_cases["few-rows"] = {{{community, city}, {ticket, years}}, {rates}, false, false, QStringLiteral("ticket.filing_rate")};
        m_cases["difference"] = {{{community, city}, {ticket, years}}, {rates}, false, true, QStringLiteral("ticket.accepted")};

        m_cases["base-own"] = {ownBackground(), {}};
        m_cases["base-vector"] = {{}, {}, true};
        LayerSpec blended = hatched;
        blended.blend = QStringLiteral("multiply");
        blended.opacity = 0.8;
        blended.symbols.resize(3);
        for (std::size_t i = 0; i < 3; ++i) {
            blended.symbols[i].hatch.clear();
            blended.symbols[i].label = blended.symbols[i].value;
            blended.symbols[i].fill = QStringLiteral("category.%1").arg(i + 1);
        }
        blended.symbols[2].value.clear();
        blended.symbols[2].label = QStringLiteral("Other");
        m_cases["blend-over-base"] = {ownBackground(), {blended}};
        m_cases["blend-over-base"].frames.insert(community, areas(streetUnit));
    }

    void goldens_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("style");
        QTest::addColumn<int>("ratio");
        for (const auto &[name, one] : m_cases)
            for (const char *style : {"dark", "light"})
                for (const int ratio : {1, 2})
                    QTest::addRow("%s-%s-%dx", qPrintable(name), style, ratio) << name << QString::fromLatin1(style) << ratio;
    }
    void goldens()
    {
        QFETCH(QString, name);
        QFETCH(QString, style);
        QFETCH(int, ratio);
        const auto tiles = std::make_shared<OneVectorTile>();
        const BuiltScene scene = built(m_cases.at(name), style, tiles);
        QVERIFY2(scene.problems.empty(), scene.problems.empty() ? "" : qPrintable(errorText(scene.problems.front())));
        const Renderer renderer(scene.scene);
        MapFurniture furniture;
        furniture.hasScaleBar = furniture.hasNorth = false;
        const QSize size(400, 300);
        const Viewport view = name == u"base-vector" ? Viewport::fit(tiles->box(), size, 0) : fitScene(renderer, size, furniture);
        if (name == u"mass") {
            QVERIFY(scene.scene->layers.back().rows.count() == massRows); // and seen from so far they are a mass
            QVERIFY(renderer.denominator(view) > 5000);
        }
        const QImage image = renderMap(renderer, view, furniture, ratio);
        const QString problem = Golden(QStringLiteral("maps")).compare(image, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    /// With locked classes a colour means the same number in both years, and another one without.
    void lockedClassesHoldAcrossPeriods()
    {
        const auto areasOf = [&](bool isLocked, int year) {
            Case one = m_cases.at(QStringLiteral("difference"));
            one.isDifference = false;
            one.layers[0].method = QStringLiteral("equal");
            one.layers[0].classes = 3;
            one.layers[0].isLocked = false;
            one.hasLockedClasses = isLocked;
            one.period = Period::year(year);
            const BuiltScene scene = built(one, QStringLiteral("dark"), nullptr);
            return scene.scene->layers.front();
        };
        const DrawLayer now = areasOf(true, 2021), before = areasOf(true, 2020);
        // 2021: 6 … 80 in three equal steps of 74 / 3.
        QCOMPARE(now.breaks.size(), std::size_t(2));
        QVERIFY(std::abs(now.breaks[0] - 30.67) < 0.01 && std::abs(now.breaks[1] - 55.33) < 0.01);
        QCOMPARE(before.breaks, now.breaks);
        // A4 had 40 in both years, A0 10 and 30, A6 40 and 20.
        const auto color = [](const DrawLayer &layer, std::size_t row) { return layer.symbols[std::size_t(layer.symbolOf(row))].fill; };
        QCOMPARE(color(before, 4), color(now, 4));
        QCOMPARE(color(before, 0), color(now, 0)); // both below 30.67
        QCOMPARE(color(before, 6), color(now, 4));
        QVERIFY(color(now, 6) != color(now, 4));
        QVERIFY(areasOf(false, 2020).breaks != areasOf(false, 2021).breaks);
    }
};

QTEST_MAIN(TestMapGoldens)
#include "tst_mapgoldens.moc"
