// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/timeslider.h"

#include "common/paint.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace om {

namespace {

constexpr double leastBarPx = 3; // narrower bars are taken together
constexpr int controlsPx = 184;

QString stepText(Period::Kind step)
{
    switch (step) {
    case Period::Kind::Day: return TimeSlider::tr("Day");
    case Period::Kind::Week: return TimeSlider::tr("Week");
    case Period::Kind::Quarter: return TimeSlider::tr("Quarter");
    default: return TimeSlider::tr("Month");
    }
}

Period::Kind coarser(Period::Kind kind)
{
    switch (kind) {
    case Period::Kind::Day: return Period::Kind::Week;
    case Period::Kind::Week: return Period::Kind::Month;
    case Period::Kind::Month: return Period::Kind::Quarter;
    default: return Period::Kind::Year;
    }
}

} // namespace

TimeSlider::TimeSlider(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_playback(desk.filter)
    , m_back(new QToolButton(this))
    , m_play(new QToolButton(this))
    , m_on(new QToolButton(this))
    , m_how(new QToolButton(this))
{
    setFixedHeight(96);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Time"));
    buildControls();
    connect(&m_desk.board, &BoardService::valuesChanged, this, [this] {
        // A theme without dates leaves its room to the map.
        const BoardValues &values = m_desk.board.values();
        setVisible(!values.days.counts.empty() || values.table.isLoading);
        m_playback.setDays(values.days.first, values.days.last());
        countBars();
    });
    connect(&m_desk.filter, &FilterService::filterChanged, this, [this] {
        setAccessibleDescription(m_desk.filter.filter().period.text());
        update();
    });
    connect(&m_playback, &PlaybackService::changed, this, &TimeSlider::showPlayback);
    connect(&m_desk.palette, &Palette::changed, this, &TimeSlider::showPlayback);
    showPlayback();
}

void TimeSlider::buildControls()
{
    int x = 16;
    for (QToolButton *button : {m_back, m_play, m_on}) {
        button->setGeometry(x, 12, 28, 28);
        button->setProperty("tone", "raised");
        button->setFocusPolicy(Qt::TabFocus);
        x += 32;
    }
    m_back->setAccessibleName(tr("Previous step"));
    m_on->setAccessibleName(tr("Next step"));
    m_back->setToolTip(tr("Previous step (←)"));
    m_on->setToolTip(tr("Next step (→)"));
    connect(m_back, &QToolButton::clicked, &m_playback, [this] { m_playback.stepBy(-1); });
    connect(m_on, &QToolButton::clicked, &m_playback, [this] { m_playback.stepBy(1); });
    connect(m_play, &QToolButton::clicked, &m_playback, [this] { m_playback.isPlaying() ? m_playback.pause() : m_playback.play(); });

    m_how->setGeometry(x, 12, 64, 28);
    m_how->setProperty("tone", "raised");
    m_how->setFont(Palette::font(12));
    m_how->setFocusPolicy(Qt::TabFocus);
    m_how->setPopupMode(QToolButton::InstantPopup);
    m_how->setToolTip(tr("How time is played back"));
    auto *menu = new QMenu(m_how);
    using Kind = Period::Kind;
    using Window = Course::Window;
    addChoices<Kind>(
        *menu, tr("Step"),
        {{Kind::Day, stepText(Kind::Day)}, {Kind::Week, stepText(Kind::Week)}, {Kind::Month, stepText(Kind::Month)}, {Kind::Quarter, stepText(Kind::Quarter)}},
        m_playback.step(), &PlaybackService::setStep);
    addChoices<Window>(
        *menu, tr("Window"),
        {{Window::Step, tr("One step at a time")}, {Window::Range, tr("The chosen range, moved")}, {Window::Growing, tr("Growing from the start")}},
        m_playback.window(), &PlaybackService::setWindow);
    addChoices<double>(
        *menu, tr("Speed"),
        {{0.5, tr("One step in 2 seconds")}, {1, tr("1 step a second")}, {2, tr("2 steps a second")}, {4, tr("4 steps a second")}, {8, tr("8 steps a second")}},
        m_playback.speed(), &PlaybackService::setSpeed);
    menu->addSeparator();
    QAction *loop = menu->addAction(tr("Start again at the end"));
    loop->setCheckable(true);
    connect(loop, &QAction::toggled, &m_playback, &PlaybackService::setLooping);
    m_how->setMenu(menu);
}

template<typename Value>
void TimeSlider::addChoices(QMenu &menu, const QString &title, std::initializer_list<std::pair<Value, QString>> choices, Value present,
                            void (PlaybackService::*set)(Value))
{
    menu.addSection(title);
    auto *group = new QActionGroup(&menu);
    for (const auto &[value, text] : choices) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(value == present);
        group->addAction(action);
        connect(action, &QAction::triggered, &m_playback, [this, set, value] { (m_playback.*set)(value); });
    }
}

void TimeSlider::showPlayback()
{
    m_back->setIcon(m_desk.palette.icon(QStringLiteral("step-back")));
    m_play->setIcon(m_desk.palette.icon(m_playback.isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_on->setIcon(m_desk.palette.icon(QStringLiteral("step-forward")));
    const QString name = m_playback.isPlaying() ? tr("Pause") : tr("Play");
    m_play->setAccessibleName(name);
    m_play->setToolTip(m_playback.isPlaying() ? tr("Pause (Space)") : tr("Play (Space)"));
    m_how->setText(stepText(m_playback.step()));
    m_how->setAccessibleName(tr("Step: %1").arg(stepText(m_playback.step())));
    countBars();
}

void TimeSlider::countBars()
{
    m_bars.clear();
    const DayCounts &days = m_desk.board.values().days;
    update();
    if (days.counts.empty())
        return;
    Period::Kind unit = m_playback.step();
    const auto widthOf = [&](Period::Kind kind) {
        const Period some = Period::containing(kind, days.first);
        return plot().width() * double(some.first().daysTo(some.last()) + 1) / double(days.counts.size());
    };
    while (unit != Period::Kind::Year && widthOf(unit) < leastBarPx)
        unit = coarser(unit);
    for (Period bar = Period::containing(unit, days.first); bar.first() <= days.last(); bar = bar.next()) {
        const auto from = std::size_t(std::max<qint64>(0, days.first.daysTo(bar.first())));
        const auto until = std::min(days.counts.size(), std::size_t(days.first.daysTo(bar.last()) + 1));
        m_bars.push_back({bar, std::accumulate(days.counts.begin() + std::ptrdiff_t(from), days.counts.begin() + std::ptrdiff_t(until), std::uint32_t(0))});
    }
    if (std::max(m_dragFrom, m_dragTo) >= int(m_bars.size()))
        m_dragFrom = m_dragTo = -1; // the bars changed under the mouse button
}

QRectF TimeSlider::plot() const
{
    return QRectF(rect()).adjusted(controlsPx, 20, -24, -24);
}

double TimeSlider::edge(QDate day) const
{
    const DayCounts &days = m_desk.board.values().days;
    const QRectF box = plot();
    const double x = box.left() + box.width() * double(days.first.daysTo(day)) / double(std::max<std::size_t>(1, days.counts.size()));
    return std::clamp(x, box.left(), box.right());
}

int TimeSlider::barAt(double x) const
{
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        if (x < edge(m_bars[i].period.last().addDays(1)))
            return int(i);
    return int(m_bars.size()) - 1;
}

Period TimeSlider::dragged() const
{
    const auto [from, to] = std::minmax(m_dragFrom, m_dragTo);
    return Period::of(m_bars[std::size_t(from)].period.first(), m_bars[std::size_t(to)].period.last());
}

void TimeSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &palette = m_desk.palette;
    painter.fillRect(rect(), palette.color("panel"));
    const QRectF box = plot();
    if (m_bars.empty()) {
        drawText(painter, QRectF(rect()).adjusted(16, 40, -16, 0), Qt::AlignVCenter | Qt::AlignLeft, tr("The data of this theme carry no dates"),
                 Palette::font(12), palette.color("muted"));
        return;
    }
    const Period period = m_dragFrom >= 0 ? dragged() : m_desk.filter.filter().period;
    drawText(painter, QRectF(16, 46, controlsPx - 24, 20), Qt::AlignLeft | Qt::AlignVCenter,
             period.isValid() ? period.first().toString(Qt::ISODate) : tr("All time"), Palette::font(14, true), palette.color("text"));
    if (period.isValid())
        drawText(painter, QRectF(16, 66, controlsPx - 24, 16), Qt::AlignLeft | Qt::AlignVCenter, tr("to %1").arg(period.last().toString(Qt::ISODate)),
                 Palette::font(12), palette.color("text"));
    drawBars(painter, box, period);
    painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), palette.color("line"));
    drawDates(painter, box);
    drawEvents(painter, box);
    if (const auto &course = m_playback.course()) // what is walked through
        painter.fillRect(QRectF(QPointF(edge(course->first), box.bottom()), QPointF(edge(course->last.addDays(1)), box.bottom() + 2)), palette.color("accent"));
    if (period.isValid()) {
        for (const double x : {edge(period.first()), edge(period.last().addDays(1))}) {
            painter.fillRect(QRectF(x - 1, box.top() - 2, 2, box.height() + 4), palette.color("accent"));
            painter.fillRect(QRectF(x - 4, box.center().y() - 8, 8, 16), palette.color("accent"));
        }
    }
    if (hasFocus())
        drawFocus(painter, rect(), palette);
}

void TimeSlider::drawBars(QPainter &painter, const QRectF &box, const Period &period) const
{
    const auto highest = std::ranges::max_element(m_bars, {}, &Bar::count);
    const double greatest = std::max<std::uint32_t>(1, highest->count);
    for (const Bar &bar : m_bars) {
        const bool isIn = !period.isValid() || (bar.period.last() >= period.first() && bar.period.first() <= period.last());
        const double left = edge(bar.period.first()), right = edge(bar.period.last().addDays(1));
        const double height = box.height() * bar.count / greatest;
        painter.fillRect(QRectF(left + 0.5, box.bottom() - height, std::max(1.0, right - left - 1.5), height),
                         m_desk.palette.color(isIn ? "ramp.quantity.3" : "line"));
    }
}

void TimeSlider::drawDates(QPainter &painter, const QRectF &box) const
{
    const DayCounts &days = m_desk.board.values().days;
    const double monthPx = 30 * box.width() / double(days.counts.size());
    const double yearPx = 12 * monthPx;
    const int months = monthPx >= 32 ? 1 : monthPx >= 14 ? 3 : 12;
    const int years = int(std::ceil(40 / std::max(yearPx, 0.1)));
    for (QDate month(days.first.year(), days.first.month(), 1); month <= days.last(); month = month.addMonths(1)) {
        const bool isYear = month.month() == 1 && month.year() % years == 0;
        if (!isYear && (month.month() == 1 || (month.month() - 1) % months != 0))
            continue;
        const QString label = isYear ? QString::number(month.year()) : m_desk.locale().standaloneMonthName(month.month(), QLocale::ShortFormat);
        drawText(painter, QRectF(edge(month), box.bottom() + 4, 48, 16), Qt::AlignLeft, label, Palette::font(12),
                 m_desk.palette.color(isYear ? "text" : "muted"));
    }
}

std::vector<TimeSlider::EventName> TimeSlider::eventNames() const
{
    const BoardValues &values = m_desk.board.values();
    const QRectF box = plot();
    const QFontMetricsF metrics(Palette::font(12));
    std::vector<EventName> names;
    for (const EventMarker &event : values.events)
        if (event.day >= values.days.first && event.day <= values.days.last())
            names.push_back({edge(event.day), event.day.toString(QStringLiteral("MM-dd ")) + event.title, {}, false});
    double taken = box.left();
    for (std::size_t i = 0; i < names.size(); ++i) {
        EventName &name = names[i];
        constexpr double gap = 6; // px to the line
        const double width = metrics.horizontalAdvance(name.text) + 2;
        const double leftRoom = name.x - gap - taken, rightRoom = (i + 1 < names.size() ? names[i + 1].x : box.right()) - gap - (name.x + gap);
        // Left of its line where it fits whole, else right of it, else where it is cut least: then the tool tip has it whole.
        name.isRight = leftRoom < width && rightRoom > leftRoom;
        const double room = std::min(width, std::max(0.0, name.isRight ? rightRoom : leftRoom));
        name.box = QRectF(name.isRight ? name.x + gap : name.x - gap - room, box.top() - 18, room, 16);
        taken = name.isRight ? name.box.right() + gap : name.x + gap;
    }
    return names;
}

void TimeSlider::drawEvents(QPainter &painter, const QRectF &box) const
{
    constexpr double least = 40; // px: less shows nothing that can be read
    for (const EventName &name : eventNames()) {
        painter.setPen(QPen(m_desk.palette.color("muted"), 1, Qt::DotLine));
        painter.drawLine(QPointF(name.x, box.top() - 16), QPointF(name.x, box.bottom()));
        if (name.box.width() >= least)
            drawText(painter, name.box, name.isRight ? Qt::AlignLeft : Qt::AlignRight, name.text, Palette::font(12), m_desk.palette.color("muted"));
    }
}

bool TimeSlider::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    constexpr double reach = 4; // px from its line
    for (const EventName &name : eventNames()) {
        if (name.box.contains(help->pos()) || std::abs(name.x - help->pos().x()) <= reach) {
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(name.text), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void TimeSlider::resizeEvent(QResizeEvent *)
{
    countBars();
}

void TimeSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->position().x() < plot().left() - 8)
        return;
    m_dragFrom = m_dragTo = barAt(event->position().x());
    update();
}

void TimeSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom < 0)
        return;
    m_dragTo = barAt(event->position().x());
    update();
}

void TimeSlider::mouseReleaseEvent(QMouseEvent *)
{
    if (m_dragFrom < 0)
        return;
    const Period chosen = dragged();
    m_dragFrom = m_dragTo = -1;
    m_desk.filter.setPeriod(chosen);
    update();
}

void TimeSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->position().x() >= plot().left() - 8)
        m_desk.filter.setPeriod({});
}

void TimeSlider::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space: m_play->click(); return;
    case Qt::Key_Left: m_back->click(); return;
    case Qt::Key_Right: m_on->click(); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace om
