// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/ticketway.h"

#include "services/measuretext.h"
#include "tickets/clockstate.h"
#include "tickets/trace.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Record", text);
}

/// Null = it was not, or the ticket is not here.
struct Ends
{
    LocalTime reported = LocalTime::null(), closed = LocalTime::null();
};

Ends endsOf(const Workspace &workspace, const Value &ticketNo)
{
    const DatasetSpec spec = workspace.frames().specs.value(QStringLiteral("ticket"));
    const auto rows = spec.id.isEmpty() ? Result<std::vector<Cache::StoredRow>>(std::vector<Cache::StoredRow>())
                                        : workspace.cache().rowsWhere(spec.id, spec.key.value(0), ticketNo, 1);
    const auto at = [&](const QString &field) {
        const int index = spec.fieldIndex(field);
        return index >= 0 && rows && !rows->empty() ? workspace.clock().fromUtcText(toText(rows->front().row.cells[std::size_t(index)]).toStdString())
                                                    : LocalTime::null();
    };
    return {at(QStringLiteral("t_report")), at(QStringLiteral("t_close"))};
}

/// How long it took as clocks go, of one that is closed.
std::optional<Fact> took(const Ends &ends)
{
    if (ends.reported.isNull() || ends.closed.isNull() || ends.closed < ends.reported)
        return std::nullopt;
    return Fact{said(QT_TRANSLATE_NOOP("Record", "From report to closing")), durationText((ends.closed.seconds - ends.reported.seconds) / 60), {}};
}

/// One fact a holder, in the order in which they came to hold it; stays without any time say nothing.
CardSection heldBy(const Workspace &workspace, const std::vector<TraceStay> &stays)
{
    struct Holder
    {
        QString org;
        double minutes = 0;
        QStringList stages = {};
    };
    std::vector<Holder> holders;
    const QString dataset = QStringLiteral("ticket_trace");
    for (const TraceStay &stay : stays) {
        if (stay.from == stay.until || stay.holder.isEmpty())
            continue;
        auto holder = std::ranges::find(holders, stay.holder, &Holder::org);
        if (holder == holders.end())
            holder = holders.insert(holder, {stay.holder});
        holder->minutes += stay.minutes;
        const QString stage = stay.stage < 0 ? QString() : workspace.cellText(dataset, QStringLiteral("stage"), Value(QString::number(stay.stage)));
        if (!stage.isEmpty() && !holder->stages.contains(stage))
            holder->stages.append(stage);
    }
    CardSection section{said(QT_TRANSLATE_NOOP("Record", "Who held it")), QStringLiteral("facts"), {}};
    const bool isNatural = workspace.clockRules()->calendar.isEmpty();
    for (const Holder &holder : holders) {
        const QString amount = durationText(std::llround(holder.minutes));
        QStringList parts{isNatural ? amount : said(QT_TRANSLATE_NOOP("Record", "%1 of work time")).arg(amount)};
        parts.append(holder.stages);
        section.facts.push_back({workspace.cellText(dataset, QStringLiteral("org"), Value(holder.org)), parts.join(QStringLiteral(" · ")), {}});
    }
    return section;
}

} // namespace

TicketWay ticketWay(const Workspace &workspace, const Value &ticketNo)
{
    const DatasetSpec spec = workspace.frames().specs.value(QStringLiteral("ticket_trace"));
    const auto stored = spec.id.isEmpty() ? Result<std::vector<Cache::StoredRow>>(std::vector<Cache::StoredRow>())
                                          : workspace.cache().rowsWhere(spec.id, QStringLiteral("ticket_no"), ticketNo);
    const Ends ends = endsOf(workspace, ticketNo);
    TicketWay way;
    if (!stored || stored->empty()) {
        way.held = {said(QT_TRANSLATE_NOOP("Record", "Who held it")), QStringLiteral("facts"), {}};
        if (const auto fact = took(ends))
            way.held.facts.push_back(*fact);
        return way;
    }
    QStringList fields;
    for (const FieldSpec &field : spec.fields)
        fields.append(field.name);
    std::vector<TraceRow> rows;
    for (const auto &row : *stored) {
        rows.push_back(traceRow(fields, row.row.cells, workspace.clock()));
        rows.back().index = rows.size() - 1;
    }
    const WorkCalendar &calendar = workspace.clockRules()->calendar;
    const auto workflow = Workflow::load();
    const auto entries = traceEntries(std::move(rows), workflow ? *workflow : Workflow(), calendar, ends.closed);
    for (const TraceEntry &entry : entries) {
        const Row &row = (*stored)[entry.row.index].row;
        const auto text = [&](const char *name) {
            const int at = spec.fieldIndex(QLatin1StringView(name));
            return at < 0 ? QString() : workspace.cellText(spec.id, QLatin1StringView(name), row.cells[std::size_t(at)]);
        };
        TraceStep step;
        step.seq = entry.row.sequence;
        step.stage = text("stage");
        step.action = text("action");
        step.holder = text("org");
        if (const QString role = text("operator_role"); !role.isEmpty())
            step.holder += QStringLiteral(" · ") + role;
        step.time = text("t");
        step.minutes = entry.minutes;
        step.limitMinutes = entry.row.limitMinutes;
        step.note = text("note");
        step.attachments = attachmentsOf(workspace.files().attachments(), text("attachment"));
        step.isReckoned = entry.isReckoned;
        step.isLate = entry.isLate;
        step.isBack = entry.isBack;
        step.isAllowed = entry.isAllowed || !workflow;
        way.steps.push_back(std::move(step));
    }
    way.held = heldBy(workspace, traceStays(entries, calendar, ends.closed, workspace.frames().asOf));
    if (const auto fact = took(ends))
        way.held.facts.insert(way.held.facts.begin(), *fact);
    return way;
}

QString stepMarks(const TraceStep &step)
{
    QStringList marks;
    if (step.isLate)
        marks.append(said(QT_TRANSLATE_NOOP("Record", "▲ late")));
    if (step.isBack)
        marks.append(said(QT_TRANSLATE_NOOP("Record", "◀ sent back")));
    if (!step.isAllowed)
        marks.append(said(QT_TRANSLATE_NOOP("Record", "✗ not a move of the workflow")));
    return marks.join(QStringLiteral(" · "));
}

} // namespace om
