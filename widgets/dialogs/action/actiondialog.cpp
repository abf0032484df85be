// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/action/actiondialog.h"

#include "common/heading.h"
#include "services/action/eventtext.h"
#include "services/codebook.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr int dialogWidth = 480, textHeight = 96;

QLabel *warning()
{
    QLabel *label = plainLabel({}, 12, true, "bad");
    label->setWordWrap(true);
    label->hide();
    return label;
}

/// True when it was done; else it is said why not.
bool isDone(const Result<OutboxService::Refusal> &answer, QLabel &where)
{
    const QString why = answer ? *answer : errorText(answer.error());
    where.setText(why);
    where.setVisible(!why.isEmpty());
    return why.isEmpty();
}

} // namespace

ActionDialog::ActionDialog(Workspace &workspace, OutboxService &outbox, const TicketActionSpec &action, const QString &ticketNo,
                           std::optional<TicketEvent::Place> place, QWidget *parent, const QString &text)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_outbox(outbox)
    , m_action(action)
    , m_ticketNo(ticketNo)
    , m_place(place)
    , m_department(codes("department", "department", "lead_dept"))
    , m_level(codes("level", "supervise_level", "supervise"))
    , m_class(codes("class_small", "class_small", "class_small"))
    , m_source(codes("source_channel", "source_channel", "source_channel"))
    , m_refusal(warning())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(translated(action.title));
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->addWidget(plainLabel(
        ticketNo.isEmpty() ? tr("At %1, %2. The centre gives it its number.").arg(m_place->lat, 0, 'f', 5).arg(m_place->lon, 0, 'f', 5) : ticketNo, 14, true));
    auto *form = new QFormLayout;
    const auto add = [form](const QString &label, QComboBox *box) {
        if (box)
            form->addRow(label, box);
    };
    add(tr("Class"), m_class);
    add(tr("Source"), m_source);
    add(tr("Lead department"), m_department);
    add(tr("Level"), m_level);
    if (isAsked("text")) {
        m_text = new QPlainTextEdit;
        m_text->setAccessibleName(tr("Text"));
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(textHeight);
        m_text->setPlainText(text);
        m_text->moveCursor(QTextCursor::End);
        form->addRow(tr("Text"), m_text);
        connect(m_text, &QPlainTextEdit::textChanged, this, &ActionDialog::checkFilled);
    }
    column->addLayout(form);
    column->addWidget(m_refusal);
    column->addWidget(plainLabel(tr("As %1. It can be taken back until it is sent.").arg(outbox.roleName(outbox.role().role)), 12, false, "muted"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_do = buttons->addButton(translated(action.title), QDialogButtonBox::AcceptRole);
    connect(m_do, &QPushButton::clicked, this, &ActionDialog::actNow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    column->addWidget(buttons);
    checkFilled();
}

bool ActionDialog::isAsked(const char *parameter) const
{
    const auto name = QLatin1StringView(parameter);
    return m_action.needs.contains(name) || m_action.takes.contains(name);
}

QComboBox *ActionDialog::codes(const char *parameter, const char *list, const char *field)
{
    if (!isAsked(parameter))
        return nullptr;
    auto *box = new QComboBox(this);
    const QString name = QString::fromLatin1(list);
    QStringList known = m_workspace.codes().codes(name);
    const auto frame = m_workspace.frames().frames.value(QStringLiteral("ticket"));
    const Column *column = frame ? frame->column(QString::fromLatin1(field)) : nullptr;
    if (known.isEmpty() && column) // data without a list of their codes
        known = column->dictionary;
    known.removeAll(QStringLiteral("0")); // "none" is no level
    for (const QString &code : std::as_const(known))
        box->addItem(m_workspace.codeName(name, code), code);
    box->model()->sort(0);
    box->setCurrentIndex(box->count() == 1 ? 0 : -1);
    connect(box, &QComboBox::currentIndexChanged, this, &ActionDialog::checkFilled);
    return box;
}

void ActionDialog::checkFilled()
{
    bool isFilled = true;
    for (const QComboBox *box : {m_department, m_level, m_class, m_source})
        isFilled = isFilled && (!box || box->currentIndex() >= 0);
    if (m_text && m_action.needs.contains(QLatin1StringView("text")))
        isFilled = isFilled && !m_text->toPlainText().trimmed().isEmpty();
    m_do->setEnabled(isFilled);
}

void ActionDialog::actNow()
{
    const auto code = [](const QComboBox *box) { return box ? box->currentData().toString() : QString(); };
    const OutboxService::Given given{.department = code(m_department),
                                     .level = code(m_level),
                                     .classSmall = code(m_class),
                                     .source = code(m_source),
                                     .text = m_text ? m_text->toPlainText() : QString(),
                                     .place = m_place};
    if (!isDone(m_outbox.act(m_ticketNo, m_action.id, given), *m_refusal))
        return;
    const TicketEvent &event = m_outbox.events().back();
    Q_EMIT acted(tr("%1: %2, kept in the outbox").arg(event.ticket, eventText(m_workspace, m_outbox.table(), event)));
    close();
}

ReasonDialog::ReasonDialog(const QString &title, const QString &text, bool asksTicket, Take take, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    QLabel *what = plainLabel(text, 14);
    what->setWordWrap(true);
    column->addWidget(what);
    auto *form = new QFormLayout;
    auto *ticket = new QLineEdit(this);
    ticket->setVisible(asksTicket);
    if (asksTicket)
        form->addRow(tr("Ticket no."), ticket);
    auto *reason = new QPlainTextEdit;
    reason->setAccessibleName(tr("Why"));
    reason->setTabChangesFocus(true);
    reason->setFixedHeight(textHeight);
    form->addRow(tr("Why"), reason);
    column->addLayout(form);
    QLabel *refusal = warning();
    column->addWidget(refusal);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    const auto check = [ok, ticket, reason, asksTicket] {
        ok->setEnabled(!reason->toPlainText().trimmed().isEmpty() && (!asksTicket || !ticket->text().trimmed().isEmpty()));
    };
    connect(reason, &QPlainTextEdit::textChanged, this, check);
    connect(ticket, &QLineEdit::textChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, ticket, reason, refusal, take = std::move(take)] {
        if (isDone(take(ticket->text().trimmed(), reason->toPlainText()), *refusal))
            close();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    column->addWidget(buttons);
    check();
}

} // namespace om
