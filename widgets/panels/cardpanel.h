// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/cardmodel.h"
#include "items/tracemodel.h"
#include "panels/desk.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QListView;
class QToolButton;
class QVBoxLayout;

namespace om {

class Heading;
class OutboxService;
class TenantStackView;
class TicketSection;

/// The card of the selected record; lies over the board while something is selected. Facts by section, yearly bars, for a ticket its
/// way step by step, for a building its tenants floor by floor.
class CardPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CardPanel(const Desk &desk, QWidget *parent = nullptr);
    /// Tickets show what was done to them here; the section that acts is the card's. Once; `outbox` outlives the panel.
    TicketSection &showOutbox(const OutboxService &outbox);
    void addTool(QAction &action); ///< a button in the head, for what can be done with the record; the action outlives the panel

Q_SIGNALS:
    void shown(bool isShown);
    void told(const QString &message); ///< what became of an attachment that was to be opened

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const QString &dataset, qint64 fid);
    void fill(const Record &record);
    QWidget *calendarOf(const CardSection &days); ///< a click on a day filters by it
    void showTrace(const Record &record);
    void showTenants(const Record &record);
    void paintIcons();

    Desk m_desk;
    CardModel m_card;
    TraceModel m_trace;
    QHBoxLayout *m_head;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_state;
    QLabel *m_stateMark;
    QLabel *m_remaining; ///< the time that an open ticket has left
    QLabel *m_source;
    QToolButton *m_close;
    QWidget *m_sections;
    QVBoxLayout *m_column;
    QVBoxLayout *m_content = nullptr;
    const OutboxService *m_outbox = nullptr;
    TicketSection *m_ticket = nullptr;
    Heading *m_traceHeading;
    Heading *m_tenantHeading;
    TenantStackView *m_tenants; ///< of a building
    QListView *m_steps;
    QString m_stateCode;
};

} // namespace om
