// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/layeroverview.h"
#include "services/symbologyservice.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// What the list of layers says of each: rows and symbol as the layer looks now, not as it was declared.
class LayerOverviewTest : public QObject
{
    Q_OBJECT
private:
    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    SceneRequest request(const Filter &filter) const
    {
        return sceneRequest(*m_tiny->workspace, *m_catalog->theme(QStringLiteral("tickets")), filter, QStringLiteral("dark"));
    }
    LayerCounts counts(const Filter &filter) const { return layerCounts(*m_catalog, m_tiny->workspace->frames(), request(filter), JobControl()); }
    static Filter year()
    {
        Filter filter;
        filter.period = Period::year(2021);
        return filter;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY2(!m_tiny->error, m_tiny->error ? qPrintable(errorText(*m_tiny->error)) : "");
    }

    void rowsAreThoseUnderTheFilter()
    {
        Filter hotline = year();
        hotline.toggle(QStringLiteral("source_channel"), QStringLiteral("11"));
        const LayerCounts found = counts(hotline);
        QCOMPARE(found.rows.value(QStringLiteral("tickets.all")), 3); // T1, T2, T4
        QCOMPARE(found.rows.value(QStringLiteral("tickets.clusters")), 1); // T4 is open
        QCOMPARE(found.rows.value(QStringLiteral("area.communities")), 2);
        QVERIFY(!found.rows.contains(QStringLiteral("metro.lines"))); // no such data here
        QVERIFY(found.repairs.isEmpty());
    }

    void rowsFollowARendererThatWasChanged()
    {
        const QString areas = QStringLiteral("tickets.areas");
        Filter north = year();
        north.area = QStringLiteral("A01");
        QCOMPARE(counts(north).rows.value(areas), 2); // areas by indicator stay beside the chosen one
        LayerSpec plain = *m_catalog->layer(areas);
        plain.renderer = QStringLiteral("single");
        m_tiny->workspace->symbology().preview(plain);
        QCOMPARE(counts(north).rows.value(areas), 1);
        // The legend says the same.
        SceneRequest shown = request(north);
        shown.visible.insert(areas, true);
        const BuiltScene scene = buildScene(*m_catalog, m_tiny->workspace->frames(), shown);
        qint64 explained = 0;
        for (const DrawLayer &layer : scene.scene->layers)
            if (layer.id == areas)
                for (const LegendEntry &entry : layer.legend)
                    explained += entry.count;
        QCOMPARE(explained, 1);
        m_tiny->workspace->symbology().endPreview();
        QCOMPARE(counts(north).rows.value(areas), 2);
    }

    void sampleIsOfTheRenderer()
    {
        const StyleSpec &style = m_catalog->style(QStringLiteral("light"));
        LayerSpec layer = *m_catalog->layer(QStringLiteral("tickets.clusters"));
        LayerSample sample = layerSample(layer, GeometryType::Point, style);
        QVERIFY(sample.symbol.shape == SymbolShape::Square); // overdue, the first class
        QCOMPARE(sample.symbol.fill, style.color(QStringLiteral("state.overdue")));
        layer.renderer = QStringLiteral("heat");
        layer.ramp = QStringLiteral("ramp.good");
        sample = layerSample(layer, GeometryType::Point, style);
        QVERIFY(sample.geometry == GeometryType::Polygon);
        QCOMPARE(sample.symbol.fill, style.color(QStringLiteral("ramp.good.3"))); // the middle of five
        layer.renderer = QStringLiteral("category");
        layer.symbols.clear(); // as the dialog leaves them when the field is another
        sample = layerSample(layer, GeometryType::Point, style);
        QCOMPARE(sample.symbol.fill, style.color(QStringLiteral("category.1")));
        QVERIFY(sample.symbol.shape == SymbolShape::Circle);
        sample = layerSample(*m_catalog->layer(QStringLiteral("tickets.areas")), GeometryType::Polygon, style);
        QCOMPARE(sample.symbol.fill, style.color(QStringLiteral("ramp.quantity.3")));
        QCOMPARE(sample.symbol.stroke, style.color(QStringLiteral("map.border")));
    }
};

QTEST_MAIN(LayerOverviewTest)
#include "tst_layeroverview.moc"
