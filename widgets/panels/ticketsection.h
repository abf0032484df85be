// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedtablemodel.h"
#include "panels/desk.h"
#include "tickets/neighbours.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace om {

class Heading;
class LinedTable;
class OutboxService;
struct DuplicateDecision;

/// The part of a ticket's card that acts: what can be done with it, which tickets came to the same place before and after, and which are about the same
/// matter, with what was decided by hand. Only asks; who hears its signals acts.
class TicketSection : public QWidget
{
    Q_OBJECT
public:
    TicketSection(const Desk &desk, const OutboxService &outbox, QWidget *parent = nullptr);
    void showTicket(qint64 fid, const QString &ticketNo); ///< fid −1 = hides both parts
    QWidget &bar() { return *m_bar; } ///< the buttons, to be put above what the card tells

Q_SIGNALS:
    void actionRequested(const QString &ticketNo, const QString &action);
    void partRequested(const QString &ticketNo); ///< it is a matter of its own
    void joinRequested(const QString &ticketNo); ///< with another, which is to be asked for
    void takeBackRequested(const QString &decisionId);
    void ticketChosen(qint64 fid);

private:
    /// A list of tickets; a click or Enter on a line opens that one.
    struct List
    {
        Heading *heading = nullptr;
        LinedTable *table = nullptr;
        PagedTableModel *model = nullptr;
        std::vector<qint64> fids;
    };
    List makeList(const QString &title, QVBoxLayout &column);
    void fill(List &list, const Frame &frame, const std::vector<std::size_t> &rows, std::size_t self);
    void showActions();
    void showNeighbours();
    void showFamily();
    void showDecisions();
    QString line(const DuplicateDecision &decision) const;

    Desk m_desk;
    const OutboxService &m_outbox;
    Result<DuplicateRules> m_rules;
    std::shared_ptr<JobControl> m_looking;
    qint64 m_fid = -1;
    QString m_ticketNo;
    QStringList m_matter; ///< numbers of its group
    QWidget *m_bar;
    QHBoxLayout *m_actions;
    List m_family, m_place, m_group;
    QToolButton *m_part, *m_join;
    QVBoxLayout *m_decisions;
};

} // namespace om
