// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/action/outboxservice.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace om {

/// What an action on a ticket needs to know. Closes once the action is durable; says why where it is refused. Not modal.
class ActionDialog : public QDialog
{
    Q_OBJECT
public:
    /// `ticketNo` is empty for a new ticket at `place`. `text` = what its text begins with, as the record that it is about.
    ActionDialog(Workspace &workspace, OutboxService &outbox, const TicketActionSpec &action, const QString &ticketNo, std::optional<TicketEvent::Place> place,
                 QWidget *parent, const QString &text = {});

Q_SIGNALS:
    void acted(const QString &what); ///< a sentence for the status line

private:
    QComboBox *codes(const char *parameter, const char *list, const char *field);
    bool isAsked(const char *parameter) const;
    void checkFilled();
    void actNow();

    Workspace &m_workspace;
    OutboxService &m_outbox;
    const TicketActionSpec &m_action;
    const QString m_ticketNo;
    const std::optional<TicketEvent::Place> m_place;
    QComboBox *m_department, *m_level, *m_class, *m_source;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_refusal;
    QPushButton *m_do;
};

/// Asks for one text and calls `take` with it; stays open with what that refuses.
class ReasonDialog : public QDialog
{
    Q_OBJECT
public:
    using Take = std::function<Result<OutboxService::Refusal>(const QString &ticketNo, const QString &reason)>;
    /// `asksTicket` = also for the number of another ticket.
    ReasonDialog(const QString &title, const QString &text, bool asksTicket, Take take, QWidget *parent);
};

} // namespace om
