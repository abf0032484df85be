// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/timeslider.h"

#include "common/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace om {

Period periodOfMonths(QDate from, QDate to)
{
    const QDate first(from.year(), from.month(), 1);
    const QDate last(to.year(), to.month(), to.daysInMonth());
    const QString year = QString::number(first.year());
    if (first.year() == last.year()) {
        if (first.month() == last.month())
            return Period::month(first.year(), first.month());
        if (first.month() == 1 && last.month() == 12)
            return Period::year(first.year());
        if (first.month() % 3 == 1 && last.month() == first.month() + 2)
            if (const auto quarter = Period::parse(year + QStringLiteral("-Q%1").arg((first.month() + 2) / 3)))
                return *quarter;
    }
    return Period::span(first, last);
}

TimeSlider::TimeSlider(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    setFixedHeight(96);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Time"));
    connect(&m_desk.board, &BoardService::valuesChanged, this, [this] {
        // A theme without dates leaves its room to the map.
        const BoardValues &values = m_desk.board.values();
        setVisible(!values.months.counts.empty() || values.table.isLoading);
        update();
    });
    connect(&m_desk.filter, &FilterService::filterChanged, this, [this] {
        setAccessibleDescription(m_desk.filter.filter().period.text());
        update();
    });
}

QRectF TimeSlider::plot() const
{
    return QRectF(rect()).adjusted(152, 20, -24, -24);
}

double TimeSlider::edge(QDate day) const
{
    const MonthCounts &months = m_desk.board.values().months;
    const QRectF box = plot();
    const int month = (day.year() - months.first.year()) * 12 + day.month() - months.first.month();
    const double part = double(day.day() - 1) / day.daysInMonth();
    const double x = box.left() + box.width() * (month + part) / double(std::max<std::size_t>(1, months.counts.size()));
    return std::clamp(x, box.left(), box.right());
}

int TimeSlider::monthAt(double x) const
{
    const QRectF box = plot();
    const int count = int(m_desk.board.values().months.counts.size());
    return count == 0 ? -1 : std::clamp(int((x - box.left()) / box.width() * count), 0, count - 1);
}

void TimeSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &palette = m_desk.palette;
    painter.fillRect(rect(), palette.color("panel"));
    const MonthCounts &months = m_desk.board.values().months;
    const QRectF box = plot();
    if (months.counts.empty()) {
        drawText(painter, QRectF(rect()).adjusted(16, 0, -16, 0), Qt::AlignVCenter | Qt::AlignLeft, tr("The data of this theme carry no dates"),
                 Palette::font(12), palette.color("muted"));
        return;
    }
    const Period period = m_desk.filter.filter().period;
    const QDate first = m_dragFrom >= 0 ? months.first.addMonths(std::min(m_dragFrom, m_dragTo)) : period.first();
    const QDate end = m_dragFrom >= 0 ? months.first.addMonths(std::max(m_dragFrom, m_dragTo) + 1) : period.isValid() ? period.last().addDays(1) : QDate();
    const bool hasRange = first.isValid() && end.isValid();
    drawText(painter, QRectF(16, box.top() + 8, 128, 20), Qt::AlignLeft, hasRange ? first.toString(Qt::ISODate) : tr("All time"), Palette::font(14, true),
             palette.color("text"));
    if (hasRange)
        drawText(painter, QRectF(16, box.top() + 28, 128, 20), Qt::AlignLeft, tr("to %1").arg(end.addDays(-1).toString(Qt::ISODate)), Palette::font(12),
                 palette.color("text"));

    const std::uint32_t greatest = std::max<std::uint32_t>(1, *std::max_element(months.counts.begin(), months.counts.end()));
    const double step = box.width() / double(months.counts.size());
    for (std::size_t i = 0; i < months.counts.size(); ++i) {
        const QDate month = months.first.addMonths(int(i));
        const bool isIn = !hasRange || (month >= QDate(first.year(), first.month(), 1) && month < end);
        const double height = box.height() * months.counts[i] / greatest;
        painter.fillRect(QRectF(box.left() + step * double(i) + 0.5, box.bottom() - height, std::max(1.0, step - 1.5), height),
                         palette.color(isIn ? "ramp.quantity.3" : "line"));
        const int stride = step >= 28 ? 1 : step >= 14 ? 3 : 12;
        if ((month.month() - 1) % stride == 0) {
            const QString label = month.month() == 1 ? QString::number(month.year()) : m_desk.locale().standaloneMonthName(month.month(), QLocale::ShortFormat);
            drawText(painter, QRectF(box.left() + step * double(i), box.bottom() + 4, 48, 16), Qt::AlignLeft, label, Palette::font(12),
                     palette.color(month.month() == 1 ? "text" : "muted"));
        }
    }
    painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), palette.color("line"));
    drawEvents(painter, box);
    if (hasRange) {
        for (const double x : {edge(first), end > months.first.addMonths(int(months.counts.size())) ? box.right() : edge(end)}) {
            painter.fillRect(QRectF(x - 1, box.top() - 2, 2, box.height() + 4), palette.color("accent"));
            painter.fillRect(QRectF(x - 4, box.center().y() - 8, 8, 16), palette.color("accent"));
        }
    }
    if (hasFocus())
        drawFocus(painter, rect(), palette);
}

void TimeSlider::drawEvents(QPainter &painter, const QRectF &box) const
{
    const BoardValues &values = m_desk.board.values();
    const QDate until = values.months.first.addMonths(int(values.months.counts.size()));
    const QFont font = Palette::font(12);
    double taken = box.left(); // each name takes the room left of its line that the earlier one leaves
    for (const EventMarker &event : values.events) {
        if (event.day < values.months.first || event.day >= until)
            continue;
        const double x = edge(event.day);
        painter.setPen(QPen(m_desk.palette.color("muted"), 1, Qt::DotLine));
        painter.drawLine(QPointF(x, box.top() - 16), QPointF(x, box.bottom()));
        const QString name = event.day.toString(QStringLiteral("MM-dd ")) + event.title;
        const double room = std::min<double>(x - taken - 6, QFontMetrics(font).horizontalAdvance(name) + 2);
        if (room >= 40)
            drawText(painter, QRectF(x - room - 6, box.top() - 18, room, 16), Qt::AlignRight, name, font, m_desk.palette.color("muted"));
        taken = x + 4;
    }
}

void TimeSlider::setMonths(int from, int to)
{
    const QDate first = m_desk.board.values().months.first;
    m_desk.filter.setPeriod(periodOfMonths(first.addMonths(std::min(from, to)), first.addMonths(std::max(from, to))));
}

void TimeSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->position().x() < plot().left() - 8)
        return;
    m_dragFrom = m_dragTo = monthAt(event->position().x());
    update();
}

void TimeSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom < 0)
        return;
    m_dragTo = monthAt(event->position().x());
    update();
}

void TimeSlider::mouseReleaseEvent(QMouseEvent *)
{
    if (m_dragFrom >= 0)
        setMonths(m_dragFrom, m_dragTo);
    m_dragFrom = m_dragTo = -1;
    update();
}

void TimeSlider::mouseDoubleClickEvent(QMouseEvent *)
{
    m_desk.filter.setPeriod({});
}

void TimeSlider::keyPressEvent(QKeyEvent *event)
{
    const Period period = m_desk.filter.filter().period;
    if (!period.isValid() || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int months = (period.last().year() - period.first().year()) * 12 + period.last().month() - period.first().month() + 1;
    const int step = event->key() == Qt::Key_Left ? -months : months;
    m_desk.filter.setPeriod(periodOfMonths(period.first().addMonths(step), QDate(period.last().year(), period.last().month(), 1).addMonths(step)));
}

} // namespace om
