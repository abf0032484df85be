// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drawnplace.h"

#include "base/mercator.h"
#include "draw/bins.h"

namespace om {

namespace {

constexpr int lonLatSrs = 4326; // nobody asks a frame for it

} // namespace

bool isDrawnPlace(const QString &dataset)
{
    return dataset == hotspotDataset || dataset == blindSpotDataset || dataset == lastLookDataset;
}

PlaceText placeText(const Scene &scene, const QString &dataset, qint64 id)
{
    for (const DrawLayer &layer : scene.layers) {
        if (layer.dataset != dataset || !isDrawnPlace(dataset))
            continue;
        if (const std::size_t row = layer.frame->rowOf(id); row < layer.frame->rows())
            return {layer.frame->column(QStringLiteral("name"))->text(row), layer.title, layer.noteTitle, layer.notes[row]};
    }
    return {};
}

Geometry cellShape(const CellGrid &grid, std::int32_t column, std::int32_t line)
{
    Geometry out;
    out.type = GeometryType::Polygon;
    QPolygonF corners = cellOutline(grid, column, line);
    corners.append(corners.first());
    for (const QPointF &corner : std::as_const(corners)) {
        const LonLat p = lonLatFromMercator(corner.x(), corner.y());
        out.xy.insert(out.xy.end(), {p.lon, p.lat});
    }
    out.rings = {std::uint32_t(corners.size())};
    out.parts = {1};
    return out;
}

qint64 cellId(std::int32_t column, std::int32_t line)
{
    return (qint64(line) << 31 | qint64(column)) << 1; // cells of a planet have 2²⁶ columns at most
}

std::shared_ptr<const Frame> placeFrame(const QString &dataset, const std::vector<DrawnPlace> &places)
{
    const ZoneClock clock;
    FrameBuilder builder(dataset, 0, {{QStringLiteral("name"), ColumnType::Text}}, GeometryType::Polygon, clock);
    for (const DrawnPlace &place : places) {
        builder.begin(place.id);
        builder.setText(0, place.name.toStdString());
        builder.setGeometry(toGpkg(place.shape, lonLatSrs));
        builder.end();
    }
    return builder.finish();
}

} // namespace om
