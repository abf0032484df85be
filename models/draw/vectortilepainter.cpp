// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/vectortilepainter_p.h"

#include "draw/symbolpainter.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace om {

namespace {

/// Shape of a feature in pixels.
QPainterPath pathOf(const VectorTile &tile, const VectorTile::Feature &feature, const QTransform &place)
{
    QPainterPath path;
    for (std::uint32_t r = feature.firstRing; r < feature.endRing; ++r) {
        const std::uint32_t from = r == 0 ? 0 : tile.rings[r - 1];
        QPolygonF points;
        points.reserve(qsizetype(tile.rings[r] - from));
        for (std::uint32_t i = from; i < tile.rings[r]; ++i)
            points.append(place.map(QPointF(double(tile.xy[2 * std::size_t(i)]), double(tile.xy[2 * std::size_t(i) + 1]))));
        path.addPolygon(points);
        if (feature.type == GeometryType::Polygon)
            path.closeSubpath();
    }
    return path;
}

double lineGrowth(double zoom)
{
    return std::clamp(std::exp2((zoom - 14) / 2), 0.5, 6.0); // as wide as the background's own roads
}

} // namespace

std::vector<int> rulesOf(const VectorTile &tile, const std::vector<VectorRule> &rules)
{
    std::map<std::tuple<std::uint16_t, std::uint16_t, GeometryType>, int> known;
    std::vector<int> numbers;
    numbers.reserve(tile.features.size());
    for (const VectorTile::Feature &f : tile.features) {
        const auto [it, isNew] = known.try_emplace({f.layer, f.kind, f.type}, -1);
        if (isNew) {
            const QString &layer = tile.layers[f.layer];
            const QString &kind = tile.kinds[f.kind];
            const auto fits = [&](const VectorRule &r) {
                return r.type == f.type && (r.layers.isEmpty() || r.layers.contains(layer)) && (r.kinds.isEmpty() || r.kinds.contains(kind));
            };
            if (const auto rule = std::find_if(rules.begin(), rules.end(), fits); rule != rules.end())
                it->second = int(rule - rules.begin());
        }
        numbers.push_back(it->second);
    }
    return numbers;
}

void drawVectorTile(QPainter &painter, const VectorTile &tile, const std::vector<VectorRule> &rules, const QTransform &place, double zoom)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<int> numbers = rulesOf(tile, rules);
    const double growth = lineGrowth(zoom);
    for (std::size_t r = 0; r < rules.size(); ++r) {
        const VectorRule &rule = rules[r];
        if (zoom < rule.minZoom || (!rule.fill.isValid() && !rule.stroke.isValid()) || rule.type == GeometryType::Point)
            continue;
        const bool isLine = rule.type == GeometryType::Line;
        std::vector<QPainterPath> paths;
        for (std::size_t i = 0; i < tile.features.size(); ++i)
            if (numbers[i] == int(r))
                paths.push_back(pathOf(tile, tile.features[i], place));
        if (!isLine && rule.fill.isValid())
            for (const QPainterPath &path : paths)
                painter.fillPath(path, rule.fill);
        const double width = isLine ? std::max(0.6, rule.size * growth) : rule.size;
        if (rule.stroke.isValid())
            for (const QPainterPath &path : paths)
                painter.strokePath(path,
                                   symbolPen(rule.stroke, isLine && rule.fill.isValid() ? width + std::min(2.0, width) : width,
                                             rule.fill.isValid() ? Dash::Solid : rule.dash));
        if (isLine && rule.fill.isValid())
            for (const QPainterPath &path : paths)
                painter.strokePath(path, symbolPen(rule.fill, width, rule.dash));
    }
}

} // namespace om
