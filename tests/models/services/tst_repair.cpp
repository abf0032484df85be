// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "catalog/catalog.h"
#include "draw/renderer.h"
#include "services/frameloader.h"
#include "services/scene/scenebuilder.h"
#include "store/cache.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

namespace {

Geometry polygon(const std::vector<double> &ring)
{
    Geometry g;
    g.type = GeometryType::Polygon;
    g.xy = ring;
    g.rings = {std::uint32_t(ring.size() / 2)};
    g.parts = {1};
    return g;
}

/// Polygon or MultiPolygon of a feature in a GeoJSON file.
Geometry featureOf(const QString &file, int number)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject shape =
        QJsonDocument::fromJson(in.readAll()).object().value(QLatin1String("features")).toArray().at(number)[QLatin1String("geometry")].toObject();
    QJsonArray parts = shape.value(QLatin1String("coordinates")).toArray();
    if (shape.value(QLatin1String("type")).toString() == QLatin1String("Polygon"))
        parts = QJsonArray{QJsonValue(parts)}; // braces alone would copy
    Geometry g;
    g.type = GeometryType::Polygon;
    for (const auto &part : std::as_const(parts)) {
        for (const auto &ring : part.toArray()) {
            for (const auto &point : ring.toArray())
                g.xy.insert(g.xy.end(), {point.toArray()[0].toDouble(), point.toArray()[1].toDouble()});
            g.rings.push_back(std::uint32_t(g.xy.size() / 2));
        }
        g.parts.push_back(std::uint32_t(g.rings.size()));
    }
    return g;
}

} // namespace

/// Invalid polygons of a cache are drawn repaired and told.
class TestRepair : public QObject
{
    Q_OBJECT
private:
    Catalog m_catalog;

    Result<DatasetState> fill(const QString &file, const std::vector<Geometry> &shapes)
    {
        const DatasetSpec &spec = *m_catalog.dataset(QStringLiteral("park"));
        auto cache = Cache::open(file, Cache::Mode::Create);
        if (!cache)
            return fail(cache);
        BatchMeta meta;
        meta.kind = QStringLiteral("demo");
        auto batch = (*cache)->begin(meta);
        if (!batch)
            return fail(batch);
        if (auto ok = (*batch)->ensureDataset(spec); !ok)
            return fail(ok);
        if (auto ok = (*batch)->beginRows(spec.id, {spec.key.first()}, WriteMode::Append); !ok)
            return fail(ok);
        for (const Geometry &shape : shapes)
            if (auto ok = (*batch)->write({{QStringLiteral("P%1").arg(shape.xy[0])}, shape, 0}); !ok)
                return fail(ok);
        if (auto ok = (*batch)->endRows(); !ok)
            return fail(ok);
        if (auto done = (*batch)->commit(); !done)
            return fail(done);
        return (*cache)->dataset(spec.id);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog);
        m_catalog = std::move(*catalog);
    }

    void invalidShapesAreRepairedCountedAndKept()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("cache.gpkg"));
        // A square and a bow tie whose outline crosses itself at 113.02, 23.01.
        const auto state = fill(file,
                                {polygon({113.05, 23, 113.06, 23, 113.06, 23.01, 113.05, 23.01, 113.05, 23}),
                                 polygon({113.01, 23, 113.03, 23.02, 113.03, 23, 113.01, 23.02, 113.01, 23})});
        QVERIFY2(state, qPrintable(state ? QString() : errorText(state.error())));
        const ZoneClock clock;
        for (const char *time : {"built", "from its sidecar file"}) {
            const auto frame = loadFrame(file, *state, clock, folder.path());
            QVERIFY2(frame, time);
            QCOMPARE((*frame)->repairedShapes(), std::size_t(1));
            const ShapeColumn &shapes = (*frame)->shapes();
            QCOMPARE(shapes.rowParts[1], std::uint32_t(1));
            QCOMPARE(shapes.rowParts[2], std::uint32_t(3)); // two triangles that meet in a point
        }

        FrameSet frames;
        frames.frames.insert(QStringLiteral("park"), *loadFrame(file, *state, clock, folder.path()));
        frames.specs.insert(QStringLiteral("park"), *m_catalog.dataset(QStringLiteral("park")));
        ThemeSpec theme;
        theme.layers = {{QStringLiteral("parks.parks"), true}};
        SceneRequest request;
        request.theme = &theme;
        request.style = QStringLiteral("dark");
        request.language = QStringLiteral("en");
        const BuiltScene built = buildScene(m_catalog, frames, request);
        QCOMPARE(built.problems.size(), std::size_t(1));
        QCOMPARE(built.problems[0].code, ErrorCode::ShapesInvalid);
        QCOMPARE(built.problems[0].args.value(1), QStringLiteral("1"));
    }

    void realInvalidShapesAreRepaired()
    {
        const QString city = QStringLiteral(OM_SHARED "/data/city/");
        if (!QFile::exists(city + QStringLiteral("dc_school_grounds.geojson")))
            QSKIP("the city's files are not here");
        const Geometry ground = featureOf(city + QStringLiteral("dc_school_grounds.geojson"), 31);
        const Geometry district = featureOf(city + QStringLiteral("dc_business_improvement_districts.geojson"), 8);
        QVERIFY(ground.pointCount() > 3 && district.pointCount() > 3);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("cache.gpkg"));
        const auto state = fill(file, {ground, district});
        QVERIFY2(state, qPrintable(state ? QString() : errorText(state.error())));
        const ZoneClock clock;
        const auto frame = loadFrame(file, *state, clock, folder.path());
        QVERIFY(frame);
        QCOMPARE((*frame)->repairedShapes(), std::size_t(2));

        // Drawn, they cover their anchors.
        auto scene = std::make_shared<Scene>();
        scene->ground = Qt::black;
        DrawLayer layer;
        layer.id = layer.dataset = QStringLiteral("park");
        layer.frame = *frame;
        layer.rows = Bitmap(2, true);
        layer.symbols.resize(1);
        layer.symbols[0].fill = Qt::red;
        scene->layers = {layer};
        for (std::size_t row = 0; row < 2; ++row) {
            const Viewport view = Viewport::fit((*frame)->shapes().boxes[row], QSize(300, 300), 20);
            QImage image(view.size(), QImage::Format_RGB32);
            QPainter painter(&image);
            Renderer(scene).draw(painter, view);
            const QPointF at = view.toPixel(mercatorX((*frame)->shapes().lon[row]), mercatorY((*frame)->shapes().lat[row])); // floats are too coarse here
            bool isCovered = false; // the district's arms are narrower than a pixel
            for (int dy = -2; dy <= 2; ++dy)
                for (int dx = -2; dx <= 2; ++dx)
                    isCovered = isCovered || image.pixelColor(int(at.x()) + dx, int(at.y()) + dy) == QColor(Qt::red);
            QVERIFY2(isCovered, qPrintable(QString::number(row)));
        }
    }
};

QTEST_MAIN(TestRepair)
#include "tst_repair.moc"
