// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/legend/classrows.h"

#include "draw/bins.h"
#include "services/scene/scenelayer_p.h"
#include "stats/yearfigures.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

bool isIn(double value, const LegendClass &of)
{
    return !std::isnan(value) && (!of.from || value >= *of.from) && (!of.until || value < *of.until);
}

std::size_t ringOf(const DrawLayer &layer, std::size_t row)
{
    return std::size_t(std::ranges::upper_bound(layer.ringBreaks, double(layer.rings[row])) - layer.ringBreaks.begin());
}

double sumOf(const DrawLayer &layer, std::size_t row, std::size_t width)
{
    double sum = 0;
    for (std::size_t i = 0; i < width; ++i)
        sum += double(layer.shares[row * width + i]);
    return sum;
}

/// The drawn rows of a class. `values` as makeLayer gives them.
Bitmap drawnRows(const DrawLayer &layer, const std::vector<double> &values, const LegendClass &of)
{
    using Part = LegendEntry::Part;
    const auto at = std::size_t(of.at);
    if (of.part == Part::Cells)
        return binRows(layer, binsOf(layer, of.cellMetres), at);
    const bool isRange = (of.from || of.until) && !values.empty();
    const std::size_t width = of.part == Part::Amount || of.part == Part::Dots ? layer.symbols.size() - 1 : 0; // the last symbol is the dot
    const auto is = [&](std::size_t row) {
        switch (of.part) {
        case Part::Class:
            return isRange ? std::size_t(layer.symbolOf(row)) <= layer.breaks.size() && isIn(values[row], of) : std::size_t(layer.symbolOf(row)) == at;
        case Part::Glyph: return layer.glyphOf[row] == at;
        case Part::Ring: return !std::isnan(layer.rings[row]) && ringOf(layer, row) == at;
        case Part::Amount: return layer.shares[row * width + at] > 0;
        case Part::Dots: return sumOf(layer, row, width) > 0 && sumOf(layer, row, width) < layer.smallN;
        case Part::Cells:
        case Part::None: break;
        }
        return false;
    };
    Bitmap out(layer.frame->rows());
    layer.rows.forEach([&](std::size_t row) {
        if (is(row))
            out.set(row);
    });
    return out;
}

} // namespace

LegendClass legendClass(const QString &layer, const QString &title, const LegendEntry &entry)
{
    return {layer, title, entry.part, entry.at, entry.from, entry.until, entry.cellMetres};
}

Result<std::vector<ClassRows>> classRows(const Catalog &catalog, const FrameSet &present, const SceneRequest &request, const std::vector<LegendClass> &of)
{
    std::vector<ClassRows> out;
    if (of.empty())
        return out;
    const QString &id = of.front().layer;
    const LayerSpec *declared = catalog.layer(id);
    if (!declared)
        return fail(ErrorCode::NotFound, {QStringLiteral("layer"), id});
    const FrameSet frames = framesOfYear(present, request.filter);
    const LayerSpec layer = request.symbology.value(id, *declared);
    const DatasetSpec dataset = frames.specs.value(layer.dataset);
    const LayerContext context{catalog, frames, request, catalog.style(request.style), QLocale(request.language), layer, dataset};
    std::vector<double> values;
    Result<DrawLayer> drawn = fail(ErrorCode::DatasetUnknown, {layer.dataset});
    for (const LegendClass &one : of) {
        const bool isSplit = one.part == LegendEntry::Part::Amount && !layer.splitDataset.isEmpty();
        if (one.part == LegendEntry::Part::None)
            return fail(ErrorCode::NotFound, {QStringLiteral("layer"), id});
        if (isSplit || layer.renderer == u"hotspots") {
            auto rows = isSplit ? splitRows(context, std::size_t(one.at)) : hotspotRows(context, std::size_t(one.at));
            if (!rows)
                return fail(rows);
            out.push_back({frames.frames.value(isSplit ? layer.splitDataset : layer.dataset), std::move(*rows)});
            continue;
        }
        if (!drawn && frames.frames.contains(layer.dataset))
            drawn = makeLayer(context, Scene(), values);
        if (!drawn)
            return fail(drawn);
        out.push_back({drawn->frame, drawnRows(*drawn, values, one)});
    }
    return out;
}

Result<ClassRows> classRows(const Catalog &catalog, const FrameSet &frames, const SceneRequest &request, const LegendClass &of)
{
    auto rows = classRows(catalog, frames, request, std::vector{of});
    return rows ? Result<ClassRows>(std::move(rows->front())) : fail(rows);
}

Filter toggled(Filter filter, const LegendEntry &entry, const QString &dataset)
{
    if (entry.field.isEmpty())
        return filter;
    if (entry.from || entry.until)
        filter.toggleRange(entry.field, entry.from, entry.until, dataset);
    else
        filter.toggle(entry.field, entry.value, dataset);
    return filter;
}

} // namespace om
