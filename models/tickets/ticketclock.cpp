// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ticketclock_p.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace om {

namespace {

constexpr qint64 endless = std::numeric_limits<qint64>::max();

const Column *columnOf(const Frame &tickets, const QString &name, ColumnType type)
{
    const Column *c = tickets.column(name);
    return c && c->type == type ? c : nullptr;
}
std::span<const qint64> times(const Frame &tickets, const QString &name)
{
    return integersOf(tickets, name, ColumnType::Time);
}
qint64 at(std::span<const qint64> values, std::size_t row)
{
    return values.empty() ? nullInteger : values[row];
}
qint64 countAt(std::span<const qint64> values, std::size_t row)
{
    return std::max<qint64>(at(values, row), 0);
}

const LimitUnitSpec &workTime() ///< what a ticket without a unit is counted in
{
    static const LimitUnitSpec unit{.code = {}, .minutes = 1};
    return unit;
}

/// A source that drops the seconds of the start may end with one day's hours what ends in the first minute of the next day.
LocalTime withoutSeconds(LocalTime start)
{
    return {start.seconds - (start.seconds % 60 + 60) % 60};
}

} // namespace

std::span<const qint64> integersOf(const Frame &tickets, const QString &name, ColumnType type)
{
    const Column *c = columnOf(tickets, name, type);
    return c ? c->integers : std::span<const qint64>();
}

template<typename T, typename Of>
TicketClock::ByCode<T> TicketClock::byCode(const Frame &tickets, const QString &name, T none, Of of)
{
    ByCode<T> out{.codes = {}, .known = {none}};
    const Column *c = columnOf(tickets, name, ColumnType::Category);
    if (!c)
        return out;
    out.codes = c->codes;
    for (const QString &value : c->dictionary)
        out.known.push_back(of(value));
    return out;
}

TicketClock::TicketClock(const Frame &tickets, LocalTime asOf, const ClockRules &rules)
    : m_asOf(asOf.seconds)
    , m_start(times(tickets, rules.spec.starts))
    , m_stored(times(tickets, tickets.column(storedDeadlineField) ? storedDeadlineField : QStringLiteral("deadline")))
    , m_dispatch(times(tickets, QStringLiteral("t_dispatch")))
    , m_response(times(tickets, QStringLiteral("t_response")))
    , m_dispose(times(tickets, QStringLiteral("t_dispose")))
    , m_isRevoked(integersOf(tickets, QStringLiteral("is_revoked"), ColumnType::Integer))
    , m_extended(integersOf(tickets, QStringLiteral("extend_cnt"), ColumnType::Integer))
    , m_paused(integersOf(tickets, QStringLiteral("pause_min"), ColumnType::Integer))
    , m_urged(integersOf(tickets, QStringLiteral("urge_cnt"), ColumnType::Integer))
    , m_side(byCode<State>(tickets, QStringLiteral("side_state"), Unknown,
                           [](const QString &v) { return v == u"suspended" ? Suspended
                                                      : v == u"revoked"    ? Revoked
                                                                           : Unknown; }))
    , m_unit(byCode<const LimitUnitSpec *>(tickets, QStringLiteral("limit_unit"), nullptr,
                                           [&rules](const QString &code) -> const LimitUnitSpec * {
                                               const auto found = std::ranges::find(rules.units, code, &LimitUnitSpec::code);
                                               return found == rules.units.end() ? nullptr : &*found;
                                           }))
    , m_rules(rules.spec.rules)
    , m_work(byCode<const WorkSchedule *>(tickets, QStringLiteral("lead_dept"), &rules.calendar.standard(),
                                          [&rules](const QString &org) { return &rules.calendar.of(org); }))
{
    if (const Column *limit = columnOf(tickets, QStringLiteral("limit_value"), ColumnType::Real))
        m_limit = limit->reals;
    if (const Column *steps = columnOf(tickets, clockStepsField, ColumnType::Text)) {
        m_stepOffsets = steps->offsets;
        m_steps = steps->bytes;
    }
}

qint64 TicketClock::stored(std::size_t row) const
{
    return at(m_stored, row);
}

std::string_view TicketClock::stepsText(std::size_t row) const
{
    return m_stepOffsets.empty() ? std::string_view() : std::string_view(m_steps.data() + m_stepOffsets[row], m_stepOffsets[row + 1] - m_stepOffsets[row]);
}

bool TicketClock::isRevoked(std::size_t row) const
{
    return at(m_isRevoked, row) == 1 || m_side[row] == Revoked;
}

LimitClock TicketClock::clockOf(std::size_t row) const
{
    return {m_unit[row] ? *m_unit[row] : workTime(), *m_work[row]};
}

std::vector<LocalTime> TicketClock::urged(std::size_t row) const
{
    return std::vector<LocalTime>(std::size_t(countAt(m_urged, row)), LocalTime::null());
}

TicketClock::Course TicketClock::course(std::size_t row) const
{
    Course out;
    const std::string_view text = stepsText(row);
    const ClockSteps steps = text.empty() ? ClockSteps() : ClockSteps::fromText(text);
    reckon(row, steps, out);
    suspend(row, steps, out);
    return out;
}

/// The limit with what the trace tells of it up to `known`; nothing where the row says more than the trace.
std::optional<TimeLimit> TicketClock::limitOf(std::size_t row, const ClockSteps &steps, LocalTime known) const
{
    const auto granted = steps.granted(known);
    if (!granted || countAt(m_extended, row) > steps.extensions() || (countAt(m_paused, row) > 0 && !steps.hasPauses()))
        return {};
    const LocalTime start{at(m_start, row)};
    return TimeLimit{
        .start = start, .value = m_limit[row], .extension = clockOf(row).units(*granted, start.date()), .pauses = steps.pauses(known, {at(m_dispose, row)})};
}

void TicketClock::reckon(std::size_t row, const ClockSteps &steps, Course &course) const
{
    const LocalTime start{at(m_start, row)}, asOf{m_asOf};
    const qint64 stored = at(m_stored, row), paused = countAt(m_paused, row);
    course.deadline = stored;
    course.basis = stored == nullInteger ? NoDeadline : ByStored;
    if (!m_unit[row] || m_limit.empty() || std::isnan(m_limit[row]) || start.isNull())
        return;
    const LimitClock clock = clockOf(row);
    const auto isStored = [stored](LocalTime t) { return stored != nullInteger && !t.isNull() && std::abs(t.seconds - stored) < 60; };
    std::optional<TimeLimit> limit = limitOf(row, steps, asOf);
    if (!limit && stored != nullInteger) {
        course.basis = !steps.granted(asOf) || countAt(m_extended, row) > steps.extensions() ? StoredExtended : StoredSuspended;
        return;
    }
    if (limit && !steps.steps.empty()) {
        LocalTime due = clock.due(*limit, asOf);
        if (due.isNull())
            return;
        if (TimeLimit other = *limit; !isStored(due)) {
            other.start = withoutSeconds(start);
            if (const LocalTime same = clock.due(other, asOf); isStored(same)) {
                *limit = std::move(other);
                due = same;
            }
        }
        course = {due.seconds, ByLimit, std::move(limit)};
        return;
    }
    // Without a trace. Nothing is stored where the row tells of a suspension or an extension: its minutes are added, for want of anything better.
    const auto end = [&](LocalTime from) {
        const LocalTime last = clock.end(from, m_limit[row]);
        return paused > 0 ? clock.add(last, paused * 60) : last;
    };
    const LocalTime computed = end(start);
    if (computed.isNull())
        return;
    const bool isSame = isStored(computed) || (stored != nullInteger && isStored(end(withoutSeconds(start))));
    course.deadline = isSame ? stored : computed.seconds;
    course.basis = ByLimit;
}

/// Whether the clock stands. One that was overdue before goes on being it.
void TicketClock::suspend(std::size_t row, const ClockSteps &steps, Course &course) const
{
    const qint64 dispose = at(m_dispose, row);
    if (isRevoked(row) || (dispose != nullInteger && dispose <= m_asOf))
        return;
    if (steps.hasPauses()) {
        const auto pauses = steps.pauses({m_asOf}, {dispose});
        if (pauses.empty() || !pauses.back().until.isNull())
            return;
        course.since = pauses.back().from;
        course.isSuspended = course.deadline == nullInteger || course.deadline > course.since.seconds;
        if (course.isSuspended && !course.limit && course.deadline != nullInteger) { // what was stored moves on from here
            const LimitClock clock = clockOf(row);
            const LocalTime moved = clock.add({course.deadline}, clock.between(course.since, {m_asOf}));
            course.deadline = std::max(moved.isNull() ? course.deadline : moved.seconds, m_asOf);
        }
        return;
    }
    course.isSuspended = m_side[row] == Suspended && dispose == nullInteger;
    if (course.isSuspended && course.deadline != nullInteger && course.deadline < m_asOf) {
        course.deadline = nullInteger; // nobody knows since when: no moment can be told
        course.basis = StoredSuspended;
    }
}

void TicketClock::cardMoments(std::size_t row, const Course &course, std::span<qint64> moments) const
{
    const LocalTime start{at(m_start, row)};
    if (start.isNull() || isRevoked(row))
        return;
    const LimitClock clock = clockOf(row);
    const auto urges = std::size_t(countAt(m_urged, row));
    if (course.limit) {
        const TicketFacts facts{*course.limit, urged(row)};
        const LocalTime last{course.isSuspended || !course.since.isNull() ? m_asOf : endless};
        for (std::size_t i = 0; i < m_rules.size(); ++i)
            moments[i] = momentOf(m_rules[i], facts, clock, last).seconds;
        return;
    }
    const bool isStanding = course.isSuspended || !course.since.isNull();
    const LocalTime due{isStanding && course.since.isNull()                   ? nullInteger
                            : at(m_stored, row) == nullInteger || !isStanding ? course.deadline
                                                                              : at(m_stored, row)};
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const LocalTime moment = momentOf(m_rules[i], clock, start, due, urges);
        moments[i] = isStanding && !course.since.isNull() && moment > course.since ? nullInteger : moment.seconds;
    }
}

TicketClock::State TicketClock::state(std::size_t row, const Course &course, std::span<const qint64> moments, qint64 &minutes) const
{
    const qint64 start = at(m_start, row), dispose = at(m_dispose, row), deadline = course.deadline;
    if (start == nullInteger || start > m_asOf)
        return Unknown;
    if (isRevoked(row))
        return Revoked;
    if (dispose != nullInteger && dispose <= m_asOf)
        return deadline == nullInteger || dispose <= deadline ? DoneOnTime : DoneLate;
    if (deadline != nullInteger && !(course.isSuspended && course.since.isNull())) {
        const LocalTime now = course.since.isNull() ? LocalTime{m_asOf} : course.since; // it stands where it stood
        const LocalTime due = course.isSuspended && !course.limit && at(m_stored, row) != nullInteger ? LocalTime{at(m_stored, row)} : LocalTime{deadline};
        minutes = (course.limit ? clockOf(row).standing(*course.limit, {m_asOf}).remaining : clockOf(row).between(now, due)) / 60;
    }
    if (course.isSuspended)
        return Suspended;
    if (deadline == nullInteger)
        return Normal;
    if (deadline < m_asOf)
        return Overdue;
    bool isNear = false;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const bool warns = m_rules[i].field == u"card" && (m_rules[i].remainingShare || m_rules[i].remainingHours);
        isNear = isNear || (warns && moments[i] != nullInteger && moments[i] <= m_asOf);
    }
    return isNear ? DueSoon : Normal;
}

std::uint32_t TicketClock::superviseLevel(std::size_t row, std::span<const qint64> moments) const
{
    const qint64 start = at(m_start, row), dispose = at(m_dispose, row);
    if (start == nullInteger || start > m_asOf)
        return 0;
    const qint64 last = dispose == nullInteger ? m_asOf : std::min(m_asOf, dispose);
    std::uint32_t level = 0, found = 0;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        if (m_rules[i].field != u"supervise")
            continue;
        ++level;
        if (moments[i] != nullInteger && moments[i] <= last)
            found = level;
    }
    return found;
}

double TicketClock::handlingMinutes(std::size_t row) const
{
    const qint64 from = at(m_dispatch, row), to = at(m_dispose, row);
    if (from == nullInteger || to == nullInteger)
        return std::numeric_limits<double>::quiet_NaN();
    return std::max(0., double(m_work[row]->workSecondsBetween({from}, {to})) / 60 - double(countAt(m_paused, row)));
}

double TicketClock::responseMinutes(std::size_t row) const
{
    const qint64 from = at(m_start, row), to = at(m_response, row);
    if (from == nullInteger || to == nullInteger)
        return std::numeric_limits<double>::quiet_NaN();
    return double(m_work[row]->workSecondsBetween({from}, {to})) / 60;
}

std::vector<TicketClock::Event> TicketClock::cardEvents(std::size_t row) const
{
    std::vector<Event> out;
    const Course now = course(row);
    const qint64 dispose = at(m_dispose, row);
    if (!now.limit || isRevoked(row))
        return out;
    const ClockSteps steps = ClockSteps::fromText(stepsText(row));
    std::vector<LocalTime> known{LocalTime::null()}; // from when what was known changes
    for (const ClockSteps::Step &step : steps.steps)
        if (step.kind == ClockSteps::Kind::Extend && step.at.seconds <= m_asOf)
            known.push_back(step.at);
    const LimitClock clock = clockOf(row);
    const qint64 end = dispose == nullInteger ? m_asOf : std::min(m_asOf, dispose - 1);
    TicketFacts facts{*now.limit, urged(row)};
    for (std::size_t k = 0; k < known.size(); ++k) {
        const qint64 last = k + 1 < known.size() ? std::min(end, known[k + 1].seconds - 1) : end;
        facts.limit.extension = clock.units(steps.granted(known[k]).value_or(0), LocalTime{at(m_start, row)}.date());
        for (std::size_t rule = 0; rule < m_rules.size(); ++rule)
            if (const LocalTime moment = momentOf(m_rules[rule], facts, clock, {last}); !moment.isNull() && (k == 0 || moment > known[k]))
                out.push_back({rule, moment});
    }
    return out;
}

} // namespace om
