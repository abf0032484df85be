// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/ticketsection.h"

#include "common/heading.h"
#include "common/linedtable.h"
#include "services/action/outboxservice.h"
#include "tickets/family.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace om {

namespace {

constexpr int mostLines = 6; // of a list before it scrolls
constexpr int linePx = 28;

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (item->layout())
            clear(*item->layout());
        delete item->widget();
        delete item;
    }
}

QToolButton *button(const QString &text)
{
    auto *made = new QToolButton;
    made->setText(text);
    made->setToolButtonStyle(Qt::ToolButtonTextOnly);
    made->setFocusPolicy(Qt::TabFocus);
    made->setProperty("tone", "raised");
    return made;
}

} // namespace

TicketSection::TicketSection(const Desk &desk, const OutboxService &outbox, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_outbox(outbox)
    , m_rules(DuplicateRules::load())
    , m_bar(new QWidget)
    , m_actions(new QHBoxLayout(m_bar))
    , m_part(button(tr("On its own…")))
    , m_join(button(tr("Join another…")))
    , m_decisions(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(8);
    m_family = makeList(tr("Child tickets"), *column);
    m_place = makeList(tr("Same place"), *column);
    m_group = makeList(tr("Same matter"), *column);
    m_part->setToolTip(tr("This ticket is a matter of its own; the others stay together"));
    m_join->setToolTip(tr("This ticket is about the same matter as another one"));
    m_group.heading->addControl(m_part);
    m_group.heading->addControl(m_join);
    m_decisions->setSpacing(4);
    column->addLayout(m_decisions);
    connect(m_part, &QToolButton::clicked, this, [this] { Q_EMIT partRequested(m_ticketNo); });
    connect(m_join, &QToolButton::clicked, this, [this] { Q_EMIT joinRequested(m_ticketNo); });
    for (List *list : {&m_family, &m_place, &m_group}) {
        const auto open = [this, list](const QModelIndex &index) {
            if (const qint64 fid = list->fids.at(std::size_t(index.row())); fid != m_fid)
                Q_EMIT ticketChosen(fid);
        };
        connect(list->table, &QAbstractItemView::clicked, this, open);
        connect(list->table, &QAbstractItemView::activated, this, open);
    }
    connect(&m_outbox, &OutboxService::changed, this, &TicketSection::showActions);
    connect(&m_outbox, &OutboxService::decisionsChanged, this, &TicketSection::showDecisions);
}

TicketSection::List TicketSection::makeList(const QString &title, QVBoxLayout &column)
{
    List list;
    list.heading = new Heading(title);
    list.table = new LinedTable(m_desk.palette, title);
    list.model = new PagedTableModel(m_desk.jobs, list.table);
    list.table->setModel(list.model);
    list.table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column.addWidget(list.heading);
    column.addWidget(list.table);
    return list;
}

void TicketSection::showTicket(qint64 fid, const QString &ticketNo)
{
    m_fid = fid;
    m_ticketNo = ticketNo;
    m_matter = {ticketNo};
    setVisible(fid >= 0);
    m_bar->setVisible(fid >= 0);
    if (fid < 0)
        return;
    showActions();
    showFamily();
    showNeighbours();
    showDecisions();
}

void TicketSection::showActions()
{
    clear(*m_actions);
    if (m_fid < 0)
        return;
    const auto offers = m_outbox.offers(m_ticketNo);
    if (!offers)
        return; // the card says what is wrong with the record
    for (const OutboxService::Offer &offer : *offers) {
        QToolButton *act = button(translated(offer.action->title));
        act->setObjectName(offer.action->id);
        act->setEnabled(offer.refusal.isEmpty());
        act->setToolTip(offer.refusal.isEmpty() ? tr("Goes to the centre with what is sent next; can be taken back until then") : offer.refusal);
        connect(act, &QToolButton::clicked, this, [this, id = offer.action->id] { Q_EMIT actionRequested(m_ticketNo, id); });
        m_actions->addWidget(act);
    }
    m_actions->addStretch(1);
    const bool mayGroup = m_outbox.table().mayDo(m_outbox.role().role, QStringLiteral("group"), false);
    m_part->setEnabled(mayGroup && m_matter.size() > 1);
    m_join->setEnabled(mayGroup);
}

void TicketSection::showFamily()
{
    m_family.heading->setVisible(false);
    fill(m_family, Frame(), {}, 0);
    const auto frame = m_desk.workspace.frames().frames.value(QStringLiteral("ticket"));
    const std::size_t row = frame ? frame->rowOf(m_fid) : 0;
    if (!frame || row >= frame->rows())
        return;
    m_desk.jobs.run([frame, row](JobControl &) { return familyOf(*frame, row); }, this,
                    [this, frame, row, fid = m_fid](const TicketFamily &family) {
                        if (fid != m_fid || (family.parentNo.isEmpty() && family.rows.empty()))
                            return;
                        const QString children = tr("Child tickets: %1").arg(family.children);
                        const bool isHere = family.rows.size() > family.children;
                        m_family.heading->setTitle(family.parentNo.isEmpty() ? children : tr("Merged into %1").arg(family.parentNo));
                        m_family.heading->setBasis(family.parentNo.isEmpty() ? tr("merged into this one")
                                                       : isHere              ? children
                                                                             : tr("%1 · that ticket is not here").arg(children));
                        m_family.heading->setVisible(true);
                        fill(m_family, *frame, family.rows, row);
                    });
}

void TicketSection::showNeighbours()
{
    for (List *list : {&m_place, &m_group})
        fill(*list, Frame(), {}, 0);
    if (m_looking)
        m_looking->cancel();
    const auto frame = m_desk.workspace.frames().frames.value(QStringLiteral("ticket"));
    const std::size_t row = frame ? frame->rowOf(m_fid) : 0;
    if (!m_rules || !frame || row >= frame->rows() || !frame->column(firstOfGroupField))
        return;
    m_looking = m_desk.jobs.run([frame, row, rules = *m_rules](JobControl &) { return neighboursOf(*frame, row, rules); }, this,
                                [this, frame, row, fid = m_fid](const TicketNeighbours &found) {
                                    if (fid != m_fid)
                                        return;
                                    const QString reach = tr("within %1 m and %2 days").arg(m_rules->placeMetres, 0, 'f', 0).arg(m_rules->placeDays, 0, 'f', 0);
                                    const std::size_t later = found.samePlace.size() - found.time;
                                    m_place.heading->setTitle(found.time == 0       ? tr("Same place: not known")
                                                                  : found.time == 1 ? tr("Same place: the first time")
                                                                                    : tr("Same place: time no. %1").arg(found.time));
                                    m_place.heading->setBasis(later == 0 ? reach : tr("%1 · %2 more since").arg(reach).arg(later));
                                    fill(m_place, *frame, found.samePlace, row);
                                    m_group.heading->setTitle(found.sameMatter.size() < 2 ? tr("Same matter: no other ticket")
                                                                                          : tr("Same matter: %1 tickets").arg(found.sameMatter.size()));
                                    fill(m_group, *frame, found.sameMatter, row);
                                    m_matter.clear();
                                    const Column *numbers = frame->column(QStringLiteral("ticket_no"));
                                    for (const std::size_t other : found.sameMatter)
                                        m_matter.append(numbers ? numbers->text(other) : QString());
                                    showActions();
                                    showDecisions();
                                });
}

void TicketSection::fill(List &list, const Frame &frame, const std::vector<std::size_t> &rows, std::size_t self)
{
    list.fids.clear();
    PagedTableModel::Lines lines;
    const auto cell = [&](const char *field, std::size_t row) { return m_desk.workspace.cellText(frame, QString::fromLatin1(field), row); };
    for (const std::size_t row : rows) {
        list.fids.push_back(frame.fids()[row]);
        const QString mark = row == self ? QStringLiteral("▸ ") : QString();
        lines.push_back(
            {mark + QString::number(lines.size() + 1), cell("t_accept", row), cell("ticket_no", row), cell("clock_state", row), cell("title", row)});
    }
    const bool hasOthers = rows.size() > 1;
    list.model->setLines({{tr("No.")}, {tr("Accepted")}, {tr("Ticket no.")}, {tr("State")}, {tr("Title")}}, std::move(lines));
    list.table->setVisible(hasOthers);
    list.table->setFixedHeight(linePx * (1 + std::min(int(rows.size()), mostLines)) + 2);
    if (const auto at = std::ranges::find(rows, self); at != rows.end())
        list.table->scrollTo(list.model->index(int(at - rows.begin()), 0), QAbstractItemView::PositionAtCenter);
}

QString TicketSection::line(const DuplicateDecision &decision) const
{
    const QString when = m_desk.workspace.clock().fromUtcText(decision.made.toStdString()).toText();
    const QString what = decision.kind == DuplicateDecision::Kind::Part ? tr("%1 is a matter of its own").arg(decision.ticket)
                                                                        : tr("%1 and %2 are one matter").arg(decision.ticket, decision.other);
    return QStringLiteral("%1 · %2 · %3 (%4): %5").arg(when, what, decision.actor, m_outbox.roleName(decision.role), decision.reason);
}

void TicketSection::showDecisions()
{
    clear(*m_decisions);
    if (m_fid < 0)
        return;
    for (const DuplicateDecision &decision : m_outbox.decisions()) {
        const bool isHere = m_matter.contains(decision.ticket) || m_matter.contains(decision.other) || decision.ticket == m_ticketNo;
        if (!isHere || !decision.undone.isEmpty())
            continue;
        auto *row = new QHBoxLayout;
        QLabel *text = plainLabel(tr("By hand: %1").arg(line(decision)), 12, false, "muted");
        text->setWordWrap(true);
        QToolButton *back = button(tr("Take back…"));
        back->setEnabled(m_join->isEnabled());
        connect(back, &QToolButton::clicked, this, [this, id = decision.id] { Q_EMIT takeBackRequested(id); });
        row->addWidget(text, 1);
        row->addWidget(back, 0, Qt::AlignTop);
        m_decisions->addLayout(row);
    }
}

} // namespace om
