// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/bins.h"

#include "base/mercator.h"
#include "draw/ramp.h"
#include "draw/symbolpainter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace om {

namespace {

constexpr double equatorMetres = 40075016.685578486;
constexpr double leastMetres = 20; // the float positions of a frame are good to some 2 m

double metresPerUnit(double latitude)
{
    return equatorMetres * std::cos(latitude * std::numbers::pi / 180);
}

/// What is classed; NaN = nothing known of this cell.
double valueOf(const BinSpec &spec, const CellGrid &grid, const GridCell &cell)
{
    switch (spec.measure) {
    case BinSpec::Measure::Count: return cell.count;
    case BinSpec::Measure::Mean: return cell.known >= spec.fewest ? cell.sum / cell.known : std::numeric_limits<double>::quiet_NaN();
    case BinSpec::Measure::Density: break;
    }
    const double side = metresPerUnit(lonLatFromMercator(0.5, grid.middle(cell.column, cell.line).second).lat) / 1000;
    return cell.count / (grid.area() * side * side);
}

std::vector<double> valuesOf(const BinSpec &spec, const CellGrid &grid, const std::vector<GridCell> &cells)
{
    std::vector<double> values;
    values.reserve(cells.size());
    for (const GridCell &cell : cells)
        values.push_back(valueOf(spec, grid, cell));
    return values;
}

} // namespace

double cellMetres(const DrawLayer &layer, double pixelsPerUnit)
{
    const double wanted = std::max(leastMetres, layer.cellPx * metresPerUnit(layer.bins.latitude) / pixelsPerUnit);
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    double best = power;
    for (const double size : {2 * power, 5 * power, 10 * power})
        if (std::abs(std::log(size / wanted)) < std::abs(std::log(best / wanted)))
            best = size;
    return std::max(leastMetres, best);
}

Bins binsOf(const DrawLayer &layer, double metres)
{
    const BinSpec &spec = layer.bins;
    const ShapeColumn &shapes = layer.frame->shapes();
    const Column *numbers = spec.measure == BinSpec::Measure::Mean ? layer.frame->column(spec.field) : nullptr;
    Bins bins;
    bins.metres = metres;
    bins.grid = CellGrid::ofMetres(spec.shape, metres, spec.latitude);
    bins.cells = countCells(shapes, layer.rows, bins.grid, numbers);
    bins.values = valuesOf(spec, bins.grid, bins.cells);
    if (!spec.breaks.empty())
        bins.breaks = spec.breaks;
    else if (spec.reference)
        bins.breaks = classBreaks(valuesOf(spec, bins.grid, countCells(shapes, *spec.reference, bins.grid, numbers)), spec.method, spec.classes);
    else
        bins.breaks = classBreaks(bins.values, spec.method, spec.classes);
    bins.colors = rampColors(spec.ramp, bins.breaks.size() + 1);
    bins.counts.assign(bins.breaks.size() + 2, 0);
    bins.classes.reserve(bins.values.size());
    for (std::size_t i = 0; i < bins.values.size(); ++i) {
        const std::size_t at = std::isnan(bins.values[i]) ? bins.breaks.size() + 1 : classOf(bins.values[i], bins.breaks);
        bins.classes.push_back(std::uint8_t(at));
        bins.counts[at] += bins.cells[i].count;
    }
    return bins;
}

void drawBins(QPainter &painter, const DrawLayer &layer, const Bins &bins, const Viewport &view)
{
    const Box near = view.grown(bins.grid.size * view.pixelsPerUnit());
    const double height = bins.grid.lineHeight();
    const Symbol &noValue = layer.symbols.front();
    const QPen pen = noValue.stroke.isValid() ? QPen(noValue.stroke, noValue.size) : QPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto firstLine = std::int32_t(std::floor(near.minY / height)) - 1;
    const auto from = std::ranges::lower_bound(bins.cells, firstLine, {}, &GridCell::line);
    for (auto cell = from; cell != bins.cells.end() && cell->line * height <= near.maxY; ++cell) {
        const auto middle = bins.grid.middle(cell->column, cell->line);
        if (middle.first < near.minX || middle.first > near.maxX)
            continue;
        QPolygonF corners;
        const QPolygonF around = cellOutline(bins.grid, cell->column, cell->line);
        for (const QPointF &corner : around)
            corners.append(view.toPixel(corner.x(), corner.y()));
        const std::size_t at = bins.classes[std::size_t(cell - bins.cells.begin())];
        painter.setPen(pen);
        painter.setBrush(at < bins.colors.size() ? bins.colors[at] : noValue.fill);
        painter.drawConvexPolygon(corners);
        if (at >= bins.colors.size()) {
            QPainterPath path;
            path.addPolygon(corners);
            drawHatch(painter, path, noValue, view.toPixel(0, 0));
        }
    }
}

const GridCell *binAt(const Bins &bins, double x, double y)
{
    const auto [column, line] = bins.grid.cellOf(x, y);
    const auto key = [](const GridCell &c) { return std::pair(c.line, c.column); };
    const auto it = std::ranges::lower_bound(bins.cells, std::pair(line, column), {}, key);
    return it != bins.cells.end() && key(*it) == std::pair(line, column) ? &*it : nullptr;
}

QPolygonF cellOutline(const CellGrid &grid, std::int32_t column, std::int32_t line)
{
    const auto [x, y] = grid.middle(column, line);
    const double half = grid.size / 2;
    if (grid.shape == CellShape::Square)
        return {QPointF(x - half, y - half), QPointF(x + half, y - half), QPointF(x + half, y + half), QPointF(x - half, y + half)};
    const double corner = grid.size / std::numbers::sqrt3; // from the middle to a corner
    return {QPointF(x, y - corner), QPointF(x + half, y - corner / 2), QPointF(x + half, y + corner / 2),
            QPointF(x, y + corner), QPointF(x - half, y + corner / 2), QPointF(x - half, y - corner / 2)};
}

Box binBox(const Bins &bins, const GridCell &cell)
{
    Box box;
    const QPolygonF around = cellOutline(bins.grid, cell.column, cell.line);
    for (const QPointF &corner : around)
        box.add(corner.x(), corner.y());
    return box;
}

Bitmap binRows(const DrawLayer &layer, const Bins &bins, std::size_t at)
{
    const ShapeColumn &shapes = layer.frame->shapes();
    Bitmap out(layer.frame->rows());
    layer.rows.forEach([&](std::size_t row) {
        const GridCell *cell = shapes.x[row] == shapes.x[row] ? binAt(bins, double(shapes.x[row]), double(shapes.y[row])) : nullptr; // NaN = no position
        if (cell && bins.classes[std::size_t(cell - bins.cells.data())] == at)
            out.set(row);
    });
    return out;
}

std::vector<LegendEntry> binLegend(const DrawLayer &layer, const Bins &bins)
{
    std::vector<LegendEntry> entries;
    for (std::size_t at = bins.colors.size(); at-- > 0;) {
        LegendEntry entry;
        entry.symbol = layer.symbols.front();
        entry.symbol.hatch = Hatch::None;
        entry.symbol.fill = bins.colors[at];
        entry.label = bins.breaks.empty() ? layer.title : layer.bins.rangeText(bins.breaks, at);
        entry.count = bins.counts[at];
        entry.at = int(at);
        entries.push_back(std::move(entry));
    }
    if (bins.counts.back() > 0)
        entries.push_back(
            {.symbol = layer.symbols.front(), .label = layer.bins.rangeText({}, 0), .count = bins.counts.back(), .at = int(bins.breaks.size()) + 1});
    for (LegendEntry &entry : entries) {
        entry.part = LegendEntry::Part::Cells;
        entry.cellMetres = bins.metres;
    }
    return entries;
}

} // namespace om
