// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "geo/crs.h"
#include "ingest/keyindex.h"
#include "ingest/placefinder.h"

#include <QJsonObject>
#include <QTest>

using namespace om;

namespace {

/// Two communities side by side, the first named with a character that has several spellings.
const QByteArray communities = R"({"type": "FeatureCollection", "features": [
 {"type": "Feature", "properties": {"code": "440605011001", "name": "石𬒔社区"}, "geometry": {"type": "Polygon", "coordinates": [[[113.10,23.00],[113.12,23.00],[113.12,23.02],[113.10,23.02],[113.10,23.00]]]}},
 {"type": "Feature", "properties": {"code": "440605011002", "name": "夏西社区居委会"}, "geometry": {"type": "Polygon", "coordinates": [[[113.12,23.00],[113.14,23.00],[113.14,23.02],[113.12,23.02],[113.12,23.00]]]}}]})";
/// A building of twenty metres around a place.
QByteArray tower(const char *id, const char *name, const char *address, double lon, double lat)
{
    constexpr double half = 0.0001;
    QString ring;
    for (const auto &[x, y] : {std::pair(-1, -1), std::pair(1, -1), std::pair(1, 1), std::pair(-1, 1), std::pair(-1, -1)})
        ring += (ring.isEmpty() ? QString() : QStringLiteral(",")) + QStringLiteral("[%1,%2]").arg(lon + x * half, 0, 'f', 6).arg(lat + y * half, 0, 'f', 6);
    return QStringLiteral(
               R"({"type": "Feature", "properties": {"building_id": "%1", "name": "%2", "address": "%3"}, "geometry": {"type": "Polygon", "coordinates": [[%4]]}})")
        .arg(QString::fromLatin1(id), QString::fromUtf8(name), QString::fromUtf8(address), ring)
        .toUtf8();
}

QByteArray towers()
{
    return R"({"type": "FeatureCollection", "features": [)" +
        QByteArrayList{tower("B1", "天安中心", "桂城街道海五路12号", 113.105, 23.005), tower("B2", "保利大厦", "桂城街道灯湖东路8号", 113.130, 23.010),
                       tower("B3", "双子", "桂城街道桂澜路1号", 113.131, 23.011), tower("B4", "双子", "桂城街道桂澜路2号", 113.101, 23.001)}
            .join(',') +
        "]}";
}

} // namespace

/// Names that become keys, and rows without coordinates that get a place.
class TestPlacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        QVERIFY(m_bench->isSound());
        QCOMPARE(m_bench->import(m_bench->file(QStringLiteral("c.geojson"), communities), m_bench->options(QStringLiteral("community"))).rowsAccepted, 2);
        const ImportReport report = m_bench->import(m_bench->file(QStringLiteral("b.geojson"), towers()), m_bench->options(QStringLiteral("building")));
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        QCOMPARE(report.rowsAccepted, 4);
    }

    void namesBecomeKeys()
    {
        const CharacterFold &fold = m_bench->catalog->characterFold();
        const auto index = KeyIndex::of(m_bench->cache(), QStringLiteral("community"), fold, QStringList(QStringLiteral("社区")) + fold.areaEndings());
        QVERIFY(index);
        for (const char *name : {"440605011001", "石𬒔社区", "石𬒔", " 石肯社区 ", "石啃", "石肯社区居委会"})
            QCOMPARE(index->keyOf(QString::fromUtf8(name)), std::optional(QStringLiteral("440605011001")));
        for (const char *name : {"夏西", "夏西社区", "夏西居委会"})
            QCOMPARE(index->keyOf(QString::fromUtf8(name)), std::optional(QStringLiteral("440605011002")));
        for (const char *name : {"夏", "东约", "", "44060501"})
            QVERIFY2(!index->keyOf(QString::fromUtf8(name)), name);
        // what two rows share tells nothing
        const auto buildings = KeyIndex::of(m_bench->cache(), QStringLiteral("building"), fold, {});
        QCOMPARE(buildings->keyOf(QStringLiteral("天安中心")), std::optional(QStringLiteral("B1")));
        QVERIFY(!buildings->keyOf(QStringLiteral("双子")));
        QVERIFY(KeyIndex::of(m_bench->cache(), QStringLiteral("park"), fold, {})->isEmpty()); // the cache has none
    }

    void doors_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("door");
        const auto row = [](const char *address, const char *door) { QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(door); };
        row("广东省佛山市南海区桂城街道海五路12号3楼302", "海五路12号");
        row("佛山市南海区桂城街道海五路１２号", "海五路12号");
        row("桂城街道 海五路12号之一", "海五路12号之一");
        row("海五路12号", "海五路12号");
        row("桂城街道海五路", "");
        row("2350 PITTS PLACE SE", "2350pittsplacese");
        row("Pitts Place", "");
        row("", "");
    }
    void doors()
    {
        QFETCH(QString, address);
        QFETCH(QString, door);
        QCOMPARE(PlaceFinder::doorOf(address, m_bench->catalog->characterFold()), door);
    }

    void rowsWithoutCoordinatesGetAPlace()
    {
        const QString path = m_bench->file(QStringLiteral("firms.csv"),
                                           "企业编号,企业名称,经营地址,所在楼宇,所属社区\n"
                                           "1,甲,佛山市南海区桂城街道海五路12号5楼,,夏西\n" // by its address, whatever community is named
                                           "2,乙,保利大厦1208,,\n" // the building stands in the address
                                           "3,丙,,B1,\n" // or is named
                                           "4,丁,南海大道,,石肯社区\n" // only the community is known
                                           "5,戊,双子1楼,,\n" // two buildings are called so
                                           "6,己,不详,,东约\n"); // unknown
        const ImportReport report = m_bench->import(path, m_bench->options(QStringLiteral("enterprise")));
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        QCOMPARE(report.rowsAccepted, 6);
        QCOMPARE(report.placed.byAddress, 1);
        QCOMPARE(report.placed.byBuilding, 2);
        QCOMPARE(report.placed.byCommunity, 1);
        QCOMPARE(report.placed.nowhere, 2);
        QCOMPARE(toJson(report).value(QStringLiteral("placed")).toObject().value(QStringLiteral("building")).toInt(), 2);
        const auto at = [&](int number) { return placeOf(QStringLiteral("enterprise"), QStringLiteral("enterprise_id"), QString::number(number)); };
        QVERIFY(distanceM(at(1), {113.105, 23.005}) < 0.1);
        QVERIFY(distanceM(at(2), {113.130, 23.010}) < 0.1);
        QVERIFY(distanceM(at(3), {113.105, 23.005}) < 0.1);
        QVERIFY(distanceM(at(4), {113.11, 23.01}) < 1); // the middle of the square
        QVERIFY(std::isnan(at(5).lon) && std::isnan(at(6).lon));
        const auto quality = [&](int number) {
            return toText(m_bench->cell(QStringLiteral("enterprise"), QStringLiteral("enterprise_id"), QString::number(number), QStringLiteral("loc_quality")));
        };
        QCOMPARE(quality(1), QStringLiteral("address"));
        QCOMPARE(quality(2), QStringLiteral("address"));
        QCOMPARE(quality(4), QStringLiteral("community"));
        QCOMPARE(quality(6), QString());
        // names of communities became codes; one that is unknown stays and is told
        const auto community = [&](int number) {
            return toText(
                m_bench->cell(QStringLiteral("enterprise"), QStringLiteral("enterprise_id"), QString::number(number), QStringLiteral("community_code")));
        };
        QCOMPARE(community(1), QStringLiteral("440605011002"));
        QCOMPARE(community(4), QStringLiteral("440605011001"));
        QCOMPARE(community(6), QStringLiteral("东约"));
        QCOMPARE(report.issues.size(), std::size_t(1));
        QCOMPARE(report.issues.front().code, QStringLiteral("unknown_name"));
        QCOMPARE(report.issues.front().row, 6);
    }

    void rowsWithCoordinatesStay()
    {
        const QString path = m_bench->file(QStringLiteral("firms.csv"),
                                           "企业编号,企业名称,经营地址,lon_wgs84,lat_wgs84\n"
                                           "1,甲,海五路12号,113.11,23.01\n"
                                           "2,乙,海五路12号,,\n"
                                           "3,丙,海五路12号,0,0\n");
        const ImportReport report = m_bench->import(path, m_bench->options(QStringLiteral("enterprise")));
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        QCOMPARE(report.placed.byAddress, 2);
        const auto at = [&](const char *number) { return placeOf(QStringLiteral("enterprise"), QStringLiteral("enterprise_id"), QLatin1String(number)); };
        QVERIFY(distanceM(at("1"), {113.11, 23.01}) < 0.1);
        QVERIFY(distanceM(at("2"), {113.105, 23.005}) < 0.1);
        QVERIFY(distanceM(at("3"), {113.105, 23.005}) < 0.1); // 0, 0 stands for no position, which is told
        QCOMPARE(report.issues.size(), std::size_t(1));
        QCOMPARE(report.issues.front().code, QStringLiteral("zero_position"));
        QCOMPARE(report.issues.front().row, 3);
    }

    /// An update without coordinates leaves the places that are there.
    void updatesKeepTheirPlace()
    {
        QCOMPARE(m_bench
                     ->import(m_bench->file(QStringLiteral("a.csv"), "企业编号,企业名称,lon_wgs84,lat_wgs84\n1,甲,113.11,23.01\n"),
                              m_bench->options(QStringLiteral("enterprise")))
                     .rowsAccepted,
                 1);
        ImportOptions options = m_bench->options(QStringLiteral("enterprise"));
        options.mode = WriteMode::Upsert;
        const ImportReport report = m_bench->import(m_bench->file(QStringLiteral("b.csv"), "企业编号,企业名称,经营地址\n1,甲二,海五路12号\n"), options);
        QCOMPARE(report.updated, 1);
        QVERIFY(distanceM(placeOf(QStringLiteral("enterprise"), QStringLiteral("enterprise_id"), QStringLiteral("1")), {113.11, 23.01}) < 0.1);
    }

private:
    /// NaN when the row has no position.
    LonLat placeOf(const QString &dataset, const QString &field, const QString &value)
    {
        const auto rows = m_bench->cache().rowsWhere(dataset, field, value);
        if (!rows || rows->size() != 1 || rows->front().row.geometry.isNull())
            return {qQNaN(), qQNaN()};
        return anchor(rows->front().row.geometry);
    }

    std::unique_ptr<Workbench> m_bench;
};

QTEST_GUILESS_MAIN(TestPlacing)
#include "tst_placing.moc"
