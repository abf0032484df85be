// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/expression.h"
#include "services/scene/scenelayer_p.h"

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
    std::vector<qint64> counts; ///< of rows: those under the whole filter, drawn beside it or not
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

/// The dataset whose rows are split, and the categories by which.
struct Split
{
    std::shared_ptr<const Frame> frame;
    const Column *category = nullptr, *areaOf = nullptr;
    Categories categories;
};

Result<Split> splitOf(const LayerContext &context)
{
    const LayerSpec &layer = context.layer;
    Split out;
    out.frame = context.frames.frames.value(layer.splitDataset);
    if (!out.frame)
        return fail(ErrorCode::DatasetUnknown, {layer.splitDataset});
    const DatasetSpec spec = context.frames.specs.value(layer.splitDataset);
    out.category = out.frame->column(layer.field);
    out.areaOf = out.frame->column(spec.area);
    if (!out.category || out.category->type != ColumnType::Category || !out.areaOf || out.areaOf->type != ColumnType::Category)
        return fail(ErrorCode::FieldUnknown, {layer.splitDataset, layer.field});
    out.categories = categoriesOf({context.catalog, context.frames, context.request, context.style, context.locale, layer, spec}, layer.field, *out.category);
    return out;
}

Result<Bitmap> countedOf(const LayerContext &context, const Filter &filter)
{
    LayerSpec rows = context.layer;
    rows.dataset = context.layer.splitDataset;
    rows.renderer = QStringLiteral("category");
    return layerRows(context.catalog, rows, context.frames, filter);
}

/// The rows of another dataset that lie in each area, counted by the codes of a field.
Result<Parts> partsOfRows(const LayerContext &context, const Frame &frame)
{
    auto split = splitOf(context);
    if (!split)
        return fail(split);
    const Column *codes = frame.column(context.dataset.area.isEmpty() ? QStringLiteral("code") : context.dataset.area);
    if (!codes)
        return fail(ErrorCode::FieldUnknown, {context.layer.dataset, QStringLiteral("code")});
    Filter everywhere = context.request.filter;
    everywhere.area.clear(); // the areas beside the chosen one keep their charts
    const auto drawn = countedOf(context, everywhere), counted = countedOf(context, context.request.filter);
    if (!drawn || !counted)
        return fail(drawn ? counted : drawn);
    const Categories &categories = split->categories;
    const std::size_t width = categories.symbols.size();
    Parts parts{categories.symbols, categories.labels, categories.codes, std::vector<float>(frame.rows() * width, 0), std::vector<qint64>(width, 0)};
    std::vector<std::size_t> rowOf(std::size_t(split->areaOf->dictionary.size()) + 1, frame.rows());
    for (std::size_t row = 0; row < frame.rows(); ++row)
        if (const std::uint32_t code = split->areaOf->codeOf(codes->text(row)))
            rowOf[code] = row;
    const auto partOf = [&](std::size_t row) { return std::size_t(categories.byCode[split->category->codes[row]]); };
    drawn->forEach([&](std::size_t at) {
        if (const std::size_t row = rowOf[split->areaOf->codes[at]]; row < frame.rows())
            parts.shares[row * width + partOf(at)] += 1;
    });
    counted->forEach([&](std::size_t at) { ++parts.counts[partOf(at)]; });
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
    double greatest = 0;
    qint64 dots = 0;
    out.rows.forEach([&](std::size_t row) {
        double sum = 0;
        for (std::size_t i = 0; i < width; ++i)
            sum += double(out.shares[row * width + i]);
        greatest = std::max(greatest, sum);
        if (layer.sizeFactor > 0)
            out.sizes[row] = float(layer.sizeBase + layer.sizeFactor * std::sqrt(sum));
        dots += sum > 0 && sum < layer.smallN;
        for (std::size_t i = 0; i < width; ++i)
            sums[i] += double(out.shares[row * width + i]);
    });
    for (std::size_t i = 0; i < width; ++i) {
        LegendEntry entry{.symbol = out.symbols[i],
                          .label = parts->labels[i],
                          .count = parts->counts.empty() ? qint64(std::llround(sums[i])) : parts->counts[i],
                          .dataset = layer.splitDataset,
                          .part = LegendEntry::Part::Amount,
                          .at = int(i)};
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
    if (dots > 0)
        out.legend.push_back({.symbol = dot, .label = QStringLiteral("n < %1").arg(layer.smallN), .count = dots, .part = LegendEntry::Part::Dots});
    if (layer.sizeFactor > 0 && greatest > 0) {
        Symbol ring;
        ring.shape = SymbolShape::Circle;
        out.legendSizes = sizeLegend(context, ring, greatest);
    }
    return {};
}

Result<Bitmap> splitRows(const LayerContext &context, std::size_t at)
{
    const auto split = splitOf(context);
    auto rows = split ? countedOf(context, context.request.filter) : fail(split);
    if (!rows)
        return rows;
    Bitmap out(rows->size());
    rows->forEach([&](std::size_t row) {
        if (split->categories.byCode[split->category->codes[row]] == at)
            out.set(row);
    });
    return out;
}

} // namespace om
