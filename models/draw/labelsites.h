// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"

#include <QPointF>

#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace om {

/// Where a polygon has most room for a text: the pole of inaccessibility for a shape three times as wide as high, by the quadtree search
/// of V. Agafonkin (https://github.com/mapbox/polylabel). Normalised Web Mercator.
struct PolygonSite
{
    double x = 0, y = 0;
    double area = 0; ///< of its largest part, square units
};

/// Lines of one name joined where they touch. Normalised Web Mercator.
struct LabelLine
{
    std::size_t label = 0; ///< of one of them: index into the layer's labels
    std::vector<QPointF> points;
    std::vector<double> lengths; ///< from the start to each point
    Box box;
    double length() const { return lengths.back(); }
    QPointF pointAt(double distance) const; ///< from the start, kept to the line
};

/// Sites and lines of the data, which do not depend on the view: found once and kept while the data stay the same. Bounded. All functions
/// may be called from several threads at once.
class LabelSites
{
public:
    PolygonSite site(const Frame &frame, std::size_t row);
    /// Of a layer of lines.
    std::shared_ptr<const std::vector<LabelLine>> lines(const DrawLayer &layer);
    /// Of other data, which `key` stands for; `find` is called when they are not kept.
    std::shared_ptr<const std::vector<LabelLine>> lines(std::size_t key, const std::function<std::vector<LabelLine>()> &find);

private:
    std::mutex m_mutex; // guards both
    std::unordered_map<std::size_t, PolygonSite> m_sites;
    std::unordered_map<std::size_t, std::shared_ptr<const std::vector<LabelLine>>> m_lines;
};

} // namespace om
