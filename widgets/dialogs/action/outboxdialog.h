// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/pagedtablemodel.h"
#include "services/action/outboxservice.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace om {

class LinedTable;
class Segments;

/// What was done to tickets here: what waits for the centre, what was sent and what was taken back; newest first. Takes back and sends. Not modal.
class OutboxDialog : public QDialog
{
    Q_OBJECT
public:
    OutboxDialog(Workspace &workspace, OutboxService &outbox, const Palette &palette, JobRunner &jobs, QWidget *parent);

    void sendTo(const QString &file); ///< what the button does once the file is named; on the job pool

Q_SIGNALS:
    void ticketChosen(const QString &ticketNo);

private:
    void fill();
    void choose(int row);
    void takeBack();
    void askFile();
    void sent(const Result<qint64> &count, const QString &file); ///< how it ended
    void say(const Result<OutboxService::Refusal> &answer, const QString &done);

    Workspace &m_workspace;
    OutboxService &m_outbox;
    JobRunner &m_jobs;
    bool m_isSending = false;
    PagedTableModel m_lines;
    std::vector<TicketEvent> m_shown; ///< by line
    int m_list = 0; ///< that is shown: waiting, sent, taken back
    Segments *m_states;
    LinedTable *m_table;
    QLabel *m_message;
    QPushButton *m_open, *m_takeBack, *m_send;
};

} // namespace om
