// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/cardpanel.h"

#include "charts/daycalendar.h"
#include "charts/tenantstackview.h"
#include "common/heading.h"
#include "common/paint.h"
#include "items/statetoken.h"
#include "panels/attachmentmenu.h"
#include "panels/factview.h"
#include "panels/ticketsection.h"
#include "services/action/outboxservice.h"
#include "services/numbertext.h"

#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace om {
namespace {

constexpr int stepHeight = 56, attachmentHeight = 24;

/// One step: number, stage, time, holder; below, what is to be seen of it, what was done and the work time of its limit as a bar; below that its attachments.
class StepDelegate : public QStyledItemDelegate
{
public:
    StepDelegate(const Palette &palette, QListView *view)
        : QStyledItemDelegate(view)
        , m_palette(palette)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = option.rect;
        const auto cell = [&](int column) { return index.sibling(index.row(), column).data().toString(); };
        const QRectF first(box.left(), box.top() + 6, box.width(), 20);
        const QRectF second(box.left(), box.top() + 28, box.width(), 20);
        const QRectF disc(box.left(), first.top(), 20, 20);
        // What is not yet sent stands on no step of the centre's: an empty, dashed disc.
        const bool isPending = index.data(TraceModel::PendingRole).toBool();
        painter->setPen(isPending ? QPen(m_palette.color("state.due_soon"), 1.5, Qt::DashLine) : QPen(Qt::NoPen));
        painter->setBrush(isPending ? QBrush(Qt::NoBrush) : QBrush(m_palette.color("soft.accent")));
        painter->drawEllipse(isPending ? disc.adjusted(1, 1, -1, -1) : disc);
        drawText(*painter, disc, Qt::AlignCenter, index.data(TraceModel::SeqRole).toString(), Palette::font(12), m_palette.color("text"));
        drawText(*painter, first.adjusted(28, 0, 124 - first.width(), 0), Qt::AlignLeft | Qt::AlignVCenter, cell(TraceModel::StageColumn),
                 Palette::font(14, true), m_palette.color("text"));
        drawText(*painter, first.adjusted(132, 0, 252 - first.width(), 0), Qt::AlignLeft | Qt::AlignVCenter, cell(TraceModel::TimeColumn), Palette::font(12),
                 m_palette.color("muted"));
        drawText(*painter, first.adjusted(264, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, cell(TraceModel::HolderColumn), Palette::font(14),
                 m_palette.color("text"));

        const double used = 212, number = 120;
        const QString marks = index.data(TraceModel::MarksRole).toString();
        const double marked = marks.isEmpty() ? 0 : QFontMetricsF(Palette::font(12, true)).horizontalAdvance(marks) + 8;
        drawText(*painter, second.adjusted(28, 0, -used - 12, 0), Qt::AlignLeft | Qt::AlignVCenter, marks, Palette::font(12, true),
                 m_palette.color("state.overdue.text"));
        drawText(*painter, second.adjusted(28 + marked, 0, -used - 12, 0), Qt::AlignLeft | Qt::AlignVCenter, cell(TraceModel::ActionColumn), Palette::font(12),
                 m_palette.color("text"));
        if (const QString attachments = cell(TraceModel::AttachmentColumn); !attachments.isEmpty()) {
            const QRectF third(box.left() + 28, box.top() + stepHeight - 6, box.width() - 28, attachmentHeight);
            painter->drawPixmap(QPointF(third.left(), third.top() + 4),
                                m_palette.icon(QStringLiteral("attachment"), 16, m_palette.color("muted"), option.widget->devicePixelRatioF()));
            drawText(*painter, third.adjusted(22, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, attachments, Palette::font(12), m_palette.color("text"));
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(m_palette.color("accent"), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(box.adjusted(1, 1, -1, -2));
        }
        const QVariant share = index.data(TraceModel::UsedShareRole);
        if (share.isValid()) {
            const QRectF track(box.right() - used, second.top() + 6, 88, 8);
            painter->fillRect(track, m_palette.color("ground"));
            painter->fillRect(QRectF(track.left(), track.top(), track.width() * std::min(1.0, share.toDouble()), track.height()),
                              m_palette.color(share.toDouble() > 1 ? "state.overdue" : "ramp.quantity.3"));
        }
        const bool isOver = share.isValid() && share.toDouble() > 1;
        drawText(*painter, QRectF(box.right() - number, second.top(), number, 20), Qt::AlignRight | Qt::AlignVCenter, cell(TraceModel::UsedColumn),
                 Palette::font(12, isOver),
                 m_palette.color(isOver                ? "state.overdue.text"
                                     : isPending       ? "state.due_soon.text"
                                     : share.isValid() ? "text"
                                                       : "muted"));
        painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), m_palette.color("line"));
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool hasAttachment = !index.siblingAtColumn(TraceModel::AttachmentColumn).data().toString().isEmpty();
        return {400, stepHeight + (hasAttachment ? attachmentHeight : 0)};
    }

private:
    const Palette &m_palette;
};

} // namespace

CardPanel::CardPanel(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_head(new QHBoxLayout)
    , m_title(plainLabel({}, 18, true))
    , m_subtitle(plainLabel({}, 12, false, "muted"))
    , m_state(plainLabel({}, 14, true))
    , m_stateMark(new QLabel)
    , m_remaining(plainLabel({}, 14, true))
    , m_source(plainLabel({}, 12, false, "muted"))
    , m_close(new QToolButton)
    , m_sections(new QWidget)
    , m_column(nullptr)
    , m_traceHeading(new Heading(tr("Full trace")))
    , m_tenantHeading(new Heading(tr("Tenants floor by floor")))
    , m_tenants(new TenantStackView(
          desk.palette, [&workspace = desk.workspace](const QString &industry) { return workspace.codeName(QStringLiteral("industry"), industry); }))
    , m_steps(new QListView)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 12, 16, 12);
    outer->setSpacing(8);
    m_head->setSpacing(8);
    m_title->setWordWrap(true);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_stateMark);
    m_head->addWidget(m_state);
    m_close->setAccessibleName(tr("Close the card"));
    m_close->setToolTip(tr("Close the card (Esc)"));
    m_head->addWidget(m_close, 0, Qt::AlignTop);
    outer->addLayout(m_head);
    outer->addWidget(m_remaining);
    outer->addWidget(m_subtitle);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    m_content = column;
    column->addWidget(m_traceHeading);
    column->addWidget(m_steps);
    m_column = new QVBoxLayout(m_sections);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    column->addWidget(m_sections);
    column->addWidget(m_tenantHeading);
    column->addWidget(m_tenants);
    column->addWidget(m_source);
    column->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    m_source->setWordWrap(true);

    connect(m_tenants, &TenantStackView::tenantChosen, this, [this](qint64 fid) { m_desk.selection.select(QStringLiteral("enterprise"), fid); });
    m_steps->setModel(&m_trace);
    m_steps->setItemDelegate(new StepDelegate(m_desk.palette, m_steps));
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->setAccessibleName(tr("Full trace"));
    const auto offer = [this](const QModelIndex &step) {
        if (const auto &attachments = m_trace.attachments(step.row()); !attachments.empty() && !findChild<AttachmentMenu *>()) {
            auto *menu = new AttachmentMenu(attachments, this);
            connect(menu, &AttachmentMenu::told, this, &CardPanel::told);
            menu->offer(m_steps->viewport()->mapToGlobal(m_steps->visualRect(step).bottomLeft()));
        }
    };
    connect(m_steps, &QListView::clicked, this, offer);
    connect(m_steps, &QListView::activated, this, offer);
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentChanged, scroll, [this, scroll](const QModelIndex &step) {
        const QPoint place = m_steps->mapTo(scroll->widget(), m_steps->visualRect(step).center());
        if (step.isValid())
            scroll->ensureVisible(place.x(), place.y(), 0, stepHeight);
    });
    connect(m_close, &QToolButton::clicked, &m_desk.selection, &SelectionService::clear);
    connect(&m_desk.selection, &SelectionService::selectionChanged, this, &CardPanel::show);
    connect(&m_desk.workspace, &Workspace::framesChanged, this, [this] { show(m_desk.selection.dataset(), m_desk.selection.fid()); });
    connect(&m_desk.palette, &Palette::changed, this, &CardPanel::paintIcons);
    paintIcons();
}

void CardPanel::show(const QString &dataset, qint64 fid)
{
    const bool isChosen = fid >= 0 && m_desk.workspace.frames().specs.contains(dataset); // a hotspot is no record
    if (isChosen) {
        const auto record = readRecord(m_desk.workspace, dataset, fid);
        if (record) {
            fill(*record);
        } else {
            fill(Record{dataset, fid, tr("This record cannot be shown"), errorText(record.error()), {}, {}, {}, {}, 0, 0});
        }
    }
    Q_EMIT shown(isChosen);
}

void CardPanel::fill(const Record &record)
{
    m_title->setText(record.title);
    m_subtitle->setText(record.subtitle);
    m_stateCode = record.state;
    m_state->setText(record.stateText);
    m_remaining->setText(record.remaining);
    m_remaining->setVisible(!record.remaining.isEmpty());
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_card.setSections(record.sections);
    for (int row = 0; row < m_card.rowCount(); ++row) {
        const QModelIndex section = m_card.index(row, 0);
        m_column->addWidget(new Heading(section.data().toString()));
        if (record.sections[std::size_t(row)].kind == QLatin1String("days"))
            m_column->addWidget(calendarOf(record.sections[std::size_t(row)]));
        else
            m_column->addWidget(new FactView(section, m_desk.palette));
    }
    showTrace(record);
    showTenants(record);
    if (m_ticket) {
        const bool isTicket = record.dataset == QLatin1String("ticket") && !record.key.isEmpty();
        m_ticket->showTicket(isTicket ? record.fid : -1, record.key);
    }
    const QString table = translated(m_desk.workspace.frames().specs.value(record.dataset).title);
    const QString source = tr("Source: %1 · batch %2").arg(table).arg(record.batch);
    m_source->setText(record.batch == 0 ? QString()
                          : record.sourceRow > 0 && !record.sourceFile.isEmpty()
                          ? tr("%1 · row %2 of %3").arg(source).arg(record.sourceRow).arg(record.sourceFile)
                          : source);
    setAccessibleName(record.title);
    paintIcons();
}

QWidget *CardPanel::calendarOf(const CardSection &days)
{
    constexpr int leastWeeks = 26; // or a few days would be broad bars
    const QDate last = QDate::fromString(days.facts.back().label, Qt::ISODate);
    QDate first = std::min(QDate::fromString(days.facts.front().label, Qt::ISODate), last.addDays(-7 * leastWeeks + 1));
    first = first.addDays(1 - first.dayOfWeek());
    std::vector<std::uint32_t> counts(std::size_t(first.daysTo(last)) + 1, 0);
    for (const Fact &day : days.facts)
        counts[std::size_t(first.daysTo(QDate::fromString(day.label, Qt::ISODate)))] = std::uint32_t(day.number.value_or(0));
    auto *calendar = new DayCalendar(m_desk.palette);
    calendar->setAccessibleName(days.title);
    calendar->setDays(first, std::move(counts));
    connect(calendar, &DayCalendar::dayClicked, this, [this](QDate day) { m_desk.filter.setPeriod(Period::containing(Period::Kind::Day, day)); });
    return calendar;
}

void CardPanel::showTrace(const Record &record)
{
    std::vector<TraceStep> steps = record.trace;
    if (m_outbox && record.dataset == QLatin1String("ticket"))
        std::ranges::move(pendingSteps(m_desk.workspace, *m_outbox, record.key, steps.empty() ? 0 : steps.back().seq), std::back_inserter(steps));
    const std::size_t pending = steps.size() - record.trace.size();
    const bool hasTrace = !steps.empty();
    m_trace.setSteps(std::move(steps), m_desk.locale());
    int height = 2;
    for (int row = 0; row < m_trace.rowCount(); ++row)
        height += m_steps->sizeHintForRow(row);
    m_steps->setFixedHeight(height);
    m_traceHeading->setVisible(hasTrace);
    QString basis = tr("%1 steps · %2 work minutes together").arg(record.trace.size()).arg(countText(std::llround(m_trace.totalMinutes()), m_desk.locale()));
    if (const int reckoned = m_trace.reckonedSteps(); reckoned > 0)
        basis = tr("%1, of %2 steps by the calendar").arg(basis).arg(reckoned);
    m_traceHeading->setBasis(pending == 0 ? basis : tr("%1 · %2 not yet sent").arg(basis).arg(pending));
    m_steps->setVisible(hasTrace);
}

TicketSection &CardPanel::showOutbox(const OutboxService &outbox)
{
    m_outbox = &outbox;
    m_ticket = new TicketSection(m_desk, outbox);
    m_ticket->showTicket(-1, {});
    m_content->insertWidget(m_content->indexOf(m_sections), m_ticket);
    m_content->insertWidget(0, &m_ticket->bar());
    connect(m_ticket, &TicketSection::ticketChosen, this, [this](qint64 fid) { m_desk.selection.select(QStringLiteral("ticket"), fid); });
    connect(&outbox, &OutboxService::changed, this, [this] {
        if (const auto record = readRecord(m_desk.workspace, m_desk.selection.dataset(), m_desk.selection.fid()))
            showTrace(*record);
    });
    return *m_ticket;
}

void CardPanel::showTenants(const Record &record)
{
    const bool isBuilding = record.dataset == QLatin1String("building");
    TenantStack stack = isBuilding ? tenantStack(m_desk.workspace.frames(), record.fid) : TenantStack();
    const int tenants = stack.tenants();
    m_tenantHeading->setVisible(tenants > 0);
    m_tenantHeading->setBasis(tr("%1 companies · equal parts of a floor, areas are not known").arg(countText(tenants, m_desk.locale())));
    m_tenants->setVisible(tenants > 0);
    m_tenants->setStack(std::move(stack));
}

void CardPanel::addTool(QAction &action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(action.text());
    button->setFocusPolicy(Qt::TabFocus);
    m_head->insertWidget(m_head->count() - 1, button, 0, Qt::AlignTop); // before the one that closes
    // Only what this record can take: the title needs the room. The menu has all of them.
    const auto follow = [button, &action] { button->setVisible(action.isEnabled()); };
    connect(&action, &QAction::changed, button, follow);
    follow();
}

void CardPanel::paintIcons()
{
    m_close->setIcon(m_desk.palette.icon(QStringLiteral("close")));
    QPixmap mark(QSize(14, 14) * devicePixelRatioF());
    mark.setDevicePixelRatio(devicePixelRatioF());
    mark.fill(Qt::transparent);
    if (!m_stateCode.isEmpty()) {
        QPainter painter(&mark);
        drawMark(painter, QRectF(1, 1, 12, 12), markOf(m_stateCode), m_desk.palette.color(stateToken(m_stateCode)));
    }
    m_stateMark->setPixmap(mark);
    m_stateMark->setVisible(!m_stateCode.isEmpty());
    update();
}

void CardPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.palette.color("panel"));
}

} // namespace om
