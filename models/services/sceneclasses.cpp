// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/computable.h"
#include "services/scenelayer_p.h"

#include "frame/expression.h"
#include "services/numbertext.h"

#include <QCoreApplication>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr int categoryColors = 6;

QString text(const char *source)
{
    return QCoreApplication::translate("Map", source);
}

SymbolShape shapeOf(const QString &name)
{
    static const QHash<QString, SymbolShape> shapes{{QString(), SymbolShape::None},
                                                    {QStringLiteral("circle"), SymbolShape::Circle},
                                                    {QStringLiteral("square"), SymbolShape::Square},
                                                    {QStringLiteral("triangle"), SymbolShape::Triangle},
                                                    {QStringLiteral("diamond"), SymbolShape::Diamond},
                                                    {QStringLiteral("hexagon"), SymbolShape::Hexagon},
                                                    {QStringLiteral("crown"), SymbolShape::Crown},
                                                    {QStringLiteral("pin"), SymbolShape::Pin},
                                                    {QStringLiteral("ring"), SymbolShape::Ring}};
    return shapes.value(name, SymbolShape::Icon);
}

/// The symbol that an undeclared category or a layer without symbols gets.
Symbol plainSymbol(const LayerContext &context, const QColor &color, const Symbol *like)
{
    Symbol symbol;
    if (like) {
        symbol = *like;
    } else {
        const GeometryType type = context.dataset.geometry;
        symbol.shape = type == GeometryType::Point ? SymbolShape::Circle : SymbolShape::None;
        symbol.size = type == GeometryType::Point ? 9 : type == GeometryType::Line ? 2 : 1;
        if (type == GeometryType::Polygon)
            symbol.stroke = context.style.color(QStringLiteral("map.outline"));
    }
    symbol.fill = color;
    return symbol;
}

void countLegend(DrawLayer &out, const std::vector<QString> &labels)
{
    std::vector<qint64> counts(out.symbols.size(), 0);
    out.rows.forEach([&](std::size_t row) { ++counts[std::size_t(out.symbolOf(row))]; });
    for (std::size_t i = 0; i < out.symbols.size(); ++i)
        out.legend.push_back({out.symbols[i], labels[i], counts[i]});
}

/// Symbols and names of a category field: declared codes first, then a generated colour for each other code, most frequent first.
struct Categories
{
    std::vector<Symbol> symbols;
    std::vector<QString> labels;
    std::vector<std::uint8_t> byCode; ///< [0] = null
    std::size_t declared = 0; ///< of the symbols
};

Categories categoriesOf(const LayerContext &context, const Column &column)
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
        c.labels.push_back(spec.value.isEmpty() ? translated(spec.label.isEmpty() ? QStringLiteral("Other") : spec.label)
                                                : codeText(context, context.layer.field, spec.value));
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
            c.symbols.push_back(plainSymbol(context, context.style.color(QStringLiteral("category.%1").arg(i + 1)), declared.empty() ? nullptr : &like));
            c.labels.push_back(codeText(context, context.layer.field, column.dictionary[qsizetype(others[i]) - 1]));
        }
        others.erase(others.begin(), others.begin() + std::ptrdiff_t(coloured));
    }
    if (rest < 0 && (!others.empty() || counts[0] > 0 || c.symbols.empty())) {
        rest = int(c.symbols.size());
        c.symbols.push_back(plainSymbol(context, context.style.color(QStringLiteral("category.other")), declared.empty() ? nullptr : &like));
        c.labels.push_back(text(QT_TRANSLATE_NOOP("Map", "Other")));
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
    out.symbols.push_back(declared.empty() ? plainSymbol(context, context.style.color(QStringLiteral("category.1")), nullptr)
                                           : resolvedSymbol(declared.front(), context.style));
    countLegend(out, {declared.empty() || declared.front().label.isEmpty() ? out.title : translated(declared.front().label)});
    return {};
}

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
    Categories c = categoriesOf(context, *column);
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
    // What was not declared for this layer is explained only where it occurs.
    const std::size_t declared = context.layer.symbols.empty() ? out.legend.size() : std::min(c.declared, out.legend.size());
    out.legend.erase(std::remove_if(out.legend.begin() + std::ptrdiff_t(declared), out.legend.end(), [](const LegendEntry &e) { return e.count == 0; }),
                     out.legend.end());
    std::erase_if(out.legend, [](const LegendEntry &e) { return e.count == 0 && e.label == text(QT_TRANSLATE_NOOP("Map", "Other")); });
    return {};
}

QString rangeText(const std::vector<double> &breaks, std::size_t at, int decimals, const LayerContext &context)
{
    const auto number = [&](double v) { return scaledText(v, decimals, context.locale); };
    if (at == 0)
        return QStringLiteral("< %1").arg(number(breaks.front()));
    if (at == breaks.size())
        return QStringLiteral("≥ %1").arg(number(breaks.back()));
    // Values are shown rounded, so the class ends one step below the next.
    const double upper = decimals == 0 && breaks[at] < 1e5 ? breaks[at] - 1 : breaks[at];
    return QStringLiteral("%1–%2").arg(number(breaks[at - 1]), number(upper));
}

/// Classes by value with a ramp (or declared symbols, lowest class first), highest first in the legend, then what has no value.
void classifyValues(const LayerContext &context, const std::vector<double> &breaks, const QString &ramp, int decimals, const std::vector<double> &values,
                    DrawLayer &out)
{
    const std::size_t classes = breaks.size() + 1;
    const std::vector<QColor> colors = context.style.ramp(ramp.isEmpty() ? QStringLiteral("ramp.quantity") : ramp);
    const auto &declared = context.layer.symbols;
    for (std::size_t i = 0; i < classes; ++i) {
        if (declared.size() == classes) {
            out.symbols.push_back(resolvedSymbol(declared[i], context.style));
            continue;
        }
        Symbol symbol = declared.empty() ? plainSymbol(context, {}, nullptr) : resolvedSymbol(declared.front(), context.style);
        // Fewer classes than colours: the far end of the ramp, which stands out more.
        const std::size_t skip = colors.size() > classes ? colors.size() - classes : 0;
        symbol.fill = colors.empty() ? context.style.color(QStringLiteral("accent")) : colors[std::min(i + skip, colors.size() - 1)];
        out.symbols.push_back(symbol);
    }
    out.symbols.push_back(noDataSymbol(context.layer, context.style));
    if (out.geometry() == GeometryType::Point)
        out.symbols.back() = plainSymbol(context, context.style.color(QStringLiteral("category.other")), declared.empty() ? nullptr : &out.symbols.front());
    out.classes.resize(out.frame->rows());
    for (std::size_t row = 0; row < values.size(); ++row) {
        std::size_t at = classes;
        if (!std::isnan(values[row]))
            at = std::size_t(std::upper_bound(breaks.begin(), breaks.end(), values[row]) - breaks.begin());
        out.classes[row] = std::uint8_t(at);
    }
    // Round limits of large numbers are not given a decimal.
    const bool isRound = !breaks.empty() && breaks.back() >= 100 && std::all_of(breaks.begin(), breaks.end(), [](double b) { return b == std::floor(b); });
    std::vector<QString> labels;
    for (std::size_t i = 0; i < classes; ++i)
        labels.push_back(breaks.empty() ? out.title : rangeText(breaks, i, isRound ? 0 : decimals, context));
    labels.push_back(text(QT_TRANSLATE_NOOP("Map", "No data")));
    countLegend(out, labels);
    std::reverse(out.legend.begin(), out.legend.end() - 1);
}

Result<void> classifyGraduated(const LayerContext &context, DrawLayer &out, std::vector<double> &values)
{
    const Column *column = out.frame->column(context.layer.field);
    if (!column)
        return fail(ErrorCode::FieldUnknown, {context.layer.dataset, context.layer.field});
    values.resize(out.frame->rows());
    std::vector<double> known;
    for (std::size_t row = 0; row < values.size(); ++row) {
        values[row] = column->number(row);
        if (!std::isnan(values[row]))
            known.push_back(values[row]);
    }
    const FieldSpec *field = context.dataset.field(context.layer.field);
    out.legendTitle = field ? translated(field->unit) : QString();
    classifyValues(context, context.layer.breaks.empty() ? quantileBreaks(known, 5) : context.layer.breaks, context.layer.ramp, 0, values, out);
    return {};
}

Result<void> classifyAreas(const LayerContext &context, DrawLayer &out, std::vector<double> &values)
{
    const QString wanted = context.request.metric.isEmpty() ? context.layer.kpi : context.request.metric;
    const QString id = computableMetric(context.catalog, *context.request.theme, context.frames, wanted);
    const KpiSpec *kpi = context.catalog.kpi(id);
    if (!kpi)
        return fail(ErrorCode::KpiUnknown, {id});
    const DatasetSpec counted = context.frames.specs.value(kpi->dataset);
    const QString field = context.layer.field.isEmpty() ? counted.area : context.layer.field;
    // The areas beside the chosen one keep their colour: only what lies in them is filtered.
    Filter filter = context.request.filter;
    filter.area.clear();
    const auto groups = evaluateBy(context.catalog, *kpi, context.frames, filter, field);
    if (!groups)
        return fail(groups);
    QHash<QString, double> byArea;
    std::vector<double> known;
    for (const KpiGroup &group : *groups) {
        if (group.value && !group.isSmall) {
            byArea.insert(group.code, *group.value);
            known.push_back(*group.value);
        }
    }
    const Column *codes = out.frame->column(context.dataset.area.isEmpty() ? QStringLiteral("code") : context.dataset.area);
    if (!codes)
        return fail(ErrorCode::FieldUnknown, {context.layer.dataset, QStringLiteral("code")});
    const double missing = kpi->aggregate == QLatin1String("count") ? 0 : std::numeric_limits<double>::quiet_NaN();
    values.resize(out.frame->rows());
    for (std::size_t row = 0; row < values.size(); ++row)
        values[row] = byArea.value(codes->text(row), missing);
    // The layer's own limits are for its indicator over a year (or as a stock); a month is classed by its own values.
    const Period &period = filter.period;
    const bool isOwn = kpi->id == context.layer.kpi && (!period.isValid() || period.kind() == Period::Kind::Year || kpi->isStock);
    if (context.request.hasLockedClasses) {
        Filter all;
        all.period = referencePeriod(period, context.request.city.period);
        all.asOf = filter.asOf;
        const auto reference = evaluateBy(context.catalog, *kpi, context.frames, all, field);
        if (!reference)
            return fail(reference);
        known.clear();
        for (const KpiGroup &group : *reference)
            if (group.value && !group.isSmall)
                known.push_back(*group.value);
    }
    const QString better = kpi->better == QLatin1String("lower") ? QStringLiteral("ramp.bad")
        : kpi->better == QLatin1String("higher")                 ? QStringLiteral("ramp.good")
                                                                 : QString();
    out.title = translated(kpi->title);
    out.legendTitle = translated(kpi->unit);
    classifyValues(context, isOwn && !context.layer.breaks.empty() ? context.layer.breaks : quantileBreaks(known, 5),
                   kpi->id == context.layer.kpi ? context.layer.ramp : better, kpi->decimals, values, out);
    return {};
}

Result<void> addSizes(const LayerContext &context, DrawLayer &out)
{
    if (context.layer.sizeField.isEmpty())
        return {};
    const Column *column = out.frame->column(context.layer.sizeField);
    if (!column)
        return fail(ErrorCode::FieldUnknown, {context.layer.dataset, context.layer.sizeField});
    const bool isGround = std::any_of(out.symbols.begin(), out.symbols.end(), [](const Symbol &s) { return s.shape == SymbolShape::Ring; });
    out.sizes.resize(out.frame->rows());
    for (std::size_t row = 0; row < out.sizes.size(); ++row) {
        const double value = column->number(row);
        if (isGround)
            out.sizes[row] = float(value); // metres as they stand; NaN is not drawn
        else
            out.sizes[row] = float(std::isnan(value) ? std::max(context.layer.sizeBase, 4.0)
                                                     : context.layer.sizeBase + context.layer.sizeFactor * std::sqrt(std::max(0.0, value)));
    }
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
        const QString range = percents.empty() ? out.title : rangeText(percents, i, 0, context) + QStringLiteral(" %");
        out.legend.push_back({symbol, range, counts[i]});
    }
    return {};
}

} // namespace

QString scaledText(double value, int decimals, const QLocale &locale)
{
    const NumberText number = numberText(value, QString(), decimals, locale);
    return number.unit.isEmpty() ? number.text : number.text + u' ' + number.unit;
}

Symbol resolvedSymbol(const SymbolSpec &spec, const StyleSpec &style)
{
    const auto color = [&](const QString &token) {
        QColor c = token.isEmpty() ? QColor() : style.color(token);
        if (c.isValid() && spec.opacity < 1)
            c.setAlphaF(float(c.alphaF() * spec.opacity));
        return c;
    };
    Symbol symbol;
    symbol.shape = shapeOf(spec.shape);
    if (symbol.shape == SymbolShape::Icon)
        symbol.icon = QStringLiteral(":/om/icons/%1.svg").arg(spec.shape);
    symbol.fill = color(spec.fill);
    symbol.stroke = color(spec.stroke);
    symbol.size = spec.size;
    symbol.hatch = spec.hatch == QLatin1String("nodata") ? Hatch::NoData
        : spec.hatch == QLatin1String("warn")            ? Hatch::Warn
        : spec.hatch == QLatin1String("vacant")          ? Hatch::Vacant
                                                         : Hatch::None;
    if (symbol.hatch != Hatch::None)
        symbol.hatchColor = style.color(QStringLiteral("hatch.") + spec.hatch);
    symbol.dash = spec.dash == QLatin1String("dash") ? Dash::Dashed : spec.dash == QLatin1String("dot") ? Dash::Dotted : Dash::Solid;
    return symbol;
}

Symbol noDataSymbol(const LayerSpec &layer, const StyleSpec &style)
{
    Symbol symbol;
    symbol.fill = style.color(QStringLiteral("map.land"));
    symbol.stroke = layer.symbols.empty() || layer.symbols.front().stroke.isEmpty() ? style.color(QStringLiteral("map.outline"))
                                                                                    : style.color(layer.symbols.front().stroke);
    symbol.hatch = Hatch::NoData;
    symbol.hatchColor = style.color(QStringLiteral("hatch.nodata"));
    return symbol;
}

QString codeText(const LayerContext &context, const QString &field, const QString &code)
{
    const FieldSpec *spec = context.dataset.field(field);
    const QString list = spec && !spec->codes.isEmpty() ? spec->codes : field;
    const QString name = context.request.names.name(list, code);
    if (name != code)
        return name;
    for (const SymbolSpec &symbol : context.layer.symbols)
        if (symbol.value == code && !symbol.label.isEmpty())
            return translated(symbol.label);
    return code;
}

Period referencePeriod(const Period &shown, const Period &home)
{
    if (!shown.isValid() || !home.isValid())
        return home;
    if (shown.kind() != Period::Kind::Span)
        return Period::containing(shown.kind(), home.last());
    return Period::span(home.last().addDays(shown.last().daysTo(shown.first())), home.last());
}

std::vector<double> quantileBreaks(std::vector<double> values, int classes)
{
    std::vector<double> breaks;
    std::sort(values.begin(), values.end());
    for (int i = 1; i < classes && !values.empty(); ++i) {
        const double value = values[values.size() * std::size_t(i) / std::size_t(classes)];
        const double step = value == 0 ? 1 : std::pow(10, std::floor(std::log10(std::abs(value))) - 1);
        const double rounded = std::round(value / step) * step;
        if ((breaks.empty() || rounded > breaks.back()) && rounded > values.front())
            breaks.push_back(rounded);
    }
    return breaks;
}

Result<void> classify(const LayerContext &context, DrawLayer &out, std::vector<double> &values)
{
    const QString &renderer = context.layer.renderer;
    Result<void> done;
    if (renderer == QLatin1String("heat")) {
        out.kind = LayerKind::Heat;
        out.ramp = context.style.ramp(context.layer.ramp.isEmpty() ? QStringLiteral("ramp.bad") : context.layer.ramp);
        Symbol symbol;
        symbol.fill = out.ramp.empty() ? QColor() : out.ramp[out.ramp.size() / 2];
        out.symbols.push_back(symbol);
        countLegend(out, {out.title});
        return {};
    }
    if (renderer == QLatin1String("choropleth"))
        done = context.request.difference ? classifyDifference(context, out, values) : classifyAreas(context, out, values);
    else if (renderer == QLatin1String("graduated"))
        done = classifyGraduated(context, out, values);
    else if (renderer == QLatin1String("cluster"))
        out.kind = LayerKind::Clusters;
    else if (renderer == QLatin1String("proportional"))
        out.kind = LayerKind::Proportional;
    if (!done)
        return done;
    if (out.symbols.empty())
        done = context.layer.field.isEmpty() ? classifySingle(context, out) : classifyCategories(context, out);
    if (!done)
        return done;
    if (done = addSizes(context, out); !done)
        return done;
    return addRings(context, out);
}

} // namespace om
