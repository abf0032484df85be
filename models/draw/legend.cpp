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

double textWidth(const QString &text, bool isBold = false)
{
    return QFontMetricsF(mapFont(12, isBold)).horizontalAdvance(text);
}

/// Of the title with its basis in one line.
double headWidth(const LegendGroup &group)
{
    return textWidth(group.title, true) + (group.basis.isEmpty() ? 0 : gap + textWidth(group.basis)) + (group.isLocked ? lockWidth : 0);
}

/// `width` = room for the rows.
double headHeightOf(const LegendGroup &group, double width)
{
    if (!group.hasTitle())
        return 0;
    return headHeight + (headWidth(group) > width && !group.basis.isEmpty() ? textHeight : 0);
}

QString entryText(const LegendGroup &group, const LegendEntry &entry)
{
    return group.entries.size() > 1 || !entry.label.isEmpty() ? entry.label : group.title;
}

double entryWidth(const LegendGroup &group, const LegendEntry &entry)
{
    constexpr double beforeCount = 20;
    return sampleWidth + gap + textWidth(entryText(group, entry)) + beforeCount + textWidth(grouped(entry.count));
}

double heightOf(const LegendGroup &group, double width)
{
    return headHeightOf(group, width) + double(group.entries.size()) * rowHeight + (group.sizes ? legendSizesSize(*group.sizes).height() + 4 : 0) +
        (group.ramp.colors.empty() ? 0 : legendRampHeight);
}

/// The groups that fit.
std::size_t fitting(const std::vector<LegendGroup> &groups, QSizeF limit)
{
    const double width = limit.width() - 2 * padding;
    double height = 2 * padding;
    std::size_t count = 0;
    while (count < groups.size() && height + heightOf(groups[count], width) <= limit.height())
        height += heightOf(groups[count++], width);
    return count;
}

double widthOf(const LegendSizes &sizes, std::size_t at)
{
    return std::max(2 * sizes.radii[at].first, textWidth(sizes.radii[at].second));
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

QSizeF legendSize(const std::vector<LegendGroup> &groups, QSizeF limit)
{
    constexpr double least = 160;
    double width = least;
    const auto widen = [&width](double content) { width = std::max(width, std::ceil(content) + 2 * padding); };
    for (const LegendGroup &group : groups) {
        if (group.hasTitle())
            widen(headWidth(group));
        for (const LegendEntry &entry : group.entries)
            widen(entryWidth(group, entry));
        if (group.sizes)
            widen(legendSizesSize(*group.sizes).width());
    }
    width = std::min(width, limit.width());
    const std::size_t count = fitting(groups, {width, limit.height()});
    if (count == 0)
        return {};
    double height = 2 * padding;
    for (std::size_t i = 0; i < count; ++i)
        height += heightOf(groups[i], width - 2 * padding);
    return {width, height};
}

void drawLegend(QPainter &painter, const std::vector<LegendGroup> &groups, const Scene &scene, const QRectF &box)
{
    double y = box.top() + padding;
    const auto next = [&](double height) {
        const QRectF row(box.left() + padding, y, box.width() - 2 * padding, height);
        y += height;
        return row;
    };
    const auto write = [&painter](const QRectF &row, const QString &text, bool isBold, const QColor &ink, Qt::Alignment side) {
        const QFont font = mapFont(12, isBold);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(row, int(Qt::AlignVCenter | side), QFontMetricsF(font).elidedText(text, Qt::ElideRight, row.width() + 0.5));
    };
    const std::size_t count = fitting(groups, box.size() + QSizeF(0.5, 0.5));
    for (std::size_t i = 0; i < count; ++i) {
        const LegendGroup &group = groups[i];
        if (const double height = headHeightOf(group, box.width() - 2 * padding); height > 0) {
            QRectF row = next(height);
            QRectF basis = row;
            if (height > headHeight) {
                row.setHeight(headHeight);
                basis.setTop(row.bottom() - (headHeight - textHeight) / 2);
                basis.setHeight(textHeight);
            }
            if (group.isLocked) {
                drawPadlock(painter, QPointF(row.right() - 6, row.center().y()), scene.muted);
                row.adjust(0, 0, -lockWidth, 0);
            }
            write(row, group.title, true, scene.ink, Qt::AlignLeft);
            if (height <= headHeight)
                basis.setLeft(row.left() + textWidth(group.title, true) + gap);
            write(basis, group.basis, false, scene.muted, Qt::AlignLeft);
        }
        for (const LegendEntry &entry : group.entries) {
            const QRectF row = next(rowHeight);
            const QRectF sample(row.left(), row.center().y() - 7, sampleWidth, 14);
            if (entry.glyph.isEmpty())
                drawSample(painter, entry.symbol, group.geometry, sample);
            else
                drawGlyph(painter, entry.glyph, sample.center(), 24, scene.ink);
            const QString number = grouped(entry.count);
            write(row.adjusted(sampleWidth + gap, 0, -gap - textWidth(number), 0), entryText(group, entry), false, scene.ink, Qt::AlignLeft);
            write(row, number, false, scene.muted, Qt::AlignRight);
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
