// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/areas/areatext.h"
#include "services/boardvalues.h"
#include "services/filtertext.h"
#include "services/record/record.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace om;

/// Rows of former communities under those of today and as they were recorded (domain.md F13). Old Town (A00) was split into North (A01, lon 113.0–113.1) and South
/// (A02, 113.1–113.2) on 1 January 2021, West (A09) was merged into South the same day; both lie in district D:
///
///   no  recorded  accepted    place    today
///   O1  A00       2020-03-01  113.05   A01 by its place
///   O2  A00       2020-04-01  113.15   A02 by its place
///   O3  A00       2020-05-01  –        not placed
///   O4  A00       2021-02-01  113.15   A02 by its place, though the code was gone
///   O5  A09       2020-06-01  –        A02, the only heir
///   O6  A00       2020-07-01  113.50   not placed: it lies in neither
class TestAreaBasis : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    test::TinyWorkspace m_tiny{m_catalog, m_jobs};

    Workspace &workspace() { return *m_tiny.workspace; }
    const KpiSpec &kpi(const char *id) const { return *m_catalog.kpi(QLatin1StringView(id)); }
    static Filter in(const char *period, const char *area = "")
    {
        Filter filter;
        filter.period = *Period::parse(QLatin1StringView(period));
        filter.area = QLatin1StringView(area);
        return filter;
    }
    KpiValue accepted(const Filter &filter) { return *evaluate(m_catalog, kpi("ticket.accepted"), workspace().frames(), filter); }
    /// "A01 2, A02 2": what a ranking shows, in the order of codes.
    QString groups(const Filter &filter)
    {
        QStringList out;
        const auto found = evaluateBy(m_catalog, kpi("ticket.accepted"), workspace().frames(), filter, QStringLiteral("community_code"));
        for (const KpiGroup &group : *found)
            if (group.value.value_or(0) > 0)
                out.append(QStringLiteral("%1 %2").arg(group.code).arg(*group.value));
        out.sort();
        return out.join(QStringLiteral(", "));
    }
    std::size_t row(const char *no)
    {
        const auto frame = workspace().frames().frames.value(QStringLiteral("ticket"));
        for (std::size_t r = 0; r < frame->rows(); ++r)
            if (frame->column(QStringLiteral("ticket_no"))->text(r) == QLatin1StringView(no))
                return r;
        qFatal("no such ticket");
    }
    QString cell(const char *no, const QString &field) { return workspace().frames().frames.value(QStringLiteral("ticket"))->column(field)->text(row(no)); }
    static QStringList codes(const QList<AreaChange> &changes)
    {
        QStringList out;
        for (const AreaChange &c : changes)
            out.append(c.oldCode + u'>' + c.newCode);
        return out;
    }
    static Geometry square(double lon)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.xy = {lon, 22.9, lon + 0.1, 22.9, lon + 0.1, 23.1, lon, 23.1, lon, 22.9};
        g.rings = {5};
        g.parts = {1};
        return g;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_tiny.error);
        QCOMPARE(workspace().frames().areaHistory->isEmpty(), true);
        QVERIFY(!workspace().frames().frames.value(QStringLiteral("ticket"))->column(recordedAreaField)); // costs nothing where nothing changed
        test::addRows(workspace(),
                      {{QStringLiteral("district"), QStringLiteral("code,name"), {test::rowOf(QStringLiteral("D|Town"))}},
                       {QStringLiteral("community"),
                        QStringLiteral("code,name,population,parent_code"),
                        {test::rowOf(QStringLiteral("A01|North|10000|D"), square(113.0)), test::rowOf(QStringLiteral("A02|South|5000|D"), square(113.1))},
                        WriteMode::Upsert},
                       {QStringLiteral("area_change"), QStringLiteral("old_code,old_name,new_code,effective,kind"),
                        test::rowsOf({QStringLiteral("A00|Old Town|A01|2021-01-01|split"), QStringLiteral("A00|Old Town|A02|2021-01-01|split"),
                                      QStringLiteral("A09|West|A02|2021-01-01|merge")})},
                       {QStringLiteral("ticket"),
                        QStringLiteral("ticket_no,title,community_code,t_accept,is_test,is_revoked"),
                        {test::rowOf(QStringLiteral("O1|O1|A00|2020-03-01T08:00:00.000Z|0|0"), Geometry::point(113.05, 23.0)),
                         test::rowOf(QStringLiteral("O2|O2|A00|2020-04-01T08:00:00.000Z|0|0"), Geometry::point(113.15, 23.0)),
                         test::rowOf(QStringLiteral("O3|O3|A00|2020-05-01T08:00:00.000Z|0|0")),
                         test::rowOf(QStringLiteral("O4|O4|A00|2021-02-01T08:00:00.000Z|0|0"), Geometry::point(113.15, 23.0)),
                         test::rowOf(QStringLiteral("O5|O5|A09|2020-06-01T08:00:00.000Z|0|0")),
                         test::rowOf(QStringLiteral("O6|O6|A00|2020-07-01T08:00:00.000Z|0|0"), Geometry::point(113.5, 23.0))}}});
    }
    void init() { workspace().setBasis(AreaBasis::Today); }

    void rowsStandOnTodaysCommunities()
    {
        const QString area = QStringLiteral("community_code");
        struct Expected
        {
            const char *no, *recorded, *today, *placing;
        };
        for (const Expected &e : {Expected{"O1", "A00", "A01", "point"}, Expected{"O2", "A00", "A02", "point"}, Expected{"O3", "A00", "A00", "unplaced"},
                                  Expected{"O4", "A00", "A02", "point"}, Expected{"O5", "A09", "A02", "heir"}, Expected{"O6", "A00", "A00", "unplaced"},
                                  Expected{"T6", "A01", "A01", ""}}) {
            QCOMPARE(cell(e.no, recordedAreaField), QLatin1StringView(e.recorded));
            QCOMPARE(cell(e.no, todaysAreaField), QLatin1StringView(e.today));
            QCOMPARE(cell(e.no, areaPlacingField), QLatin1StringView(e.placing));
            QCOMPARE(cell(e.no, area), QLatin1StringView(e.today));
        }
        workspace().setBasis(AreaBasis::Recorded);
        QCOMPARE(cell("O1", area), QStringLiteral("A00"));
        QCOMPARE(cell("O5", area), QStringLiteral("A09"));
    }

    /// Counted by hand from the tables above and in support/tinyworkspace.h; a basis moves rows, and loses none.
    void bothBasesByHand()
    {
        QCOMPARE(groups(in("2020")), QStringLiteral("A00 2, A01 2, A02 2"));
        QCOMPARE(groups(in("2021")), QStringLiteral("A01 3, A02 3"));
        QCOMPARE(accepted(in("2020")).value, 6.0);
        workspace().setBasis(AreaBasis::Recorded);
        QCOMPARE(groups(in("2020")), QStringLiteral("A00 4, A01 1, A09 1"));
        QCOMPARE(groups(in("2021")), QStringLiteral("A00 1, A01 3, A02 2"));
        QCOMPARE(accepted(in("2020")).value, 6.0);
        QCOMPARE(accepted(in("2020", "D")).value, 6.0); // former communities belong to the district still
        QCOMPARE(accepted(in("2020", "A00")).value, 4.0);
    }

    void everyGroupOpensItsRows()
    {
        const DatasetSpec spec = workspace().frames().specs.value(QStringLiteral("ticket"));
        std::vector<double> sums;
        for (const AreaBasis basis : {AreaBasis::Today, AreaBasis::Recorded})
            for (const char *period : {"2020", "2021"}) {
                workspace().setBasis(basis);
                const auto found = evaluateBy(m_catalog, kpi("ticket.accepted"), workspace().frames(), in(period), spec.area);
                QVERIFY(found);
                sums.push_back(0);
                for (const KpiGroup &group : *found) {
                    QCOMPARE(double(accepted(in(period, group.code.toLatin1().constData())).numerator.count()), group.value.value_or(-1));
                    sums.back() += *group.value;
                }
            }
        QCOMPARE(sums, std::vector<double>({6, 6, 6, 6})); // 2020, 2021 on both
    }

    void comparisonsAcrossAChangeSaySo()
    {
        const KpiValue south = accepted(in("2021", "A02"));
        QCOMPARE(south.previous, 2.0);
        QCOMPARE(south.change, 0.5);
        QCOMPARE(codes(south.basisChanges), QStringList{QStringLiteral("A00>A02")}); // O3 and O6 might have been its; West was placed wholly
        QVERIFY(accepted(in("2021")).basisChanges.isEmpty());
        QVERIFY(accepted(in("2021", "D")).basisChanges.isEmpty());
        QVERIFY(accepted(in("2022", "A02")).basisChanges.isEmpty()); // 2021 is the new basis already
        QVERIFY(accepted(in("2020", "A02")).basisChanges.isEmpty());
        workspace().setBasis(AreaBasis::Recorded);
        QCOMPARE(codes(accepted(in("2021", "A02")).basisChanges), QStringList({QStringLiteral("A00>A02"), QStringLiteral("A09>A02")}));
        QCOMPARE(codes(accepted(in("2021", "A01")).basisChanges), QStringList{QStringLiteral("A00>A01")});
        QVERIFY(accepted(in("2021", "D")).basisChanges.isEmpty());
        QCOMPARE(basisChangeText(accepted(in("2021", "A01")).basisChanges), QStringLiteral("Basis changed: 2021-01-01 Old Town → North"));
    }

    void rankingsAndTrendsSaySo()
    {
        const ThemeSpec *theme = m_catalog.theme(QStringLiteral("overview"));
        QVERIFY(theme);
        workspace().setBasis(AreaBasis::Recorded);
        BoardRequest request;
        request.theme = theme;
        request.filter = in("2021");
        request.language = QStringLiteral("en");
        const BoardValues values = evaluateBoard(m_catalog, workspace().frames(), request, JobControl());
        int rankings = 0;
        for (const ChartValue &chart : values.charts)
            if (chart.spec.type == u"ranking" && chart.spec.by == u"community_code" && !chart.error && chart.kpi->dataset == u"ticket") {
                ++rankings;
                QStringList flagged = chart.basisChanges.keys();
                flagged.sort();
                for (const QString &code : std::as_const(flagged))
                    QVERIFY(code == u"A00" || code == u"A01" || code == u"A02");
                QVERIFY(flagged.contains(QStringLiteral("A01")));
            }
        QVERIFY(rankings > 0);
        QVERIFY(std::ranges::any_of(values.events,
                                    [](const EventMarker &e) { return e.day == QDate(2021, 1, 1) && e.title == u"Communities changed: Old Town, West"; }));
    }

    void listAndCardShowBothCodes()
    {
        const auto frame = workspace().frames().frames.value(QStringLiteral("ticket"));
        const QString area = QStringLiteral("community_code");
        QCOMPARE(workspace().cellText(*frame, area, row("O1")), QStringLiteral("North (recorded: Old Town)"));
        QCOMPARE(workspace().cellText(*frame, area, row("O3")), QStringLiteral("Old Town (not placed)"));
        QCOMPARE(workspace().cellText(*frame, area, row("T1")), QStringLiteral("North"));
        const auto record = readRecord(workspace(), QStringLiteral("ticket"), frame->fids()[row("O1")]);
        QVERIFY(record);
        const CardSection &section = record->sections.back();
        QCOMPARE(section.title, QStringLiteral("Change of communities"));
        QCOMPARE(section.facts.size(), std::size_t(3));
        QCOMPARE(section.facts[0].value, QStringLiteral("Old Town · A00"));
        QCOMPARE(section.facts[1].value, QStringLiteral("North · A01"));
        const auto plain = readRecord(workspace(), QStringLiteral("ticket"), frame->fids()[row("T1")]);
        QVERIFY(plain && plain->sections.back().title != section.title);
        workspace().setBasis(AreaBasis::Recorded);
        QCOMPARE(workspace().cellText(*workspace().frames().frames.value(QStringLiteral("ticket")), area, row("O1")),
                 QStringLiteral("Old Town (today: North)"));
    }

    void filtersKnowTheBasis()
    {
        Filter filter = in("2020");
        filter.basis = AreaBasis::Recorded;
        QCOMPARE(*filterFromJson(toJson(filter)), filter);
        QVERIFY(*filterFromJson(toJson(in("2020"))) != filter);
        const auto chips = chipsOf(filter, filterNames(workspace()));
        QCOMPARE(chips.back().kind, Chip::Kind::Basis);
        QCOMPARE(without(filter, chips.back()), in("2020"));
        Filter unplaced = in("2020");
        unplaced.toggle(areaPlacingField, notPlaced);
        QCOMPARE(accepted(unplaced).value, 2.0);
        QCOMPARE(workspace().areaCode(QStringLiteral("Old Town")), QStringLiteral("A00"));
    }

    void theBasisTurnsOnceAndStays()
    {
        const QSignalSpy changed(&workspace(), &Workspace::framesChanged);
        workspace().setBasis(AreaBasis::Recorded);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toStringList(), QStringList{QStringLiteral("ticket")}); // the school was never touched
        workspace().setBasis(AreaBasis::Recorded);
        QCOMPARE(changed.size(), 1);
        workspace().setMoment(LocalTime::of({2021, 6, 30}, QTime(12, 0)));
        QCOMPARE(groups(in("2020")), QStringLiteral("A00 4, A01 1, A09 1"));
        workspace().setMoment(LocalTime::null());
        QVERIFY(workspace().refresh());
        QVERIFY(workspace().load());
        QCOMPARE(groups(in("2020")), QStringLiteral("A00 4, A01 1, A09 1"));
    }

    /// What is learned later places the rows anew.
    void laterKnowledgeCounts()
    {
        test::addRows(workspace(),
                      {{QStringLiteral("area_change"), QStringLiteral("old_code,old_name,new_code,effective"),
                        test::rowsOf({QStringLiteral("A02|South|A01|2021-06-01")})}});
        QCOMPARE(groups(in("2020")), QStringLiteral("A01 6")); // one heir is left, for those that cannot be placed, too
        QCOMPARE(groups(in("2021")), QStringLiteral("A01 6"));
        QVERIFY(accepted(in("2021", "A01")).basisChanges.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAreaBasis)
#include "tst_areabasis.moc"
