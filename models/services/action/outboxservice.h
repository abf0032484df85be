// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/ticketactionspec.h"
#include "services/action/workstationrole.h"
#include "services/workspace.h"
#include "store/localdata.h"
#include "tickets/workflow.h"

namespace om {

/// What is done to tickets on this workstation, kept in its outbox until it goes to the centre. The only way to it, for the window and the command line
/// alike: every call asks the table of roles first (resources/actions/ticket.json), then the workflow, from the step where the ticket stands with
/// what is pending. An answer of the kind "no" is a Refusal, not an error. GUI thread.
class OutboxService : public QObject
{
    Q_OBJECT
public:
    /// A sentence for people, "" = done.
    using Refusal = QString;
    /// Parameters of an action, "" = not given.
    struct Given
    {
        QString department = {}, level = {}, classSmall = {}, source = {}, text = {};
        std::optional<TicketEvent::Place> place = {};
    };
    struct Offer
    {
        const TicketActionSpec *action;
        Refusal refusal; ///< why it cannot be done now
    };
    using Clock = std::function<QDateTime()>;

    /// Opens local.db and reads the role of the workspace's folder. `actor` = name of who sits here. What another window of the workspace did is read
    /// before each change of our own.
    static Result<std::unique_ptr<OutboxService>> open(Workspace &workspace, const QString &actor, Clock clock = &QDateTime::currentDateTimeUtc);

    const WorkstationRole &role() const { return m_role; }
    QString roleName(const QString &role) const; ///< translated
    const TicketActions &table() const { return m_table; }
    Result<void> readRole(); ///< after a grant
    void lower(); ///< acts in no role: everything is denied until readRole

    /// What is offered for a ticket of the cache or a new one, in the order of the table.
    Result<std::vector<Offer>> offers(const QString &ticketNo) const;
    /// Whether a new ticket may be made here.
    Refusal refusalOfNew() const;
    /// Does it; durable when it returns "". `ticketNo` is empty for action "new", whose number is provisional.
    Result<Refusal> act(const QString &ticketNo, const QString &action, const Given &given);
    /// Takes back what is pending; what was done to the same ticket later must be taken back first.
    Result<Refusal> undo(const QString &eventId);
    /// Writes what is pending as a signed package and marks it as sent; `sent` (may be null) = how many, 0 = there was nothing and no file.
    Result<Refusal> send(const QString &file, qint64 *sent = nullptr);
    /// The same in pieces, for it signs and waits for the disk: what does it is called once, on any thread, by a connection of its own, and tells how
    /// many were sent; then reread() is called here. "" = it may be sent.
    Refusal refusalOfSending() const;
    using Sender = std::function<Result<qint64>()>;
    Result<Sender> sender(const QString &file) const; ///< DatasetUnknown
    Result<void> reread(); ///< what changed in local.db

    const std::vector<TicketEvent> &events() const { return m_events; } ///< oldest first
    std::vector<TicketEvent> eventsOf(const QString &ticketNo) const; ///< not sent and not undone, oldest first
    qint64 pendingCount() const;

    const std::vector<DuplicateDecision> &decisions() const { return m_decisions; } ///< oldest first, with those taken back
    /// The ticket is a matter of its own (`other` empty), or the same matter as `other`. With a reason.
    Result<Refusal> group(const QString &ticketNo, const QString &other, const QString &reason);
    Result<Refusal> ungroup(const QString &decisionId, const QString &reason); ///< takes such a decision back

Q_SIGNALS:
    void changed(); ///< events or the role
    void decisionsChanged(); ///< the tickets' frame is to be made anew (Workspace::refresh)

private:
    /// Where a ticket stands with what is pending.
    struct Standing
    {
        int stage = -1;
        bool isOwn = false, isEnded = false;
    };
    OutboxService(Workspace &workspace, std::unique_ptr<LocalData> local, TicketActions table, Workflow workflow, QString actor, Clock clock);
    void setRole(WorkstationRole role);
    Result<void> reload(); ///< without telling anybody
    Result<Standing> standing(const QString &ticketNo) const;
    int stageAfter(const TicketActionSpec &action, int stage) const; ///< −1 = the workflow has no such move
    Refusal refusal(const TicketActionSpec &action, const Standing &standing) const;
    Refusal refusal(const TicketActionSpec &action, const Given &given) const;
    Refusal refusalOfRole(const char *action, bool isOwnTicket = false) const;
    QString stageName(int stage) const;
    QString now() const;

    Workspace &m_workspace;
    std::unique_ptr<LocalData> m_local;
    const TicketActions m_table;
    const Workflow m_workflow;
    const QString m_actor;
    const Clock m_clock;
    WorkstationRole m_role;
    std::vector<TicketEvent> m_events;
    std::vector<DuplicateDecision> m_decisions;
};

} // namespace om
