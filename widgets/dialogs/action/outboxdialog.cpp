// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/action/outboxdialog.h"

#include "base/personaltext.h"
#include "common/heading.h"
#include "common/linedtable.h"
#include "common/segments.h"
#include "services/action/eventtext.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <ranges>

namespace om {

namespace {

/// Which of the lists an event stands in: waiting, sent, taken back.
int listOf(const TicketEvent &event)
{
    return event.state == TicketEvent::State::Sent ? 1 : event.state == TicketEvent::State::Undone ? 2 : 0;
}

} // namespace

OutboxDialog::OutboxDialog(Workspace &workspace, OutboxService &outbox, const Palette &palette, JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_outbox(outbox)
    , m_jobs(jobs)
    , m_lines(jobs)
    , m_states(new Segments)
    , m_table(new LinedTable(palette, tr("Outbox")))
    , m_message(plainLabel({}, 12, false, "muted"))
{
    setWindowTitle(tr("Outbox"));
    resize(1200, 560);
    auto *column = new QVBoxLayout(this);
    QLabel *what = plainLabel(tr("Actions on tickets are kept on this workstation until they are sent to the centre as a signed package."), 14);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addWidget(m_states, 0, Qt::AlignLeft);
    m_table->setModel(&m_lines);
    column->addWidget(m_table, 1);
    m_message->setWordWrap(true);
    column->addWidget(m_message);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_open = buttons->addButton(tr("Show the ticket"), QDialogButtonBox::ActionRole);
    m_takeBack = buttons->addButton(tr("Take back"), QDialogButtonBox::ActionRole);
    m_send = buttons->addButton(tr("Send what is pending…"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_open, m_takeBack, m_send, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false); // Enter in the list must not send
    m_send->setProperty("tone", "primary");
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_states, &Segments::chosen, this, [this](const QString &state) {
        m_list = state.toInt();
        fill();
    });
    connect(m_table, &LinedTable::currentRowChanged, this, &OutboxDialog::choose);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT ticketChosen(m_shown.at(std::size_t(m_table->currentIndex().row())).ticket); });
    connect(m_takeBack, &QPushButton::clicked, this, &OutboxDialog::takeBack);
    connect(m_send, &QPushButton::clicked, this, &OutboxDialog::askFile);
    connect(&m_outbox, &OutboxService::changed, this, &OutboxDialog::fill);
    fill();
}

void OutboxDialog::fill()
{
    const std::array titles{tr("Not yet sent (%1)"), tr("Sent (%1)"), tr("Taken back (%1)")};
    std::array<qint64, titles.size()> counts{};
    for (const TicketEvent &event : m_outbox.events())
        ++counts[std::size_t(listOf(event))];
    QList<Segments::Choice> choices;
    for (std::size_t i = 0; i < titles.size(); ++i)
        choices.append({QString::number(i), titles[i].arg(locale().toString(counts[i]))});
    m_states->setChoices(choices, QString::number(m_list));
    m_shown.clear();
    PagedTableModel::Lines lines;
    const auto moment = [this](const QString &utc) { return m_workspace.clock().fromUtcText(utc.toStdString()).toText(); };
    for (const TicketEvent &event : m_outbox.events() | std::views::reverse) {
        if (listOf(event) != m_list)
            continue;
        lines.push_back({moment(event.made), event.ticket, eventText(m_workspace, m_outbox.table(), event), withoutPersonalNumbers(event.text),
                         QStringLiteral("%1 · %2").arg(event.actor, m_outbox.roleName(event.role)), eventStateText(event),
                         event.settled.isEmpty() ? QString() : moment(event.settled), event.package == 0 ? QString() : QString::number(event.package)});
        m_shown.push_back(event);
    }
    m_lines.setLines({{tr("Time")}, {tr("Ticket no.")}, {tr("Action")}, {tr("Text")}, {tr("Who")}, {tr("State")}, {tr("Since")}, {tr("Package"), true}},
                     std::move(lines));
    const bool maySend = m_outbox.table().mayDo(m_outbox.role().role, QStringLiteral("send"), false);
    m_send->setEnabled(maySend && !m_isSending && m_outbox.pendingCount() > 0);
    choose(-1);
}

void OutboxDialog::choose(int row)
{
    m_open->setEnabled(row >= 0);
    m_takeBack->setEnabled(row >= 0 && m_shown.at(std::size_t(row)).state == TicketEvent::State::Pending);
}

void OutboxDialog::takeBack()
{
    const TicketEvent event = m_shown.at(std::size_t(m_table->currentIndex().row())); // a copy: the list is made anew
    say(m_outbox.undo(event.id), tr("Taken back: %1").arg(eventText(m_workspace, m_outbox.table(), event)));
}

void OutboxDialog::askFile()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Package for the centre"), QStringLiteral("outbox.zip"), QStringLiteral("ZIP (*.zip)"));
    if (!file.isEmpty())
        sendTo(file);
}

void OutboxDialog::sendTo(const QString &file)
{
    const auto send = m_outbox.sender(file);
    if (const OutboxService::Refusal no = m_outbox.refusalOfSending(); !no.isEmpty() || !send) {
        say(send ? Result<OutboxService::Refusal>(no) : fail(send), {});
        return;
    }
    m_isSending = true;
    m_send->setEnabled(false);
    m_message->setText(tr("Sending…"));
    // It goes on when the dialog is closed meanwhile.
    m_jobs.run([send = *send](JobControl &) { return send(); }, &m_outbox,
               [&outbox = m_outbox, dialog = QPointer(this), file](Result<qint64> count) {
                   const auto read = outbox.reread();
                   if (count && !read)
                       count = fail(read);
                   if (OutboxDialog *open = dialog.data())
                       open->sent(count, file);
               });
}

void OutboxDialog::sent(const Result<qint64> &count, const QString &file)
{
    m_isSending = false;
    fill();
    say(count ? Result<OutboxService::Refusal>(OutboxService::Refusal()) : fail(count), tr("%1 sent with %2").arg(locale().toString(count.value_or(0)), file));
}

void OutboxDialog::say(const Result<OutboxService::Refusal> &answer, const QString &done)
{
    m_message->setText(!answer ? errorText(answer.error()) : answer->isEmpty() ? done : *answer);
}

} // namespace om
