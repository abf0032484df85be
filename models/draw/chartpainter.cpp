// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/chartpainter_p.h"

#include "draw/pointpainter_p.h"
#include "draw/symbolpainter.h"

#include <QLocale>

#include <cmath>

namespace om {

namespace {

constexpr double smallRadius = 9; // of the dot that stands for too few rows
constexpr double hole = 0.55; // of a donut's radius

void drawSmall(QPainter &painter, const DrawLayer &layer, double sum, QPointF at, const Scene &scene)
{
    painter.setPen(QPen(scene.ground, 1.5));
    painter.setBrush(layer.symbols.back().fill);
    painter.drawEllipse(at, smallRadius, smallRadius);
    painter.setFont(mapFont(10));
    painter.setPen(inkOn(layer.symbols.back().fill));
    painter.drawText(QRectF(at.x() - 20, at.y() - 10, 40, 20), Qt::AlignCenter, QString::number(std::lround(sum)));
}

void drawPie(QPainter &painter, const DrawLayer &layer, const ChartAmounts &chart, QPointF at, double radius, const Scene &scene)
{
    const QRectF box(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.ground);
    painter.drawEllipse(at, radius + 1.5, radius + 1.5);
    // Whole sixteenths of a degree from the running sum, so that no gap is left at the end.
    constexpr int turn = 360 * 16;
    double until = 0;
    int from = 0;
    for (std::size_t i = 0; i < chart.parts.size(); ++i) {
        if (!(chart.parts[i] > 0))
            continue;
        until += double(chart.parts[i]);
        const int end = int(std::lround(until / chart.sum * turn));
        painter.setBrush(layer.symbols[i].fill);
        if (end - from == turn) {
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(at, radius, radius);
        } else {
            painter.setPen(QPen(scene.ground, 1));
            painter.drawPie(box, 90 * 16 - from, from - end); // clockwise from the top
        }
        from = end;
    }
    if (!layer.isHollow)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.panel);
    painter.drawEllipse(at, radius * hole, radius * hole);
    if (radius * hole < 9)
        return;
    painter.setFont(mapFont(12, true));
    painter.setPen(scene.ink);
    painter.drawText(box, Qt::AlignCenter, QLocale::c().toString(qint64(std::llround(chart.sum))));
}

} // namespace

ChartAmounts chartOf(const DrawLayer &layer, std::size_t row)
{
    const std::size_t parts = layer.shares.size() / std::max<std::size_t>(1, layer.frame->rows());
    ChartAmounts chart{{layer.shares.data() + row * parts, parts}, 0};
    for (const float part : chart.parts)
        chart.sum += part > 0 ? double(part) : 0;
    return chart;
}

void drawCharts(QPainter &painter, const DrawLayer &layer, const Viewport &view, const Scene &scene)
{
    std::vector<std::uint32_t> rows = rowsNear(layer, view, layerReach(layer, view));
    if (!layer.sizes.empty())
        std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return layer.sizes[a] > layer.sizes[b]; });
    painter.setRenderHint(QPainter::Antialiasing);
    for (const std::uint32_t row : rows) {
        const ChartAmounts chart = chartOf(layer, row);
        const QPointF at = pixelOf(layer.frame->shapes(), row, view);
        if (chart.sum <= 0 || std::isnan(at.x()))
            continue;
        if (chart.sum < layer.smallN)
            drawSmall(painter, layer, chart.sum, at, scene);
        else
            drawPie(painter, layer, chart, at, layer.sizes.empty() ? layer.symbols.front().size / 2 : double(layer.sizes[row]), scene);
    }
}

} // namespace om
