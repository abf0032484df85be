// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "map/placesmap.h"
#include "services/workspace.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// Where the rows of a file lie, before anything is stored.
class PlacesMapTest : public QObject
{
    Q_OBJECT
private:
    JobRunner m_jobs{2};
    std::optional<Catalog> m_catalog;
    std::unique_ptr<test::TinyWorkspace> m_tiny;
    std::unique_ptr<ThemeService> m_themes;

    /// Whether there is a dot: its middle pixel may share a little of the ground.
    static bool isDotAt(PlacesMap &map, LonLat place, const QColor &colour)
    {
        const QImage picture = map.canvas().grabFramebuffer();
        const QPointF pixel = map.canvas().camera().viewport().toPixel(mercatorX(place.lon), mercatorY(place.lat));
        const QColor seen = picture.pixelColor((pixel * picture.devicePixelRatio()).toPoint());
        return std::abs(seen.red() - colour.red()) + std::abs(seen.green() - colour.green()) + std::abs(seen.blue() - colour.blue()) < 80;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(!m_tiny->error);
        m_themes = std::make_unique<ThemeService>(*m_catalog, m_tiny->workspace->symbology(), QStringList{QStringLiteral("overview")}, QStringLiteral("dark"));
    }

    void placesAreDrawnWhereTheyLieAndTheViewGoesToTheFirst()
    {
        PlacesMap map(*m_tiny->workspace, *m_themes, m_jobs);
        map.resize(400, 300);
        map.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&map));
        QTRY_VERIFY(map.canvas().scene());
        QCOMPARE(map.shown(), 0U);
        const QColor accent = m_themes->style().color(QStringLiteral("accent"));
        const std::vector<LonLat> first{{113.10, 23.00}, {113.30, 23.00}, {113.20, 23.10}};
        map.showPlaces(QStringLiteral("a.csv"), first);
        QTRY_COMPARE(map.shown(), 3U);
        for (const LonLat &place : first)
            QTRY_VERIFY(isDotAt(map, place, accent));
        // More of the same file leave the view where it is, even when they lie outside of it.
        const Viewport before = map.canvas().camera().viewport();
        std::vector<LonLat> more = first;
        more.push_back({120, 30});
        map.showPlaces(QStringLiteral("a.csv"), more);
        QTRY_COMPARE(map.shown(), 4U);
        QCOMPARE(map.canvas().camera().viewport().centre(), before.centre());
        QCOMPARE(map.canvas().camera().viewport().zoom(), before.zoom());
        // Another file starts anew.
        map.showPlaces({}, {});
        QTRY_COMPARE(map.shown(), 0U);
        map.showPlaces(QStringLiteral("b.csv"), {{120.0, 30.0}, {120.1, 30.1}});
        QTRY_COMPARE(map.shown(), 2U);
        QTRY_VERIFY(isDotAt(map, {120.0, 30.0}, accent));
        QVERIFY(!isDotAt(map, {120.05, 30.05}, accent));
    }
};

QTEST_MAIN(PlacesMapTest)
#include "tst_placesmap.moc"
