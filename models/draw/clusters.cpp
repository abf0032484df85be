// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/clusters.h"

#include "draw/symbolpainter.h"
#include "frame/query.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr double clearance = 12; // px between donuts

double radiusOf(std::uint32_t count)
{
    return count == 1 ? 8 : std::min(13 + 1.9 * std::sqrt(double(count)), 34.0);
}

void absorb(Cluster &into, const Cluster &other)
{
    const double sum = double(into.count) + other.count;
    into.x = (into.x * into.count + other.x * other.count) / sum;
    into.y = (into.y * into.count + other.y * other.count) / sum;
    into.count += other.count;
    for (std::size_t i = 0; i < into.parts.size(); ++i)
        into.parts[i] += other.parts[i];
    into.firstRow = std::min(into.firstRow, other.firstRow);
    into.box.add(other.box);
    into.radius = radiusOf(into.count);
}

/// Joins clusters that would touch, larger ones first; a sweep over x keeps it from being quadratic.
bool mergeOnce(std::vector<Cluster> &clusters, double pixelsPerUnit)
{
    std::vector<std::uint32_t> byX(clusters.size());
    for (std::uint32_t i = 0; i < byX.size(); ++i)
        byX[i] = i;
    std::sort(byX.begin(), byX.end(), [&](std::uint32_t a, std::uint32_t b) { return clusters[a].x < clusters[b].x; });
    std::vector<std::uint32_t> placeOf(clusters.size());
    for (std::uint32_t i = 0; i < byX.size(); ++i)
        placeOf[byX[i]] = i;
    std::vector<double> x;
    for (const std::uint32_t at : byX)
        x.push_back(clusters[at].x);
    std::vector<bool> isGone(clusters.size(), false);
    bool hasMerged = false;
    for (std::uint32_t at = 0; at < clusters.size(); ++at) { // largest first
        if (isGone[at])
            continue;
        const double cx = clusters[at].x;
        const double cy = clusters[at].y;
        const double r = clusters[at].radius;
        const auto touches = [&](std::uint32_t other) {
            const Cluster &o = clusters[other];
            return std::hypot(o.x - cx, o.y - cy) * pixelsPerUnit < r + o.radius + clearance;
        };
        const double reach = (2 * r + clearance) / pixelsPerUnit; // no later one is larger
        const auto sweep = [&](std::uint32_t other) {
            if (other > at && !isGone[other] && touches(other)) {
                isGone[other] = true;
                absorb(clusters[at], clusters[other]);
                hasMerged = true;
            }
        };
        for (std::uint32_t p = placeOf[at]; p-- > 0 && x[p] >= cx - reach;)
            sweep(byX[p]);
        for (std::uint32_t p = placeOf[at] + 1; p < byX.size() && x[p] <= cx + reach; ++p)
            sweep(byX[p]);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < clusters.size(); ++i)
        if (!isGone[i])
            clusters[kept++] = clusters[i];
    clusters.resize(kept);
    return hasMerged;
}

void sortLargestFirst(std::vector<Cluster> &clusters)
{
    std::sort(clusters.begin(), clusters.end(),
              [](const Cluster &a, const Cluster &b) { return a.count != b.count ? a.count > b.count : a.firstRow < b.firstRow; });
}

QString countText(std::uint32_t count, const QString &language)
{
    if (count < 10000)
        return QLocale::c().toString(count);
    return language.startsWith(QLatin1String("zh")) ? QStringLiteral("%1万").arg(count / 1e4, 0, 'f', 1) : QStringLiteral("%1k").arg(count / 1000);
}

} // namespace

std::vector<Cluster> clustersOf(const DrawLayer &layer, double pixelsPerUnit)
{
    const double cell = layer.cellPx / pixelsPerUnit;
    const Column *category = layer.partField.isEmpty() ? nullptr : layer.frame->column(layer.partField);
    const std::vector<Bin> bins = spatialBins(*layer.frame, layer.rows, {0, 0, 1, 1}, cell, category);
    std::vector<Cluster> clusters;
    clusters.reserve(bins.size());
    for (const Bin &bin : bins) {
        Cluster c;
        c.x = bin.sumX / bin.count;
        c.y = bin.sumY / bin.count;
        c.count = bin.count;
        c.firstRow = bin.firstRow;
        c.radius = radiusOf(bin.count);
        c.box = {bin.cx * cell, bin.cy * cell, (bin.cx + 1) * cell, (bin.cy + 1) * cell};
        c.parts.assign(layer.symbols.size(), 0);
        if (category) {
            for (std::size_t code = 0; code < bin.byCode.size(); ++code)
                c.parts[code < layer.parts.size() ? layer.parts[code] : 0] += bin.byCode[code];
        } else {
            c.parts[0] = bin.count;
        }
        clusters.push_back(std::move(c));
    }
    for (int pass = 0; pass < 6; ++pass) {
        sortLargestFirst(clusters);
        if (!mergeOnce(clusters, pixelsPerUnit))
            break;
    }
    sortLargestFirst(clusters);
    return clusters;
}

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

void drawClusterBadge(QPainter &painter, const Cluster &cluster, const DrawLayer &layer, const Scene &scene, QPointF at)
{
    const std::uint32_t urgent = layer.urgentPart < 0 || cluster.count == 1 ? 0 : cluster.parts[std::size_t(layer.urgentPart)];
    if (urgent == 0)
        return;
    const QFont font = mapFont(12, true);
    const QString text = countText(urgent, scene.language);
    constexpr double mark = 6;
    const double w = QFontMetricsF(font).horizontalAdvance(text) + mark + 11;
    const QRectF plate(at.x() + cluster.radius * 0.55, at.y() - cluster.radius - 5, w, 16);
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
