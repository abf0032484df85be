// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/legend.h"

#include "draw/symbolpainter.h"

#include <QFontMetricsF>
#include <QLocale>

#include <cmath>

namespace om {

namespace {

constexpr double padding = 12;
constexpr double rowHeight = 22;
constexpr double headHeight = 26;
constexpr double sampleWidth = 28;
constexpr double gap = 8;

struct Line
{
    const DrawLayer *layer;
    const LegendEntry *entry; ///< null = the layer's title
    QString text, count;
};

QString grouped(qint64 count)
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale.toString(count);
}

/// Topmost layer first. A layer with one entry needs no title of its own.
std::vector<Line> linesOf(const Scene &scene, double denominator, double maxHeight)
{
    std::vector<Line> lines;
    double height = 2 * padding;
    for (std::size_t i = scene.layers.size(); i-- > 0;) {
        const DrawLayer &layer = scene.layers[i];
        if (layer.isBase || layer.legend.empty() || !layer.isDrawnAt(denominator))
            continue;
        std::vector<Line> group;
        if (layer.legend.size() > 1) {
            const QString title = layer.legendTitle.isEmpty() ? layer.title : QStringLiteral("%1 · %2").arg(layer.title, layer.legendTitle);
            group.push_back({&layer, nullptr, title, {}});
        }
        for (const LegendEntry &entry : layer.legend)
            group.push_back({&layer, &entry, layer.legend.size() > 1 || !entry.label.isEmpty() ? entry.label : layer.title, grouped(entry.count)});
        const double more = double(group.size()) * rowHeight + (layer.legend.size() > 1 ? headHeight - rowHeight : 0);
        if (height + more > maxHeight)
            break;
        height += more;
        lines.insert(lines.end(), group.begin(), group.end());
    }
    return lines;
}

double heightOf(const Line &line)
{
    return line.entry ? rowHeight : headHeight;
}

} // namespace

QSizeF legendSize(const Scene &scene, double denominator, double maxHeight)
{
    const std::vector<Line> lines = linesOf(scene, denominator, maxHeight);
    if (lines.empty())
        return {};
    const QFontMetricsF small(mapFont(12)), head(mapFont(12, true));
    double width = 160;
    double height = 2 * padding;
    for (const Line &line : lines) {
        const double text =
            line.entry ? sampleWidth + gap + small.horizontalAdvance(line.text) + 20 + small.horizontalAdvance(line.count) : head.horizontalAdvance(line.text);
        width = std::max(width, text + 2 * padding);
        height += heightOf(line);
    }
    return {std::ceil(width), height};
}

void drawLegend(QPainter &painter, const Scene &scene, double denominator, const QRectF &box)
{
    double y = box.top() + padding;
    for (const Line &line : linesOf(scene, denominator, box.height() + 0.5)) {
        const QRectF row(box.left() + padding, y, box.width() - 2 * padding, heightOf(line));
        y += row.height();
        if (!line.entry) {
            painter.setFont(mapFont(12, true));
            painter.setPen(scene.ink);
            painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, line.text);
            continue;
        }
        const GeometryType geometry = line.layer->kind == LayerKind::Heat ? GeometryType::Polygon : line.layer->geometry();
        drawSample(painter, line.entry->symbol, geometry, QRectF(row.left(), row.center().y() - 7, sampleWidth, 14));
        painter.setFont(mapFont(12));
        painter.setPen(scene.ink);
        painter.drawText(row.adjusted(sampleWidth + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, line.text);
        painter.setPen(scene.muted);
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, line.count);
    }
}

} // namespace om
