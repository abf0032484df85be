// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hotspots/hotspotlayer.h"

#include "base/mercator.h"
#include "draw/renderer.h"
#include "services/layeroverview.h"
#include "services/scene/scenebuilder.h"

#include <QTest>

using namespace om;

/// The shipped layer over two square communities, A01 and A02, with one ticket a week, and twelve of the last week at one place of A02: one hexagon and one
/// community, both with E = 1/12.
class TestHotspotLayer : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    FrameSet m_frames;
    ThemeSpec m_theme;
    SceneRequest m_request;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static constexpr double pileLon = 113.15, pileLat = 23.0;

    const KpiSpec &kpi() const { return *m_catalog.kpi(s("ticket.hotspots")); }
    Hotspots hotspots(const Filter &filter) const { return *findHotspots(kpi(), m_frames, filter, *HotspotRules::load()); }
    std::shared_ptr<const Scene> scene(const Filter &filter = {}) const
    {
        SceneRequest request = m_request;
        request.filter = filter;
        const BuiltScene built = buildScene(m_catalog, m_frames, request);
        return built.problems.empty() ? built.scene : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog);
        m_catalog = *std::move(catalog);
        const ZoneClock utc;
        FrameBuilder tickets(s("ticket"), 1,
                             {{s("t_accept"), ColumnType::Time},
                              {s("community_code"), ColumnType::Category},
                              {s("class_small"), ColumnType::Category},
                              {s("is_test"), ColumnType::Integer},
                              {s("is_revoked"), ColumnType::Integer}},
                             GeometryType::Point, utc);
        auto add = [&tickets, fid = qint64(0)](QDate day, const char *area, double lon) mutable {
            tickets.begin(++fid);
            tickets.setInteger(0, LocalTime::of(day, QTime(12, 0)).seconds);
            tickets.setText(1, area);
            tickets.setText(2, "E0101");
            tickets.setInteger(3, 0);
            tickets.setInteger(4, 0);
            tickets.setGeometry(toGpkg(Geometry::point(lon, pileLat), 4490));
            tickets.end();
        };
        for (int week = 0; week < 13; ++week)
            add(QDate(2021, 12, 31).addDays(-7 * week), "A01", 113.05);
        for (int i = 0; i < 12; ++i)
            add(QDate(2021, 12, 25 + i % 7), "A02", pileLon);
        m_frames.frames.insert(s("ticket"), tickets.finish());
        FrameBuilder areas(s("community"), 1, {{s("code"), ColumnType::Category}, {s("name"), ColumnType::Text}}, GeometryType::Polygon, utc);
        for (const auto &[code, lon] : {std::pair("A01", 113.0), {"A02", 113.1}}) {
            Geometry square;
            square.type = GeometryType::Polygon;
            square.xy = {lon, 22.9, lon + 0.1, 22.9, lon + 0.1, 23.1, lon, 23.1, lon, 22.9};
            square.rings = {5};
            square.parts = {1};
            areas.begin(lon > 113.05 ? 2 : 1);
            areas.setText(0, code);
            areas.setText(1, code);
            areas.setGeometry(toGpkg(square, 4490));
            areas.end();
        }
        m_frames.frames.insert(s("community"), areas.finish());
        for (const char *id : {"ticket", "community"})
            m_frames.specs.insert(s(id), *m_catalog.dataset(s(id)));
        m_frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(23, 59, 59));
        m_theme.layers = {{s("tickets.hotspots"), true}};
        m_request.theme = &m_theme;
        m_request.style = s("dark");
        m_request.language = s("en");
    }

    void itsCountIsThatOfTheIndicator()
    {
        const auto built = scene();
        QVERIFY(built && built->layers.size() == 1);
        const DrawLayer &layer = built->layers[0];
        QCOMPARE(layer.rows.count(), std::size_t(2));
        qint64 legend = 0;
        for (const LegendEntry &entry : layer.legend)
            legend += entry.count;
        QCOMPARE(legend, 2);
        QCOMPARE(layer.legend.front().count, 1); // +10 σ and more: (12 − 1/12) / √(1/12) = 41.3
        QCOMPARE(layer.legend.back().count, 1); // the community
        QCOMPARE(evaluate(m_catalog, kpi(), m_frames, {})->value, std::optional(2.0));
        SceneRequest request = m_request;
        QCOMPARE(layerCounts(m_catalog, m_frames, request, JobControl()).rows.value(s("tickets.hotspots")), 2);
        QCOMPARE(layer.labels.size(), std::size_t(1)); // the hexagon says its number
        QCOMPARE(layer.labels[0].text, s("12"));
    }

    void whereThePileIsTheHexagonIsHit()
    {
        const Renderer renderer(scene());
        const Box box = mercatorBoxOf(pileLon - 0.02, pileLat - 0.02, pileLon + 0.02, pileLat + 0.02);
        const Viewport view = Viewport::fit(box, QSize(400, 400), 0);
        const MapHit hit = renderer.pick(view, QPointF(200, 200));
        QCOMPARE(hit.kind, MapHit::Kind::Feature);
        QCOMPARE(hit.dataset, QString(hotspotDataset));
        const Hotspots found = hotspots({});
        QCOMPARE(hit.fid, found.spots[0].id);
        QCOMPARE(found.spots[0].kind, Hotspot::Kind::Cell);
        const PlaceText text = placeText(renderer.scene(), hit.dataset, hit.fid);
        QVERIFY2(text.name.startsWith(s("A02")), qPrintable(text.name));
        QCOMPARE(text.note, s("12 · expected 0.1 · +41.3 σ"));
        // Beside it lies the community alone.
        QCOMPARE(renderer.pick(view, QPointF(20, 20)).fid, found.spots[1].id);
        QVERIFY(placeText(renderer.scene(), hotspotDataset, 12345).name.isEmpty());
    }

    void itOpensExactlyItsTickets()
    {
        Filter filter;
        filter.period = Period::year(2021);
        const Hotspots found = hotspots(filter);
        const auto opened = filterOf(found, found.spots[0].id, s("ticket"), filter);
        QVERIFY(opened);
        QCOMPARE(opened->period, Period::year(2021)); // holds the week
        const Bitmap rows = filterRows(*m_frames.frames[s("ticket")], m_frames.specs[s("ticket")], *opened, m_frames.areas, true);
        QCOMPARE(rows.count(), found.spots[0].rows.size());
        for (const std::uint32_t row : found.spots[0].rows)
            QVERIFY(rows.test(row));
        QCOMPARE(scene(*opened)->layers[0].rows.count(), std::size_t(2)); // hexagon and community have these tickets
        Filter day;
        day.period = *Period::parse(s("2021-12-31"));
        const auto wider = filterOf(hotspots(day), found.spots[0].id, s("ticket"), day);
        QVERIFY(wider);
        QCOMPARE(wider->period.first(), QDate(2021, 12, 25));
        QCOMPARE(wider->period.last(), QDate(2021, 12, 31));
        QVERIFY(!filterOf(found, 12345, s("ticket"), filter));
    }

    void nothingIsDrawnWhereNothingIsKnown()
    {
        Filter early;
        early.period = *Period::parse(s("2021-10"));
        const auto built = scene(early);
        QVERIFY(built && built->layers[0].rows.isEmpty());
        QVERIFY(built->layers[0].legendTitle.contains(s("not known")));
    }
};

QTEST_MAIN(TestHotspotLayer)
#include "tst_hotspotlayer.moc"
