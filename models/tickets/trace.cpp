// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/trace.h"

#include <algorithm>
#include <tuple>

namespace om {

std::vector<TraceEntry> traceEntries(std::vector<TraceRow> rows, const Workflow &workflow, const WorkCalendar &calendar, LocalTime closed)
{
    std::ranges::stable_sort(rows, {}, [](const TraceRow &r) { return std::tuple(r.sequence, r.time.seconds); });
    std::vector<TraceEntry> out;
    for (TraceRow &row : rows) {
        TraceEntry entry;
        entry.minutes = row.workMinutes;
        if (!out.empty()) {
            const TraceRow &before = out.back().row;
            entry.isReckoned =
                !entry.minutes && !before.time.isNull() && !row.time.isNull() && before.time <= row.time && (closed.isNull() || before.time < closed);
            if (entry.isReckoned)
                entry.minutes = double(calendar.of(before.org).workSecondsBetween(before.time, closed.isNull() ? row.time : std::min(row.time, closed))) / 60;
            entry.isAllowed = before.stage < 0 || row.stage < 0 || workflow.isAllowed(before.stage, row.stage);
            entry.isBack = row.stage >= 0 && row.stage < before.stage;
        }
        entry.isLate = row.limitMinutes && entry.minutes && *entry.minutes > *row.limitMinutes;
        entry.row = std::move(row);
        out.push_back(std::move(entry));
    }
    return out;
}

std::vector<TraceStay> traceStays(const std::vector<TraceEntry> &entries, const WorkCalendar &calendar, LocalTime closed, LocalTime asOf)
{
    std::vector<TraceStay> out;
    for (const TraceEntry &entry : entries) {
        const TraceRow &row = entry.row;
        if (row.time.isNull() || (!out.empty() && out.back().stage == row.stage && out.back().holder == row.org))
            continue;
        if (!out.empty())
            out.back().until = row.time;
        out.push_back({row.stage, row.org, row.time, LocalTime::null(), 0});
    }
    const bool isOpen = closed.isNull() || (!asOf.isNull() && closed > asOf);
    const LocalTime end = isOpen ? asOf : closed;
    if (!out.empty())
        out.back().until = end;
    for (TraceStay &stay : out) {
        stay.until = std::max(stay.from, end.isNull() ? stay.until : std::min(stay.until, end));
        stay.minutes = double(calendar.of(stay.holder).workSecondsBetween(stay.from, stay.until)) / 60;
    }
    return out;
}

TraceRow traceRow(const QStringList &fields, const std::vector<Value> &cells, const ZoneClock &clock)
{
    const auto cell = [&](const char *name) {
        const qsizetype at = fields.indexOf(QLatin1StringView(name));
        return at >= 0 && std::size_t(at) < cells.size() ? cells[std::size_t(at)] : Value();
    };
    const auto number = [&](const char *name) -> std::optional<double> {
        bool isNumber = false;
        const double value = toText(cell(name)).toDouble(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    };
    TraceRow row;
    row.sequence = int(number("seq").value_or(0));
    row.stage = int(number("stage").value_or(-1));
    row.org = toText(cell("org"));
    const QByteArray time = toText(cell("t")).toLatin1();
    row.time = clock.fromUtcText({time.data(), std::size_t(time.size())});
    row.workMinutes = number("work_minutes");
    row.limitMinutes = number("limit_minutes");
    return row;
}

} // namespace om
