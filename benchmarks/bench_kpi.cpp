// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped ticket indicators over one million tickets in memory. usage: bench-kpi [--rows N]
#include "benchmarks/kpipeer.h"
#include "benchmarks/measure.h"
#include "benchmarks/ticketframe.h"
#include "services/duty/dutyboard.h"
#include "stats/hotspots.h"
#include "tickets/clockstate.h"
#include "tickets/duplicates.h"

using namespace om;

namespace {

/// Open tickets of one year with limits in all units, as the cache would give them.
std::shared_ptr<const Frame> openTickets(std::size_t rows)
{
    const ZoneClock clock;
    using enum ColumnType;
    FrameBuilder builder(QStringLiteral("ticket"), 1,
                         {{QStringLiteral("t_accept"), Time},
                          {QStringLiteral("limit_value"), Real},
                          {QStringLiteral("limit_unit"), Category},
                          {QStringLiteral("lead_dept"), Category}},
                         GeometryType::None, clock);
    const std::array<std::string, 4> units{"urgent_hour", "work_hour", "work_day", "day"};
    std::mt19937 random(5);
    const qint64 start = LocalTime::of(QDate(2021, 1, 1)).seconds;
    for (std::size_t i = 0; i < rows; ++i) {
        builder.begin(qint64(i) + 1);
        builder.setInteger(0, start + qint64(random() % (360 * 86400)));
        builder.setReal(1, double(1 + random() % 15));
        builder.setText(2, units[random() % 4]);
        builder.setText(3, "D" + std::to_string(random() % 30));
        builder.end();
    }
    return builder.finish();
}

/// A million tickets of 45 classes over 15 km × 10 km and two years; a third are of reporters that come again, and every twentieth lies at one of 200 places
/// that draw complaints.
std::shared_ptr<const Frame> complaints(std::size_t rows)
{
    const ZoneClock clock(QTimeZone("Asia/Shanghai"));
    FrameBuilder builder(QStringLiteral("ticket"), 1,
                         {{QStringLiteral("class_small"), ColumnType::Category},
                          {QStringLiteral("t_accept"), ColumnType::Time},
                          {QStringLiteral("t_close"), ColumnType::Time},
                          {QStringLiteral("reporter_hash"), ColumnType::Text},
                          {QStringLiteral("address"), ColumnType::Text}},
                         GeometryType::Point, clock);
    std::mt19937 random(7);
    const qint64 start = LocalTime::of(QDate(2020, 1, 1)).seconds;
    for (std::size_t i = 0; i < rows; ++i) {
        builder.begin(qint64(i) + 1);
        const qint64 accept = start + qint64(double(i) / double(rows) * 730 * 86400);
        builder.setText(0, "E0" + std::to_string(100 + random() % 45));
        builder.setInteger(1, accept);
        builder.setInteger(2, accept + qint64(random() % (10 * 86400)));
        builder.setText(3, std::to_string(random() % 3 ? random() : random() % 20'000));
        const auto spread = [&random] { return double(random() % 1'000'000) / 1e6; };
        const unsigned spot = random() % 4000;
        const double lon = spot < 200 ? 113.12 + spot * 0.0005 : 113.11 + spread() * 0.15, lat = spot < 200 ? 23.0 + spot * 0.0003 : 22.98 + spread() * 0.1;
        builder.setText(4, "Road " + std::to_string(int(lon * 1000)) + ", No. " + std::to_string(int(lat * 10'000)));
        builder.setGeometry(toGpkg(Geometry::point(lon, lat), 4490));
        builder.end();
    }
    return builder.finish();
}

/// Three years of holidays and make-up days; six of the thirty departments have hours of their own.
WorkCalendar officeCalendar()
{
    std::vector<CalendarDay> days;
    for (int year = 2020; year < 2023; ++year)
        for (int i = 0; i < 36; ++i)
            days.push_back({QDate(year, 1, 1).addDays(i * 10), i % 5 ? DayKind::PublicHoliday : DayKind::MakeupWorkDay});
    std::vector<OfficeHours> hours{{.from = 30600, .to = 43200}, {.from = 50400, .to = 63000}};
    for (int i = 0; i < 6; ++i)
        hours.push_back({.org = QStringLiteral("D%1").arg(i), .weekdays = 63, .from = 32400, .to = 61200});
    return {days, hours};
}

} // namespace

int main(int argc, char **argv)
{
    const auto catalog = Catalog::load();
    if (!catalog) {
        std::fputs("the declarations could not be read\n", stderr);
        return 1;
    }
    const auto frame = bench::ticketFrame(bench::rowsOf(argc, argv));
    const LocalTime asOf = LocalTime::of(QDate(2021, 12, 31), QTime(23, 59, 59));
    bench::Report report;
    FrameSet frames;
    frames.specs.insert(QStringLiteral("ticket"), *catalog->dataset(QStringLiteral("ticket")));
    frames.asOf = asOf;
    const ClockRules plain{.calendar = {}, .units = catalog->limitUnits(), .spec = catalog->clock()};
    report.time("kpi.clock_state", 7, [&] { frames.frames.insert(QStringLiteral("ticket"), withClockState(frame, asOf, plain)); });
    const ClockRules office{.calendar = officeCalendar(), .units = catalog->limitUnits(), .spec = catalog->clock()};
    report.time("kpi.clock.200k", 15, [&, open = openTickets(200'000)] { withClockState(open, asOf, office); });

    report.time("kpi.duplicates", 3, [all = complaints(bench::rowsOf(argc, argv)), rules = *DuplicateRules::load()] { withDuplicates(all, rules); });

    Filter filter;
    filter.period = Period::year(2021);
    bool isGood = true;
    const auto value = [&](const char *id, Comparison comparison) {
        isGood = isGood && evaluate(*catalog, *catalog->kpi(QString::fromLatin1(id)), frames, filter, comparison);
    };
    report.time("kpi.one", 15, [&] { value("ticket.on_time_rate", Comparison::None); });
    report.time("kpi.one_with_comparison", 15, [&] { value("ticket.on_time_rate", Comparison::YearBefore); });
    report.time("kpi.handling_time_median", 7, [&] { value("ticket.handling_time_median", Comparison::None); });
    report.time("kpi.by_community", 15, [&] {
        isGood = isGood && evaluateBy(*catalog, *catalog->kpi(QStringLiteral("ticket.on_time_rate")), frames, filter, QStringLiteral("community_code"));
    });
    report.time("kpi.hotspots", 15, [&, rules = *HotspotRules::load()] {
        const auto found = findHotspots(*catalog->kpi(QStringLiteral("ticket.hotspots")), frames, filter, rules);
        isGood = isGood && found && found->isKnown;
    });
    report.time("kpi.by_month", 15, [&] {
        isGood = isGood && evaluateByMonth(*catalog, *catalog->kpi(QStringLiteral("ticket.on_time_rate")), frames, filter, QDate(2020, 1, 1), 24);
    });
    report.time("kpi.flow", 15, [&, all = Bitmap(frame->rows(), true)] {
        const QStringList fields{QStringLiteral("source_channel"), QStringLiteral("lead_dept"), clockStateField};
        isGood = isGood && flowOf(*frames.frames[QStringLiteral("ticket")], all, fields, 10).columns.size() == 3;
    });
    // Each time under a filter that was not asked before, as after a click.
    auto clicked = [&filter, turn = 0]() mutable {
        Filter next = filter;
        next.period = Period::span(QDate(2021, 1, 1).addDays(5 * turn), QDate(2021, 1, 30).addDays(5 * turn)); // no month again, whose rows are known
        next.conditions.append(Condition());
        next.conditions[0].field = QStringLiteral("community_code");
        for (int i = 0; i < 30; ++i)
            next.conditions[0].values.append(QStringLiteral("440605011%1").arg(100 + (turn + i) % 45));
        ++turn;
        return next;
    };
    report.time("kpi.one.clicked", 11, [&]() mutable {
        isGood = isGood && evaluate(*catalog, *catalog->kpi(QStringLiteral("ticket.on_time_rate")), frames, clicked(), Comparison::YearBefore);
    });
    report.time("kpi.nine.clicked", 11, [&]() mutable {
        const Filter next = clicked();
        for (const char *id : {"ticket.accepted", "ticket.sign_on_time_rate", "ticket.response_rate", "ticket.on_time_rate", "ticket.overdue_open",
                               "ticket.resolution_rate", "ticket.satisfaction_rate", "ticket.rework_rate", "ticket.proactive_rate"})
            isGood = isGood && evaluate(*catalog, *catalog->kpi(QString::fromLatin1(id)), frames, next, Comparison::YearBefore);
    });
    report.time("kpi.duty", 11, [&, spec = *DutySpec::load(*catalog)]() mutable {
        isGood = isGood && evaluateDuty(*catalog, frames, plain, spec, {.filter = clicked()}, {}).flows.size() == 2;
    });
    const bench::KpiPeer sqlite = bench::measureSqliteKpis(*frame);
    report.addPeer("kpi.one.clicked", sqlite.name.constData(), sqlite.one);
    report.addPeer("kpi.nine.clicked", sqlite.name.constData(), sqlite.nine);
    report.addPeer("kpi.by_community", sqlite.name.constData(), sqlite.byCommunity);
    report.print();
    return isGood ? 0 : 1;
}
