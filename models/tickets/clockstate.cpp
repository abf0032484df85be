// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/clockstate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iterator>

namespace om {

namespace {

constexpr std::array states{"normal", "due_soon", "overdue", "done_on_time", "done_late", "suspended", "revoked"};
enum State : std::uint32_t { Unknown, Normal, DueSoon, Overdue, DoneOnTime, DoneLate, Suspended, Revoked }; // codes of the column

const Column *columnOf(const Frame &tickets, const QString &name, ColumnType type)
{
    const Column *c = tickets.column(name);
    return c && c->type == type ? c : nullptr;
}
std::span<const qint64> integersOf(const Frame &tickets, const QString &name, ColumnType type)
{
    const Column *c = columnOf(tickets, name, type);
    return c ? c->integers : std::span<const qint64>();
}
std::span<const qint64> times(const Frame &tickets, const QString &name)
{
    return integersOf(tickets, name, ColumnType::Time);
}
qint64 at(std::span<const qint64> values, std::size_t row)
{
    return values.empty() ? nullInteger : values[row];
}

/// A Category column with something known of each of its codes; the first entry is for null.
template<typename T>
class ByCode
{
public:
    template<typename Of>
    ByCode(const Frame &tickets, const QString &name, T none, Of of)
        : m_known{none}
    {
        const Column *c = columnOf(tickets, name, ColumnType::Category);
        if (!c)
            return;
        m_codes = c->codes;
        for (const QString &value : c->dictionary)
            m_known.push_back(of(value));
    }
    T operator[](std::size_t row) const { return m_known[m_codes.empty() ? 0 : m_codes[row]]; }

private:
    std::span<const std::uint32_t> m_codes;
    std::vector<T> m_known;
};

const LimitUnitSpec workTime{.code = {}, .minutes = 1}; ///< what a ticket without a unit is counted in

/// Reads what the clock of each row depends on; a column that is not there counts as null.
class TicketClock
{
public:
    TicketClock(const Frame &tickets, LocalTime asOf, const ClockRules &rules)
        : m_asOf(asOf.seconds)
        , m_start(times(tickets, rules.spec.starts))
        , m_stored(times(tickets, QStringLiteral("deadline")))
        , m_dispose(times(tickets, QStringLiteral("t_dispose")))
        , m_isRevoked(integersOf(tickets, QStringLiteral("is_revoked"), ColumnType::Integer))
        , m_extended(integersOf(tickets, QStringLiteral("extend_cnt"), ColumnType::Integer))
        , m_paused(integersOf(tickets, QStringLiteral("pause_min"), ColumnType::Integer))
        , m_side(tickets, QStringLiteral("side_state"), Unknown,
                 [](const QString &v) { return v == u"suspended" ? Suspended
                                            : v == u"revoked"    ? Revoked
                                                                 : Unknown; })
        , m_unit(tickets, QStringLiteral("limit_unit"), nullptr,
                 [&rules](const QString &code) -> const LimitUnitSpec * {
                     const auto found = std::ranges::find(rules.units, code, &LimitUnitSpec::code);
                     return found == rules.units.end() ? nullptr : &*found;
                 })
        , m_work(tickets, QStringLiteral("lead_dept"), &rules.calendar.standard(), [&rules](const QString &org) { return &rules.calendar.of(org); })
    {
        if (const Column *limit = columnOf(tickets, QStringLiteral("limit_value"), ColumnType::Real))
            m_limit = limit->reals;
        std::ranges::copy_if(rules.spec.rules, std::back_inserter(m_warnings),
                             [](const CardRule &r) { return r.field == u"card" && (r.remainingShare || r.remainingHours); });
    }

    qint64 stored(std::size_t row) const { return at(m_stored, row); }

    qint64 deadline(std::size_t row) const
    {
        const qint64 stored = at(m_stored, row), start = at(m_start, row), paused = std::max<qint64>(at(m_paused, row), 0);
        const LimitUnitSpec *unit = m_unit[row];
        if (!unit || m_limit.empty() || std::isnan(m_limit[row]) || start == nullInteger)
            return stored;
        if (stored != nullInteger && (at(m_extended, row) > 0 || paused > 0))
            return stored;
        const LimitClock clock(*unit, *m_work[row]);
        const auto end = [&](qint64 from) {
            const LocalTime last = clock.end({from}, m_limit[row]);
            return paused > 0 ? clock.add(last, paused * 60) : last;
        };
        const LocalTime computed = end(start);
        if (computed.isNull())
            return stored;
        // A source that drops the seconds may end with one day's hours what ends in the first minute of the next day.
        const auto isStored = [stored](LocalTime t) { return stored != nullInteger && !t.isNull() && std::abs(t.seconds - stored) < 60; };
        const bool isSame = isStored(computed) || (stored != nullInteger && isStored(end(start - (start % 60 + 60) % 60)));
        return isSame ? stored : computed.seconds;
    }

    /// Sets `minutes` where the ticket is open.
    State state(std::size_t row, qint64 deadline, qint64 &minutes) const
    {
        const qint64 start = at(m_start, row), dispose = at(m_dispose, row);
        if (start == nullInteger || start > m_asOf)
            return Unknown;
        if (at(m_isRevoked, row) == 1 || m_side[row] == Revoked)
            return Revoked;
        if (dispose != nullInteger && dispose <= m_asOf)
            return deadline == nullInteger || dispose <= deadline ? DoneOnTime : DoneLate;
        if (m_side[row] == Suspended)
            return Suspended;
        if (deadline == nullInteger)
            return Unknown;
        const LimitUnitSpec *unit = m_unit[row];
        const LimitClock clock(unit ? *unit : workTime, *m_work[row]);
        const qint64 left = clock.between({m_asOf}, {deadline});
        minutes = left / 60;
        if (deadline < m_asOf)
            return Overdue;
        const qint64 limit = clock.between({start}, {deadline});
        const bool isNear = std::ranges::any_of(m_warnings, [&](const CardRule &r) { return left <= *warningSeconds(r, limit); });
        return isNear ? DueSoon : Normal;
    }

private:
    qint64 m_asOf;
    std::span<const qint64> m_start, m_stored, m_dispose, m_isRevoked, m_extended, m_paused;
    std::span<const double> m_limit;
    ByCode<State> m_side;
    ByCode<const LimitUnitSpec *> m_unit;
    ByCode<const WorkSchedule *> m_work;
    std::vector<CardRule> m_warnings;
};

std::shared_ptr<const Frame> withIntegers(const Frame &frame, const QString &name, ColumnType type, std::shared_ptr<const std::vector<qint64>> values)
{
    Column column;
    column.name = name;
    column.type = type;
    column.integers = *values;
    return frame.with(std::move(column), std::move(values));
}

} // namespace

std::shared_ptr<const Frame> withClockState(const std::shared_ptr<const Frame> &tickets, LocalTime asOf, const ClockRules &rules)
{
    const std::size_t rows = tickets->rows();
    auto codes = std::make_shared<std::vector<std::uint32_t>>(rows);
    auto minutes = std::make_shared<std::vector<qint64>>(rows, nullInteger);
    auto stored = std::make_shared<std::vector<qint64>>(rows, nullInteger);
    auto deadlines = std::make_shared<std::vector<qint64>>(rows);
    bool isChanged = false;
    const TicketClock clock(*tickets, asOf, rules);
    for (std::size_t row = 0; row < rows; ++row) {
        (*stored)[row] = clock.stored(row);
        (*deadlines)[row] = clock.deadline(row);
        isChanged = isChanged || (*deadlines)[row] != (*stored)[row];
        (*codes)[row] = clock.state(row, (*deadlines)[row], (*minutes)[row]);
    }
    Column column;
    column.name = clockStateField;
    column.type = ColumnType::Category;
    column.codes = *codes;
    for (const char *state : states)
        column.dictionary.append(QString::fromLatin1(state));
    auto out = tickets->with(std::move(column), codes);
    out = withIntegers(*out, remainingField, ColumnType::Integer, minutes);
    if (!isChanged)
        return out;
    out = withIntegers(*out, storedDeadlineField, ColumnType::Time, stored);
    return withIntegers(*out, QStringLiteral("deadline"), ColumnType::Time, deadlines);
}

std::vector<DueTicket> overdueBy(const Frame &tickets, LocalTime asOf, LocalTime moment)
{
    std::vector<DueTicket> out;
    const auto remaining = integersOf(tickets, remainingField, ColumnType::Integer);
    const auto deadlines = times(tickets, QStringLiteral("deadline"));
    const Column *lead = columnOf(tickets, QStringLiteral("lead_dept"), ColumnType::Category);
    for (std::size_t row = 0; row < remaining.size() && !deadlines.empty(); ++row)
        if (remaining[row] != nullInteger && deadlines[row] >= asOf.seconds && deadlines[row] < moment.seconds)
            out.push_back({row, {deadlines[row]}, remaining[row], lead ? lead->text(row) : QString()});
    std::ranges::stable_sort(out, {}, &DueTicket::deadline);
    return out;
}

std::vector<DeadlineDifference> deadlineDifferences(const Frame &tickets)
{
    std::vector<DeadlineDifference> out;
    const auto stored = times(tickets, storedDeadlineField), deadlines = times(tickets, QStringLiteral("deadline"));
    for (std::size_t row = 0; row < stored.size(); ++row)
        if (stored[row] != nullInteger && stored[row] != deadlines[row])
            out.push_back({row, {stored[row]}, {deadlines[row]}});
    return out;
}

} // namespace om
