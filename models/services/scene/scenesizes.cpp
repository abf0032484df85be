// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/expression.h"
#include "services/derived/derivedtitle.h"
#include "services/record/fewcompanies.h"
#include "services/scene/scenelayer_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace om {

Result<void> addSizes(const LayerContext &context, DrawLayer &out)
{
    if (context.layer.sizeField.isEmpty())
        return {};
    const auto expression = Expression::parse(context.layer.sizeField);
    if (!expression)
        return fail(expression);
    auto numbers = expression->numbers(*out.frame, {context.request.filter.period, context.frames.asOf});
    if (!numbers)
        return fail(numbers);
    if (namesConfidential(context.dataset, expression->fields()))
        rowsOfFew(context.frames, context.dataset.id).forEach([&](std::size_t row) { (*numbers)[row] = std::numeric_limits<double>::quiet_NaN(); });
    const bool isGround = std::any_of(out.symbols.begin(), out.symbols.end(), [](const Symbol &s) { return s.shape == SymbolShape::Ring; });
    out.sizes.resize(out.frame->rows());
    for (std::size_t row = 0; row < out.sizes.size(); ++row) {
        const double value = (*numbers)[row];
        if (isGround)
            out.sizes[row] = float(value); // metres as they stand; NaN is not drawn
        else
            out.sizes[row] = float(std::isnan(value) ? std::max(context.layer.sizeBase, 4.0)
                                                     : context.layer.sizeBase + context.layer.sizeFactor * std::sqrt(std::max(0.0, value)));
    }
    if (isGround || context.layer.sizeFactor <= 0)
        return {};
    double greatest = 0;
    out.rows.forEach([&](std::size_t row) {
        if (const double value = (*numbers)[row]; value > greatest)
            greatest = value;
    });
    if (greatest > 0)
        out.legendSizes = sizeLegend(context, out.symbols.front(), greatest);
    if (const FieldSpec *field = context.dataset.field(context.layer.sizeField))
        addBasis(out, mapText(QT_TRANSLATE_NOOP("Map", "size = %1")).arg(translated(field->title)));
    else if (isDerivedField(context.layer.sizeField))
        addBasis(out, mapText(QT_TRANSLATE_NOOP("Map", "size = %1")).arg(derivedTitle(context.layer.sizeField)));
    return {};
}

Result<void> addRings(const LayerContext &context, DrawLayer &out)
{
    if (context.layer.ringField.isEmpty())
        return {};
    const auto expression = Expression::parse(context.layer.ringField);
    if (!expression)
        return fail(expression);
    const auto numbers = expression->numbers(*out.frame, {context.request.filter.period, context.frames.asOf});
    if (!numbers)
        return fail(numbers);
    out.rings.assign(numbers->begin(), numbers->end());
    out.ringBreaks = context.layer.breaks;
    out.ringColors = context.style.ramp(context.layer.ramp);
    std::vector<qint64> counts(out.ringBreaks.size() + 1, 0);
    out.rows.forEach([&](std::size_t row) {
        if (!std::isnan(out.rings[row]))
            ++counts[std::size_t(std::upper_bound(out.ringBreaks.begin(), out.ringBreaks.end(), double(out.rings[row])) - out.ringBreaks.begin())];
    });
    std::vector<double> percents;
    for (const double value : out.ringBreaks)
        percents.push_back(value * 100);
    for (std::size_t i = 0; i < counts.size() && i < out.ringColors.size(); ++i) {
        Symbol symbol;
        symbol.shape = SymbolShape::Circle;
        symbol.stroke = out.ringColors[i];
        const QString range = percents.empty() ? out.title : rangeText(percents, i, false, context.locale) + QStringLiteral(" %");
        out.legend.push_back({.symbol = symbol, .label = range, .count = counts[i], .part = LegendEntry::Part::Ring, .at = int(i)});
    }
    return {};
}

LegendSizes sizeLegend(const LayerContext &context, const Symbol &symbol, double greatest)
{
    LegendSizes sizes{symbol, {}};
    if (sizes.symbol.shape == SymbolShape::None)
        sizes.symbol.shape = SymbolShape::Circle;
    // The largest 1, 2 or 5·10ⁿ that occurs, a half and a fifth of it.
    double round = std::pow(10, std::floor(std::log10(greatest)));
    round *= greatest >= 5 * round ? 5 : greatest >= 2 * round ? 2 : 1;
    for (const double part : {0.2, 0.5, 1.0}) {
        const double value = round * part;
        const double radius = context.layer.sizeBase + context.layer.sizeFactor * std::sqrt(value);
        if (radius >= 1 && value >= 1)
            sizes.radii.emplace_back(radius, scaledText(value, value < 10 && value != std::floor(value) ? 1 : 0, context.locale));
    }
    return sizes;
}

} // namespace om
