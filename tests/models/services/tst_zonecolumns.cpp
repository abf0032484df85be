// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drones/zonecolumns.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// Flights and missions held against flight zones (domain.md §2.5), in a city of squares:
///
///   Z1  no flying            lon 113.02–113.03                     always
///   Z2  limited, up to 60 m  lon 113.05–113.06                     always
///   Z3  no flying            lon 113.08–113.09                     only on 1 and 2 June 2021
///   Z4  a forest patrol      lon 113.00–113.10: no restriction
///
///   F1  113.00–113.04        1 May    through Z1
///   F2  113.04–113.07        1 May    through Z2, images at 50 and 70 m     above
///   F3  113.04–113.07        1 May    through Z2, an image at 60 m          permitted
///   F4  113.04–113.07        1 May    through Z2, no image                  limited
///   F5  113.07–113.095       2 June   through Z3 on its last day            no_fly
///   F6  113.07–113.095       3 June   a day later                           clear
///   F7  no path, no image                                                   not known
///   F8  no path, an image over Z1 at 50 m                                   no_fly
///   F9  113.01–113.055       1 May    ends in Z2 behind Z1, image at 40 m   no_fly, both named
class TestZoneColumns : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    test::TinyWorkspace m_tiny{m_catalog, m_jobs};

    static Geometry path(double from, double to)
    {
        Geometry g;
        g.type = GeometryType::Line;
        g.xy = {from, 23.0, to, 23.0};
        g.rings = {2};
        return g;
    }
    static Geometry square(double lon, double side)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.xy = {lon, 22.95, lon + side, 22.95, lon + side, 23.05, lon, 23.05, lon, 22.95};
        g.rings = {5};
        g.parts = {1};
        return g;
    }
    QString of(const char *dataset, const char *key, const QString &field = zoneConflictField)
    {
        const auto frame = m_tiny.workspace->frames().frames.value(QLatin1StringView(dataset));
        const Column *column = frame->column(field), *keys = frame->column(m_catalog.dataset(frame->dataset())->key.first());
        for (std::size_t row = 0; column && row < frame->rows(); ++row)
            if (keys->text(row) == QLatin1StringView(key))
                return column->text(row);
        return QStringLiteral("no such row");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_tiny.error);
        const auto row = [](const char *line, Geometry shape = {}) { return test::rowOf(QLatin1StringView(line), std::move(shape)); };
        test::addRows(
            *m_tiny.workspace,
            {{QStringLiteral("flight_zone"),
              QStringLiteral("zone_no,name,kind,max_height_m,valid_from,valid_to"),
              {row("Z1|School|no_fly|||", square(113.02, 0.01)), row("Z2|Line|limited|60||", square(113.05, 0.01)),
               row("Z3|Fair|no_fly||2021-06-01|2021-06-02", square(113.08, 0.01)), row("Z4|Forest|forest|||", square(113.0, 0.1))}},
             {QStringLiteral("drone_flight"),
              QStringLiteral("flight_id,mission_id,t0"),
              {row("F1|M1|2021-05-01T08:00:00.000Z", path(113.0, 113.04)), row("F2|M1|2021-05-01T08:00:00.000Z", path(113.04, 113.07)),
               row("F3|M1|2021-05-01T08:00:00.000Z", path(113.04, 113.07)), row("F4|M1|2021-05-01T08:00:00.000Z", path(113.04, 113.07)),
               row("F5|M1|2021-06-02T23:00:00.000Z", path(113.07, 113.095)), row("F6|M1|2021-06-03T00:00:00.000Z", path(113.07, 113.095)),
               row("F7|M1|2021-05-01T08:00:00.000Z"), row("F8|M1|2021-05-01T08:00:00.000Z"), row("F9|M1|2021-05-01T08:00:00.000Z", path(113.01, 113.055))}},
             {QStringLiteral("drone_media"),
              QStringLiteral("media_id,flight_id,t,height_m"),
              {row("I1|F2|2021-05-01T08:10:00.000Z|50", square(113.055, 0.004)), row("I2|F2|2021-05-01T08:11:00.000Z|70", square(113.055, 0.004)),
               row("I3|F3|2021-05-01T08:10:00.000Z|60", square(113.055, 0.004)), row("I4|F8|2021-05-01T08:10:00.000Z|50", square(113.022, 0.001)),
               row("I5|F9|2021-05-01T08:10:00.000Z|40", square(113.04, 0.001))}},
             {QStringLiteral("drone_mission"),
              QStringLiteral("mission_id,name,planned_t"),
              {row("M1|Through the school|2021-05-01T08:00:00.000Z", path(113.0, 113.04)),
               row("M2|To the line|2021-07-01T08:00:00.000Z", path(113.04, 113.055)), row("M3|Free|2021-07-01T08:00:00.000Z", path(113.03001, 113.04))}}});
    }

    void flights_data()
    {
        QTest::addColumn<QString>("conflict");
        QTest::addColumn<QString>("zones");
        const auto add = [](const char *no, const char *conflict, const char *zones) {
            QTest::newRow(no) << QString::fromLatin1(conflict) << QString::fromLatin1(zones);
        };
        add("F1", "no_fly", "School");
        add("F2", "above", "Line");
        add("F3", "permitted", "Line");
        add("F4", "limited", "Line");
        add("F5", "no_fly", "Fair");
        add("F6", "clear", "");
        add("F7", "", "");
        add("F8", "no_fly", "School");
        add("F9", "no_fly", "School, Line");
    }
    void flights()
    {
        QFETCH(QString, conflict);
        QFETCH(QString, zones);
        QCOMPARE(of("drone_flight", QTest::currentDataTag()), conflict);
        QCOMPARE(of("drone_flight", QTest::currentDataTag(), zonesField), zones);
    }

    void missionsAndImages()
    {
        QCOMPARE(of("drone_mission", "M1"), QStringLiteral("no_fly"));
        QCOMPARE(of("drone_mission", "M2"), QStringLiteral("limited")); // a route says no height
        QCOMPARE(of("drone_mission", "M3"), QStringLiteral("clear"));
        QCOMPARE(of("drone_media", "I1"), QStringLiteral("permitted"));
        QCOMPARE(of("drone_media", "I2"), QStringLiteral("above"));
        QCOMPARE(of("drone_media", "I5"), QStringLiteral("clear"));
    }

    /// F1, F2, F4, F5, F8, F9 of 2021; M1 and M2. Each number opens its rows.
    void indicators()
    {
        Filter filter;
        filter.period = *Period::parse(QStringLiteral("2021"));
        for (const auto &[id, expected] : {std::pair("drone.zone_flights", 6.0), std::pair("drone.zone_missions", 2.0)}) {
            const auto value = evaluate(m_catalog, *m_catalog.kpi(QLatin1StringView(id)), m_tiny.workspace->frames(), filter, Comparison::None);
            QVERIFY(value);
            QCOMPARE(value->value, expected);
            QCOMPARE(double(value->numerator.count()), expected);
        }
        filter.period = *Period::parse(QStringLiteral("2021-06"));
        const auto june = evaluate(m_catalog, *m_catalog.kpi(QStringLiteral("drone.zone_flights")), m_tiny.workspace->frames(), filter, Comparison::None);
        QCOMPARE(june->value, 1.0); // F5
        filter.period = *Period::parse(QStringLiteral("2019"));
        const auto none = evaluate(m_catalog, *m_catalog.kpi(QStringLiteral("drone.zone_flights")), m_tiny.workspace->frames(), filter, Comparison::None);
        QCOMPARE(none->value, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestZoneColumns)
#include "tst_zonecolumns.moc"
