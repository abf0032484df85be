// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patrol/patroltext.h"

#include "base/mercator.h"
#include "draw/renderer.h"
#include "services/drawnplace.h"
#include "services/layeroverview.h"
#include "services/scene/scenebuilder.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace om;

/// Two square communities, A01 and A02, as the data stood on 2021-12-31. Places are numbered: a step of 0.02° east is some 2 km. Complaints of December (30 days) and
/// November at each, and who looked.
class TestPatrol : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    PatrolSpec m_spec;
    FrameSet m_frames;
    ThemeSpec m_theme;
    SceneRequest m_request;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static LonLat place(int step) { return {113.01 + 0.02 * step, 23.0}; }
    static Geometry square(double west, double south, double east, double north)
    {
        Geometry out;
        out.type = GeometryType::Polygon;
        out.xy = {west, south, east, south, east, north, west, north, west, south};
        out.rings = {5};
        out.parts = {1};
        return out;
    }
    Result<Patrol> patrol(const Filter &filter = {}) const
    {
        JobControl control;
        return reckonPatrol(m_spec, m_frames, filter, control);
    }
    /// "A01 5/1 never", "A02 4/2 2021-10-01 drone", most risen first.
    QStringList spots(const Filter &filter = {}) const
    {
        const auto found = patrol(filter);
        QStringList out;
        if (!found)
            return {errorText(found.error())};
        for (const BlindSpot &spot : found->spots) {
            const SeenCell &cell = found->cells[spot.cell];
            out.append(QStringLiteral("%1 %2/%3 %4")
                           .arg(found->areas[qsizetype(cell.area)])
                           .arg(spot.rows.size())
                           .arg(spot.before)
                           .arg(cell.last ? LocalTime{*cell.last}.date().toString(Qt::ISODate) + u' ' + m_spec.looks[cell.source].id : s("never")));
        }
        return out;
    }
    std::shared_ptr<const Scene> scene(const Filter &filter = {}) const
    {
        SceneRequest request = m_request;
        request.filter = filter;
        const BuiltScene built = buildScene(m_catalog, m_frames, request);
        return built.problems.empty() ? built.scene : nullptr;
    }

    struct Tickets
    {
        FrameBuilder builder;
        qint64 fid = 0;
        void add(int count, QDate day, int step, const char *discovery, const char *request = "complaint", const char *quality = "address",
                 bool isRevoked = false)
        {
            for (int i = 0; i < count; ++i) {
                builder.begin(++fid);
                for (const int column : {0, 1})
                    builder.setInteger(column, LocalTime::of(day, QTime(12, 0)).seconds);
                builder.setText(2, step < 5 ? "A01" : "A02");
                builder.setText(3, discovery);
                builder.setText(4, request);
                builder.setText(5, quality);
                builder.setInteger(6, 0);
                builder.setInteger(7, isRevoked);
                builder.setText(8, QByteArray::number(fid).toStdString());
                builder.setGeometry(toGpkg(Geometry::point(place(step).lon, place(step).lat), 4490));
                builder.end();
            }
        }
    };

private Q_SLOTS:
    void init()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog);
        m_catalog = *std::move(catalog);
        const auto spec = PatrolSpec::load();
        QVERIFY(spec);
        m_spec = *spec;
        QCOMPARE(m_spec.days, 30);
        QVERIFY(m_spec.leastCount == 3 && m_spec.leastRise == 2);
        m_frames = FrameSet();
        const ZoneClock utc;
        Tickets tickets{FrameBuilder(s("ticket"), 1,
                                     {{s("t_accept"), ColumnType::Time},
                                      {s("t_report"), ColumnType::Time},
                                      {s("community_code"), ColumnType::Category},
                                      {s("discovery_mode"), ColumnType::Category},
                                      {s("request_type"), ColumnType::Category},
                                      {s("loc_quality"), ColumnType::Category},
                                      {s("is_test"), ColumnType::Integer},
                                      {s("is_revoked"), ColumnType::Integer},
                                      {s("ticket_no"), ColumnType::Text}},
                                     GeometryType::Point, utc)};
        const QDate december(2021, 12, 20), november(2021, 11, 20);
        tickets.add(5, december, 0, "passive"); // 0: risen from 1, never looked at: a blind spot
        tickets.add(1, november, 0, "passive");
        tickets.add(5, december, 1, "passive"); // 1: seen by a grid worker this month
        tickets.add(1, december, 1, "active", "finding");
        tickets.add(4, december, 2, "passive", "report"); // 2: flown over in October: a blind spot
        tickets.add(4, december, 3, "passive"); // 3: flown over on the last day
        tickets.add(3, december, 4, "passive"); // 4: calmer than before
        tickets.add(9, november, 4, "passive");
        tickets.add(3, december, 5, "passive"); // 5, of A02: a finding was checked there in September: a blind spot
        tickets.add(5, december, 6, "passive", "consult"); // no complaints
        tickets.add(5, december, 7, "passive", "complaint", "community"); // no place of their own
        tickets.add(5, december, 8, "passive", "complaint", "address", true); // revoked
        tickets.add(1, december, 0, "active", "finding", "community"); // nobody was at the middle of the community
        tickets.add(6, QDate(2022, 1, 5), 9, "passive"); // next year
        m_frames.frames.insert(s("ticket"), tickets.builder.finish());
        FrameBuilder media(s("drone_media"), 1, {{s("t"), ColumnType::Time}, {s("kind"), ColumnType::Category}}, GeometryType::Polygon, utc);
        auto image = [&, fid = qint64(0)](QDate day, const char *kind, int step) mutable {
            media.begin(++fid);
            media.setInteger(0, LocalTime::of(day, QTime(9, 0)).seconds);
            media.setText(1, kind);
            media.setGeometry(toGpkg(square(place(step).lon - 0.005, 22.995, place(step).lon + 0.005, 23.005), 4490));
            media.end();
        };
        image(QDate(2021, 10, 1), "survey", 2);
        image(QDate(2021, 12, 31), "orthophoto", 3);
        image(QDate(2021, 12, 30), "excerpt", 0); // no look
        image(QDate(2022, 1, 2), "orthophoto", 0); // not yet
        m_frames.frames.insert(s("drone_media"), media.finish());
        FrameBuilder findings(s("drone_finding"), 1, {{s("checked_t"), ColumnType::Time}}, GeometryType::Polygon, utc);
        for (const bool isChecked : {true, false}) {
            findings.begin(isChecked ? 1 : 2);
            if (isChecked)
                findings.setInteger(0, LocalTime::of(QDate(2021, 9, 9), QTime(9, 0)).seconds);
            findings.setGeometry(toGpkg(square(place(5).lon - 0.004, 22.996, place(5).lon + 0.004, 23.004), 4490));
            findings.end();
        }
        m_frames.frames.insert(s("drone_finding"), findings.finish());
        FrameBuilder areas(s("community"), 1, {{s("code"), ColumnType::Category}, {s("name"), ColumnType::Text}}, GeometryType::Polygon, utc);
        for (const auto &[code, lon] : {std::pair("A01", 113.0), {"A02", 113.1}}) {
            areas.begin(lon > 113.05 ? 2 : 1);
            areas.setText(0, code);
            areas.setText(1, code);
            areas.setGeometry(toGpkg(square(lon, 22.95, lon + 0.1, 23.05), 4490));
            areas.end();
        }
        m_frames.frames.insert(s("community"), areas.finish());
        for (const char *id : {"ticket", "community", "drone_media", "drone_finding"})
            m_frames.specs.insert(s(id), *m_catalog.dataset(s(id)));
        m_frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(23, 59, 59));
        m_theme.layers = {{s("drone.last_look"), true}, {s("drone.blind_spots"), true}};
        m_request.theme = &m_theme;
        m_request.style = s("dark");
        m_request.language = s("en");
    }

    void blindSpotsOfAllSources() { QCOMPARE(spots(), (QStringList{s("A01 5/1 never"), s("A01 4/0 2021-10-01 drone"), s("A02 3/0 2021-09-09 check")})); }
    void theMomentMovesThem()
    {
        Filter filter;
        filter.asOf = LocalTime::of(QDate(2022, 1, 5), QTime(23, 59, 59)); // flown over 0; six new complaints at 9
        QCOMPARE(spots(filter), (QStringList{s("A02 6/0 never"), s("A01 4/0 2021-10-01 drone"), s("A02 3/0 2021-09-09 check")}));
        Filter period = filter;
        period.period = Period::year(2021); // over by then: it ends the look
        QCOMPARE(spots(period), spots());
    }
    void areaAndConditionsNarrow()
    {
        Filter filter;
        filter.area = s("A02");
        QCOMPARE(spots(filter), (QStringList{s("A02 3/0 2021-09-09 check")}));
        filter.area.clear();
        filter.toggle(s("request_type"), s("report"), s("ticket"));
        QCOMPARE(spots(filter), (QStringList{s("A01 4/0 2021-10-01 drone")}));
    }
    void whatIsMissing()
    {
        m_frames.frames.remove(s("drone_finding"));
        QCOMPARE(patrol().error().code, ErrorCode::DatasetUnknown); // it comes
        m_frames.specs.remove(s("drone_finding")); // it does not
        QCOMPARE(spots().size(), 3);
        QVERIFY(spots().contains(s("A02 3/0 never")));
        m_frames.asOf = LocalTime::null();
        QVERIFY(patrol() && patrol()->until.isNull() && patrol()->cells.empty() && patrol()->spots.empty());
        QVERIFY(hasPatrol(m_spec, m_frames));
        QCOMPARE(patrolDatasets(m_spec, m_frames), (QStringList{s("community"), s("ticket"), s("drone_media")}));
        m_frames.specs.remove(s("ticket"));
        QVERIFY(!hasPatrol(m_spec, m_frames));
    }

    void theLayersShowWhatIsReckoned()
    {
        const auto built = scene();
        QVERIFY(built && built->layers.size() == 2);
        const auto found = patrol();
        std::map<QString, qint64> drawn;
        for (const DrawLayer &layer : built->layers) {
            qint64 legend = 0;
            for (const LegendEntry &entry : layer.legend)
                legend += entry.count;
            QCOMPARE(legend, qint64(layer.rows.count()));
            QCOMPARE(layer.notes.size(), layer.frame->rows());
            drawn.insert({layer.dataset, legend});
        }
        QCOMPARE(drawn[QString(blindSpotDataset)], 3);
        QCOMPARE(drawn[QString(lastLookDataset)], qint64(found->cells.size()));
        const auto counts = layerCounts(m_catalog, m_frames, m_request, JobControl()).rows;
        QCOMPARE(counts.value(s("drone.blind_spots")), 3);
        QCOMPARE(counts.value(s("drone.last_look")), qint64(found->cells.size()));
        // Where the complaints are, the blind spot is hit, and says why.
        const Renderer renderer(built);
        const Box box = mercatorBoxOf(place(2).lon - 0.01, 22.99, place(2).lon + 0.01, 23.01);
        const MapHit hit = renderer.pick(Viewport::fit(box, QSize(400, 400), 0), QPointF(200, 200));
        QCOMPARE(hit.dataset, QString(blindSpotDataset));
        QCOMPARE(placeText(renderer.scene(), hit.dataset, hit.fid).note,
                 s("4 complaints in 30 days, 0 in those before · 2021-10-01, 91 days ago · Drone images"));
    }

    void itOpensExactlyItsComplaints()
    {
        Filter filter;
        filter.period = Period::month(2021, 12);
        const auto found = patrol(filter);
        QVERIFY(found && found->spots.size() == 3);
        const BlindSpot &first = found->spots.front();
        const SeenCell &cell = found->cells[first.cell];
        QCOMPARE(spotOf(*found, cellId(cell.column, cell.line)), &first);
        QVERIFY(!spotOf(*found, 1));
        std::vector<const BlindSpot *> all;
        std::size_t complaints = 0;
        for (const BlindSpot &spot : found->spots) {
            all.push_back(&spot);
            complaints += spot.rows.size();
        }
        const auto rows = [&](const Filter &opened) {
            return filterRows(*m_frames.frames[s("ticket")], m_frames.specs[s("ticket")], opened, m_frames.areas, true);
        };
        const Filter one = filterOf(*found, {&first}, filter);
        QCOMPARE(rows(one).count(), first.rows.size());
        for (const std::uint32_t row : first.rows)
            QVERIFY(rows(one).test(row));
        QCOMPARE(rows(filterOf(*found, all, filter)).count(), complaints);
        QCOMPARE(spots(one), (QStringList{s("A01 5/1 never")})); // under it the map still shows this one, as it is
        Filter later;
        later.period = Period::span(QDate(2021, 12, 25), QDate(2021, 12, 31)); // shorter than the 30 days: it is widened
        QCOMPARE(rows(filterOf(*patrol(later), {&first}, later)).count(), first.rows.size());
    }
};

QTEST_GUILESS_MAIN(TestPatrol)
#include "tst_patrol.moc"
