// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "frame/bitmap.h"
#include "frame/frame.h"

#include <QColor>
#include <QString>

#include <memory>
#include <vector>

namespace om {

enum class SymbolShape : std::uint8_t { None, Circle, Square, Triangle, Diamond, Hexagon, Crown, Pin, Ring, Icon };
enum class Hatch : std::uint8_t { None, NoData, Warn, Vacant };
enum class Dash : std::uint8_t { Solid, Dashed, Dotted };

/// A symbol with its colours looked up. `size` in px: diameter of a point, width of a line or outline; of a Ring the radius on the
/// ground in metres. An invalid colour is not drawn. A line's `stroke` is its casing. A polygon with a shape is
/// drawn as that mark alone, at its upper right corner.
struct Symbol
{
    SymbolShape shape = SymbolShape::None;
    QString icon; ///< file of an SVG picture, for Icon
    QColor fill, stroke, hatchColor;
    double size = 1;
    Hatch hatch = Hatch::None;
    Dash dash = Dash::Solid;
    bool operator==(const Symbol &) const = default;
};

/// A name on the map. `ink` and `halo` as drawn; `plate` (if valid) is filled behind it when the room is too small.
struct MapLabel
{
    std::uint32_t row = 0;
    QString text;
    QString value; ///< second line, "" = none
    double rank = 0; ///< within its layer; higher first
    QColor ink, halo;
};

struct LegendEntry
{
    Symbol symbol;
    QString label;
    qint64 count = 0;
};

enum class LayerKind : std::uint8_t { Shapes, Proportional, Clusters, Heat };

/// One layer ready to draw: rows of a shared frame with a class each. Immutable once in a Scene.
struct DrawLayer
{
    QString id, title, dataset;
    LayerKind kind = LayerKind::Shapes;
    std::shared_ptr<const Frame> frame;
    Bitmap rows;
    std::vector<Symbol> symbols;
    std::vector<std::uint8_t> classes; ///< of each row, index into symbols; empty = all 0
    std::vector<float> sizes; ///< of each row: radius in px (Proportional) or metres (Ring); empty = the symbol's
    std::vector<float> rings; ///< of each row: share of the ring, 1 = full, NaN = none; empty = no rings
    std::vector<double> ringBreaks; ///< lower limits of ring classes 2…
    std::vector<QColor> ringColors; ///< of the ring classes
    QString partField; ///< Category column that splits clusters
    std::vector<std::uint8_t> parts; ///< Clusters: symbol of each dictionary code, [0] = null
    int urgentPart = -1; ///< Clusters: symbol drawn first, thicker and counted in a badge; −1 = none
    int cellPx = 64;
    std::vector<QColor> ramp; ///< Heat, low → high
    double opacity = 1;
    double minScale = 0, maxScale = 0; ///< scale denominators, 0 = no limit
    bool isBase = false; ///< background: not picked, lines grow with the scale
    QString areaField; ///< column with the code of the area that each row is; "" = rows are no areas
    std::vector<MapLabel> labels;
    double labelMaxScale = 0;
    int priority = 0;
    std::vector<LegendEntry> legend;
    QString legendTitle; ///< unit or basis, shown beside the title

    GeometryType geometry() const { return frame->shapes().type; }
    int symbolOf(std::size_t row) const { return classes.empty() ? 0 : classes[row]; }
    bool isDrawnAt(double denominator) const { return denominator >= minScale && (maxScale <= 0 || denominator <= maxScale); }
};

struct Basemap;

/// Everything that a map shows, bottom to top, and the colours of what lies between. Immutable once built; shared by threads.
struct Scene
{
    std::shared_ptr<const Basemap> basemap; ///< below all layers; null = none
    std::vector<DrawLayer> layers;
    Box extent; ///< what is shown first, normalised Web Mercator
    QString language;
    QColor ground, ink, muted, panel, line, selection, onFill, badge;
    QString attribution, notice;
};

} // namespace om
