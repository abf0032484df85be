// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock/reckoned.h"

#include "services/measuretext.h"
#include "tickets/clockstate.h"

#include <QCoreApplication>

#include <algorithm>

namespace om {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Record", text);
}

LocalTime timeOf(const Frame &tickets, const QString &field, std::size_t row)
{
    const Column *column = tickets.column(field);
    return column && column->type == ColumnType::Time ? LocalTime{column->integers[row]} : LocalTime::null();
}

/// The last rule of the field that holds at the ticket's moment; what only warns goes when the work was done in time.
QString cardOfRow(const Workspace &workspace, const Frame &tickets, std::size_t row, const QString &field)
{
    const LocalTime now = workspace.frames().asOf, disposed = timeOf(tickets, QStringLiteral("t_dispose"), row);
    const LocalTime start = timeOf(tickets, workspace.clockRules()->spec.starts, row), due = timeOf(tickets, QStringLiteral("deadline"), row);
    const bool isDone = !disposed.isNull() && disposed <= now;
    const bool isLate = !due.isNull() && due < (isDone ? disposed : now);
    QString code;
    if (start.isNull() || start > now)
        return code;
    for (const CardRule &rule : workspace.clockRules()->spec.rules) {
        const LocalTime moment = timeOf(tickets, cardMomentField(rule), row);
        const bool isWarning = rule.remainingShare || rule.remainingHours;
        if (rule.field == field && !moment.isNull() && moment <= (isDone ? disposed : now) && !(isDone && isWarning && !isLate))
            code = rule.code;
    }
    return code;
}

} // namespace

std::optional<Value> reckonedCell(const Workspace &workspace, const Frame &tickets, std::size_t row, const QString &field)
{
    if (row >= tickets.rows() || !tickets.column(clockStateField))
        return std::nullopt;
    if (field == u"deadline") {
        const LocalTime stored = timeOf(tickets, storedDeadlineField, row), due = timeOf(tickets, field, row);
        const bool isOther = tickets.column(storedDeadlineField) && stored != due;
        return !isOther ? std::nullopt : std::optional<Value>(due.isNull() ? Value() : Value(workspace.clock().toUtcText(due)));
    }
    if (field == u"is_revoked") { // the frame has one truth of it
        const Column *isRevoked = tickets.column(field);
        return isRevoked && isRevoked->type == ColumnType::Integer && isRevoked->integers[row] == 1 ? std::optional<Value>(qint64(1)) : std::nullopt;
    }
    if (field != u"card" && field != u"supervise")
        return std::nullopt;
    if (const QString code = cardOfRow(workspace, tickets, row, field); !code.isEmpty())
        return Value(code);
    const Column *stored = tickets.column(field);
    const QString source = stored ? stored->text(row) : QString(); // a code that no rule gives is a way to write that there is none
    const bool isGiven = std::ranges::any_of(workspace.clockRules()->spec.rules, [&](const CardRule &r) { return r.field == field && r.code == source; });
    return isGiven ? std::optional<Value>(Value()) : std::nullopt;
}

Row reckonedRow(const Workspace &workspace, const DatasetSpec &spec, qint64 fid, Row stored)
{
    const auto frame = workspace.frames().frames.value(spec.id);
    const std::size_t row = frame ? frame->rowOf(fid) : 0;
    for (std::size_t i = 0; frame && i < std::min(stored.cells.size(), spec.fields.size()); ++i)
        if (auto cell = reckonedCell(workspace, *frame, row, spec.fields[i].name))
            stored.cells[i] = *std::move(cell);
    return stored;
}

QString deadlineRemark(const Frame &tickets, std::size_t row)
{
    const Column *basis = row < tickets.rows() ? tickets.column(deadlineBasisField) : nullptr;
    const QString code = basis ? basis->text(row) : QString();
    return code == u"stored_extended" ? said(QT_TRANSLATE_NOOP("Record", "as the source has it: extended, and its trace does not say by how much"))
        : code == u"stored_suspended" && timeOf(tickets, QStringLiteral("deadline"), row).isNull()
        ? said(QT_TRANSLATE_NOOP("Record", "not known while it is suspended: its trace does not say since when"))
        : code == u"stored_suspended" ? said(QT_TRANSLATE_NOOP("Record", "as the source has it: suspended, and its trace does not say when"))
                                      : QString();
}

QString remainingText(const Workspace &workspace, const Frame &tickets, std::size_t row)
{
    const Column *remaining = row < tickets.rows() ? tickets.column(remainingField) : nullptr;
    if (!remaining || remaining->isNull(row))
        return {};
    const auto &rules = *workspace.clockRules();
    const Column *units = tickets.column(QStringLiteral("limit_unit"));
    const auto unit = std::ranges::find(rules.units, units ? units->text(row) : QString(), &LimitUnitSpec::code);
    const bool isWorkTime = !rules.calendar.isEmpty() && (unit == rules.units.end() || !unit->isAroundTheClock);
    const QString amount = durationText(remaining->integers[row]);
    // By the moment itself: after office hours a ticket can be overdue by no work time at all.
    const bool isOverdue = timeOf(tickets, QStringLiteral("deadline"), row) < workspace.frames().asOf;
    const QString time = isWorkTime ? said(QT_TRANSLATE_NOOP("Record", "%1 of work time")).arg(amount) : amount;
    return (isOverdue ? said(QT_TRANSLATE_NOOP("Record", "overdue by %1")) : said(QT_TRANSLATE_NOOP("Record", "%1 left"))).arg(time);
}

} // namespace om
