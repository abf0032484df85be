// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/breakshistogram.h"

#include "frame/classbreaks.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace om {
namespace {

constexpr int bars = 48;
constexpr double edge = 8;
constexpr double reach = 6; // px from a limit within which it is taken

} // namespace

BreaksHistogram::BreaksHistogram(const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_palette(palette)
{
    setMinimumHeight(96);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SplitHCursor);
    tellName();
}

void BreaksHistogram::setValues(std::vector<double> values, std::vector<double> breaks, std::vector<QColor> colors)
{
    if (m_isDragging)
        return; // what the hand holds is newer
    std::erase_if(values, [](double v) { return !std::isfinite(v); });
    m_values = std::move(values);
    m_breaks = std::move(breaks);
    m_colors = std::move(colors);
    if (m_values.empty()) {
        m_least = 0;
        m_greatest = 1;
    } else {
        const auto [least, greatest] = std::ranges::minmax(m_values);
        m_least = least;
        m_greatest = greatest > least ? greatest : least + 1;
    }
    m_current = std::min(m_current, m_breaks.empty() ? 0 : m_breaks.size() - 1);
    tellName();
    update();
}

void BreaksHistogram::tellName()
{
    QStringList limits;
    for (const double limit : m_breaks)
        limits.append(locale().toString(limit, 'g', 6));
    setAccessibleName(tr("Histogram of %1 values; class limits %2").arg(m_values.size()).arg(limits.join(QStringLiteral(", "))));
    setAccessibleDescription(tr("Left and Right choose a limit, Up and Down move it"));
}

double BreaksHistogram::xOf(double value) const
{
    return edge + (value - m_least) / (m_greatest - m_least) * (width() - 2 * edge);
}

double BreaksHistogram::valueAt(double x) const
{
    return m_least + (x - edge) / (width() - 2 * edge) * (m_greatest - m_least);
}

void BreaksHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_palette.color("raised"));
    std::vector<int> counts(bars, 0);
    for (const double value : m_values)
        ++counts[std::size_t(std::clamp(int((value - m_least) / (m_greatest - m_least) * bars), 0, bars - 1))];
    const int most = std::max(1, *std::ranges::max_element(counts));
    const double ground = height() - edge;
    const double step = (width() - 2 * edge) / bars;
    for (int i = 0; i < bars; ++i) {
        // A root, so that a few large values are still seen beside many small ones.
        const double h = std::sqrt(double(counts[std::size_t(i)]) / most) * (height() - 2 * edge);
        const std::size_t at = classOf(m_least + (i + 0.5) * (m_greatest - m_least) / bars, m_breaks);
        painter.fillRect(QRectF(edge + i * step, ground - h, step - 1, h), at < m_colors.size() ? m_colors[at] : m_palette.color("accent"));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_breaks.size(); ++i) {
        const bool isCurrent = hasFocus() && i == m_current;
        painter.setPen(QPen(m_palette.color(isCurrent ? "focus" : "text"), isCurrent ? 3 : 1.5));
        const double x = xOf(m_breaks[i]);
        painter.drawLine(QPointF(x, 2), QPointF(x, height() - 2));
    }
}

void BreaksHistogram::moveBreak(std::size_t at, double value)
{
    // Limits keep their order, and each class some room.
    const double room = (m_greatest - m_least) / 1000;
    const double low = at > 0 ? m_breaks[at - 1] + room : m_least + room;
    const double high = at + 1 < m_breaks.size() ? m_breaks[at + 1] - room : m_greatest;
    if (low > high)
        return;
    const double wanted = std::clamp(value, low, high);
    m_breaks[at] = std::clamp(roundestAbove(wanted - room, wanted), low, high);
    tellName();
    update();
    Q_EMIT breaksEdited(m_breaks);
}

void BreaksHistogram::mousePressEvent(QMouseEvent *event)
{
    double best = reach;
    for (std::size_t i = 0; i < m_breaks.size(); ++i) {
        if (const double distance = std::abs(xOf(m_breaks[i]) - event->position().x()); distance <= best) {
            best = distance;
            m_current = i;
            m_isDragging = true;
        }
    }
    update();
}

void BreaksHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging)
        moveBreak(m_current, valueAt(event->position().x()));
}

void BreaksHistogram::mouseReleaseEvent(QMouseEvent *)
{
    m_isDragging = false;
}

void BreaksHistogram::keyPressEvent(QKeyEvent *event)
{
    const double step = (m_greatest - m_least) / 100;
    if (m_breaks.empty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: m_current = m_current > 0 ? m_current - 1 : 0; break;
    case Qt::Key_Right: m_current = std::min(m_current + 1, m_breaks.size() - 1); break;
    case Qt::Key_Up: moveBreak(m_current, m_breaks[m_current] + step); break;
    case Qt::Key_Down: moveBreak(m_current, m_breaks[m_current] - step); break;
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace om
