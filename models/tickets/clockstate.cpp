// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/clockstate.h"

#include "frame/query.h"
#include "tickets/ticketclock_p.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <future>

namespace om {

namespace {

constexpr std::array stateCodes{"normal", "due_soon", "overdue", "done_on_time", "done_late", "suspended", "revoked"};
constexpr std::array basisCodes{"limit", "stored", "stored_extended", "stored_suspended"};
constexpr std::size_t splitFrom = 100'000; ///< rows from which a second thread pays

/// The columns that the clock gives, being filled.
struct ClockColumns
{
    std::vector<std::uint32_t> states, bases, levels;
    std::vector<qint64> minutes, stored, deadlines;
    std::vector<double> handling, response;
    std::vector<std::vector<qint64>> moments; ///< of each rule

    ClockColumns(std::size_t rows, std::size_t rules, bool hasResponses)
        : states(rows)
        , bases(rows)
        , levels(rows)
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
            const TicketClock::Course course = clock.course(row);
            deadlines[row] = course.deadline;
            bases[row] = course.basis;
            std::ranges::fill(due, nullInteger);
            clock.cardMoments(row, course, due);
            for (std::size_t i = 0; i < due.size(); ++i)
                moments[i][row] = due[i];
            states[row] = clock.state(row, course, due, minutes[row]);
            levels[row] = clock.superviseLevel(row, due);
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
    const Column *responses = tickets->column(QStringLiteral("t_response"));
    const bool hasResponses = responses && responses->type == ColumnType::Time;
    const auto columns = std::make_shared<ClockColumns>(rows, rules.spec.rules.size(), hasResponses);
    auto second = std::async(rows < splitFrom ? std::launch::deferred : std::launch::async, [&] { columns->fill(clock, rows / 2, rows); });
    columns->fill(clock, 0, rows / 2);
    second.get();

    const auto coded = [](const QString &name, std::span<const std::uint32_t> codes, const auto &texts) {
        Column column = named(name, ColumnType::Category);
        column.codes = codes;
        for (const char *text : texts)
            column.dictionary.append(QString::fromLatin1(text));
        return column;
    };
    auto out = withContactLimits(tickets, rules)
                   ->with(coded(clockStateField, columns->states, stateCodes), columns)
                   ->with(coded(deadlineBasisField, columns->bases, basisCodes), columns);
    QStringList levels;
    for (const CardRule &rule : rules.spec.rules)
        if (rule.field == u"supervise")
            levels.append(rule.code);
    Column level = named(superviseLevelField, ColumnType::Category);
    level.codes = columns->levels;
    level.dictionary = levels;
    out = out->with(std::move(level), columns);
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
    if (columns->deadlines == columns->stored && !tickets->column(storedDeadlineField))
        return out;
    out = withIntegers(*out, storedDeadlineField, ColumnType::Time, columns->stored, columns);
    return withIntegers(*out, QStringLiteral("deadline"), ColumnType::Time, columns->deadlines, columns);
}

std::vector<DueTicket> overdueBy(const Frame &tickets, LocalTime asOf, LocalTime moment)
{
    std::vector<DueTicket> out;
    const auto remaining = integersOf(tickets, remainingField, ColumnType::Integer);
    const Column *deadline = tickets.column(QStringLiteral("deadline")), *lead = tickets.column(QStringLiteral("lead_dept")),
                 *state = tickets.column(clockStateField);
    if (remaining.empty() || !state || !deadline || deadline->type != ColumnType::Time)
        return out;
    const std::uint32_t suspended = state->codeOf(QStringLiteral("suspended"));
    rowsBetween(tickets, *deadline, asOf.seconds, moment.seconds)->forEach([&](std::size_t row) {
        if (remaining[row] != nullInteger && state->codes[row] != suspended)
            out.push_back({row, {deadline->integers[row]}, remaining[row], lead ? lead->text(row) : QString()});
    });
    std::ranges::sort(out, {}, [fids = tickets.fids()](const DueTicket &t) { return std::pair(t.deadline, fids[t.row]); });
    return out;
}

std::vector<DeadlineDifference> deadlineDifferences(const Frame &tickets, LocalTime asOf)
{
    std::vector<DeadlineDifference> out;
    const auto stored = integersOf(tickets, storedDeadlineField, ColumnType::Time),
               deadlines = integersOf(tickets, QStringLiteral("deadline"), ColumnType::Time);
    const Column *state = tickets.column(clockStateField), *steps = tickets.column(clockStepsField);
    const std::uint32_t suspended = state ? state->codeOf(QStringLiteral("suspended")) : 0;
    const auto isYetToCome = [&](std::size_t row) {
        return steps && !steps->isNull(row) &&
            std::ranges::any_of(ClockSteps::fromText(steps->text(row).toStdString()).steps, [asOf](const ClockSteps::Step &s) { return s.at > asOf; });
    };
    for (std::size_t row = 0; row < stored.size(); ++row)
        if (stored[row] != nullInteger && deadlines[row] != nullInteger && std::abs(stored[row] - deadlines[row]) >= 60 &&
            !(state && state->codes[row] == suspended) && !isYetToCome(row))
            out.push_back({row, {stored[row]}, {deadlines[row]}});
    return out;
}

} // namespace om
