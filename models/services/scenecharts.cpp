// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/expression.h"
#include "services/scenelayer_p.h"

#include <QCoreApplication>

#include <cmath>

namespace om {

namespace {

/// The parts of the charts: symbols, names, and the amounts of each row of the layer.
struct Parts
{
    std::vector<Symbol> symbols;
    std::vector<QString> labels;
    std::vector<QString> codes; ///< of the split field; empty for numbers
    std::vector<float> shares;
};

/// Each declared symbol is a number expression over the layer's own rows.
Result<Parts> partsOfFields(const LayerContext &context, const Frame &frame)
{
    const auto &declared = context.layer.symbols;
    Parts parts;
    parts.shares.assign(frame.rows() * declared.size(), 0);
    for (std::size_t i = 0; i < declared.size(); ++i) {
        const auto expression = Expression::parse(declared[i].value);
        if (!expression)
            return fail(expression);
        const auto numbers = expression->numbers(frame, {context.request.filter.period, context.frames.asOf});
        if (!numbers)
            return fail(numbers);
        for (std::size_t row = 0; row < frame.rows(); ++row)
            parts.shares[row * declared.size() + i] = (*numbers)[row] > 0 ? float((*numbers)[row]) : 0;
        parts.symbols.push_back(resolvedSymbol(declared[i], context.style));
        const FieldSpec *field = context.dataset.field(declared[i].value);
        parts.labels.push_back(translated(!declared[i].label.isEmpty() ? declared[i].label : field ? field->title : declared[i].value));
    }
    return parts;
}

/// The rows of another dataset that lie in each area, counted by the codes of a field.
Result<Parts> partsOfRows(const LayerContext &context, const Frame &frame)
{
    const LayerSpec &layer = context.layer;
    const auto counted = context.frames.frames.value(layer.splitDataset);
    if (!counted)
        return fail(ErrorCode::DatasetUnknown, {layer.splitDataset});
    const DatasetSpec spec = context.frames.specs.value(layer.splitDataset);
    const Column *category = counted->column(layer.field);
    const Column *areaOf = counted->column(spec.area);
    const Column *codes = frame.column(context.dataset.area.isEmpty() ? QStringLiteral("code") : context.dataset.area);
    if (!category || category->type != ColumnType::Category || !areaOf || areaOf->type != ColumnType::Category || !codes)
        return fail(ErrorCode::FieldUnknown, {layer.splitDataset, layer.field});
    Filter filter = context.request.filter;
    filter.area.clear(); // the areas beside the chosen one keep their charts
    LayerSpec rowsSpec = layer;
    rowsSpec.dataset = layer.splitDataset;
    rowsSpec.renderer = QStringLiteral("category");
    const auto rows = layerRows(rowsSpec, context.frames, filter);
    if (!rows)
        return fail(rows);
    Categories categories =
        categoriesOf({context.catalog, context.frames, context.request, context.style, context.locale, layer, spec}, layer.field, *category);
    Parts parts{std::move(categories.symbols), std::move(categories.labels), std::move(categories.codes), {}};
    const std::size_t width = parts.symbols.size();
    parts.shares.assign(frame.rows() * width, 0);
    std::vector<std::size_t> rowOf(std::size_t(areaOf->dictionary.size()) + 1, frame.rows());
    for (std::size_t row = 0; row < frame.rows(); ++row)
        if (const std::uint32_t code = areaOf->codeOf(codes->text(row)))
            rowOf[code] = row;
    rows->forEach([&](std::size_t at) {
        if (const std::size_t row = rowOf[areaOf->codes[at]]; row < frame.rows())
            parts.shares[row * width + categories.byCode[category->codes[at]]] += 1;
    });
    return parts;
}

} // namespace

Result<void> makeCharts(const LayerContext &context, DrawLayer &out)
{
    const LayerSpec &layer = context.layer;
    auto parts = layer.splitDataset.isEmpty() ? partsOfFields(context, *out.frame) : partsOfRows(context, *out.frame);
    if (!parts)
        return fail(parts);
    const std::size_t width = parts->symbols.size();
    for (std::size_t i = 0; i < width; ++i) {
        Symbol &symbol = parts->symbols[i];
        symbol.shape = SymbolShape::Square;
        symbol.stroke = QColor();
        if (!symbol.fill.isValid())
            symbol.fill = context.style.color(i < 6 ? QStringLiteral("category.%1").arg(i + 1) : QStringLiteral("category.other"));
    }
    out.kind = LayerKind::Charts;
    out.symbols = std::move(parts->symbols);
    out.shares = std::move(parts->shares);
    out.smallN = layer.smallN;
    out.isHollow = layer.isHollow;
    constexpr double plainRadius = 14;
    out.sizes.assign(out.frame->rows(), float(layer.sizeBase > 0 ? layer.sizeBase : plainRadius));
    std::vector<double> sums(width, 0);
    double few = 0, greatest = 0;
    out.rows.forEach([&](std::size_t row) {
        double sum = 0;
        for (std::size_t i = 0; i < width; ++i)
            sum += double(out.shares[row * width + i]);
        greatest = std::max(greatest, sum);
        if (layer.sizeFactor > 0)
            out.sizes[row] = float(layer.sizeBase + layer.sizeFactor * std::sqrt(sum));
        if (sum < layer.smallN)
            few += sum;
        else
            for (std::size_t i = 0; i < width; ++i)
                sums[i] += double(out.shares[row * width + i]);
    });
    for (std::size_t i = 0; i < width; ++i) {
        LegendEntry entry{.symbol = out.symbols[i], .label = parts->labels[i], .count = qint64(std::llround(sums[i])), .dataset = layer.splitDataset};
        if (!parts->codes.empty() && !parts->codes[i].isEmpty()) {
            entry.field = layer.field;
            entry.value = parts->codes[i];
        }
        if (entry.count > 0 || i < layer.symbols.size())
            out.legend.push_back(std::move(entry));
    }
    Symbol dot;
    dot.shape = SymbolShape::Circle;
    dot.fill = context.style.color(QStringLiteral("category.other"));
    out.symbols.push_back(dot);
    if (few > 0)
        out.legend.push_back({dot, QStringLiteral("n < %1").arg(layer.smallN), qint64(std::llround(few))});
    if (layer.sizeFactor > 0 && greatest > 0) {
        Symbol ring;
        ring.shape = SymbolShape::Circle;
        out.legendSizes = sizeLegend(context, ring, greatest);
    }
    return {};
}

} // namespace om
