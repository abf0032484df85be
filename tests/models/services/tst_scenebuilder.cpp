// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scene/scenebuilder.h"
#include "support/makeframe.h"

#include <QTest>

using namespace om;
using namespace om::test;

/// Layers of the shipped declarations over frames made here.
class TestSceneBuilder : public QObject
{
    Q_OBJECT
private:
    Catalog m_catalog;
    FrameSet m_frames;
    ThemeSpec m_theme;
    SceneRequest m_request;

    void show(const QString &layer)
    {
        m_theme.layers = {{layer, true}};
        m_request.theme = &m_theme;
    }
    const DrawLayer *built(const BuiltScene &scene, const QString &id) const
    {
        for (const DrawLayer &layer : scene.scene->layers)
            if (layer.id == id)
                return &layer;
        return nullptr;
    }
    static qint64 countOf(const DrawLayer &layer, const QString &label)
    {
        for (const LegendEntry &entry : layer.legend)
            if (entry.label == label)
                return entry.count;
        return -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY2(catalog, qPrintable(catalog ? QString() : errorText(catalog.error())));
        m_catalog = std::move(*catalog);
        // 3 comprehensive parks, 2 pocket parks, 4 of a class that the layer does not know, 1 without a class.
        std::vector<Given> parks;
        const std::vector<std::pair<std::string, int>> classes{{"G11", 3}, {"G14", 2}, {"triangle", 4}, {"", 1}};
        for (const auto &[code, count] : classes)
            for (int i = 0; i < count; ++i)
                parks.push_back({rectangle(0.81, 0.43, 0.8101, 0.4301), code, 0, "park"});
        m_frames.frames.insert(QStringLiteral("park"), makeFrame(QStringLiteral("park"), GeometryType::Polygon, QStringLiteral("class"), parks));
        m_frames.specs.insert(QStringLiteral("park"), *m_catalog.dataset(QStringLiteral("park")));
        m_request.style = QStringLiteral("dark");
        m_request.language = QStringLiteral("en");
    }

    void legendCountsAreTheFiltersCounts()
    {
        show(QStringLiteral("parks.parks"));
        const BuiltScene scene = buildScene(m_catalog, m_frames, m_request);
        QVERIFY(scene.problems.empty());
        const DrawLayer *layer = built(scene, QStringLiteral("parks.parks"));
        QVERIFY(layer);
        QCOMPARE(countOf(*layer, QStringLiteral("Comprehensive park")), 3);
        QCOMPARE(countOf(*layer, QStringLiteral("Pocket park")), 2);
        QCOMPARE(countOf(*layer, QStringLiteral("triangle")), 4);
        qint64 sum = 0;
        for (const LegendEntry &entry : layer->legend)
            sum += entry.count;
        QCOMPARE(sum, 10);

        SceneRequest narrowed = m_request;
        narrowed.filter.toggle(QStringLiteral("class"), QStringLiteral("G14"));
        const BuiltScene few = buildScene(m_catalog, m_frames, narrowed);
        layer = built(few, QStringLiteral("parks.parks"));
        QVERIFY(layer);
        QCOMPARE(layer->rows.count(), std::size_t(2));
        QCOMPARE(countOf(*layer, QStringLiteral("Pocket park")), 2);
        QCOMPARE(countOf(*layer, QStringLiteral("Comprehensive park")), 0);
        QCOMPARE(countOf(*layer, QStringLiteral("triangle")), -1); // nothing to explain
    }

    void unknownCodesGetColoursOfTheirOwn()
    {
        show(QStringLiteral("parks.parks"));
        const BuiltScene scene = buildScene(m_catalog, m_frames, m_request);
        const DrawLayer &layer = *built(scene, QStringLiteral("parks.parks"));
        const StyleSpec &style = m_catalog.style(QStringLiteral("dark"));
        QCOMPARE(layer.symbols[std::size_t(layer.symbolOf(0))].fill, style.color(QStringLiteral("park.1")));
        QCOMPARE(layer.symbols[std::size_t(layer.symbolOf(5))].fill, style.color(QStringLiteral("category.1")));
        QCOMPARE(layer.symbols[std::size_t(layer.symbolOf(9))].fill, style.color(QStringLiteral("category.other")));
    }

    void aLayerWithAWrongFieldIsLeftOutAndNamed()
    {
        FrameSet frames = m_frames;
        frames.frames[QStringLiteral("park")] =
            makeFrame(QStringLiteral("park"), GeometryType::Polygon, QStringLiteral("kind"), {{rectangle(0.81, 0.43, 0.82, 0.44), "a", 0, {}}});
        show(QStringLiteral("parks.parks"));
        const BuiltScene scene = buildScene(m_catalog, frames, m_request);
        QVERIFY(!built(scene, QStringLiteral("parks.parks")));
        QCOMPARE(scene.problems.size(), std::size_t(1));
        QCOMPARE(scene.problems[0].code, ErrorCode::FieldUnknown);
    }

    void everyColourOfTheShippedLayersIsDeclared()
    {
        for (const QString &id : {QStringLiteral("dark"), QStringLiteral("light")}) {
            const StyleSpec &style = m_catalog.style(id);
            for (const LayerSpec &layer : m_catalog.layers()) {
                QVERIFY2(layer.ramp.isEmpty() || style.ramp(layer.ramp).size() >= 3, qPrintable(layer.id));
                for (const SymbolSpec &symbol : layer.symbols)
                    for (const QString &token : {symbol.fill, symbol.stroke, symbol.hatch.isEmpty() ? QString() : QStringLiteral("hatch.") + symbol.hatch})
                        QVERIFY2(token.isEmpty() || style.colors.contains(token) || (token.startsWith(u'#') && QColor::isValidColorName(token)),
                                 qPrintable(layer.id + u' ' + token));
                QVERIFY2(m_catalog.dataset(layer.dataset), qPrintable(layer.id));
                QVERIFY2(layer.kpi.isEmpty() || m_catalog.kpi(layer.kpi), qPrintable(layer.id));
            }
        }
    }

    void themesNameExistingLayers()
    {
        for (const ThemeSpec &theme : m_catalog.themes())
            for (const ThemeLayer &layer : theme.layers)
                QVERIFY2(m_catalog.layer(layer.layer), qPrintable(theme.id + u' ' + layer.layer));
    }
};

QTEST_GUILESS_MAIN(TestSceneBuilder)
#include "tst_scenebuilder.moc"
