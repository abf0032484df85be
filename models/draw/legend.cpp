// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/legend.h"

#include "draw/ramp.h"
#include "draw/symbolpainter.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QLocale>

#include <cmath>

namespace om {

namespace {

constexpr double padding = 12;
constexpr double rowHeight = 22;
constexpr double headHeight = 26;
constexpr double sampleWidth = 28;
constexpr double gap = 8;
constexpr double lockWidth = 16;
constexpr double sizeGap = 14; // between circles of the size legend
constexpr double textHeight = 16;

QString grouped(qint64 count)
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale.toString(count);
}

QString headText(const LegendGroup &group)
{
    return group.basis.isEmpty() ? group.title : QStringLiteral("%1 · %2").arg(group.title, group.basis);
}

QString entryText(const LegendGroup &group, const LegendEntry &entry)
{
    return group.entries.size() > 1 || !entry.label.isEmpty() ? entry.label : group.title;
}

double heightOf(const LegendGroup &group)
{
    return (group.hasTitle() ? headHeight : 0) + double(group.entries.size()) * rowHeight + (group.sizes ? legendSizesSize(*group.sizes).height() + 4 : 0) +
        (group.ramp.colors.empty() ? 0 : legendRampHeight);
}

/// The groups that fit.
std::size_t fitting(const std::vector<LegendGroup> &groups, double maxHeight)
{
    double height = 2 * padding;
    std::size_t count = 0;
    while (count < groups.size() && height + heightOf(groups[count]) <= maxHeight)
        height += heightOf(groups[count++]);
    return count;
}

double widthOf(const LegendSizes &sizes, std::size_t at)
{
    return std::max(2 * sizes.radii[at].first, QFontMetricsF(mapFont(12)).horizontalAdvance(sizes.radii[at].second));
}

} // namespace

std::vector<LegendGroup> legendGroups(const Scene &scene, double denominator, const std::function<std::shared_ptr<const Bins>(std::size_t)> &bins)
{
    std::vector<LegendGroup> groups;
    for (std::size_t i = scene.layers.size(); i-- > 0;) {
        const DrawLayer &layer = scene.layers[i];
        if (layer.isBase || !layer.isDrawnAt(denominator))
            continue;
        LegendGroup group{layer.id,         layer.dataset, layer.title,       layer.legendTitle, layer.isLocked,
                          layer.geometry(), layer.legend,  layer.legendSizes, layer.legendRamp};
        if (layer.kind == LayerKind::Heat)
            group.geometry = GeometryType::Polygon;
        if (layer.kind == LayerKind::Charts)
            group.geometry = GeometryType::Point;
        if (layer.kind == LayerKind::Bins) {
            const auto cells = bins(i);
            group.geometry = GeometryType::Polygon;
            group.entries = binLegend(layer, *cells);
            const QString size = layer.bins.cellText(cells->metres);
            group.basis = group.basis.isEmpty() ? size : QStringLiteral("%1 · %2").arg(group.basis, size);
        }
        if (!group.entries.empty() || group.hasTitle())
            groups.push_back(std::move(group));
    }
    return groups;
}

QSizeF legendSize(const std::vector<LegendGroup> &groups, double maxHeight)
{
    const std::size_t count = fitting(groups, maxHeight);
    if (count == 0)
        return {};
    const QFontMetricsF small(mapFont(12)), head(mapFont(12, true));
    double width = 160;
    double height = 2 * padding;
    const auto widen = [&width](double content) { width = std::max(width, content + 2 * padding); };
    for (std::size_t i = 0; i < count; ++i) {
        const LegendGroup &group = groups[i];
        if (group.hasTitle())
            widen(head.horizontalAdvance(headText(group)) + (group.isLocked ? lockWidth : 0));
        for (const LegendEntry &entry : group.entries)
            widen(sampleWidth + gap + small.horizontalAdvance(entryText(group, entry)) + 20 + small.horizontalAdvance(grouped(entry.count)));
        if (group.sizes)
            widen(legendSizesSize(*group.sizes).width());
        height += heightOf(group);
    }
    return {std::ceil(width), height};
}

void drawLegend(QPainter &painter, const std::vector<LegendGroup> &groups, const Scene &scene, const QRectF &box)
{
    double y = box.top() + padding;
    const auto next = [&](double height) {
        const QRectF row(box.left() + padding, y, box.width() - 2 * padding, height);
        y += height;
        return row;
    };
    const std::size_t count = fitting(groups, box.height() + 0.5);
    for (std::size_t i = 0; i < count; ++i) {
        const LegendGroup &group = groups[i];
        if (group.hasTitle()) {
            const QRectF row = next(headHeight);
            painter.setFont(mapFont(12, true));
            painter.setPen(scene.ink);
            painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, headText(group));
            if (group.isLocked)
                drawPadlock(painter, QPointF(row.right() - 6, row.center().y()), scene.muted);
        }
        for (const LegendEntry &entry : group.entries) {
            const QRectF row = next(rowHeight);
            const QRectF sample(row.left(), row.center().y() - 7, sampleWidth, 14);
            if (entry.glyph.isEmpty())
                drawSample(painter, entry.symbol, group.geometry, sample);
            else
                drawGlyph(painter, entry.glyph, sample.center(), 24, scene.ink);
            painter.setFont(mapFont(12));
            painter.setPen(scene.ink);
            painter.drawText(row.adjusted(sampleWidth + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, entryText(group, entry));
            painter.setPen(scene.muted);
            painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, grouped(entry.count));
        }
        if (group.sizes)
            drawLegendSizes(painter, *group.sizes, next(legendSizesSize(*group.sizes).height() + 4), scene.ink);
        if (!group.ramp.colors.empty())
            drawLegendRamp(painter, group.ramp, next(legendRampHeight), scene.ink);
    }
}

QSizeF legendSizesSize(const LegendSizes &sizes)
{
    double width = 0;
    double radius = 0;
    for (std::size_t i = 0; i < sizes.radii.size(); ++i) {
        width += widthOf(sizes, i) + (i > 0 ? sizeGap : 0);
        radius = std::max(radius, sizes.radii[i].first);
    }
    return {width, 2 * radius + 4 + textHeight};
}

void drawLegendSizes(QPainter &painter, const LegendSizes &sizes, const QRectF &box, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(mapFont(12));
    const double ground = box.top() + legendSizesSize(sizes).height() - textHeight - 2;
    double x = box.left();
    for (std::size_t i = 0; i < sizes.radii.size(); ++i) {
        const auto &[radius, text] = sizes.radii[i];
        const double width = widthOf(sizes, i);
        painter.setPen(QPen(ink, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.translate(x + width / 2, ground - radius);
        painter.drawPath(shapePath(sizes.symbol.shape, 2 * radius));
        painter.translate(-(x + width / 2), -(ground - radius));
        painter.drawText(QRectF(x, ground + 2, width, textHeight), Qt::AlignCenter, text);
        x += width + sizeGap;
    }
    painter.restore();
}

void drawLegendRamp(QPainter &painter, const LegendRamp &ramp, const QRectF &box, const QColor &ink)
{
    painter.save();
    const QRectF bar(box.left(), box.top() + 2, box.width(), 10);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 10; ++i)
        gradient.setColorAt(i / 10.0, rampColor(ramp.colors, i / 10.0));
    painter.fillRect(bar, gradient);
    painter.setFont(mapFont(12));
    painter.setPen(ink);
    const QRectF words(box.left(), bar.bottom() + 2, box.width(), textHeight);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, ramp.low);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, ramp.high);
    painter.restore();
}

void drawPadlock(QPainter &painter, QPointF middle, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(middle);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.4));
    painter.drawArc(QRectF(-2.7, -5.5, 5.4, 7), 0, 180 * 16);
    painter.drawLine(QPointF(-2.7, -2), QPointF(-2.7, 0));
    painter.drawLine(QPointF(2.7, -2), QPointF(2.7, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(-4.5, -0.8, 9, 6.6), 1, 1);
    painter.restore();
}

} // namespace om
