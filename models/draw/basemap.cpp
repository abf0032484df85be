// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/basemap.h"

#include "draw/vectortilepainter_p.h"

#include <QPainterPath>

#include <cmath>

namespace om {

namespace {

constexpr std::size_t mostTiles = 2400; // of one picture: a page of A0 with two pixels of a tile a px has 1,750 at most
constexpr int mostUnderzoom = 3; // levels below the lowest that are made of its tiles
constexpr int mostOverzoom = 8; // levels that a parent may stand in for a tile that is on its way

/// Where a part of the world lies: the transform from tile coordinates (0…1) to pixels, which a turned view turns too.
QTransform placeOf(const Box &box, const Viewport &view)
{
    const QPointF a = view.toPixel(box.minX, box.minY);
    const QPointF b = view.toPixel(box.maxX, box.minY);
    const QPointF c = view.toPixel(box.minX, box.maxY);
    return {b.x() - a.x(), b.y() - a.y(), c.x() - a.x(), c.y() - a.y(), a.x(), a.y()};
}

/// The same on whole device pixels when nothing is turned, so that neighbours meet without a seam.
QTransform snapped(const QTransform &place, double ratio)
{
    if (place.m12() != 0 || place.m21() != 0)
        return place;
    const auto snap = [ratio](double v) { return std::round(v * ratio) / ratio; };
    const double left = snap(place.dx()), top = snap(place.dy());
    return {snap(place.dx() + place.m11()) - left, 0, 0, snap(place.dy() + place.m22()) - top, left, top};
}

QImage toned(const MapTile &tile, double saturation)
{
    const auto *bytes = reinterpret_cast<const uchar *>(tile.pixels.constData());
    const QImage whole(bytes, tile.px, tile.px, QImage::Format_ARGB32_Premultiplied);
    if (saturation >= 1)
        return whole;
    QImage image = whole.copy();
    const int keep = int(std::lround(saturation * 256));
    for (int y = 0; y < image.height(); ++y) {
        auto *p = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (const QRgb *end = p + image.width(); p != end; ++p) {
            const int grey = qGray(*p);
            const auto pull = [&](int c) { return grey + (c - grey) * keep / 256; };
            *p = qRgba(pull(qRed(*p)), pull(qGreen(*p)), pull(qBlue(*p)), qAlpha(*p));
        }
    }
    return image;
}

/// Draws `tile`, of which `part` (0…1) is to be seen, into the unit square that `place` maps.
void drawTile(QPainter &painter, const Basemap &basemap, const MapTile &tile, const QRectF &part, const QTransform &place, double zoom)
{
    if (tile.isEmpty())
        return;
    painter.save();
    const QRectF unit(0, 0, 1, 1);
    if (tile.px > 0) {
        painter.setTransform(place, true);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(unit, toned(tile, basemap.saturation), {part.topLeft() * tile.px, part.size() * tile.px});
    } else {
        QPainterPath edge;
        edge.addPolygon(place.map(QPolygonF(unit)));
        painter.setClipPath(edge, Qt::IntersectClip);
        const QTransform whole(1 / part.width(), 0, 0, 1 / part.height(), -part.x() / part.width(), -part.y() / part.height());
        drawVectorTile(painter, *tile.vectors, basemap.rules, whole * place, zoom);
    }
    painter.restore();
}

/// What a tile that is not at hand can be made of: a parent's part, else its children.
void drawStandIn(QPainter &painter, const Basemap &basemap, const MapTileId &id, const Viewport &view, double ratio, int minZoom, int maxZoom)
{
    for (int up = 1; up <= mostOverzoom && id.z - up >= minZoom; ++up) {
        const MapTileId parent = id.parent(up);
        if (const auto tile = basemap.tiles->tile(parent, false)) {
            const double size = std::exp2(-up);
            const QRectF part((id.x - (parent.x << up)) * size, (id.y - (parent.y << up)) * size, size, size);
            drawTile(painter, basemap, *tile, part, snapped(placeOf(id.box(), view), ratio), view.zoom());
            return;
        }
    }
    if (id.z >= maxZoom)
        return;
    for (int i = 0; i < 4; ++i) {
        const MapTileId child{id.z + 1, 2 * id.x + i % 2, 2 * id.y + i / 2};
        if (const auto tile = basemap.tiles->tile(child, false))
            drawTile(painter, basemap, *tile, QRectF(0, 0, 1, 1), snapped(placeOf(child.box(), view), ratio), view.zoom());
    }
}

} // namespace

std::vector<MapTileId> basemapTiles(const Basemap &basemap, const Viewport &view, double ratio)
{
    std::vector<MapTileId> ids;
    const auto set = basemap.tiles ? basemap.tiles->tileSet() : std::nullopt;
    if (!set)
        return ids;
    // Pictures are matched to the device's pixels, vectors to the reader's.
    const double exact = std::log2(view.pixelsPerUnit() * (set->isVector ? 1 : ratio) / set->tilePx);
    const int z = std::clamp(int(std::lround(exact)), set->minZoom, set->maxZoom);
    if (exact < set->minZoom - mostUnderzoom - 0.5)
        return ids;
    const Box box = view.grown(0);
    const int last = (1 << z) - 1;
    const auto index = [&](double v) { return std::clamp(int(std::floor(std::clamp(v, 0.0, 1.0) * (last + 1))), 0, last); };
    const int left = index(std::max(box.minX, set->box.minX)), right = index(std::min(box.maxX, set->box.maxX));
    const int top = index(std::max(box.minY, set->box.minY)), bottom = index(std::min(box.maxY, set->box.maxY));
    if (!box.intersects(set->box))
        return ids;
    const bool isTurned = view.bearing() != 0; // then its box holds much that is not seen
    for (int y = top; y <= bottom; ++y)
        for (int x = left; x <= right; ++x) {
            const MapTileId id{z, x, y};
            if (isTurned && !placeOf(id.box(), view).mapRect(QRectF(0, 0, 1, 1)).intersects(view.rect()))
                continue;
            if (ids.size() == mostTiles)
                return {};
            ids.push_back(id);
        }
    return ids;
}

void drawBasemap(QPainter &painter, const Basemap &basemap, const Viewport &view)
{
    const double ratio = basemap.ratio > 0 ? basemap.ratio : painter.device()->devicePixelRatioF();
    const auto ids = basemapTiles(basemap, view, ratio);
    if (ids.empty())
        return;
    const MapTileSet set = *basemap.tiles->tileSet();
    painter.save();
    painter.setOpacity(basemap.opacity);
    forEachTile(basemap, ids, [&](const MapTileId &id) {
        if (const auto tile = basemap.tiles->tile(id, true))
            drawTile(painter, basemap, *tile, QRectF(0, 0, 1, 1), snapped(placeOf(id.box(), view), ratio), view.zoom());
        else
            drawStandIn(painter, basemap, id, view, ratio, set.minZoom, set.maxZoom);
    });
    painter.restore();
}

} // namespace om
