// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sites/areafigures.h"
#include "services/sites/sitesearch.h"

#include "services/company/policystanding.h"
#include "support/frametable.h"

#include <QTest>

#include <cmath>

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

/// A city on the equator, as of 2021-12-31: there a thousandth of a degree is 6,378,137 m · π/180,000 = 111.3195 m eastward and 110.5743 m northward (a·(1 − e²)·π/180,000, e² = 0.00669438).
///
///   no   area  industry  staff  tax  chain  segment  lon      status
///   E1   N     A         10     100  c1     up       0        active
///   E2   N     A         20     200  c1     up       0.001    –
///   E3   N     A         –      300  c2     –        0.002    active
///   E4   N     B         30     50   –      –        0.003    active
///   E5   N     –         5      7    –      –        0.004    active
///   E6   N     A         99     999  c1     down     0.005    cancelled: not counted
///   E7   S     A         10     10   c1     middle   0.00449  active
///   E8…E14  S  B         10     10   –      –        1        active: seven of them
///   E15  S     –         1      1    x      up       0.0045   active
class SitesTest : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    FrameSet m_frames;
    JobControl m_control;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    void add(const char *dataset, const std::vector<FrameBuilder::ColumnPlan> &plan, const QList<QStringList> &rows, const std::vector<LonLat> &places = {})
    {
        m_frames.frames.insert(s(dataset), frameOf(s(dataset), plan, rows, places));
        DatasetSpec spec;
        spec.id = s(dataset);
        spec.area = s("community_code");
        for (const auto &column : plan) {
            spec.fields.emplace_back();
            FieldSpec &field = spec.fields.back();
            field.name = column.name;
            field.isConfidential = column.name == u"tax";
            field.codes = column.name == u"chain" || column.name == u"chain_segment" ? column.name : QString();
        }
        m_frames.specs.insert(spec.id, spec);
    }
    static Filter area(const char *code)
    {
        Filter filter;
        filter.area = s(code);
        return filter;
    }
    SiteFindings found(const Filter &filter, const SiteWish &wish = {})
    {
        auto out = searchSites(*m_catalog, m_frames, filter, wish, m_control);
        if (!out)
            qFatal("%s", qPrintable(errorText(out.error())));
        return *std::move(out);
    }
    static QStringList names(const SiteFindings &findings)
    {
        QStringList out;
        for (const SiteCandidate &c : findings.candidates)
            out.append(c.premises.dataset.left(1) + QString::number(c.premises.fid));
        return out;
    }
    const IndustryShare &share(const SiteFindings &findings, const char *industry)
    {
        for (const IndustryShare &share : findings.mix->shares)
            if (share.industry == s(industry))
                return share;
        qFatal("no industry %s", industry);
    }

private Q_SLOTS:
    void init()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_frames = {};
        m_frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(12, 0));
        QList<QStringList> rows{{s("E1"), s("N"), s("A"), s("10"), s("100"), s("c1"), s("up"), s("active")},
                                {s("E2"), s("N"), s("A"), s("20"), s("200"), s("c1"), s("up"), {}},
                                {s("E3"), s("N"), s("A"), {}, s("300"), s("c2"), {}, s("active")},
                                {s("E4"), s("N"), s("B"), s("30"), s("50"), {}, {}, s("active")},
                                {s("E5"), s("N"), {}, s("5"), s("7"), {}, {}, s("active")},
                                {s("E6"), s("N"), s("A"), s("99"), s("999"), s("c1"), s("down"), s("cancelled")},
                                {s("E7"), s("S"), s("A"), s("10"), s("10"), s("c1"), s("middle"), s("active")}};
        std::vector<LonLat> places{{0, 0}, {0.001, 0}, {0.002, 0}, {0.003, 0}, {0.004, 0}, {0.005, 0}, {0.00449, 0}};
        for (int i = 8; i <= 14; ++i) {
            rows.append({QStringLiteral("E%1").arg(i), s("S"), s("B"), s("10"), s("10"), {}, {}, s("active")});
            places.push_back({1, 0});
        }
        rows.append({s("E15"), s("S"), {}, s("1"), s("1"), s("x"), s("up"), s("active")});
        places.push_back({0.0045, 0});
        using enum ColumnType;
        add("enterprise",
            {{s("enterprise_id"), Text},
             {s("community_code"), Category},
             {s("industry"), Category},
             {s("staff"), Integer},
             {s("tax"), Real},
             {s("chain"), Category},
             {s("chain_segment"), Category},
             {s("status"), Category},
             {s("founded"), Time},
             {s("ended"), Time}},
            rows, places);
        add("code", {{s("list"), Category}, {s("code"), Text}, {s("position"), Integer}},
            {{s("chain"), s("c2"), s("2")},
             {s("chain"), s("c1"), s("1")},
             {s("chain"), s("c3"), s("3")},
             {s("chain_segment"), s("down"), s("3")},
             {s("chain_segment"), s("up"), s("1")},
             {s("chain_segment"), s("middle"), s("2")},
             {s("other"), s("up"), s("0")}});
        add("building", {{s("name"), Text}, {s("community_code"), Category}, {s("leasable_m2"), Real}, {s("leased_m2"), Real}},
            {{s("1000 m², 40 % let"), s("N"), s("1000"), s("400")},
             {s("not known"), s("N"), s("1000"), {}},
             {s("full"), s("N"), s("1000"), s("1000")},
             {s("more let than there is"), s("N"), s("1000"), s("1200")},
             {s("far off"), s("S"), s("900"), s("0")}},
            {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {1, 0}});
        add("carrier", {{s("name"), Text}, {s("community_code"), Category}, {s("area_m2"), Real}, {s("vacant_m2"), Real}},
            {{s("quarter"), s("N"), s("2000"), s("500")}, {s("none"), s("N"), s("2000"), s("0")}}, {{0.002, 0}, {0, 0}});
        add("metro_station", {{s("name"), Text}, {s("opened"), Time}}, {{s("east"), s("2010-11-03")}, {s("north"), {}}, {s("not yet"), s("2022-06-01")}},
            {{0.001, 0}, {0, 0.001}, {0.0001, 0}});
        add("service_point", {{s("name"), Text}}, {{s("hall")}}, {{0.01, 0}});
    }

    void quotientByHand()
    {
        QCOMPARE(*locationQuotient(3, 4, 4, 12), 2.25); // (3/4)/(4/12)
        QCOMPARE(*locationQuotient(0, 4, 4, 12), 0.0);
        QVERIFY(!locationQuotient(0, 0, 4, 12)); // nobody here
        QVERIFY(!locationQuotient(0, 4, 0, 12)); // none of it in the city
        QVERIFY(!locationQuotient(0, 0, 0, 0));
    }

    /// North: 3 A and 1 B of 5; the city: 4 A and 8 B of 14. By staff North has 30 (10 + 20) in A and 30 in B of 65, the city 40 and 100 of 146.
    void industriesAgainstTheCity()
    {
        const SiteFindings north = found(area("N"));
        QCOMPARE(north.inside.count(), std::size_t(5));
        QCOMPARE(north.city.count(), std::size_t(14));
        const IndustryShare &a = share(north, "A"), &b = share(north, "B"), &none = share(north, "");
        QCOMPARE(a.companies, std::size_t(3));
        QCOMPARE(a.cityCompanies, std::size_t(4));
        QVERIFY(std::abs(*a.lq - 2.1) < 1e-12); // (3/5)/(4/14)
        QVERIFY(std::abs(*b.lq - 0.35) < 1e-12); // (1/5)/(8/14)
        QVERIFY(!none.lq && !none.staffLq);
        QCOMPARE(none.companies, std::size_t(1));
        QCOMPARE(*a.staff.value, 30.0);
        QVERIFY(std::abs(*a.staffLq - 30.0 / 65 / (40.0 / 146)) < 1e-12);
        QVERIFY(std::abs(*b.staffLq - 30.0 / 65 / (100.0 / 146)) < 1e-12);
        QCOMPARE(a.n, std::size_t(4));
        QVERIFY(a.isSmall());
        QCOMPARE(north.mix->total.companies, std::size_t(5));
        QCOMPARE(*north.mix->total.staff.value, 65.0);
        QStringList order;
        for (const IndustryShare &each : north.mix->shares)
            order.append(each.industry);
        QCOMPARE(order, QStringList({s("A"), s("B"), QString()})); // by quotient, not known last
    }

    /// One company of B and one of no known industry: neither figure may be told, nor that of A, which would tell the two together.
    void taxOfFewIsWithheld()
    {
        const SiteFindings north = found(area("N"));
        for (const char *industry : {"A", "B", ""}) {
            QVERIFY(share(north, industry).tax.isWithheld);
            QVERIFY(!share(north, industry).tax.value);
        }
        QCOMPARE(*north.mix->total.tax.value, 657.0); // of five
        Filter onlyA = area("N");
        onlyA.toggle(s("industry"), s("A"));
        const SiteFindings three = found(onlyA);
        QVERIFY(share(three, "A").tax.isWithheld); // three, but beside the one of A in S it would tell that one
        onlyA.toggle(s("chain"), s("c1"));
        QVERIFY(found(onlyA).mix->total.tax.isWithheld); // two
    }

    /// 30 companies of one industry here and in the city rest on enough, 29 do not.
    void fewCompaniesAreGrey()
    {
        for (const int count : {29, 30}) {
            QList<QStringList> rows;
            for (int i = 0; i < count; ++i)
                rows.append({s("N"), s("A")});
            add("enterprise", {{s("community_code"), ColumnType::Category}, {s("industry"), ColumnType::Category}}, rows,
                std::vector<LonLat>(std::size_t(count), LonLat{0, 0}));
            const SiteFindings north = found(area("N"));
            QCOMPARE(*share(north, "A").lq, 1.0);
            QCOMPARE(share(north, "A").isSmall(), count < 30);
            QVERIFY(!share(north, "A").staff.value && !share(north, "A").staffLq); // there is no such column
        }
    }

    void gapsOfTheChains()
    {
        const SiteFindings north = found(area("N"));
        QCOMPARE(north.gaps.segments, QStringList({s("up"), s("middle"), s("down")}));
        QCOMPARE(north.gaps.chains.size(), std::size_t(4));
        const ChainRow &c1 = north.gaps.chains[0], &c2 = north.gaps.chains[1], &c3 = north.gaps.chains[2], &x = north.gaps.chains[3];
        QCOMPARE(c1.chain, s("c1"));
        QCOMPARE(c1.segments[0].companies, std::size_t(2));
        QVERIFY(c1.segments[1].isGap()); // E7 lies in South
        QCOMPARE(c1.segments[1].cityCompanies, std::size_t(1));
        QVERIFY(c1.segments[2].isGap()); // E6 is cancelled
        QCOMPARE(c1.segments[2].cityCompanies, std::size_t(0));
        QCOMPARE(c1.completeness(), 1 / 3.0);
        QCOMPARE(c2.all.companies, std::size_t(1)); // of no known segment
        QCOMPARE(c2.completeness(), 0.0);
        QCOMPARE(c3.chain, s("c3")); // listed, and nobody does it
        QCOMPARE(c3.all.cityCompanies, std::size_t(0));
        QCOMPARE(x.chain, s("x")); // not listed, and somebody does it
        QCOMPARE(x.segments[0].cityCompanies, std::size_t(1));
        m_frames.frames.remove(s("code"));
        QCOMPARE(found(area("N")).gaps.segments, QStringList({s("down"), s("middle"), s("up")}));
    }

    void nearestIsMeasuredOnTheEllipsoid()
    {
        const Frame &stations = *m_frames.frames[stationDataset];
        const auto nearest = nearestPlace(stations, openPlaces(stations, m_frames.asOf), {0, 0});
        QVERIFY(nearest);
        QCOMPARE(stations.column(s("name"))->text(nearest->row), s("north")); // 110.574 m against 111.320 m; "not yet" is nearer and not open
        QVERIFY(std::abs(nearest->metres - 110.5743) < 0.001);
        QCOMPARE(stations.column(s("name"))->text(nearestPlace(stations, openPlaces(stations, LocalTime::null()), {0, 0})->row), s("not yet"));
        QVERIFY(!nearestPlace(stations, Bitmap(stations.rows()), {0, 0}));
    }

    /// 0.00449° = 499.824 m and 0.0045° = 500.938 m.
    void withinIsMeasuredOnTheEllipsoid()
    {
        const Frame &companies = *m_frames.frames[companyDataset];
        const Bitmap all(companies.rows(), true);
        QCOMPARE(rowNumbers(placesWithin(companies, all, {0, 0}, 500)), QList<int>({1, 2, 3, 4, 5, 7}));
        QCOMPARE(rowNumbers(placesWithin(companies, all, {0, 0}, 501)), QList<int>({1, 2, 3, 4, 5, 7, 15}));
        QCOMPARE(rowNumbers(placesWithin(companies, all, {0, 0}, 0)), QList<int>({1}));
        QVERIFY(placesWithin(companies, all, {0, 50}, 500).isEmpty());
    }

    void roomToLet()
    {
        const SiteFindings city = found({});
        QCOMPARE(names(city), QStringList({s("b5"), s("b1"), s("c1")})); // 900, 600, 500 m²
        QCOMPARE(city.premises, std::size_t(3));
        QCOMPARE(city.candidates[1].premises.vacantM2, 600.0);
        QCOMPARE(city.candidates[1].premises.vacancy(), 0.6);
        QCOMPARE(city.candidates[2].premises.vacancy(), 0.25);
        QVERIFY(std::abs(city.candidates[1].point->metres - 1113.195) < 0.001);
        QCOMPARE(names(found(area("N"))), QStringList({s("b1"), s("c1")}));
        Condition within;
        within.kind = Condition::Kind::Within;
        within.shape = Condition::Shape::Lasso;
        within.polygon.type = GeometryType::Polygon;
        within.polygon.xy = {0.0015, -0.1, 0.0035, -0.1, 0.0035, 0.1, 0.0015, 0.1, 0.0015, -0.1};
        within.polygon.rings = {5};
        within.polygon.parts = {1};
        Filter lasso;
        lasso.conditions = {within};
        const SiteFindings inside = found(lasso);
        QCOMPARE(names(inside), QStringList({s("c1")}));
        QCOMPARE(rowNumbers(inside.inside), QList<int>({3, 4}));
        QCOMPARE(inside.city.count(), std::size_t(14)); // the lasso says where, not what
        lasso.toggle(s("industry"), s("A"));
        QCOMPARE(found(lasso).city.count(), std::size_t(4)); // a condition says what: it holds for the city, too
    }

    void aWishNarrowsThem()
    {
        QCOMPARE(names(found({}, {.leastVacantM2 = 600})), QStringList({s("b5"), s("b1")}));
        QCOMPARE(names(found({}, {.mostMetroM = 111})), QStringList({s("b1")})); // 110.574 m to the north; c1 has 111.320 m to the east
        QCOMPARE(names(found({}, {.mostMetroM = 112})), QStringList({s("b1"), s("c1")}));
        SiteWish chain{.chain = s("c1")};
        QCOMPARE(found({}, chain).candidates[1].nearby, std::size_t(3)); // E1, E2 and E7 at 499.8 m; E6 is cancelled
        QCOMPARE(found(area("N"), chain).candidates[0].nearby, std::size_t(3)); // E7 lies across the border
        chain.segment = s("middle");
        QCOMPARE(found({}, chain).candidates[1].nearby, std::size_t(1));
        chain.leastNearby = 1;
        QCOMPARE(names(found({}, chain)), QStringList({s("b1"), s("c1")}));
        chain.segment = s("no such");
        QVERIFY(found({}, chain).candidates.empty());
        QCOMPARE(found({}, chain).premises, std::size_t(3));
        QCOMPARE(found({}).candidates[1].nearby, std::size_t(6)); // of all chains and none: E1 … E5 and E7
    }

    void nothingThere()
    {
        const SiteFindings nowhere = found(area("no such"));
        QVERIFY(nowhere.candidates.empty());
        QVERIFY(!share(nowhere, "A").lq);
        QCOMPARE(share(nowhere, "A").cityCompanies, std::size_t(4));
        m_frames.frames.clear();
        const SiteFindings empty = found({});
        QVERIFY(!empty.mix && empty.gaps.chains.empty() && empty.candidates.empty());
        init();
        m_frames.frames.remove(stationDataset);
        m_frames.frames.remove(pointDataset);
        QVERIFY(!found({}).candidates[0].station && !found({}).candidates[0].point);
        QVERIFY(found({}, {.mostMetroM = 500}).candidates.empty());
        JobControl control;
        control.cancel();
        const auto cancelled = searchSites(*m_catalog, m_frames, {}, {}, control);
        QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);
    }

    void twoAreasSideBySide()
    {
        JobControl control;
        const auto figures = areaFigures(*m_catalog, m_frames, {s("enterprise.count"), s("enterprise.tax"), s("park.count")}, area("N"), area("S"), control);
        QVERIFY(figures);
        QCOMPARE(figures->size(), std::size_t(2)); // there are no parks
        QCOMPARE(*figures->at(0).first.value, 5.0);
        QCOMPARE(*figures->at(0).second.value, 9.0);
        QCOMPARE(*figures->at(0).difference(), 4.0);
        QVERIFY(!figures->at(1).difference()); // tax is confidential
        Filter two = area("N");
        two.toggle(s("chain"), s("c1"));
        const auto few = areaFigures(*m_catalog, m_frames, {s("enterprise.tax")}, area("N"), two, control);
        QVERIFY(few && few->at(0).second.isWithheld && !few->at(0).difference());
    }
};

QTEST_GUILESS_MAIN(SitesTest)
#include "tst_sites.moc"
