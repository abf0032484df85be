// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tilegrid.h"

#include <QPolygonF>

#include <cmath>

namespace om {

namespace {
constexpr double steps = 1e6; // of a level and of a degree: at the edge of a large view less than a hundredth of a pixel
constexpr qint64 backdropLevels = 2;
} // namespace

TileGrid TileGrid::of(const Viewport &view)
{
    return {std::llround(view.zoom() * steps), std::llround(view.bearing() * steps) % std::llround(360 * steps)};
}

TileGrid TileGrid::backdrop() const
{
    // Whole levels: the same tiles serve while the zoom changes a little.
    return {(std::llround(std::floor(double(level) / steps)) - backdropLevels) * std::llround(steps), bearing};
}

Viewport TileGrid::frame() const
{
    return Viewport::around(0, 0, double(level) / steps, QSize(0, 0), double(bearing) / steps);
}

Viewport TileGrid::tile(QPoint at) const
{
    const Viewport whole = frame();
    return {whole.toWorld((QPointF(at) + QPointF(0.5, 0.5)) * tilePx), whole.pixelsPerUnit(), QSize(tilePx, tilePx), whole.bearing()};
}

QRect TileGrid::tilesIn(const Viewport &view, int marginPx) const
{
    const Viewport seen = view.padded(marginPx);
    const Viewport whole = frame();
    const QRectF rect = seen.rect();
    QPolygonF corners;
    for (const QPointF &corner : {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()}) {
        const QPointF world = seen.toWorld(corner);
        corners.append(whole.toPixel(world.x(), world.y()));
    }
    const QRectF shown = corners.boundingRect() & whole.pixelBox({0, 0, 1, 1});
    if (shown.isEmpty())
        return {};
    // A tile that is only touched at its edge shows nothing.
    const auto first = [](double v) { return int(std::floor(v / tilePx + 1e-6)); };
    const auto last = [](double v) { return int(std::ceil(v / tilePx - 1e-6)) - 1; };
    return {QPoint(first(shown.left()), first(shown.top())), QPoint(last(shown.right()), last(shown.bottom()))};
}

QRectF TileGrid::placeIn(const Viewport &view, QPoint at, double ratio) const
{
    const Viewport theirs(view.centre(), view.pixelsPerUnit(), view.size(), double(bearing) / steps);
    const QPointF origin = theirs.toPixel(0, 0);
    const double size = tilePx * view.pixelsPerUnit() / frame().pixelsPerUnit();
    const auto edge = [&](double from, int index) { return std::round((from + index * size) * ratio) / ratio; };
    return {QPointF(edge(origin.x(), at.x()), edge(origin.y(), at.y())), QPointF(edge(origin.x(), at.x() + 1), edge(origin.y(), at.y() + 1))};
}

QTransform TileGrid::turnIn(const Viewport &view) const
{
    QTransform turn;
    if (bearing == of(view).bearing)
        return turn;
    const QPointF middle = view.rect().center();
    return turn.translate(middle.x(), middle.y()).rotate(double(bearing) / steps - view.bearing()).translate(-middle.x(), -middle.y());
}

} // namespace om
