// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/clusters.h"

#include "draw/symbolpainter.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr int badgePx = 12;
constexpr double mark = 6; // the square in a badge

QString countText(std::uint32_t count, const QString &language)
{
    if (count < 10000)
        return QLocale::c().toString(count);
    return language.startsWith(QLatin1String("zh")) ? QStringLiteral("%1万").arg(count / 1e4, 0, 'f', 1) : QStringLiteral("%1k").arg(count / 1000);
}

} // namespace

void drawCluster(QPainter &painter, const Cluster &cluster, const DrawLayer &layer, const Scene &scene, QPointF at)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (cluster.count == 1) {
        const auto part = std::find(cluster.parts.begin(), cluster.parts.end(), 1u);
        const Symbol &symbol = layer.symbols[std::size_t(part == cluster.parts.end() ? 0 : part - cluster.parts.begin())];
        drawSymbol(painter, symbol, at, 14, scene.ground, 2);
        return;
    }
    constexpr double width = 6;
    const double r = cluster.radius - width / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.ground);
    painter.drawEllipse(at, cluster.radius + 1.5, cluster.radius + 1.5);
    painter.setBrush(Qt::NoBrush);
    double turn = 0;
    const QRectF ring(at.x() - r, at.y() - r, 2 * r, 2 * r);
    for (std::size_t i = 0; i < cluster.parts.size(); ++i) {
        if (cluster.parts[i] == 0)
            continue;
        const double share = double(cluster.parts[i]) / cluster.count;
        const bool isUrgent = int(i) == layer.urgentPart;
        QPen pen(layer.symbols[i].fill, isUrgent ? width + 3 : width);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        // Clockwise from the top; Qt counts sixteenths of a degree anticlockwise from the right.
        painter.drawArc(ring, int(std::lround((90 - turn * 360) * 16)), int(std::lround(-share * 360 * 16)));
        turn += share;
    }
    const QString text = countText(cluster.count, scene.language);
    painter.setFont(mapFont(cluster.radius < 17 ? 12 : 14, true));
    painter.setPen(scene.ink);
    painter.drawText(QRectF(at.x() - 40, at.y() - 20, 80, 40), Qt::AlignCenter, text);
}

std::optional<QRectF> clusterBadge(const Cluster &cluster, const DrawLayer &layer, const Scene &scene, QPointF at)
{
    const std::uint32_t urgent = layer.urgentPart < 0 || cluster.count == 1 ? 0 : cluster.parts[std::size_t(layer.urgentPart)];
    if (urgent == 0)
        return std::nullopt;
    const double width = QFontMetricsF(mapFont(badgePx, true)).horizontalAdvance(countText(urgent, scene.language)) + mark + 11;
    return QRectF(at.x() + cluster.radius * 0.55, at.y() - cluster.radius - 5, width, 16);
}

void drawClusterBadge(QPainter &painter, const Cluster &cluster, const DrawLayer &layer, const Scene &scene, QPointF at)
{
    const auto place = clusterBadge(cluster, layer, scene, at);
    if (!place)
        return;
    const QRectF &plate = *place;
    const QFont font = mapFont(badgePx, true);
    const QString text = countText(cluster.parts[std::size_t(layer.urgentPart)], scene.language);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(scene.ground, 1.5));
    painter.setBrush(layer.symbols[std::size_t(layer.urgentPart)].fill);
    painter.drawRoundedRect(plate, 2, 2);
    painter.fillRect(QRectF(plate.left() + 4, plate.center().y() - mark / 2, mark, mark), scene.badge);
    painter.setPen(scene.badge);
    painter.setFont(font);
    painter.drawText(plate.adjusted(mark + 4, 0, 0, 0), Qt::AlignCenter, text);
}

} // namespace om
