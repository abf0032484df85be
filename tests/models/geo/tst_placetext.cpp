// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"
#include "geo/detect/placefigures_p.h"
#include "geo/placetext.h"

#include <QTest>

#include <cmath>

using namespace om;

namespace {
constexpr LonLat guicheng{113.15, 23.03};
constexpr LonLat washington{-77.03, 38.9};
} // namespace

class TestPlaceText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// 113°09′00″ = 113.15°, 23°01′48″ = 23.03°.
    void waysToWriteAPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("crs");
        for (const char *text :
             {"113.15,23.03", "113.15 23.03", "113.15，23.03", "23.03, 113.15", "23.03N 113.15E", "E113.15 N23.03", "113°09'00\"E 23°01'48\"N",
              "23°01′48″N, 113°09′00″E", "113度9分0秒 23度1分48秒", "东经113度9分 北纬23度1.8分", "113:09:00 23:01:48"})
            QTest::newRow(text) << QString::fromUtf8(text) << QStringLiteral("EPSG:4490");
        QTest::newRow("wgs84") << QStringLiteral("WGS84 113.15,23.03") << QStringLiteral("EPSG:4326");
        QTest::newRow("epsg") << QStringLiteral("epsg:4326: 113.15 23.03") << QStringLiteral("EPSG:4326");
    }
    void waysToWriteAPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, crs);
        const auto read = readPlace(text, guicheng);
        QVERIFY(read.has_value());
        QCOMPARE(read->crs, crs);
        QVERIFY2(distanceM(read->place, guicheng) < 0.01, qPrintable(QStringLiteral("%1 %2").arg(read->place.lon).arg(read->place.lat)));
    }

    /// One coordinate of a table's cell: 113°09′00″ = 113.15°; a letter must name the column's own axis.
    void coordinatesOfCells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<char>("axis");
        QTest::addColumn<double>("wanted"); ///< NaN = none
        for (const char *cell : {"113.15", " 113.15 ", "113°09'00\"", "113°09′00″E", "E113°9'", "113度9分0秒", "东经113度9分", "113:09:00"})
            QTest::newRow(cell) << QString::fromUtf8(cell) << 'x' << 113.15;
        QTest::newRow("west") << QStringLiteral("77°1'48\"W") << 'x' << -77.03;
        QTest::newRow("north") << QStringLiteral("23°01'48\"N") << 'y' << 23.03;
        for (const char *cell : {"23°01'48\"N", "113.15,", "113.15 23.03", "113°61'", "N/A", "", "113.15m"})
            QTest::newRow(qPrintable(QStringLiteral("not ") + QString::fromUtf8(cell))) << QString::fromUtf8(cell) << 'x' << std::nan("");
    }
    void coordinatesOfCells()
    {
        QFETCH(QString, cell);
        QFETCH(char, axis);
        QFETCH(double, wanted);
        const auto read = coordinateFrom(cell.toStdString(), axis);
        QCOMPARE(read.has_value(), !std::isnan(wanted));
        if (read)
            QVERIFY(std::abs(*read - wanted) < 1e-9);
    }

    void shiftedSystems()
    {
        const LonLat gcj = gcj02FromWgs84(guicheng), bd = bd09FromGcj02(gcj);
        const auto pair = [](LonLat p) { return QStringLiteral("%1,%2").arg(p.lon, 0, 'f', 8).arg(p.lat, 0, 'f', 8); };
        for (const QString &prefix : {QStringLiteral("gcj "), QStringLiteral("GCJ-02: "), QStringLiteral("高德 ")}) {
            const auto read = readPlace(prefix + pair(gcj), guicheng);
            QVERIFY2(read.has_value(), qPrintable(prefix));
            QCOMPARE(read->crs, QStringLiteral("GCJ02"));
            QVERIFY(distanceM(read->place, guicheng) < 0.01);
        }
        QVERIFY(distanceM(readPlace(QStringLiteral("bd09 ") + pair(bd), guicheng)->place, guicheng) < 0.01);
        QVERIFY(distanceM(readPlace(pair(bd), guicheng, QStringLiteral("BD09"))->place, guicheng) < 0.01); // chosen beside the field
    }

    /// On the central meridian 114° of zone 38 the easting is 500 000 m; the northing of 23° is the meridian arc, 2 544 518 m (Helmert's
    /// series for CGCS2000: 111 132.9525·23 − 16 038.5087·sin 46° + 16.8326·sin 92° − 0.022·sin 138°).
    void planeCoordinates()
    {
        const LonLat onMeridian{114, 23};
        const double arc = 111132.9525 * 23 - 16038.5087 * std::sin(46 * M_PI / 180) + 16.8326 * std::sin(92 * M_PI / 180) - 0.022 * std::sin(138 * M_PI / 180);
        const QString northing = QString::number(arc, 'f', 2);
        for (const QString &text : {QStringLiteral("500000, ") + northing, northing + QStringLiteral(" 500000"), QStringLiteral("38500000, ") + northing,
                                    QStringLiteral("4547 500000 ") + northing, QStringLiteral("EPSG:4547 500000 ") + northing}) {
            const auto read = readPlace(text, guicheng);
            QVERIFY2(read.has_value(), qPrintable(text));
            QVERIFY2(distanceM(read->place, onMeridian) < 0.5, qPrintable(text));
        }
        QCOMPARE(readPlace(QStringLiteral("38500000, 2544518"), guicheng)->crs, QStringLiteral("EPSG:4526"));
        QCOMPARE(readPlace(QStringLiteral("500000, 2544518"), guicheng)->crs, QStringLiteral("EPSG:4547"));
        QCOMPARE(planeCrsAt(guicheng), QStringLiteral("EPSG:4547"));
        QCOMPARE(planeCrsAt(washington), QStringLiteral("EPSG:32618"));
        QCOMPARE(placeSystems(washington).size(), 3); // no shifted systems abroad
    }

    void whatIsNoPlace()
    {
        for (const char *text : {"", "113.15", "113.15,23.03,5", "school", "113.15,", "T1 200", "113°70'00\" 23°", "999999999, 5", "113.15, 515366", "200, 95"})
            QVERIFY2(!readPlace(QString::fromUtf8(text), guicheng), text);
        QCOMPARE(readPlace(QStringLiteral("EPSG:9999 515366 2548100"), guicheng).error().code, ErrorCode::CrsUnknown);
    }

    void writtenAndReadAgain()
    {
        for (const QString &crs : placeSystems(guicheng)) {
            const auto text = placeText(guicheng, crs);
            QVERIFY(text.has_value());
            const auto read = readPlace(*text, guicheng, crs);
            QVERIFY2(read && distanceM(read->place, guicheng) < 1, qPrintable(*text));
        }
        QCOMPARE(*placeText(guicheng, QStringLiteral("EPSG:4490")), QStringLiteral("113.15000, 23.03000"));
        QCOMPARE(systemName(QStringLiteral("GCJ02")), QStringLiteral("GCJ-02"));
        QCOMPARE(systemName(QStringLiteral("EPSG:4547")), QStringLiteral("EPSG:4547"));
    }
};

QTEST_GUILESS_MAIN(TestPlaceText)
#include "tst_placetext.moc"
