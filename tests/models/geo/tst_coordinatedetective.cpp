// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"

#include "geo/crs.h"
#include "geo/detect/coordinatedetective.h"
#include "geo/detect/namematch_p.h"

#include <QFileInfo>
#include <QTest>

#include <cmath>

using namespace om;

namespace {

using Doubt = CrsVerdict::Doubt;

/// A square city of 10 km about Guicheng with a town at each corner.
KnownPlaces squareCity()
{
    KnownPlaces known;
    std::vector<Geometry> towns;
    for (const double lon : {113.10, 113.15})
        for (const double lat : {23.00, 23.05}) {
            Geometry g;
            g.type = GeometryType::Polygon;
            g.xy = {lon, lat, lon + 0.05, lat, lon + 0.05, lat + 0.05, lon, lat + 0.05, lon, lat};
            g.rings = {5};
            g.parts = {1};
            towns.push_back(g);
        }
    known.layers = {towns};
    return known;
}

/// `count` places spread over the square by the golden ratio, named "place 0" …
std::vector<KnownPlaces::Named> spread(int count)
{
    std::vector<KnownPlaces::Named> places;
    for (int i = 0; i < count; ++i) {
        const double u = std::fmod(i * 0.6180339887, 1.0), v = (i + 0.5) / count;
        places.push_back({QStringLiteral("place%1").arg(i), {113.10 + 0.1 * u, 23.00 + 0.1 * v}});
    }
    return places;
}

PositionSurvey written(const std::vector<KnownPlaces::Named> &places, const QString &crs, int decimals, bool withNames = true)
{
    PositionSurvey survey;
    const auto system = FromCgcs2000::to(crs);
    const double unit = std::pow(10, decimals);
    for (const KnownPlaces::Named &place : places) {
        const LonLat at = *system->at(place.at);
        survey.points.push_back({std::round(at.lon * unit) / unit, std::round(at.lat * unit) / unit, withNames ? place.name : QString(), {}});
    }
    survey.positions = qint64(places.size());
    return survey;
}

bool isInDegrees(const QString &crs)
{
    return !crs.startsWith(u"EPSG:") || crs.startsWith(u"EPSG:44") || crs.startsWith(u"EPSG:4326");
}

QString shared(const char *name)
{
    return QStringLiteral(OM_SHARED "/data/china/") + QString::fromLatin1(name);
}

CollectingSink rowsOf(const QString &path)
{
    CollectingSink sink;
    ReadOptions options;
    options.crs = QStringLiteral("EPSG:4326"); // as written
    if (!readSourceHere(path, options, sink))
        qWarning() << "cannot read" << path;
    return sink;
}

std::vector<KnownPlaces::Named> gazetteer()
{
    const CollectingSink sink = rowsOf(shared("gazetteer.csv"));
    std::vector<KnownPlaces::Named> places;
    for (std::size_t i = 0; i < sink.rows.size(); ++i)
        if (!sink.rows[i].geometry.isNull())
            places.push_back({sink.text(i, QStringLiteral("name")), anchor(sink.rows[i].geometry)});
    return places;
}

std::vector<Geometry> towns()
{
    std::vector<Geometry> areas;
    for (const Row &row : rowsOf(shared("nanhai_towns_osm_wgs84.geojson")).rows)
        areas.push_back(row.geometry);
    return areas;
}

bool hasSharedData()
{
    return QFileInfo::exists(shared("gazetteer.csv"));
}

} // namespace

class TestCoordinateDetective : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The ways in which the same 60 places may be written. CGCS2000 is called EPSG:4326, for they are the same to some centimetres.
    void namesTheSystem_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("CGCS2000") << QStringLiteral("EPSG:4490") << QStringLiteral("EPSG:4326");
        QTest::newRow("EPSG:4508") << QStringLiteral("EPSG:4508") << QStringLiteral("EPSG:4546"); // both Gauss-Kruger about 111° E
        for (const char *crs : {"EPSG:4326", "GCJ02", "BD09", "EPSG:4326/yx", "GCJ02/yx", "BD09/yx", "EPSG:4547", "EPSG:4526", "EPSG:4547/yx", "EPSG:4546",
                                "EPSG:4497", "EPSG:32649", "EPSG:32650/yx", "EPSG:3857"})
            QTest::newRow(crs) << QString::fromLatin1(crs) << QString::fromLatin1(crs);
    }
    void namesTheSystem()
    {
        QFETCH(QString, crs);
        QFETCH(QString, wanted);
        const auto places = spread(60);
        KnownPlaces known = squareCity();
        known.points = places;
        const CrsFinding finding = findCrs(written(places, crs, isInDegrees(crs) ? 6 : 1), known);
        QCOMPARE(finding.whole.crs, wanted);
        QCOMPARE(finding.whole.doubt, Doubt::None);
        QCOMPARE(finding.whole.points, 60);
        QVERIFY(finding.column.isEmpty());
        const CrsCandidate &best = finding.whole.candidates.front();
        QCOMPARE(best.crs, wanted);
        QVERIFY2(*best.residualM < 0.5, qPrintable(QString::number(*best.residualM)));
        QVERIFY(best.sureness > 0.999);
        QVERIFY(*best.inside > 0.98);
        double sum = 0;
        for (const CrsCandidate &candidate : finding.whole.candidates)
            sum += candidate.sureness;
        QVERIFY(std::abs(sum - 1) < 1e-9);
    }

    /// In America there are no shifted systems; state planes in feet are found in the registry: EPSG:2248 is Maryland in US survey feet,
    /// which holds Washington; EPSG:26985 the same in metres.
    void feetAndMetresAbroad_data()
    {
        QTest::addColumn<QString>("crs");
        for (const char *crs : {"EPSG:4326", "EPSG:4326/yx", "EPSG:2248", "EPSG:2248/yx", "EPSG:26985", "EPSG:32618"})
            QTest::newRow(crs) << QString::fromLatin1(crs);
    }
    void feetAndMetresAbroad()
    {
        QFETCH(QString, crs);
        std::vector<KnownPlaces::Named> places;
        for (const KnownPlaces::Named &place : spread(40))
            places.push_back({place.name, {place.at.lon - 190.18, place.at.lat + 15.85}});
        const KnownPlaces known{{}, places};
        const CrsFinding finding = findCrs(written(places, crs, isInDegrees(crs) ? 6 : 1), known);
        QCOMPARE(finding.whole.crs, crs);
        for (const CrsCandidate &candidate : finding.whole.candidates)
            QVERIFY(!candidate.crs.contains(u"GCJ") && !candidate.crs.contains(u"BD"));
    }

    /// Known places that are wrong by up to 300 m in all directions, and one in five wholly elsewhere.
    void livesWithPoorReferences()
    {
        const auto places = spread(60);
        KnownPlaces known{{}, places};
        for (std::size_t i = 0; i < known.points.size(); ++i) {
            LonLat &at = known.points[i].at;
            at.lon += 0.0029 * std::cos(double(i) * 2.4) * double(i % 7) / 6;
            at.lat += 0.0027 * std::sin(double(i) * 2.4) * double(i % 7) / 6;
            if (i % 5 == 0)
                at = {113.10 + 0.1 * std::fmod(double(i) * 0.37, 1), 23.00 + 0.1 * std::fmod(double(i) * 0.73, 1)};
        }
        for (const char *crs : {"EPSG:4326", "GCJ02", "BD09", "GCJ02/yx"})
            QCOMPARE(findCrs(written(places, QString::fromLatin1(crs), 6), known).whole.crs, QString::fromLatin1(crs));
    }

    void isUnsureUnderTwentyPoints()
    {
        for (const int count : {1, 19, 20}) {
            const auto places = spread(count);
            KnownPlaces known{{}, places};
            const CrsVerdict verdict = findCrs(written(places, QStringLiteral("GCJ02"), 6), known).whole;
            QCOMPARE(verdict.points, count);
            QCOMPARE(verdict.doubt, count < 20 ? Doubt::TooFewPoints : Doubt::None);
            QCOMPARE(verdict.crs, count < 20 ? QString() : QStringLiteral("GCJ02"));
            QCOMPARE(verdict.candidates.front().crs, QStringLiteral("GCJ02")); // said, but not sure
        }
        // Twenty times the same position is one.
        PositionSurvey stacked;
        stacked.points.assign(20, {113.15, 23.03, QStringLiteral("place1"), {}});
        QCOMPARE(findCrs(stacked, {{}, spread(30)}).whole.doubt, Doubt::TooFewPoints);
    }

    /// Points in the middle of the city lie inside in every system: nothing tells them apart. Without any reference there is no answer.
    void isUnsureWhenNothingTells()
    {
        std::vector<KnownPlaces::Named> middle;
        for (const KnownPlaces::Named &p : spread(100))
            middle.push_back({p.name, {113.15 + (p.at.lon - 113.15) / 3, 23.05 + (p.at.lat - 23.05) / 3}});
        const PositionSurvey survey = written(middle, QStringLiteral("GCJ02"), 6, false);
        const CrsVerdict verdict = findCrs(survey, squareCity()).whole;
        QCOMPARE(verdict.doubt, Doubt::TooClose);
        QVERIFY(verdict.crs.isEmpty());
        QCOMPARE(verdict.candidates.size(), std::size_t(3));
        QVERIFY(std::abs(verdict.candidates.front().sureness - 1.0 / 3) < 1e-9);
        QCOMPARE(findCrs(survey, {}).whole.doubt, Doubt::NoReference);
        QCOMPARE(findCrs({}, squareCity()).whole.doubt, Doubt::NoReference);
        const PositionSurvey far = written({{QString(), {2.35, 48.85}}, {QString(), {2.36, 48.86}}}, QStringLiteral("EPSG:4326"), 6);
        QCOMPARE(findCrs(far, squareCity()).whole.doubt, Doubt::NothingFits);
    }

    /// Without names: 200 points that fill the city leave it on one side when they are taken for what they are not.
    void areasAlone()
    {
        for (const char *crs : {"EPSG:4326", "GCJ02", "BD09", "EPSG:4547", "BD09/yx"}) {
            const QString name = QString::fromLatin1(crs);
            const CrsVerdict verdict = findCrs(written(spread(200), name, isInDegrees(name) ? 6 : 1, false), squareCity()).whole;
            QCOMPARE(verdict.crs, name);
            QVERIFY(!verdict.candidates.front().residualM);
            QVERIFY(*verdict.candidates.front().inside > 0.99);
            QCOMPARE(verdict.candidates.size(), std::size_t(isInDegrees(name) ? 3 : 1));
            for (std::size_t i = 1; i < verdict.candidates.size(); ++i)
                QVERIFY2(*verdict.candidates[i].inside < 0.97, qPrintable(name + u' ' + verdict.candidates[i].crs));
        }
    }

    /// Three offices in one file, told apart by a column; a second column that has nothing to do with it is not chosen.
    void splitsByAColumn()
    {
        const auto places = spread(120);
        PositionSurvey survey;
        survey.columns = {{QStringLiteral("kind"), {QStringLiteral("a"), QStringLiteral("b")}},
                          {QStringLiteral("office"), {QStringLiteral("map"), QStringLiteral("survey"), QStringLiteral("web")}}};
        const char *systems[] = {"GCJ02", "EPSG:4326", "BD09"};
        for (std::size_t i = 0; i < places.size(); ++i) {
            const int office = int(i / 7 % 3);
            const LonLat at = *FromCgcs2000::to(QString::fromLatin1(systems[office]))->at(places[i].at);
            survey.points.push_back({at.lon, at.lat, places[i].name, {int(i % 2), office}});
        }
        const CrsFinding finding = findCrs(survey, {{}, places});
        QCOMPARE(finding.column, QStringLiteral("office"));
        QCOMPARE(finding.groups.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(finding.groups[i].value, survey.columns[1].values[qsizetype(i)]);
            QCOMPARE(finding.groups[i].verdict.crs, QString::fromLatin1(systems[i]));
        }
        // All in one system: the columns say nothing.
        PositionSurvey same = written(places, QStringLiteral("GCJ02"), 6);
        same.columns = survey.columns;
        for (std::size_t i = 0; i < same.points.size(); ++i)
            same.points[i].groups = survey.points[i].groups;
        QVERIFY(findCrs(same, {{}, places}).column.isEmpty());
    }

    /// A group under twenty points stays unsure also when the others are sure.
    void smallGroupsStayUnsure()
    {
        const auto places = spread(100);
        PositionSurvey survey;
        survey.columns = {{QStringLiteral("source"), {QStringLiteral("old"), QStringLiteral("new"), QStringLiteral("few")}}};
        for (std::size_t i = 0; i < places.size(); ++i) {
            const int source = i < 10 ? 2 : i < 55 ? 0 : 1;
            const LonLat at = *FromCgcs2000::to(source == 1 ? QStringLiteral("GCJ02") : QStringLiteral("EPSG:4326"))->at(places[i].at);
            survey.points.push_back({at.lon, at.lat, places[i].name, {source}});
        }
        const CrsFinding finding = findCrs(survey, {{}, places});
        QCOMPARE(finding.column, QStringLiteral("source"));
        QCOMPARE(finding.groups[0].verdict.crs, QStringLiteral("EPSG:4326"));
        QCOMPARE(finding.groups[1].verdict.crs, QStringLiteral("GCJ02"));
        QCOMPARE(finding.groups[2].verdict.doubt, Doubt::TooFewPoints);
    }

    /// Shops of chains: the same names in both groups at places that have nothing to do with each other. Nothing is split by accident.
    void namesakesByAccident()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            quint32 x = seed * 7919;
            const auto random = [&x] {
                x = x * 1664525 + 1013904223;
                return double(x >> 8) / (1 << 24);
            };
            PositionSurvey survey;
            const int names = seed % 2 ? 100 : 300; // six shops of a name, or two
            survey.columns = {{QStringLiteral("kind"), {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}}};
            for (int i = 0; i < 600; ++i)
                survey.points.push_back({113.10 + 0.1 * random(), 23.00 + 0.1 * random(), QStringLiteral("chain%1").arg(i % names), {i % 3}});
            QVERIFY2(findCrs(survey, squareCity()).column.isEmpty(), qPrintable(QString::number(seed)));
            const KnownPlaces elsewhere{{}, {{QStringLiteral("one place"), {113.05, 22.95}}, {QStringLiteral("another"), {113.25, 23.15}}}};
            QVERIFY2(findCrs(survey, elsewhere).column.isEmpty(), qPrintable(QString::number(seed)));
        }
    }

    void similarNames()
    {
        const NameIndex index({QStringLiteral("南海区狮山镇健康主题公园"), QStringLiteral("千灯湖公园"), QStringLiteral("Lincoln Park High School"),
                               QStringLiteral("千灯湖公园"), QString()});
        const auto equal = index.find(QStringLiteral("千灯湖公园"));
        QVERIFY(equal.isEqual);
        QCOMPARE(equal.at, (std::vector<std::uint32_t>{1, 3}));
        const auto similar = index.find(QStringLiteral("南海健康主题公园")); // 6 of its 7 pairs
        QVERIFY(!similar.isEqual);
        QCOMPARE(similar.at, (std::vector<std::uint32_t>{0}));
        QCOMPARE(index.find(QStringLiteral("LINCOLN PARK")).at, (std::vector<std::uint32_t>{2})); // 2 of 4 words
        QVERIFY(index.find(QStringLiteral("Park")).at.empty());
        QVERIFY(index.find(QString()).at.empty());
        QVERIFY(index.find(QStringLiteral("文化公园")).at.empty());
    }

    /// F5: the right one on six shifted copies of Guicheng's gazetteer, whose positions are rounded and good to 100–300 m. Every second place
    /// is known, the towns' areas are.
    void sixCopiesOfGuicheng_data()
    {
        QTest::addColumn<QString>("crs");
        for (const char *crs : {"EPSG:4326", "GCJ02", "BD09", "EPSG:4547", "EPSG:4326/yx", "GCJ02/yx"})
            QTest::newRow(crs) << QString::fromLatin1(crs);
    }
    void sixCopiesOfGuicheng()
    {
        if (!hasSharedData())
            QSKIP("the shared data is not here");
        QFETCH(QString, crs);
        const auto places = gazetteer();
        KnownPlaces known{{towns()}, {}};
        for (std::size_t i = 0; i < places.size(); i += 2)
            known.points.push_back(places[i]);
        const CrsVerdict verdict = findCrs(written(places, crs, isInDegrees(crs) ? 6 : 1), known).whole;
        QCOMPARE(verdict.crs, crs);
        QVERIFY(*verdict.candidates.front().residualM < 1);
        QVERIFY(verdict.candidates.front().sureness > 0.999);
        const CrsVerdict few = findCrs(written({places.begin() + 30, places.begin() + 49}, crs, 6), known).whole;
        QVERIFY(few.crs.isEmpty());
        QCOMPARE(few.doubt, Doubt::TooFewPoints);
    }

    /// The district's outline from a web map, without names: overlap with the towns 0.912 as it is, 0.989 as GCJ-02 (SOURCES.md).
    void outlineOfADistrict()
    {
        if (!hasSharedData())
            QSKIP("the shared data is not here");
        const CollectingSink sink = rowsOf(shared("nanhai_district_amap_gcj02.geojson"));
        PositionSurvey survey;
        survey.positions = 1;
        survey.shapes = {sink.rows.at(0).geometry};
        const LonLat at = anchor(survey.shapes[0]);
        survey.points = {{at.lon, at.lat, {}, {}}};
        const CrsVerdict verdict = findCrs(survey, {{towns()}, {}}).whole;
        QCOMPARE(verdict.crs, QStringLiteral("GCJ02"));
        QVERIFY2(*verdict.candidates[0].overlap >= 0.98, qPrintable(QString::number(*verdict.candidates[0].overlap)));
        for (const CrsCandidate &candidate : verdict.candidates)
            if (candidate.crs == u"EPSG:4326")
                QVERIFY2(std::abs(*candidate.overlap - 0.912) < 0.005, qPrintable(QString::number(*candidate.overlap)));
        QVERIFY(*verdict.candidates[0].residualM < 100);
    }

    /// 868 points of three systems, told apart by the column `source`; no name is in the gazetteer, and a third of their towns are wrong.
    void threeSystemsInOneFile()
    {
        if (!hasSharedData())
            QSKIP("the shared data is not here");
        const CollectingSink sink = rowsOf(shared("nanhai_poi_mixedcrs_ex_guicheng.csv"));
        PositionSurvey survey;
        for (const char *column : {"layer", "town", "source"})
            survey.columns.push_back({QString::fromLatin1(column), {}});
        for (std::size_t i = 0; i < sink.rows.size(); ++i) {
            const LonLat at = anchor(sink.rows[i].geometry);
            PositionSurvey::Point point{at.lon, at.lat, sink.text(i, QStringLiteral("name")), {}};
            for (PositionSurvey::Column &column : survey.columns) {
                const QString value = sink.text(i, column.name);
                if (!column.values.contains(value))
                    column.values << value;
                point.groups.push_back(int(column.values.indexOf(value)));
            }
            survey.points.push_back(point);
        }
        // With the towns, and in a workspace that knows the middle town alone, in which three of the points lie: names that the parts have in
        // common tell how they are shifted against each other.
        KnownPlaces guicheng{{{}}, gazetteer()};
        const CollectingSink rows = rowsOf(shared("nanhai_towns_osm_wgs84.geojson"));
        for (std::size_t i = 0; i < rows.rows.size(); ++i)
            if (rows.text(i, QStringLiteral("name")) == u"桂城街道")
                guicheng.layers.front().push_back(rows.rows[i].geometry);
        QCOMPARE(guicheng.layers.front().size(), std::size_t(1));
        for (const KnownPlaces &known : {KnownPlaces{{towns()}, gazetteer()}, guicheng}) {
            const CrsFinding finding = findCrs(survey, known);
            QCOMPARE(finding.column, QStringLiteral("source"));
            QHash<QString, QString> systems;
            for (const CrsFinding::Group &group : finding.groups)
                systems.insert(group.value, group.verdict.crs);
            QCOMPARE(systems.value(QStringLiteral("shapefile_2024")), QStringLiteral("EPSG:4326"));
            QCOMPARE(systems.value(QStringLiteral("api")), QStringLiteral("GCJ02"));
            QCOMPARE(systems.value(QStringLiteral("baidu_api")), QStringLiteral("BD09"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCoordinateDetective)
#include "tst_coordinatedetective.moc"
