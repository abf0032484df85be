// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped ticket indicators over one million tickets in memory. usage: bench-kpi [--rows N]
#include "benchmarks/measure.h"
#include "benchmarks/ticketframe.h"
#include "stats/kpi.h"
#include "tickets/clockstate.h"

using namespace om;

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
    report.time("kpi.clock_state", 7, [&] { frames.frames.insert(QStringLiteral("ticket"), withClockState(frame, asOf)); });

    Filter filter;
    filter.period = Period::year(2021);
    bool isGood = true;
    const auto value = [&](const char *id, Comparison comparison) {
        isGood = isGood && evaluate(*catalog, *catalog->kpi(QString::fromLatin1(id)), frames, filter, comparison);
    };
    report.time("kpi.one", 15, [&] { value("ticket.on_time_rate", Comparison::None); });
    report.time("kpi.one_with_comparison", 15, [&] { value("ticket.on_time_rate", Comparison::YearBefore); });
    report.time("kpi.board_of_nine", 7, [&] {
        for (const char *id : {"ticket.accepted", "ticket.sign_on_time_rate", "ticket.response_rate", "ticket.on_time_rate", "ticket.overdue_open",
                               "ticket.resolution_rate", "ticket.satisfaction_rate", "ticket.rework_rate", "ticket.proactive_rate"})
            value(id, Comparison::YearBefore);
    });
    report.time("kpi.handling_time_median", 7, [&] { value("ticket.handling_time_median", Comparison::None); });
    report.time("kpi.by_community", 15, [&] {
        isGood = isGood && evaluateBy(*catalog, *catalog->kpi(QStringLiteral("ticket.on_time_rate")), frames, filter, QStringLiteral("community_code"));
    });
    report.time("kpi.by_month", 15, [&] {
        isGood = isGood && evaluateByMonth(*catalog, *catalog->kpi(QStringLiteral("ticket.on_time_rate")), frames, filter, QDate(2020, 1, 1), 24);
    });
    report.print();
    return isGood ? 0 : 1;
}
