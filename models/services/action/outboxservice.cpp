// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/action/outboxservice.h"

#include "services/codebook.h"
#include "sync/outboxpackage.h"

#include <QUuid>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr auto tickets = QLatin1StringView("ticket");
constexpr qsizetype longestText = 2000;

bool isWaiting(const TicketEvent &event)
{
    return event.state == TicketEvent::State::Pending || event.state == TicketEvent::State::Packed;
}

QString localFile(const QString &folder)
{
    return folder + QStringLiteral("/local.db");
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

OutboxService::OutboxService(Workspace &workspace, std::unique_ptr<LocalData> local, TicketActions table, Workflow workflow, QString actor, Clock clock)
    : m_workspace(workspace)
    , m_local(std::move(local))
    , m_table(std::move(table))
    , m_workflow(std::move(workflow))
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{ }

Result<std::unique_ptr<OutboxService>> OutboxService::open(Workspace &workspace, const QString &actor, Clock clock)
{
    auto table = TicketActions::load();
    if (!table)
        return fail(table);
    auto workflow = Workflow::load();
    if (!workflow)
        return fail(workflow);
    auto local = LocalData::open(localFile(workspace.files().folder));
    if (!local)
        return fail(local);
    std::unique_ptr<OutboxService> service(new OutboxService(workspace, *std::move(local), *std::move(table), *std::move(workflow), actor, std::move(clock)));
    if (auto read = service->reload(); !read)
        return fail(read);
    if (auto read = service->readRole(); !read)
        return fail(read);
    return service;
}

Result<void> OutboxService::reload()
{
    auto events = m_local->events();
    if (!events)
        return fail(events);
    auto decisions = m_local->decisions();
    if (!decisions)
        return fail(decisions);
    m_events = *std::move(events);
    m_decisions = *std::move(decisions);
    return {};
}

Result<void> OutboxService::readRole()
{
    auto role = readWorkstationRole(m_workspace.files().folder, m_clock().toLocalTime().date());
    if (!role)
        return fail(role);
    setRole(*std::move(role));
    return {};
}

void OutboxService::setRole(WorkstationRole role)
{
    m_role = std::move(role);
    Q_EMIT changed();
}

void OutboxService::lower()
{
    WorkstationRole none = m_role;
    none.role.clear();
    none.org.clear();
    setRole(std::move(none));
}

QString OutboxService::roleName(const QString &role) const
{
    const RoleSpec *spec = m_table.role(role);
    return spec ? translated(spec->title) : tr("Look only");
}

QString OutboxService::now() const
{
    return m_clock().toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'Z'"));
}

QString OutboxService::stageName(int stage) const
{
    return m_workspace.codeName(QStringLiteral("workflow_stage"), QString::number(stage));
}

std::vector<TicketEvent> OutboxService::eventsOf(const QString &ticketNo) const
{
    std::vector<TicketEvent> out;
    std::ranges::copy_if(m_events, std::back_inserter(out), [&](const TicketEvent &e) { return e.ticket == ticketNo && isWaiting(e); });
    return out;
}

qint64 OutboxService::pendingCount() const
{
    return std::ranges::count_if(m_events, isWaiting);
}

Result<OutboxService::Standing> OutboxService::standing(const QString &ticketNo) const
{
    Standing out;
    const std::vector<TicketEvent> waiting = eventsOf(ticketNo);
    const DatasetSpec spec = m_workspace.frames().specs.value(tickets);
    QString lead;
    QStringList with;
    if (spec.field(QStringLiteral("ticket_no"))) {
        const auto rows = m_workspace.cache().rowsWhere(tickets, QStringLiteral("ticket_no"), ticketNo, 1);
        if (!rows)
            return fail(rows);
        if (rows->empty() && waiting.empty())
            return fail(ErrorCode::NotFound, {tickets, ticketNo});
        const auto cell = [&](const char *field) {
            const int at = spec.fieldIndex(QString::fromLatin1(field));
            return at < 0 || rows->empty() ? QString() : toText(rows->front().row.cells[std::size_t(at)]);
        };
        bool isStage = false;
        if (const int stage = cell("stage").toInt(&isStage); isStage)
            out.stage = stage;
        out.isEnded = cell("is_revoked") == u"1" || m_table.ended.contains(cell("side_state"));
        lead = cell("lead_dept");
        with = cell("co_dept").split(u',', Qt::SkipEmptyParts);
    }
    for (const TicketEvent &event : waiting) {
        if (event.stageTo >= 0)
            out.stage = event.stageTo;
        if (!event.department.isEmpty())
            lead = event.department;
    }
    out.isOwn = !m_role.org.isEmpty() && (lead == m_role.org || with.contains(m_role.org));
    return out;
}

int OutboxService::stageAfter(const TicketActionSpec &action, int stage) const
{
    if (action.isBack) {
        const auto back = std::ranges::find_if(m_workflow.moves(), [stage](const Workflow::Move &m) { return m.from == stage && m.isBack; });
        return back == m_workflow.moves().end() ? -1 : back->to;
    }
    const int to = action.to < 0 ? stage : action.to;
    return m_workflow.isAllowed(stage, to) ? to : -1;
}

OutboxService::Refusal OutboxService::refusalOfRole(const char *action, bool isOwnTicket) const
{
    if (m_role.until.isValid() && m_clock().toLocalTime().date() > m_role.until) // while the window stood open
        return tr("The role was granted until %1.").arg(m_role.until.toString(Qt::ISODate));
    const QString id = QString::fromLatin1(action);
    if (m_table.mayDo(m_role.role, id, isOwnTicket))
        return {};
    return m_table.mayDo(m_role.role, id, true) ? tr("This ticket belongs to another organisation.")
                                                : tr("The role “%1” may not do this.").arg(roleName(m_role.role));
}

OutboxService::Refusal OutboxService::refusal(const TicketActionSpec &action, const Standing &standing) const
{
    if (const Refusal role = refusalOfRole(action.id.toLatin1().constData(), standing.isOwn); !role.isEmpty())
        return role;
    if (standing.isEnded && !action.isOnEnded)
        return tr("The ticket was merged or revoked.");
    if (standing.stage < 0)
        return tr("It is not known at which step the ticket stands.");
    if (!std::ranges::contains(action.stages, standing.stage) || stageAfter(action, standing.stage) < 0)
        return tr("At the step “%1” a ticket does not take this.").arg(stageName(standing.stage));
    return {};
}

OutboxService::Refusal OutboxService::refusal(const TicketActionSpec &action, const Given &given) const
{
    struct Parameter
    {
        const char *name;
        const QString &value;
        const char *codes; ///< list that it is of
    };
    const Parameter parameters[] = {{"department", given.department, "department"},
                                    {"level", given.level, "supervise_level"},
                                    {"class_small", given.classSmall, "class_small"},
                                    {"source_channel", given.source, "source_channel"},
                                    {"text", given.text, nullptr}};
    for (const Parameter &p : parameters) {
        const QString name = QString::fromLatin1(p.name);
        const bool isNeeded = action.needs.contains(name);
        if (isNeeded ? p.value.trimmed().isEmpty() : !action.takes.contains(name) && !p.value.isEmpty())
            return isNeeded ? tr("Something is missing: %1.").arg(name) : tr("This does not go with the action: %1.").arg(name);
        const QString list = QString::fromLatin1(p.codes);
        if (p.codes && !p.value.isEmpty() && m_workspace.codes().hasList(list) && !m_workspace.codes().knows(list, p.value))
            return tr("There is no “%1”.").arg(p.value);
    }
    if (given.text.size() > longestText)
        return tr("The text is longer than %1 characters.").arg(longestText);
    const bool needsPlace = action.needs.contains(QLatin1StringView("place"));
    const bool isPlace = given.place && std::abs(given.place->lon) <= 180 && std::abs(given.place->lat) <= 90; // false for NaN
    return needsPlace == isPlace ? Refusal() : tr("A place on the map belongs to a new ticket, and only to that.");
}

Result<std::vector<OutboxService::Offer>> OutboxService::offers(const QString &ticketNo) const
{
    const auto where = standing(ticketNo);
    if (!where)
        return fail(where);
    std::vector<Offer> out;
    for (const TicketActionSpec &action : m_table.actions)
        if (!action.stages.empty())
            out.push_back({&action, refusal(action, *where)});
    return out;
}

OutboxService::Refusal OutboxService::refusalOfNew() const
{
    return refusalOfRole("new");
}

Result<OutboxService::Refusal> OutboxService::act(const QString &ticket, const QString &id, const Given &given)
{
    const QString ticketNo(ticket.constData(), ticket.size()); // of its own, as in undo
    const TicketActionSpec *action = m_table.action(id);
    const bool isNew = ticketNo.isEmpty();
    if (!action || isNew != (id == u"new") || (!isNew && action->stages.empty()))
        return fail(ErrorCode::NotFound, {QStringLiteral("action"), id});
    if (auto read = reload(); !read)
        return fail(read);
    TicketEvent event;
    event.id = newId();
    event.ticket = ticketNo;
    if (isNew) {
        if (const Refusal no = refusalOfNew(); !no.isEmpty())
            return no;
        event.ticket = QStringLiteral("N%1-%2").arg(m_clock().toUTC().date().toString(QStringLiteral("yyyyMMdd")), event.id.first(8).toUpper());
        event.stageFrom = event.stageTo = action->to;
    } else {
        const auto where = standing(ticketNo);
        if (!where)
            return fail(where);
        if (const Refusal no = refusal(*action, *where); !no.isEmpty())
            return no;
        event.stageFrom = where->stage;
        event.stageTo = stageAfter(*action, where->stage);
    }
    if (const Refusal no = refusal(*action, given); !no.isEmpty())
        return no;
    const auto code = [this](const char *list, const QString &value) { return m_workspace.codeOf(QString::fromLatin1(list), value); };
    event.action = id;
    event.made = now();
    event.actor = m_actor;
    event.role = m_role.role;
    event.org = m_role.org;
    event.department = code("department", given.department);
    event.level = code("supervise_level", given.level);
    event.classSmall = code("class_small", given.classSmall);
    event.source = code("source_channel", given.source);
    event.text = given.text.trimmed();
    event.place = given.place;
    event.dataVersion = m_workspace.version();
    if (auto added = m_local->add(event); !added)
        return fail(added);
    m_events.push_back(std::move(event));
    Q_EMIT changed();
    return Refusal();
}

Result<OutboxService::Refusal> OutboxService::undo(const QString &eventId)
{
    const QString id(eventId.constData(), eventId.size()); // of its own: the one given may be of m_events, which are read anew
    if (auto read = reload(); !read)
        return fail(read);
    const auto event = std::ranges::find(m_events, id, &TicketEvent::id);
    if (event == m_events.end())
        return fail(ErrorCode::NotFound, {QStringLiteral("event"), id});
    const auto where = standing(event->ticket);
    if (!where && where.error().code != ErrorCode::NotFound) // a ticket that the data lost can still be let go
        return fail(where);
    if (const Refusal no = refusalOfRole("undo", where && where->isOwn); !no.isEmpty())
        return no;
    if (event->state != TicketEvent::State::Pending)
        return event->state == TicketEvent::State::Undone ? tr("It was taken back already.") : tr("It was sent; only the centre can change it now.");
    const bool isLast = std::none_of(event + 1, m_events.end(), [&](const TicketEvent &later) { return later.ticket == event->ticket && isWaiting(later); });
    if (!isLast)
        return tr("What was done to the ticket afterwards must be taken back first.");
    const auto undone = m_local->undo(id, now());
    if (!undone)
        return fail(undone);
    if (auto read = reload(); !read)
        return fail(read);
    Q_EMIT changed();
    return *undone ? Refusal() : tr("It was sent; only the centre can change it now.");
}

OutboxService::Refusal OutboxService::refusalOfSending() const
{
    return refusalOfRole("send");
}

Result<OutboxService::Sender> OutboxService::sender(const QString &file) const
{
    const DatasetSpec *spec = m_workspace.catalog().dataset(QStringLiteral("ticket_event"));
    if (!spec)
        return fail(ErrorCode::DatasetUnknown, {QStringLiteral("ticket_event")});
    return [file, spec = *spec, folder = m_workspace.files().folder, utc = now()]() -> Result<qint64> {
        const auto local = LocalData::open(localFile(folder));
        if (!local)
            return fail(local);
        const auto written = sendOutbox(**local, file, spec, {folder}, utc);
        if (!written)
            return fail(written);
        return written->rows();
    };
}

Result<void> OutboxService::reread()
{
    auto read = reload();
    Q_EMIT changed();
    return read;
}

Result<OutboxService::Refusal> OutboxService::send(const QString &file, qint64 *sent)
{
    if (const Refusal no = refusalOfSending(); !no.isEmpty())
        return no;
    const auto send = sender(file);
    if (!send)
        return fail(send);
    const auto count = (*send)();
    const auto read = reread();
    if (!count)
        return fail(count);
    if (!read)
        return fail(read);
    if (sent)
        *sent = *count;
    return Refusal();
}

Result<OutboxService::Refusal> OutboxService::group(const QString &ticketNo, const QString &other, const QString &reason)
{
    if (const Refusal no = refusalOfRole("group"); !no.isEmpty())
        return no;
    if (reason.trimmed().isEmpty() || reason.size() > longestText)
        return tr("Say why, in at most %1 characters.").arg(longestText);
    if (ticketNo == other)
        return tr("A ticket is the same matter as itself.");
    for (const QString &no : {ticketNo, other}) {
        if (no.isEmpty() && no == other)
            continue;
        const auto rows = m_workspace.cache().rowsWhere(tickets, QStringLiteral("ticket_no"), no, 1);
        if (!rows)
            return fail(rows);
        if (rows->empty())
            return fail(ErrorCode::NotFound, {tickets, no});
    }
    const DuplicateDecision decision{.kind = other.isEmpty() ? DuplicateDecision::Kind::Part : DuplicateDecision::Kind::Join,
                                     .id = newId(),
                                     .ticket = ticketNo,
                                     .other = other,
                                     .made = now(),
                                     .actor = m_actor,
                                     .role = m_role.role,
                                     .reason = reason.trimmed()};
    if (auto added = m_local->add(decision); !added)
        return fail(added);
    if (auto read = reload(); !read)
        return fail(read);
    Q_EMIT decisionsChanged();
    return Refusal();
}

Result<OutboxService::Refusal> OutboxService::ungroup(const QString &decisionId, const QString &reason)
{
    if (const Refusal no = refusalOfRole("group"); !no.isEmpty())
        return no;
    if (reason.trimmed().isEmpty() || reason.size() > longestText)
        return tr("Say why, in at most %1 characters.").arg(longestText);
    const auto undone = m_local->undoDecision(decisionId, now(), m_actor, reason.trimmed());
    if (!undone)
        return fail(undone);
    if (auto read = reload(); !read)
        return fail(read);
    if (!*undone)
        return tr("It was taken back already.");
    Q_EMIT decisionsChanged();
    return Refusal();
}

} // namespace om
