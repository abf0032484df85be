// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/annotations.h"
#include "draw/renderer.h"

namespace om {

/// What a finished picture carries besides the map. Texts come translated.
struct MapFurniture
{
    QString title; ///< "" = none
    QStringList facts; ///< lines below it: date, filter, version of the data
    bool hasLegend = true;
    bool hasScaleBar = true;
    bool hasNorth = true;
    bool hasAttribution = true;
    bool hasNotice = true;
    std::vector<std::pair<QString, qint64>> selection; ///< dataset and fid of outlined records
    std::vector<Annotation> annotations; ///< `color` as "#rrggbb"
};

/// The view that shows the scene's extent in a picture of `size`, leaving room for its furniture.
Viewport fitScene(const Renderer &renderer, QSize size, const MapFurniture &furniture);

/// A complete map with names and furniture, laid out once and drawn strip by strip, so that a large picture need not be in memory whole.
class MapPicture
{
public:
    /// `renderer` outlives the picture.
    MapPicture(const Renderer &renderer, const Viewport &view, MapFurniture furniture);
    /// The strip between `top` and `bottom` px of the view, vectors where the painter's device takes them. The painter's origin is the
    /// top left of the whole picture.
    void draw(QPainter &painter, int top, int bottom) const;

private:
    struct Places
    {
        QRectF legend, title, bar, north, attribution, notice;
    };
    Places places() const;
    QString creditText() const;
    void drawFurniture(QPainter &painter) const;

    const Renderer &m_renderer;
    Viewport m_view;
    MapFurniture m_furniture;
    std::vector<LegendGroup> m_legend;
    Places m_places;
    std::vector<PlacedLabel> m_labels;
};

/// The whole picture at once. Used by reports and small pictures.
void renderMap(QPainter &painter, const Renderer &renderer, const Viewport &view, const MapFurniture &furniture);
/// The same into an image of `size`·`ratio` pixels.
QImage renderMap(const Renderer &renderer, const Viewport &view, const MapFurniture &furniture, double ratio = 1);

/// Length in metres and px of a scale bar of 1, 2 or 5·10ⁿ that is at most `maxPx` long.
struct ScaleBar
{
    double metres = 0;
    double px = 0;
    QString text;
};
ScaleBar scaleBar(const Viewport &view, double maxPx);

} // namespace om
