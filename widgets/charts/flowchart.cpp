// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/flowchart.h"

#include "common/numbermenu.h"
#include "common/paint.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace om {

namespace {

constexpr double barWidth = 8, gap = 3, textGap = 6;
constexpr double wantedSlot = 18, leastText = 12; ///< height of a group's place, and of one that still shows its name
constexpr double leastBar = 2, leastRibbon = 1, leastHit = 4;
constexpr double mostNames = 0.24; ///< of the width, for the names on one side
constexpr double mostPlate = 0.75, plateInset = 4; ///< of the way to the next column
constexpr float plain = 0.42F, lit = 0.8F, dimmed = 0.16F; ///< opacity of ribbons

/// Where the bar of a group lies, and the place around it that is its own.
struct Slot
{
    double top = 0, height = 0, barTop = 0, barHeight = 0;
};

double heightOf(const std::vector<FlowChart::Group> &column, double unit, double slot)
{
    double sum = gap * double(column.size() - 1);
    for (const FlowChart::Group &group : column)
        sum += std::max(slot, double(group.count) * unit);
    return sum;
}

/// Bars of one scale in all columns, the greatest with which the fullest column still fits.
double unitOf(const std::vector<std::vector<FlowChart::Group>> &columns, double height, double slot, double all)
{
    double low = 0, high = height / all;
    for (int step = 0; step < 40; ++step) { // heightOf rises with the unit
        const double middle = (low + high) / 2;
        const bool isFitting = std::ranges::all_of(columns, [&](const auto &column) { return heightOf(column, middle, slot) <= height; });
        (isFitting ? low : high) = middle;
    }
    return low;
}

std::vector<Slot> slotsOf(const std::vector<FlowChart::Group> &column, double unit, double slot, double height)
{
    const double spare = std::max(0.0, height - heightOf(column, unit, slot)) / double(column.size());
    std::vector<Slot> out;
    double top = 0;
    for (const FlowChart::Group &group : column) {
        const double bar = double(group.count) * unit, own = std::max(slot, bar) + spare, shown = std::max(leastBar, bar);
        out.push_back({top, own, top + (own - shown) / 2, shown});
        top += own + gap;
    }
    return out;
}

QPainterPath ribbonPath(double left, double y0, double right, double y1, double high)
{
    const double middle = (left + right) / 2;
    QPainterPath path(QPointF(left, y0));
    path.cubicTo(middle, y0, middle, y1, right, y1);
    path.lineTo(right, y1 + high);
    path.cubicTo(middle, y1 + high, middle, y0 + high, left, y0 + high);
    path.closeSubpath();
    return path;
}

} // namespace

FlowChart::FlowChart(const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_palette(palette)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    onMenu(*this, [this](const std::optional<QPoint> &at) {
        if (const auto item = at ? itemAt(*at) : std::optional(m_current); item && *item < m_items.size())
            Q_EMIT menuRequested(m_items[*item].isRibbon, m_items[*item].column, m_items[*item].at,
                                 mapToGlobal(at ? *at : m_items[*item].path.boundingRect().center().toPoint()));
    });
    connect(&palette, &Palette::changed, this, qOverload<>(&QWidget::update));
}

void FlowChart::setFlow(std::vector<std::vector<Group>> columns, std::vector<std::vector<Ribbon>> ribbons)
{
    m_columns = std::move(columns);
    m_ribbons = std::move(ribbons);
    m_hovered.reset();
    place();
    setCurrent(0);
}

void FlowChart::place()
{
    m_items.clear();
    const auto all = m_columns.empty()
        ? 0
        : std::accumulate(m_columns.front().begin(), m_columns.front().end(), qint64(0), [](qint64 sum, const Group &group) { return sum + group.count; });
    if (all == 0)
        return;
    placeSides();
    std::size_t most = 0;
    for (const auto &column : m_columns)
        most = std::max(most, column.size());
    const double slot = std::clamp((height() - gap * double(most - 1)) / double(most), 0.0, wantedSlot);
    const double unit = unitOf(m_columns, height(), slot, double(all));
    const double step = (width() - m_left - m_right - barWidth) / double(std::max<std::size_t>(2, m_columns.size()) - 1);
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const double x = m_left + step * double(c);
        const std::vector<Slot> from = slotsOf(m_columns[c], unit, slot, height());
        const bool isFirst = c == 0, isLast = c + 1 == m_columns.size();
        for (std::size_t g = 0; g < from.size(); ++g) {
            QPainterPath bar;
            bar.addRect(x, from[g].barTop, barWidth, from[g].barHeight);
            const QRectF own(isFirst ? 0 : x, from[g].top, isFirst ? x + barWidth : isLast ? width() - x : barWidth, from[g].height);
            m_items.push_back({false, c, g, bar, own, isFirst || isLast ? QRectF() : plateOf(m_columns[c][g], own, step)});
        }
        if (isLast)
            break;
        const std::vector<Slot> to = slotsOf(m_columns[c + 1], unit, slot, height());
        std::vector<double> fromTop, toTop;
        for (const Slot &s : from)
            fromTop.push_back(s.barTop);
        for (const Slot &s : to)
            toTop.push_back(s.barTop);
        for (std::size_t r = 0; r < m_ribbons[c].size(); ++r) {
            const Ribbon &ribbon = m_ribbons[c][r];
            const double high = double(ribbon.count) * unit;
            m_items.push_back({true, c, r, ribbonPath(x + barWidth, fromTop[ribbon.from], x + step, toTop[ribbon.to], std::max(leastRibbon, high))});
            fromTop[ribbon.from] += high;
            toTop[ribbon.to] += high;
        }
    }
}

void FlowChart::placeSides()
{
    const QFontMetricsF name(Palette::font(12)), number(Palette::font(12, true));
    m_count = 0;
    for (const auto &column : m_columns)
        for (const Group &group : column)
            m_count = std::max(m_count, number.horizontalAdvance(locale().toString(group.count)));
    const auto room = [&](const std::vector<Group> &column) {
        double widest = 0;
        for (const Group &group : column)
            widest = std::max(widest, name.horizontalAdvance(group.name));
        return std::min(std::ceil(widest) + 1, width() * mostNames) + 2 * textGap + m_count;
    };
    m_left = room(m_columns.front());
    m_right = room(m_columns.back());
}

QString FlowChart::textOf(const Item &item) const
{
    const auto &groups = m_columns[item.column];
    if (!item.isRibbon)
        return tr("%1: %2").arg(groups[item.at].name, locale().toString(groups[item.at].count));
    const Ribbon &ribbon = m_ribbons[item.column][item.at];
    return tr("%1 → %2: %3").arg(groups[ribbon.from].name, m_columns[item.column + 1][ribbon.to].name, locale().toString(ribbon.count));
}

bool FlowChart::isTouched(const Item &item, const Item &by) const
{
    if (item.isRibbon == by.isRibbon)
        return item.column == by.column && item.at == by.at;
    const Item &ribbon = item.isRibbon ? item : by, &group = item.isRibbon ? by : item;
    const Ribbon &of = m_ribbons[ribbon.column][ribbon.at];
    return (group.column == ribbon.column && group.at == of.from) || (group.column == ribbon.column + 1 && group.at == of.to);
}

void FlowChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::size_t at = m_hovered.value_or(hasFocus() ? m_current : m_items.size());
    const Item *shown = at < m_items.size() ? &m_items[at] : nullptr;
    const auto draw = [&](const Item &item, float opacity) {
        QColor color = m_palette.color(item.isRibbon ? m_ribbons[item.column][item.at].color : m_columns[item.column][item.at].color);
        color.setAlphaF(opacity);
        painter.fillPath(item.path, color);
    };
    for (const Item &item : m_items)
        if (item.isRibbon && !(shown && isTouched(item, *shown)))
            draw(item, shown ? dimmed : plain);
    for (const Item &item : m_items)
        if (item.isRibbon && shown && isTouched(item, *shown))
            draw(item, lit);
    for (const Item &item : m_items)
        if (!item.isRibbon) {
            draw(item, 1);
            drawLabel(painter, item);
        }
    if (hasFocus() && m_current < m_items.size())
        painter.strokePath(m_items[m_current].path, QPen(m_palette.color("focus"), 2));
}

void FlowChart::drawLabel(QPainter &painter, const Item &item) const
{
    if (item.place.height() < leastText)
        return;
    const Group &group = m_columns[item.column][item.at];
    const QString number = locale().toString(group.count);
    const QFont nameFont = Palette::font(12), numberFont = Palette::font(12, true);
    const QColor ink = m_palette.color("text");
    const QRectF bar = item.path.boundingRect(), own = item.place;
    const auto line = [&](double left, double right) { return QRectF(left, own.top(), right - left, own.height()); };
    constexpr auto left = Qt::AlignLeft | Qt::AlignVCenter, right = Qt::AlignRight | Qt::AlignVCenter;
    if (item.column == 0) {
        drawText(painter, line(0, bar.left() - 2 * textGap - m_count), right, group.name, nameFont, ink);
        drawText(painter, line(bar.left() - textGap - m_count, bar.left() - textGap), right, number, numberFont, ink);
    } else if (item.column + 1 == m_columns.size()) {
        drawText(painter, line(bar.right() + textGap, width() - textGap - m_count), left, group.name, nameFont, ink);
        drawText(painter, line(width() - m_count, width()), right, number, numberFont, ink);
    } else if (!item.plate.isEmpty()) {
        QColor ground = m_palette.color("ground");
        ground.setAlphaF(0.72F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(item.plate, 2, 2);
        const double numberWidth = QFontMetricsF(numberFont).horizontalAdvance(number);
        drawText(painter, item.plate.adjusted(plateInset, 0, -numberWidth - 2 * plateInset, 0), left, group.name, nameFont, ink);
        drawText(painter, item.plate.adjusted(0, 0, -plateInset, 0), right, number, numberFont, ink);
    }
}

QRectF FlowChart::plateOf(const Group &group, const QRectF &place, double step) const
{
    const double number = QFontMetricsF(Palette::font(12, true)).horizontalAdvance(locale().toString(group.count)) + 3 * plateInset;
    const double whole = std::ceil(QFontMetricsF(Palette::font(12)).horizontalAdvance(group.name)) + 1,
                 name = std::min(whole, (step - barWidth) * mostPlate - number);
    const bool isTooSmall = name < std::min(whole, leastText) || place.height() < leastText;
    return isTooSmall ? QRectF() : QRectF(place.right() + 3, place.center().y() - 8, name + number, 16);
}

void FlowChart::resizeEvent(QResizeEvent *)
{
    place();
}

/// Names before ribbons, and thin ribbons, which are hard to point at, before wide ones.
std::optional<std::size_t> FlowChart::itemAt(QPointF position) const
{
    std::optional<std::size_t> found;
    qint64 least = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items[i];
        if (!item.isRibbon && (item.place.contains(position) || item.plate.contains(position)))
            return i;
        if (!item.isRibbon)
            continue;
        const qint64 count = m_ribbons[item.column][item.at].count;
        if (found && count >= least)
            continue;
        const QRectF around(position.x() - 0.5, position.y() - leastHit / 2, 1, leastHit);
        if (item.path.contains(position) || item.path.intersects(around)) {
            found = i;
            least = count;
        }
    }
    return found;
}

std::optional<std::size_t> FlowChart::itemOf(bool isRibbon, std::size_t column, std::size_t at) const
{
    const auto found = std::ranges::find_if(m_items, [&](const Item &i) { return i.isRibbon == isRibbon && i.column == column && i.at == at; });
    return found == m_items.end() ? std::nullopt : std::optional(std::size_t(found - m_items.begin()));
}

void FlowChart::choose(const Item &item)
{
    if (item.isRibbon)
        Q_EMIT ribbonChosen(item.column, item.at);
    else
        Q_EMIT groupChosen(item.column, item.at);
}

void FlowChart::setCurrent(std::size_t item)
{
    m_current = item;
    setAccessibleDescription(item < m_items.size() ? textOf(m_items[item]) : QString());
    update();
}

void FlowChart::setHovered(std::optional<std::size_t> item)
{
    if (item == m_hovered)
        return;
    m_hovered = item;
    if (item)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

void FlowChart::mousePressEvent(QMouseEvent *event)
{
    if (const auto item = itemAt(event->position()); item && event->button() == Qt::LeftButton) {
        setCurrent(*item);
        choose(m_items[*item]);
    }
}

void FlowChart::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(itemAt(event->position()));
}

void FlowChart::leaveEvent(QEvent *)
{
    setHovered(std::nullopt);
}

std::optional<std::size_t> FlowChart::along(bool isForward) const
{
    const Item &now = m_items[m_current];
    if (now.isRibbon) {
        const Ribbon &ribbon = m_ribbons[now.column][now.at];
        return isForward ? itemOf(false, now.column + 1, ribbon.to) : itemOf(false, now.column, ribbon.from);
    }
    if (!isForward && now.column == 0)
        return {};
    const std::size_t column = isForward ? now.column : now.column - 1;
    const auto found = std::ranges::find_if(m_items, [&](const Item &i) {
        return i.isRibbon && i.column == column && (isForward ? m_ribbons[column][i.at].from : m_ribbons[column][i.at].to) == now.at;
    });
    return found == m_items.end() ? std::nullopt : std::optional(std::size_t(found - m_items.begin()));
}

void FlowChart::keyPressEvent(QKeyEvent *event)
{
    if (m_items.empty())
        return QWidget::keyPressEvent(event);
    const Item &now = m_items[m_current];
    std::optional<std::size_t> to;
    switch (event->key()) {
    case Qt::Key_Up: to = now.at > 0 ? itemOf(now.isRibbon, now.column, now.at - 1) : std::nullopt; break;
    case Qt::Key_Down: to = itemOf(now.isRibbon, now.column, now.at + 1); break;
    case Qt::Key_Left: to = along(false); break;
    case Qt::Key_Right: to = along(true); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return choose(now);
    default: return QWidget::keyPressEvent(event);
    }
    if (to)
        setCurrent(*to);
}

bool FlowChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto item = itemAt(help->pos())) {
        const QString text = textOf(m_items[*item]);
        QToolTip::showText(help->globalPos(), Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text, this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace om
