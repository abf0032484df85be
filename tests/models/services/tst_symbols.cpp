// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/mapimage.h"
#include "services/scene/scenebuilder.h"
#include "services/symbologyservice.h"
#include "support/frametable.h"
#include "support/golden.h"
#include "support/makeframe.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace om;
using namespace om::test;

namespace {

constexpr double left0 = 0.81, top0 = 0.43, px = 1e-6; // a place in the northern hemisphere where a pixel is a handy unit
const QString areasLayer = QStringLiteral("tickets.areas");
const QString pointsLayer = QStringLiteral("tickets.dots");

SymbolSpec symbolOf(const char *value, const char *shape, const char *fill, double size = 12)
{
    SymbolSpec symbol;
    symbol.value = QString::fromLatin1(value);
    symbol.shape = QString::fromLatin1(shape);
    symbol.fill = QString::fromLatin1(fill);
    symbol.size = size;
    return symbol;
}

LayerSpec layerOf(const QString &id, const char *renderer)
{
    LayerSpec layer;
    layer.id = id;
    layer.title = QStringLiteral("Layer");
    layer.dataset = id == areasLayer ? QStringLiteral("community") : QStringLiteral("ticket");
    layer.renderer = QLatin1String(renderer);
    return layer;
}

SymbolSpec border()
{
    SymbolSpec symbol;
    symbol.stroke = QStringLiteral("map.border");
    symbol.size = 1;
    return symbol;
}

/// One layer for each renderer and each thing that changes its picture.
std::vector<std::pair<const char *, LayerSpec>> cases()
{
    std::vector<std::pair<const char *, LayerSpec>> all;
    const auto add = [&](const char *name, LayerSpec layer, auto &&change) {
        change(layer);
        all.emplace_back(name, std::move(layer));
    };
    const std::vector<SymbolSpec> states{symbolOf("overdue", "square", "state.overdue", 24), symbolOf("due_soon", "triangle", "state.due_soon", 24),
                                         symbolOf("normal", "circle", "state.normal", 24)};
    add("single-icon", layerOf(pointsLayer, "single"), [](LayerSpec &l) {
        l.where = QStringLiteral("number > 80");
        l.symbols = {symbolOf("", "circle", "accent", 22)};
        l.symbols[0].icon = QStringLiteral("school");
    });
    add("category-glyph", layerOf(pointsLayer, "category"), [&](LayerSpec &l) {
        l.where = QStringLiteral("number > 80");
        l.field = QStringLiteral("clock_state");
        l.symbols = states;
        l.glyphField = QStringLiteral("clock_state");
        l.glyphs = {{QStringLiteral("overdue"), QStringLiteral("市"), {}},
                    {QStringLiteral("normal"), QStringLiteral("网"), {}},
                    {QStringLiteral("due_soon"), QStringLiteral("机"), {}}};
    });
    add("graduated-jenks", layerOf(areasLayer, "graduated"), [](LayerSpec &l) {
        l.field = QStringLiteral("number");
        l.method = QStringLiteral("jenks");
        l.classes = 4;
        l.isLocked = true;
        l.symbols = {border()};
    });
    add("choropleth-no-data", layerOf(areasLayer, "choropleth"), [](LayerSpec &l) {
        l.kpi = QStringLiteral("school.saturation"); // of places that nobody has there is none
        l.ramp = QStringLiteral("ramp.good");
        l.method = QStringLiteral("equal");
        l.classes = 3;
        l.symbols = {border()};
    });
    add("proportional-ring", layerOf(pointsLayer, "proportional"), [](LayerSpec &l) {
        l.where = QStringLiteral("number > 85");
        l.sizeField = QStringLiteral("number");
        l.sizeFactor = 1.4;
        l.ringField = QStringLiteral("number / 98");
        l.breaks = {0.9, 1.0};
        l.ramp = QStringLiteral("ramp.ring");
        l.symbols = {symbolOf("", "circle", "category.1")};
    });
    add("cluster", layerOf(pointsLayer, "cluster"), [&](LayerSpec &l) {
        l.field = QStringLiteral("clock_state");
        l.symbols = states;
    });
    add("heat", layerOf(pointsLayer, "heat"), [](LayerSpec &l) { l.ramp = QStringLiteral("ramp.bad"); });
    add("hexbin", layerOf(pointsLayer, "hexbin"), [](LayerSpec &l) { l.cellPx = 28; });
    add("squarebin-mean", layerOf(pointsLayer, "squarebin"), [](LayerSpec &l) {
        l.cellPx = 28;
        l.measure = QStringLiteral("mean");
        l.field = QStringLiteral("number");
        l.method = QStringLiteral("equal");
        l.ramp = QStringLiteral("ramp.bad");
    });
    add("chart-pie", layerOf(areasLayer, "chart"), [](LayerSpec &l) {
        l.splitDataset = QStringLiteral("ticket");
        l.field = QStringLiteral("clock_state");
        l.sizeBase = 5;
        l.sizeFactor = 1.5;
        l.smallN = 12;
    });
    add("chart-donut", layerOf(areasLayer, "chart"), [](LayerSpec &l) {
        l.isHollow = true;
        l.sizeBase = 20;
        l.symbols = {symbolOf("number", "", "category.1"), symbolOf("100 - number", "", "category.2")};
    });
    add("blend-multiply", layerOf(areasLayer, "graduated"), [](LayerSpec &l) {
        l.field = QStringLiteral("number");
        l.blend = QStringLiteral("multiply");
        l.opacity = 0.8;
        l.symbols = {border()};
    });
    return all;
}

} // namespace

/// Every renderer from its declaration to its picture, over frames made here: nine areas, 200 points, three schools.
class TestSymbols : public QObject
{
    Q_OBJECT
private:
    Catalog m_catalog;
    FrameSet m_frames;
    ThemeSpec m_theme;

    SceneRequest requestFor(const LayerSpec &layer, const QString &style) const
    {
        SceneRequest request;
        request.theme = &m_theme;
        request.style = style;
        request.language = QStringLiteral("en");
        request.symbology.insert(layer.id, layer);
        for (const QString &id : {areasLayer, pointsLayer})
            request.visible.insert(id, id == layer.id);
        return request;
    }

    const DrawLayer &built(const BuiltScene &scene, const QString &id) const
    {
        for (const DrawLayer &layer : scene.scene->layers)
            if (layer.id == id)
                return layer;
        qFatal("no layer");
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY2(catalog, qPrintable(catalog ? QString() : errorText(catalog.error())));
        m_catalog = std::move(*catalog);
        std::vector<Given> areas, points;
        for (int i = 0; i < 9; ++i) {
            const double left = left0 + (i % 3) * 80 * px, top = top0 + (i / 3) * 80 * px;
            areas.push_back({rectangle(left, top, left + 80 * px, top + 80 * px), "A" + std::to_string(i), i * i * 1.5, {}}); // 0, 1.5, 6 … 96
        }
        std::mt19937 random(21); // its numbers, unlike those of the distributions, are the same everywhere
        const auto next = [&](double most) { return double(random()) / double(std::mt19937::max()) * most; };
        const char *states[] = {"normal", "normal", "due_soon", "overdue"};
        for (int i = 0; i < 200; ++i) {
            const double x = next(1), y = next(240);
            points.push_back({pointAt(left0 + x * x * 240 * px, top0 + y * px), states[i % 4], double(i % 100), {}});
        }
        const auto put = [&](const char *dataset, std::shared_ptr<const Frame> frame) {
            m_frames.frames.insert(QLatin1String(dataset), std::move(frame));
            m_frames.specs.insert(QLatin1String(dataset), *m_catalog.dataset(QLatin1String(dataset)));
        };
        put("community", makeFrame(QStringLiteral("community"), GeometryType::Polygon, QStringLiteral("code"), areas));
        // The points know their area: column 0 the state, and the area by where they lie.
        const auto plain = makeFrame(QStringLiteral("ticket"), GeometryType::Point, QStringLiteral("clock_state"), points);
        auto codes = std::make_shared<std::vector<std::uint32_t>>();
        Column area;
        area.name = QStringLiteral("community_code");
        for (int i = 0; i < 9; ++i)
            area.dictionary.append(QStringLiteral("A%1").arg(i));
        for (std::size_t row = 0; row < plain->rows(); ++row) {
            const int column = std::min(2, int((double(plain->shapes().x[row]) - left0) / (80 * px)));
            const int line = std::min(2, int((double(plain->shapes().y[row]) - top0) / (80 * px)));
            codes->push_back(std::uint32_t(std::max(0, line) * 3 + std::max(0, column)) + 1);
        }
        area.codes = *codes;
        put("ticket", plain->with(area, codes));
        put("school",
            frameOf(QStringLiteral("school"),
                    {{QStringLiteral("community_code"), ColumnType::Category},
                     {QStringLiteral("students"), ColumnType::Integer},
                     {QStringLiteral("status"), ColumnType::Category},
                     {QStringLiteral("capacity"), ColumnType::Integer}},
                    {{"A0", "100", "open", "1000"}, {"A1", "400", "open", "1000"}, {"A4", "700", "open", "1000"}, {"A8", "900", "open", "1000"}},
                    std::vector<LonLat>(4, {113.1, 23})));
        m_theme.layers = {{areasLayer, true}, {pointsLayer, true}};
    }

    void goldens_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("style");
        QTest::addColumn<int>("ratio");
        const auto all = cases();
        for (std::size_t i = 0; i < all.size(); ++i)
            for (const char *style : {"dark", "light"})
                for (const int ratio : {1, 2})
                    QTest::addRow("%s-%s-%dx", all[i].first, style, ratio) << int(i) << QString::fromLatin1(style) << ratio;
    }
    void goldens()
    {
        QFETCH(int, at);
        QFETCH(QString, style);
        QFETCH(int, ratio);
        const BuiltScene scene = buildScene(m_catalog, m_frames, requestFor(cases()[std::size_t(at)].second, style));
        QVERIFY2(scene.problems.empty(), scene.problems.empty() ? "" : qPrintable(errorText(scene.problems.front())));
        const Renderer renderer(scene.scene);
        MapFurniture furniture;
        furniture.hasScaleBar = furniture.hasNorth = false;
        const QImage image = renderMap(renderer, fitScene(renderer, QSize(400, 300), furniture), furniture, ratio);
        const QString problem = Golden(QStringLiteral("symbols")).compare(image, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void legendCountsAreTheRowsDrawn()
    {
        for (const auto &[name, layer] : cases()) {
            const BuiltScene scene = buildScene(m_catalog, m_frames, requestFor(layer, QStringLiteral("dark")));
            const DrawLayer &drawn = built(scene, layer.id);
            const Renderer renderer(scene.scene);
            const auto groups = renderer.legend(Viewport::fit(scene.scene->extent, QSize(400, 300), 16));
            QCOMPARE(groups.size(), std::size_t(1));
            // Rings and letters are a second legend of the same rows.
            const bool isDouble = !layer.ringField.isEmpty() || !layer.glyphField.isEmpty();
            qint64 sum = 0;
            for (const LegendEntry &entry : groups[0].entries)
                sum += entry.part == LegendEntry::Part::Dots ? 0 : entry.count; // areas, where the others are points
            qint64 rows = qint64(drawn.rows.count()) * (isDouble ? 2 : 1);
            if (!layer.splitDataset.isEmpty())
                rows = 200; // the points in all areas
            else if (layer.renderer == QLatin1String("chart"))
                rows = 900; // number + (100 − number) of nine areas
            QVERIFY2(sum == rows, qPrintable(QStringLiteral("%1: %2 of %3").arg(QLatin1String(name)).arg(sum).arg(rows)));
        }
    }

    void pieHasTheSharesClockwiseFromTheTop()
    {
        // Area A2 has the number 6: a share of 6 of 100 and 94; the declared colours in order.
        const LayerSpec layer = cases()[10].second;
        const BuiltScene scene = buildScene(m_catalog, m_frames, requestFor(layer, QStringLiteral("dark")));
        const DrawLayer &drawn = built(scene, layer.id);
        const Renderer renderer(scene.scene);
        const Viewport view({left0, top0, left0 + 240 * px, top0 + 240 * px}, QSize(240, 240));
        QImage image(view.size(), QImage::Format_RGB32);
        {
            QPainter painter(&image);
            renderer.draw(painter, view);
        }
        const auto at = [&](double degrees) {
            const double a = degrees * M_PI / 180;
            return image.pixelColor(int(std::floor(200 + 16 * std::sin(a))), int(std::floor(40 - 16 * std::cos(a)))); // middle of A2
        };
        QCOMPARE(at(11), drawn.symbols[0].fill); // 6 % = 21.6°
        QCOMPARE(at(40), drawn.symbols[1].fill);
        QCOMPARE(at(180), drawn.symbols[1].fill);
        QCOMPARE(at(345), drawn.symbols[1].fill);
    }

    /// Cells of the lowest class are hardly told from the land by their colour: their outline does it, 3 : 1 at least (WCAG 2.2, 1.4.11).
    void binsHaveAnOutlineThatIsSeen()
    {
        const auto luminance = [](const QColor &color) {
            const auto linear = [](float c) { return c <= 0.04045f ? double(c) / 12.92 : std::pow((double(c) + 0.055) / 1.055, 2.4); };
            return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
        };
        const auto contrast = [&](const QColor &a, const QColor &b) {
            const double one = luminance(a), other = luminance(b);
            return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
        };
        int seen = 0;
        for (const char *style : {"dark", "light"}) {
            std::vector<LayerSpec> layers;
            for (const LayerSpec &layer : m_catalog.layers())
                if (layer.renderer.endsWith(QLatin1String("bin")))
                    layers.push_back(layer);
            layers.push_back(layerOf(pointsLayer, "hexbin")); // without symbols of its own
            for (LayerSpec layer : layers) {
                layer.id = pointsLayer;
                layer.where.clear();
                const BuiltScene scene = buildScene(m_catalog, m_frames, requestFor(layer, QString::fromLatin1(style)));
                const Symbol &cell = built(scene, pointsLayer).symbols.front();
                for (const char *ground : {"map.land", "map.ground", "map.green"}) {
                    const double found = contrast(cell.stroke, m_catalog.style(QString::fromLatin1(style)).color(QLatin1String(ground)));
                    QVERIFY2(found >= 3, qPrintable(QStringLiteral("%1 %2 %3: %4").arg(layer.title, QLatin1String(style), QLatin1String(ground)).arg(found)));
                    ++seen;
                }
            }
        }
        QVERIFY(seen >= 18); // three layers, two looks, three grounds
    }

    void lettersAreExplainedByTheirOwnField()
    {
        LayerSpec layer = cases()[1].second;
        layer.glyphField = QStringLiteral("community_code"); // its codes A0 … A8 are no clock states
        layer.glyphs = {{QStringLiteral("A0"), QStringLiteral("市"), QStringLiteral("Town")}, {QStringLiteral("A1"), QStringLiteral("网"), {}}};
        layer.symbols[0].value = QStringLiteral("A0"); // a class of the same code means something else
        layer.symbols[0].label = QStringLiteral("Overdue");
        const BuiltScene scene = buildScene(m_catalog, m_frames, requestFor(layer, QStringLiteral("dark")));
        const DrawLayer &drawn = built(scene, layer.id);
        QStringList said;
        for (const LegendEntry &entry : drawn.legend)
            if (!entry.glyph.isEmpty())
                said.append(entry.glyph + u' ' + entry.label + u' ' + entry.field);
        QCOMPARE(said, (QStringList{QStringLiteral("市 Town community_code"), QStringLiteral("网 A1 community_code")}));
        QVERIFY2(drawn.legendTitle.startsWith(QStringLiteral("letter = ")), qPrintable(drawn.legendTitle));
    }

    void layersThatTakeTurnsAreNotDrawnTogether()
    {
        DrawLayer far, near;
        far.minScale = near.maxScale = 5000;
        for (const double denominator : {4999.0, 5000.0, 5001.0})
            QCOMPARE(int(far.isDrawnAt(denominator)) + int(near.isDrawnAt(denominator)), 1);
    }

    void lockedClassesDoNotFollowTheFilter()
    {
        LayerSpec layer = cases()[7].second; // hexagons
        const auto breaksOf = [&](bool isLocked, bool isFiltered) {
            layer.isLocked = isLocked;
            SceneRequest request = requestFor(layer, QStringLiteral("dark"));
            if (isFiltered)
                request.filter.toggle(QStringLiteral("clock_state"), QStringLiteral("overdue"));
            const BuiltScene scene = buildScene(m_catalog, m_frames, request);
            return binsOf(built(scene, layer.id), 500).breaks;
        };
        QVERIFY(!breaksOf(true, false).empty());
        QCOMPARE(breaksOf(true, true), breaksOf(true, false));
        QVERIFY(breaksOf(false, true) != breaksOf(false, false));
    }

    void locksCompareSpansOfOneKind()
    {
        const Period home = Period::year(2021);
        QCOMPARE(cases().size(), std::size_t(12));
        LayerSpec layer = cases()[2].second; // graduated areas, locked
        SceneRequest request = requestFor(layer, QStringLiteral("dark"));
        request.city.period = home;
        request.filter.area = QStringLiteral("A1");
        const BuiltScene scene = buildScene(m_catalog, m_frames, request);
        QVERIFY(built(scene, layer.id).isLocked);
        QVERIFY(built(scene, layer.id).legendTitle.contains(QStringLiteral("locked")));
        qint64 sum = 0;
        for (const LegendEntry &entry : built(scene, layer.id).legend)
            sum += entry.count;
        QCOMPARE(sum, 1); // one area is left, in the class it has among all
        QCOMPARE(built(scene, layer.id).symbols.size(), std::size_t(4 + 3));
    }

    void changedSymbolsAreKeptInTheWorkspace()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("ws/symbology.json"));
        LayerSpec changed = *m_catalog.layer(areasLayer);
        changed.method = QStringLiteral("jenks");
        changed.breaks = {};
        changed.blend = QStringLiteral("screen");
        {
            SymbologyService service(m_catalog, file);
            int told = 0;
            connect(&service, &SymbologyService::layerChanged, this, [&] { ++told; });
            service.preview(changed);
            QCOMPARE(service.layer(areasLayer)->method, QStringLiteral("jenks"));
            service.endPreview();
            QCOMPARE(*service.layer(areasLayer), *m_catalog.layer(areasLayer));
            QVERIFY(service.keep(changed));
            QCOMPARE(told, 3);
        }
        {
            SymbologyService again(m_catalog, file);
            QVERIFY(!again.problem());
            QCOMPARE(*again.layer(areasLayer), changed);
            QCOMPARE(again.changed().size(), 1);
            QVERIFY(again.reset(areasLayer));
        }
        SymbologyService reset(m_catalog, file);
        QVERIFY(!reset.isChanged(areasLayer));
        // A wrong entry has no effect and is told.
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(R"({"id":"symbology","layers":{"tickets.areas":{"renderer":"magic"},"tickets.heat":{"opacity":0.5}}})");
        broken.close();
        SymbologyService half(m_catalog, file);
        QVERIFY(half.problem());
        QCOMPARE(*half.layer(areasLayer), *m_catalog.layer(areasLayer));
        QCOMPARE(half.layer(QStringLiteral("tickets.heat"))->opacity, 0.5);
    }
};

QTEST_MAIN(TestSymbols)
#include "tst_symbols.moc"
