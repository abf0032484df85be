// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/daycalendar.h"

#include "common/numbermenu.h"
#include "common/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace om {

namespace {

constexpr int left = 32, top = 20, gap = 2, classes = 5;

} // namespace

DayCalendar::DayCalendar(const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_palette(palette)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Numbers by day"));
    onMenu(*this, [this](const std::optional<QPoint> &at) {
        if (const std::size_t day = at ? dayAt(*at) : m_current; day < m_counts.size())
            Q_EMIT menuRequested(m_first.addDays(qint64(day)), m_counts[day], mapToGlobal(at ? *at : cell(day).center().toPoint()));
    });
    connect(&palette, &Palette::changed, this, qOverload<>(&QWidget::update));
}

void DayCalendar::setDays(QDate first, std::vector<std::uint32_t> counts)
{
    m_first = first;
    m_counts = std::move(counts);
    std::vector<std::uint32_t> sorted;
    std::ranges::copy_if(m_counts, std::back_inserter(sorted), [](std::uint32_t n) { return n > 0; });
    std::ranges::sort(sorted);
    m_limits.clear();
    for (std::size_t i = 1; i < classes && !sorted.empty(); ++i)
        m_limits.push_back(sorted[(sorted.size() - 1) * i / classes]);
    m_current = m_counts.empty() ? 0 : m_counts.size() - 1;
    setAccessibleDescription(m_counts.empty() ? QString() : textOf(m_current));
    update();
}

int DayCalendar::classOf(std::uint32_t count) const
{
    return count == 0 ? 0 : int(std::ranges::lower_bound(m_limits, count) - m_limits.begin()) + 1;
}

QRectF DayCalendar::cell(std::size_t day) const
{
    const std::size_t weeks = std::max<std::size_t>(1, (m_counts.size() + 6) / 7);
    const double width = (this->width() - left) / double(weeks), height = (this->height() - top) / 7.0;
    const std::size_t week = day / 7;
    return {left + double(week) * width, top + double(day % 7) * height, width - gap, height - gap};
}

std::size_t DayCalendar::dayAt(QPointF position) const
{
    for (std::size_t day = 0; day < m_counts.size(); ++day)
        if (cell(day).contains(position))
            return day;
    return m_counts.size();
}

QString DayCalendar::textOf(std::size_t day) const
{
    const QDate date = m_first.addDays(qint64(day));
    return tr("%1 %2: %3").arg(date.toString(Qt::ISODate), locale().dayName(date.dayOfWeek(), QLocale::ShortFormat), locale().toString(qint64(m_counts[day])));
}

void DayCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font = Palette::font(12);
    const QColor muted = m_palette.color("muted");
    for (const int weekday : {1, 3, 5}) {
        const QRectF row = cell(std::size_t(weekday - 1));
        drawText(painter, QRectF(0, row.top(), left - 4, row.height()), Qt::AlignLeft | Qt::AlignVCenter, locale().dayName(weekday, QLocale::ShortFormat), font,
                 muted);
    }
    double free = left;
    for (std::size_t day = 0; day < m_counts.size(); ++day) {
        const QRectF box = cell(day);
        const QDate date = m_first.addDays(qint64(day));
        if (date.day() == 1 && box.left() >= free && box.left() + 28 < width()) {
            const QString month = locale().monthName(date.month(), QLocale::ShortFormat);
            free = box.left() + drawText(painter, QRectF(box.left(), 0, 48, top), Qt::AlignLeft | Qt::AlignVCenter, month, font, muted) + 6;
        }
        const int grade = classOf(m_counts[day]);
        painter.fillRect(box, m_palette.color(grade == 0 ? QStringLiteral("line") : QStringLiteral("ramp.quantity.%1").arg(grade)));
    }
    if (hasFocus() && !m_counts.empty()) {
        painter.setPen(QPen(m_palette.color("selection"), 2));
        painter.drawRect(cell(m_current));
    }
}

void DayCalendar::mousePressEvent(QMouseEvent *event)
{
    if (const std::size_t day = dayAt(event->position()); day < m_counts.size() && event->button() == Qt::LeftButton) {
        setCurrent(qint64(day));
        Q_EMIT dayClicked(m_first.addDays(qint64(day)));
    }
}

void DayCalendar::setCurrent(qint64 day)
{
    if (m_counts.empty())
        return;
    m_current = std::size_t(std::clamp<qint64>(day, 0, qint64(m_counts.size()) - 1));
    setAccessibleDescription(textOf(m_current));
    update();
}

void DayCalendar::keyPressEvent(QKeyEvent *event)
{
    const auto at = qint64(m_current);
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(at - 7);
    case Qt::Key_Right: return setCurrent(at + 7);
    case Qt::Key_Up: return setCurrent(at - 1);
    case Qt::Key_Down: return setCurrent(at + 1);
    case Qt::Key_Return:
    case Qt::Key_Space:
        if (!m_counts.empty())
            Q_EMIT dayClicked(m_first.addDays(at));
        return;
    default: QWidget::keyPressEvent(event);
    }
}

bool DayCalendar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const std::size_t day = dayAt(help->pos()); day < m_counts.size())
        QToolTip::showText(help->globalPos(), textOf(day), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace om
