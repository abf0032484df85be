// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/coveragespec.h"
#include "catalog/standardspec.h"
#include "frame/expression.h"
#include "stats/kpi.h"

#include "support/tickettable.h"

#include <QRegularExpression>
#include <QTest>

using namespace om;

/// Every shipped indicator: well named, parsed, and evaluated on an empty table of its dataset.
class TestKpiFiles : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
        QVERIFY(m_catalog->kpis().size() > 80);
    }

    void eachIsComplete_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < m_catalog->kpis().size(); ++i)
            QTest::newRow(qPrintable(m_catalog->kpis()[i].id)) << int(i);
    }
    void eachIsComplete()
    {
        QFETCH(int, index);
        const KpiSpec &kpi = m_catalog->kpis()[std::size_t(index)];
        QVERIFY(QRegularExpression(QStringLiteral("^[a-z]+\\.[a-z0-9_]+$")).match(kpi.id).hasMatch());
        QVERIFY(kpi.definition.endsWith(u'.'));
        QVERIFY(!kpi.unit.isEmpty() || kpi.aggregate == u"variation" || kpi.aggregate == u"quotient"); // pure numbers
        QVERIFY(kpi.aggregate != u"ratio" || (kpi.smallN == 30 && kpi.unit == u"%" && !kpi.denominator.isEmpty()));
        const DatasetSpec *spec = m_catalog->dataset(kpi.dataset);
        QVERIFY2(spec, qPrintable(kpi.dataset));
        if (kpi.aggregate == u"growth" || kpi.aggregate == u"contribution") {
            QVERIFY(m_catalog->kpi(kpi.of));
            return;
        }
        for (const QString &text : {kpi.numerator, kpi.denominator}) {
            if (text.isEmpty())
                continue;
            const auto e = Expression::parse(text);
            QVERIFY2(e, e ? "" : qPrintable(e.error().args.join(u' ')));
            const bool looksAtEndAlone = e->periodField().isEmpty() && !text.contains(u"P.from") && !text.contains(u"P.days");
            QVERIFY2(!kpi.isStock || looksAtEndAlone, "a stock does not depend on the period, but for its end");
        }
        std::vector<FrameBuilder::ColumnPlan> plan = om::test::columnPlan(*spec);
        if (spec->id == u"residential_block") { // derived columns of services/planning/servedcolumns.h
            const auto kinds = loadCoverageKinds();
            QVERIFY(kinds);
            for (const CoverageKindSpec &kind : *kinds)
                for (const char *what : {"m2", "people"})
                    plan.push_back({QStringLiteral("served_%1_%2").arg(kind.id, QLatin1String(what)), ColumnType::Real});
            plan.push_back({QStringLiteral("ground_m2"), ColumnType::Real});
        }
        if (spec->id == u"enterprise") // of services/company/companycolumns.h
            for (const char *name : {"open_issues", "visits_year", "policies_unclaimed"})
                plan.push_back({QString::fromLatin1(name), ColumnType::Integer});
        if (spec->id == u"drone_flight" || spec->id == u"drone_mission") // of services/drones/zonecolumns.h
            plan.push_back({QStringLiteral("zone_conflict"), ColumnType::Category});
        if (spec->id == u"population_cohort") // of services/education/catchmentcolumns.h
            plan.push_back({QStringLiteral("age"), ColumnType::Integer});
        if (spec->id == u"school") { // of services/education/schoolcolumns.h
            for (const char *name : {"items_met", "items_known", "is_balanced"})
                plan.push_back({QString::fromLatin1(name), ColumnType::Integer});
            for (const auto standard = loadSchoolStandard(); const StandardSpec::Item &item : standard->items)
                for (const char *what : {"item_", "limit_"})
                    plan.push_back({QLatin1String(what) + item.id, ColumnType::Real});
        }
        FrameSet frames;
        const ClockRules clock{.calendar = {}, .units = m_catalog->limitUnits(), .spec = m_catalog->clock()};
        auto frame = om::test::frameOf(spec->id, plan, {});
        if (spec->id == u"ticket")
            frame = withDuplicates(frame, *DuplicateRules::load());
        if (spec->id == u"ticket" || spec->id == u"company_issue")
            frame = withClockState(frame, LocalTime::of(QDate(2021, 12, 31)), clock);
        frames.frames.insert(spec->id, frame);
        frames.specs.insert(spec->id, *spec);
        for (const QStringList others = datasetsOf(kpi); const QString &other : others)
            if (kpi.aggregate == u"ground_share" && other != kpi.dataset) { // the ground
                frames.frames.insert(other, om::test::frameOf(other, {{QStringLiteral("code"), ColumnType::Category}}, {}));
                frames.specs.insert(other, *m_catalog->dataset(other));
            }
        frames.asOf = LocalTime::of(QDate(2021, 12, 31));
        Filter filter;
        filter.period = Period::year(2021);
        const auto value = evaluate(*m_catalog, kpi, frames, filter);
        QVERIFY2(value, value ? "" : qPrintable(value.error().args.join(u' ')));
        QCOMPARE(value->numeratorValue, 0.0);
        // None of anything are 0; a rate, mean, median, change or distribution of nothing is not known.
        const bool isAmount = kpi.aggregate == u"count" || kpi.aggregate == u"sum" || kpi.aggregate == u"net";
        QCOMPARE(value->value, isAmount ? std::optional(0.0) : std::nullopt);
    }

    void idsOfTheDomainAreThere()
    {
        // domain.md §2.2 to 2.8
        for (const char *id : {"building.yi_count",
                               "building.yi_tax_share",
                               "building.yi_area",
                               "building.tax_per_m2",
                               "building.tax_per_mu",
                               "building.vacancy_rate",
                               "enterprise.tenant_local_rate",
                               "enterprise.location_quotient",
                               "enterprise.chain_completeness",
                               "enterprise.headquarters",
                               "enterprise.new",
                               "enterprise.closed",
                               "enterprise.net",
                               "school.pupil_teacher_ratio",
                               "school.pupil_staff_ratio",
                               "school.class_size",
                               "school.large_class_count",
                               "school.saturation",
                               "school.senior_title_share",
                               "school.backbone_per_100",
                               "school.high_degree_per_100",
                               "school.pe_art_per_100",
                               "school.teaching_area_per_pupil",
                               "school.sports_area_per_pupil",
                               "school.equipment_per_pupil",
                               "school.multimedia_per_100",
                               "school.balanced",
                               "park.area_coverage",
                               "park.people_coverage",
                               "park.area_per_capita",
                               "park.count",
                               "park.facilities_per_1000",
                               "park.tickets_per_ha",
                               "drone.flights",
                               "drone.hours",
                               "drone.distance",
                               "drone.tasks",
                               "drone.patrol_coverage",
                               "drone.confirmed_rate",
                               "drone.closed_rate",
                               "drone.closing_time",
                               "drone.refly_rate",
                               "drone.dock_coverage",
                               "company.issue_done_rate",
                               "company.issue_response",
                               "company.payment_rate",
                               "company.unclaimed",
                               "company.visit_coverage",
                               "data.delivered_rate",
                               "data.on_time_rate",
                               "data.completeness",
                               "data.pass_rate",
                               "data.match_rate",
                               "data.shared_rate",
                               "service.accepted_street",
                               "service.accepted_community",
                               "service.terminal_daily",
                               "service.citizen_window_share",
                               "service.online_rate_street",
                               "service.online_rate_community",
                               "service.at_once_rate_street",
                               "service.at_once_rate_community",
                               "service.mail_items",
                               "service.walk_people",
                               "service.terminals_per_10k"})
            QVERIFY2(m_catalog->kpi(QLatin1StringView(id)), id);
        for (const char *item : {"high_degree", "backbone", "pe_art", "teaching", "sports", "equipment", "multimedia"})
            for (const char *stage : {"primary", "junior"})
                QVERIFY2(m_catalog->kpi(QStringLiteral("school.variation_%1_%2").arg(QLatin1StringView(item), QLatin1StringView(stage))), item);
        for (const char *id : {"accepted",        "filing_rate",       "sign_on_time_rate", "response_rate", "due",         "on_time_rate",  "overdue_open",
                               "resolution_rate", "satisfaction_rate", "visit_coverage",    "rework_rate",   "return_rate", "handling_time", "growth",
                               "hotspots",        "proactive_rate",    "per_10k",           "three_rates",   "cards",       "contribution"})
            QVERIFY2(m_catalog->kpi(QStringLiteral("ticket.%1").arg(QLatin1StringView(id))), id);
    }
};

QTEST_GUILESS_MAIN(TestKpiFiles)
#include "tst_kpifiles.moc"
