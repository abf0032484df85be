// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/clockstate.h"

#include "frame/query.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <future>
#include <limits>

namespace om {

namespace {

constexpr std::array stateCodes{"normal", "due_soon", "overdue", "done_on_time", "done_late", "suspended", "revoked"};
constexpr std::size_t splitFrom = 100'000; ///< rows from which a second thread pays
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
        , m_dispatch(times(tickets, QStringLiteral("t_dispatch")))
        , m_response(times(tickets, QStringLiteral("t_response")))
        , m_dispose(times(tickets, QStringLiteral("t_dispose")))
        , m_isRevoked(integersOf(tickets, QStringLiteral("is_revoked"), ColumnType::Integer))
        , m_extended(integersOf(tickets, QStringLiteral("extend_cnt"), ColumnType::Integer))
        , m_paused(integersOf(tickets, QStringLiteral("pause_min"), ColumnType::Integer))
        , m_urged(integersOf(tickets, QStringLiteral("urge_cnt"), ColumnType::Integer))
        , m_side(tickets, QStringLiteral("side_state"), Unknown,
                 [](const QString &v) { return v == u"suspended" ? Suspended
                                            : v == u"revoked"    ? Revoked
                                                                 : Unknown; })
        , m_unit(tickets, QStringLiteral("limit_unit"), nullptr,
                 [&rules](const QString &code) -> const LimitUnitSpec * {
                     const auto found = std::ranges::find(rules.units, code, &LimitUnitSpec::code);
                     return found == rules.units.end() ? nullptr : &*found;
                 })
        , m_rules(rules.spec.rules)
        , m_work(tickets, QStringLiteral("lead_dept"), &rules.calendar.standard(), [&rules](const QString &org) { return &rules.calendar.of(org); })
    {
        if (const Column *limit = columnOf(tickets, QStringLiteral("limit_value"), ColumnType::Real))
            m_limit = limit->reals;
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

    /// The moment at which each rule of the clock falls due, in their order; none of a ticket whose clock does not run.
    void cardMoments(std::size_t row, qint64 deadline, std::span<qint64> moments) const
    {
        if (at(m_start, row) == nullInteger || isStopped(row))
            return;
        const LimitClock clock = clockOf(row);
        for (std::size_t i = 0; i < m_rules.size(); ++i)
            moments[i] = momentOf(m_rules[i], clock, {at(m_start, row)}, {deadline}, std::size_t(std::max<qint64>(at(m_urged, row), 0))).seconds;
    }

    /// Sets `minutes` where the ticket is open. `moments` as of cardMoments, so that a state and its card cannot differ.
    State state(std::size_t row, qint64 deadline, std::span<const qint64> moments, qint64 &minutes) const
    {
        const qint64 start = at(m_start, row), dispose = at(m_dispose, row);
        if (start == nullInteger || start > m_asOf)
            return Unknown;
        if (isRevoked(row))
            return Revoked;
        if (dispose != nullInteger && dispose <= m_asOf)
            return deadline == nullInteger || dispose <= deadline ? DoneOnTime : DoneLate;
        if (m_side[row] == Suspended)
            return Suspended;
        if (deadline == nullInteger)
            return Normal;
        minutes = clockOf(row).between({m_asOf}, {deadline}) / 60;
        if (deadline < m_asOf)
            return Overdue;
        bool isNear = false;
        for (std::size_t i = 0; i < m_rules.size(); ++i) {
            const bool warns = m_rules[i].field == u"card" && (m_rules[i].remainingShare || m_rules[i].remainingHours);
            isNear = isNear || (warns && moments[i] != nullInteger && moments[i] <= m_asOf);
        }
        return isNear ? DueSoon : Normal;
    }

    /// NaN where it was not dispatched or is not disposed of.
    double handlingMinutes(std::size_t row) const
    {
        const qint64 from = at(m_dispatch, row), to = at(m_dispose, row);
        if (from == nullInteger || to == nullInteger)
            return std::numeric_limits<double>::quiet_NaN();
        return std::max(0., double(m_work[row]->workSecondsBetween({from}, {to})) / 60 - double(std::max<qint64>(at(m_paused, row), 0)));
    }

    /// NaN where nobody answered.
    double responseMinutes(std::size_t row) const
    {
        const qint64 from = at(m_start, row), to = at(m_response, row);
        if (from == nullInteger || to == nullInteger)
            return std::numeric_limits<double>::quiet_NaN();
        return double(m_work[row]->workSecondsBetween({from}, {to})) / 60;
    }

private:
    bool isRevoked(std::size_t row) const { return at(m_isRevoked, row) == 1 || m_side[row] == Revoked; }
    bool isStopped(std::size_t row) const { return (m_side[row] == Suspended && at(m_dispose, row) == nullInteger) || isRevoked(row); }
    LimitClock clockOf(std::size_t row) const { return {m_unit[row] ? *m_unit[row] : workTime, *m_work[row]}; }

    qint64 m_asOf;
    std::span<const qint64> m_start, m_stored, m_dispatch, m_response, m_dispose, m_isRevoked, m_extended, m_paused, m_urged;
    std::span<const double> m_limit;
    ByCode<State> m_side;
    ByCode<const LimitUnitSpec *> m_unit;
    std::span<const CardRule> m_rules;
    ByCode<const WorkSchedule *> m_work;
};

/// The columns that the clock gives, being filled.
struct ClockColumns
{
    std::vector<std::uint32_t> states;
    std::vector<qint64> minutes, stored, deadlines;
    std::vector<double> handling, response;
    std::vector<std::vector<qint64>> moments; ///< of each rule

    ClockColumns(std::size_t rows, std::size_t rules, bool hasResponses)
        : states(rows)
        , minutes(rows, nullInteger)
        , stored(rows)
        , deadlines(rows)
        , handling(rows)
        , response(hasResponses ? rows : 0)
        , moments(rules, std::vector<qint64>(rows))
    { }

    void fill(const TicketClock &clock, std::size_t from, std::size_t until)
    {
        std::vector<qint64> due(moments.size());
        for (std::size_t row = from; row < until; ++row) {
            stored[row] = clock.stored(row);
            deadlines[row] = clock.deadline(row);
            std::ranges::fill(due, nullInteger);
            clock.cardMoments(row, deadlines[row], due);
            for (std::size_t i = 0; i < due.size(); ++i)
                moments[i][row] = due[i];
            states[row] = clock.state(row, deadlines[row], due, minutes[row]);
            handling[row] = clock.handlingMinutes(row);
            if (!response.empty())
                response[row] = clock.responseMinutes(row);
        }
    }
};

Column named(const QString &name, ColumnType type)
{
    Column column;
    column.name = name;
    column.type = type;
    return column;
}

std::shared_ptr<const Frame> withIntegers(const Frame &frame, const QString &name, ColumnType type, std::span<const qint64> values,
                                          const std::shared_ptr<const void> &owner)
{
    Column column = named(name, type);
    column.integers = values;
    return frame.with(std::move(column), owner);
}

} // namespace

QString cardMomentField(const CardRule &rule)
{
    return QStringLiteral("t_%1_%2").arg(rule.field, rule.code);
}

std::shared_ptr<const Frame> withClockState(const std::shared_ptr<const Frame> &tickets, LocalTime asOf, const ClockRules &rules)
{
    const std::size_t rows = tickets->rows();
    const TicketClock clock(*tickets, asOf, rules);
    const bool hasResponses = columnOf(*tickets, QStringLiteral("t_response"), ColumnType::Time) != nullptr;
    const auto columns = std::make_shared<ClockColumns>(rows, rules.spec.rules.size(), hasResponses);
    auto second = std::async(rows < splitFrom ? std::launch::deferred : std::launch::async, [&] { columns->fill(clock, rows / 2, rows); });
    columns->fill(clock, 0, rows / 2);
    second.get();

    Column states = named(clockStateField, ColumnType::Category);
    states.codes = columns->states;
    for (const char *state : stateCodes)
        states.dictionary.append(QString::fromLatin1(state));
    auto out = tickets->with(std::move(states), columns);
    Column handling = named(handlingField, ColumnType::Real);
    handling.reals = columns->handling;
    out = out->with(std::move(handling), columns);
    if (hasResponses) {
        Column response = named(responseField, ColumnType::Real);
        response.reals = columns->response;
        out = out->with(std::move(response), columns);
    }
    out = withIntegers(*out, remainingField, ColumnType::Integer, columns->minutes, columns);
    for (std::size_t i = 0; i < rules.spec.rules.size(); ++i)
        out = withIntegers(*out, cardMomentField(rules.spec.rules[i]), ColumnType::Time, columns->moments[i], columns);
    if (columns->deadlines == columns->stored)
        return out;
    out = withIntegers(*out, storedDeadlineField, ColumnType::Time, columns->stored, columns);
    return withIntegers(*out, QStringLiteral("deadline"), ColumnType::Time, columns->deadlines, columns);
}

std::vector<DueTicket> overdueBy(const Frame &tickets, LocalTime asOf, LocalTime moment)
{
    std::vector<DueTicket> out;
    const auto remaining = integersOf(tickets, remainingField, ColumnType::Integer);
    const Column *deadline = columnOf(tickets, QStringLiteral("deadline"), ColumnType::Time);
    const Column *lead = columnOf(tickets, QStringLiteral("lead_dept"), ColumnType::Category);
    if (remaining.empty() || !deadline)
        return out;
    rowsBetween(tickets, *deadline, asOf.seconds, moment.seconds)->forEach([&](std::size_t row) {
        if (remaining[row] != nullInteger)
            out.push_back({row, {deadline->integers[row]}, remaining[row], lead ? lead->text(row) : QString()});
    });
    std::ranges::sort(out, {}, [fids = tickets.fids()](const DueTicket &t) { return std::pair(t.deadline, fids[t.row]); });
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
