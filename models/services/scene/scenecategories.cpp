// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scene/scenelayer_p.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace om {

namespace {

constexpr int categoryColors = 6;

/// A column of another type seen as categories: its distinct values as texts. `codes` holds what the result points to.
Column asCategories(const Column &column, std::size_t rows, std::vector<std::uint32_t> &codes)
{
    Column result;
    result.name = column.name;
    QHash<QString, std::uint32_t> numbers;
    codes.assign(rows, 0);
    for (std::size_t row = 0; row < rows; ++row) {
        if (column.isNull(row))
            continue;
        const QString value = column.text(row);
        std::uint32_t &number = numbers[value];
        if (number == 0) {
            result.dictionary.append(value);
            number = std::uint32_t(result.dictionary.size());
        }
        codes[row] = number;
    }
    result.codes = codes;
    return result;
}

} // namespace

Categories categoriesOf(const LayerContext &context, const QString &field, const Column &column)
{
    Categories c;
    const auto &declared = context.layer.symbols;
    std::vector<std::uint64_t> counts(std::size_t(column.dictionary.size()) + 1, 0);
    for (const std::uint32_t code : column.codes)
        ++counts[code]; // of all rows, so that colours do not change with the filter
    c.byCode.assign(counts.size(), 0);
    int rest = -1;
    QSet<std::uint32_t> done{0};
    for (const SymbolSpec &spec : declared) {
        const std::uint32_t code = spec.value.isEmpty() ? 0 : column.codeOf(spec.value);
        const auto at = std::uint8_t(c.symbols.size());
        if (spec.value.isEmpty())
            rest = at;
        else if (code == 0)
            continue; // this city has none of it
        c.symbols.push_back(resolvedSymbol(spec, context.style));
        c.codes.push_back(spec.value);
        c.labels.push_back(spec.value.isEmpty() ? translated(spec.label.isEmpty() ? QStringLiteral("Other") : spec.label)
                                                : codeText(context, field, spec.value));
        if (code != 0) {
            c.byCode[code] = at;
            done.insert(code);
        }
    }
    c.declared = c.symbols.size();
    std::vector<std::uint32_t> others;
    for (std::uint32_t code = 1; code < counts.size(); ++code)
        if (!done.contains(code))
            others.push_back(code);
    std::sort(others.begin(), others.end(), [&](std::uint32_t a, std::uint32_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : column.dictionary[qsizetype(a) - 1] < column.dictionary[qsizetype(b) - 1];
    });
    const Symbol like = declared.empty() ? Symbol{} : resolvedSymbol(declared.front(), context.style);
    if (rest < 0) {
        // With exactly one more than there are colours, "other" would hold one code: it still does, so that colours stay tellable.
        const std::size_t coloured = std::min<std::size_t>(others.size(), categoryColors);
        for (std::size_t i = 0; i < coloured; ++i) {
            c.byCode[others[i]] = std::uint8_t(c.symbols.size());
            c.symbols.push_back(plainSymbol(context.dataset.geometry, context.style, context.style.color(QStringLiteral("category.%1").arg(i + 1)),
                                            declared.empty() ? nullptr : &like));
            c.codes.push_back(column.dictionary[qsizetype(others[i]) - 1]);
            c.labels.push_back(codeText(context, field, c.codes.back()));
        }
        others.erase(others.begin(), others.begin() + std::ptrdiff_t(coloured));
    }
    if (rest < 0 && (!others.empty() || counts[0] > 0 || c.symbols.empty())) {
        rest = int(c.symbols.size());
        c.symbols.push_back(
            plainSymbol(context.dataset.geometry, context.style, context.style.color(QStringLiteral("category.other")), declared.empty() ? nullptr : &like));
        c.codes.emplace_back();
        c.labels.push_back(mapText(QT_TRANSLATE_NOOP("Map", "Other")));
    }
    for (const std::uint32_t code : others)
        c.byCode[code] = std::uint8_t(rest);
    if (rest >= 0)
        c.byCode[0] = std::uint8_t(rest);
    return c;
}

Result<void> classifySingle(const LayerContext &context, DrawLayer &out)
{
    const auto &declared = context.layer.symbols;
    out.symbols.push_back(declared.empty() ? plainSymbol(context.dataset.geometry, context.style, context.style.color(QStringLiteral("category.1")), nullptr)
                                           : resolvedSymbol(declared.front(), context.style));
    countLegend(out, {declared.empty() || declared.front().label.isEmpty() ? out.title : translated(declared.front().label)});
    return {};
}

Result<void> classifyCategories(const LayerContext &context, DrawLayer &out)
{
    const Column *column = out.frame->column(context.layer.field);
    // Donuts are counted by the codes of the frame itself.
    if (!column || (out.kind == LayerKind::Clusters && column->type != ColumnType::Category))
        return fail(ErrorCode::FieldUnknown, {context.layer.dataset, context.layer.field});
    std::vector<std::uint32_t> made;
    Column categories;
    if (column->type != ColumnType::Category) {
        categories = asCategories(*column, out.frame->rows(), made);
        column = &categories;
    }
    Categories c = categoriesOf(context, context.layer.field, *column);
    out.symbols = std::move(c.symbols);
    if (out.kind == LayerKind::Clusters) {
        out.partField = context.layer.field;
        out.parts = c.byCode;
        const QColor urgent = context.style.color(QStringLiteral("state.overdue"));
        for (std::size_t i = 0; i < out.symbols.size() && out.urgentPart < 0; ++i)
            if (out.symbols[i].fill == urgent)
                out.urgentPart = int(i);
    }
    out.classes.resize(out.frame->rows());
    for (std::size_t row = 0; row < out.classes.size(); ++row)
        out.classes[row] = c.byCode[column->codes[row]];
    countLegend(out, c.labels);
    for (std::size_t i = 0; i < out.legend.size(); ++i) {
        out.legend[i].value = c.codes[i];
        out.legend[i].field = c.codes[i].isEmpty() ? QString() : context.layer.field;
    }
    // What was not declared for this layer is explained only where it occurs.
    const std::size_t declared = context.layer.symbols.empty() ? out.legend.size() : std::min(c.declared, out.legend.size());
    out.legend.erase(std::remove_if(out.legend.begin() + std::ptrdiff_t(declared), out.legend.end(), [](const LegendEntry &e) { return e.count == 0; }),
                     out.legend.end());
    std::erase_if(out.legend, [](const LegendEntry &e) { return e.count == 0 && e.label == mapText(QT_TRANSLATE_NOOP("Map", "Other")); });
    return {};
}

Result<void> addGlyphs(const LayerContext &context, DrawLayer &out)
{
    const QString &field = context.layer.glyphField;
    if (field.isEmpty())
        return {};
    const Column *column = out.frame->column(field);
    if (!column || column->type != ColumnType::Category)
        return fail(ErrorCode::FieldUnknown, {context.layer.dataset, field});
    out.glyphs.emplace_back();
    std::vector<std::uint8_t> byCode(std::size_t(column->dictionary.size()) + 1, 0);
    std::vector<QString> codes{QString()}, labels{QString()};
    for (const GlyphSpec &glyph : context.layer.glyphs) {
        const std::uint32_t code = column->codeOf(glyph.value);
        if (code == 0)
            continue; // this city has none of it
        byCode[code] = std::uint8_t(out.glyphs.size());
        out.glyphs.push_back(translated(glyph.text));
        codes.push_back(glyph.value);
        const QString name = codeText(context, field, glyph.value);
        labels.push_back(name == glyph.value && !glyph.label.isEmpty() ? translated(glyph.label) : name);
    }
    out.glyphOf.resize(out.frame->rows());
    for (std::size_t row = 0; row < out.glyphOf.size(); ++row)
        out.glyphOf[row] = byCode[column->codes[row]];
    std::vector<qint64> counts(out.glyphs.size(), 0);
    out.rows.forEach([&](std::size_t row) { ++counts[out.glyphOf[row]]; });
    for (std::size_t i = 1; i < out.glyphs.size(); ++i)
        if (counts[i] > 0)
            out.legend.push_back({.label = labels[i],
                                  .count = counts[i],
                                  .field = field,
                                  .value = codes[i],
                                  .glyph = out.glyphs[i],
                                  .part = LegendEntry::Part::Glyph,
                                  .at = int(i)});
    if (const FieldSpec *spec = context.dataset.field(field))
        addBasis(out, mapText(QT_TRANSLATE_NOOP("Map", "letter = %1")).arg(translated(spec->title)));
    return {};
}

QString codeText(const LayerContext &context, const QString &field, const QString &code)
{
    const FieldSpec *spec = context.dataset.field(field);
    const QString list = spec && !spec->codes.isEmpty() ? spec->codes : field;
    const QString name = context.request.names.name(list, code);
    if (name != code || field != context.layer.field)
        return name; // the symbols speak of the layer's own field
    for (const SymbolSpec &symbol : context.layer.symbols)
        if (symbol.value == code && !symbol.label.isEmpty())
            return translated(symbol.label);
    return code;
}

} // namespace om
