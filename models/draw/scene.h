// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "draw/symbol.h"
#include "frame/bitmap.h"
#include "frame/cellgrid.h"
#include "frame/classbreaks.h"
#include "frame/frame.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace om {

/// Size in px and cut of the type of names.
struct LabelFont
{
    int px = 12;
    bool isBold = false, isItalic = false;
    bool operator==(const LabelFont &) const = default;
};

/// A name on the map. `ink` and `halo` as drawn.
struct MapLabel
{
    std::uint32_t row = 0;
    QString text;
    QString value; ///< second line, "" = none
    double rank = 0; ///< within its layer; higher first
    QColor ink, halo;
    bool mustShow = false; ///< where its polygon has no room it stands beside it, on a plate in the colour of the halo
};

/// A class in a legend. `field` and `value`, or `field` and a limit, say which rows it stands for (field "" = clicking it cannot filter). `part` and `at` say
/// which of its layer's parts it is, so that its rows can be found whether or not it is a value of a field (services/legend/classrows.h).
struct LegendEntry
{
    enum class Part : std::uint8_t {
        None, ///< stands for no rows
        Class, ///< symbol `at`
        Glyph, ///< letter `at`
        Ring, ///< class `at` of the rings
        Amount, ///< part `at` of the charts
        Dots, ///< charts of too few
        Cells ///< class `at` of cells of `cellMetres`
    };
    Symbol symbol = {};
    QString label = {};
    qint64 count = 0;
    QString field = {}, value = {};
    std::optional<double> from = {}, until = {}; ///< [from, until) of a class of numbers
    QString dataset = {}; ///< that has the field; "" = the layer's
    QString glyph = {}; ///< drawn in the sample instead of a symbol
    Part part = Part::None;
    int at = 0;
    double cellMetres = 0;
};

/// What explains the sizes of a layer: a few round values with their radius in px, ascending.
struct LegendSizes
{
    Symbol symbol;
    std::vector<std::pair<double, QString>> radii;
};

/// A gradient with words at its ends.
struct LegendRamp
{
    std::vector<QColor> colors; ///< empty = none
    QString low, high;
};

enum class LayerKind : std::uint8_t { Shapes, Proportional, Clusters, Heat, Bins, Charts };
enum class Blend : std::uint8_t { Normal, Multiply, Screen, Darken, Lighten };

/// How Bins are put into classes. The symbols of the layer are the classes, lowest first; what lies above the last limit has the last.
struct BinSpec
{
    enum class Measure : std::uint8_t { Count, Density, Mean };
    CellShape shape = CellShape::Hexagon;
    Measure measure = Measure::Count;
    QString field; ///< of Mean
    double latitude = 0; ///< middle of the whole dataset, whatever is filtered
    std::vector<double> breaks; ///< fixed ones; empty = by `method`
    BreakMethod method = BreakMethod::Quantile;
    std::vector<QColor> ramp; ///< as many classes at most
    int classes = 5;
    std::uint32_t fewest = 1; ///< rows with a value that a Mean needs; confidential ones need several
    std::optional<Bitmap> reference; ///< locked: the rows whose cells give the breaks
    std::function<QString(const std::vector<double> &breaks, std::size_t at)> rangeText; ///< any thread
    std::function<QString(double metres)> cellText; ///< "cells of 500 m"; any thread
};

/// One layer ready to draw: rows of a shared frame with a class each. Immutable once in a Scene.
struct DrawLayer
{
    QString id, title, dataset;
    LayerKind kind = LayerKind::Shapes;
    std::shared_ptr<const Frame> frame;
    Bitmap rows;
    std::vector<Symbol> symbols;
    std::vector<std::uint8_t> classes; ///< of each row, index into symbols; empty = all 0
    std::vector<std::uint8_t> drawOrder; ///< all symbols from the lowest to the topmost, where many points meet; empty = the first is topmost
    std::vector<float> sizes; ///< of each row: radius in px (Proportional, Charts) or metres (Ring); empty = the symbol's
    std::vector<float> rings; ///< of each row: share of the ring, 1 = full, NaN = none; empty = no rings
    std::vector<double> ringBreaks; ///< lower limits of ring classes 2…
    std::vector<QColor> ringColors; ///< of the ring classes
    std::vector<QString> glyphs; ///< letters drawn inside of points; [0] = none
    std::vector<std::uint8_t> glyphOf; ///< of each row, index into glyphs; empty = no glyphs
    QString partField; ///< Category column that splits clusters
    std::vector<std::uint8_t> parts; ///< Clusters: symbol of each dictionary code, [0] = null
    int urgentPart = -1; ///< Clusters: symbol drawn first, thicker and counted in a badge; −1 = none
    std::vector<float> shares; ///< Charts: rows × parts amounts, NaN and negative ones as 0; the symbols are the parts and the grey dot
    int smallN = 0; ///< Charts: sums below are a grey dot with the sum
    bool isHollow = false; ///< Charts: donuts
    BinSpec bins; ///< Bins
    int cellPx = 64; ///< Clusters: cell; Bins: wanted width of a cell
    std::vector<QColor> ramp; ///< Heat, low → high
    double opacity = 1;
    Blend blend = Blend::Normal;
    double minScale = 0, maxScale = 0; ///< scale denominators, 0 = no limit
    bool isBase = false; ///< background: not picked, lines grow with the scale
    QString areaField; ///< column with the code of the area that each row is; "" = rows are no areas
    std::vector<MapLabel> labels;
    LabelFont labelFont; ///< names of large polygons are set larger
    double labelMaxScale = 0;
    int priority = 0;
    std::vector<double> breaks; ///< lower limits of classes 2… where the classes are of numbers
    std::vector<LegendEntry> legend; ///< of Bins: made for each scale (draw/legend.h)
    std::optional<LegendSizes> legendSizes;
    LegendRamp legendRamp;
    QString legendTitle; ///< unit or basis, shown beside the title
    bool isLocked = false; ///< its classes do not follow the filter
    std::vector<QString> notes; ///< of each row, for the card under the pointer: "1 → 3 tickets"; empty = none
    QString noteTitle;

    GeometryType geometry() const { return frame->shapes().type; }
    int symbolOf(std::size_t row) const { return classes.empty() ? 0 : classes[row]; }
    bool isDrawnAt(double denominator) const { return denominator >= minScale && (maxScale <= 0 || denominator < maxScale); }
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
