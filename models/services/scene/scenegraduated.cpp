// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/ramp.h"
#include "frame/expression.h"
#include "services/computable.h"
#include "services/numbertext.h"
#include "services/record/fewcompanies.h"
#include "services/scene/scenelayer_p.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

/// Enough decimals for limits that lie close together, no more.
int decimalsOf(const std::vector<double> &breaks)
{
    double gap = breaks.empty() ? 1 : std::abs(breaks.front());
    for (std::size_t i = 1; i < breaks.size(); ++i)
        gap = std::min(gap, breaks[i] - breaks[i - 1]);
    constexpr int most = 4;
    int decimals = 0;
    for (double power = 1; decimals < most; ++decimals, power *= 10)
        if (std::ranges::all_of(breaks, [&](double b) { return std::abs(std::round(b * power) / power - b) <= 0.005 * gap; }))
            break;
    return decimals;
}

bool isWhole(double value)
{
    return value == std::floor(value);
}

std::vector<double> knownOf(const std::vector<double> &values, const Bitmap &rows)
{
    std::vector<double> known;
    rows.forEach([&](std::size_t row) {
        if (!std::isnan(values[row]))
            known.push_back(values[row]);
    });
    return known;
}

bool isLocked(const LayerContext &context)
{
    return context.layer.isLocked || context.request.hasLockedClasses;
}

void noteLock(const LayerContext &context, DrawLayer &out)
{
    out.isLocked = isLocked(context);
    if (!out.isLocked)
        return;
    addBasis(out, mapText(QT_TRANSLATE_NOOP("Map", "class limits locked")));
}

/// Why a row has no class of values.
enum class Unclassed : std::uint8_t { No, Few, Withheld };

/// Classes by value with a ramp (or declared symbols, lowest class first), highest first in the legend, then what has no value (`missingText`), what rests on
/// too few rows (of `smallN`) and what is withheld. `unclassed` may be empty.
void classifyValues(const LayerContext &context, const std::vector<double> &breaks, const QString &ramp, const std::vector<double> &values,
                    const std::vector<Unclassed> &unclassed, int smallN, const QString &missingText, DrawLayer &out)
{
    const std::size_t classes = breaks.size() + 1;
    out.breaks = breaks;
    const std::vector<QColor> colors = rampColors(context.style.ramp(ramp.isEmpty() ? QStringLiteral("ramp.quantity") : ramp), classes);
    const auto &declared = context.layer.symbols;
    for (std::size_t i = 0; i < classes; ++i) {
        if (declared.size() == classes && classes > 1) {
            out.symbols.push_back(resolvedSymbol(declared[i], context.style));
            continue;
        }
        Symbol symbol = declared.empty() ? plainSymbol(context.dataset.geometry, context.style, {}, nullptr) : resolvedSymbol(declared.front(), context.style);
        symbol.fill = colors[i].isValid() ? colors[i] : context.style.color(QStringLiteral("accent"));
        out.symbols.push_back(symbol);
    }
    Symbol missing = noDataSymbol(context.layer, context.style);
    if (out.geometry() != GeometryType::Polygon)
        missing = plainSymbol(context.dataset.geometry, context.style, context.style.color(QStringLiteral("category.other")),
                              declared.empty() ? nullptr : &out.symbols.front());
    out.symbols.push_back(missing);
    for (const Hatch hatch : {Hatch::Small, Hatch::Withheld}) {
        missing.hatch = out.geometry() == GeometryType::Polygon ? hatch : Hatch::None;
        out.symbols.push_back(missing);
    }
    // What has no value lies lowest, the highest class on top.
    out.drawOrder = {std::uint8_t(classes + 2), std::uint8_t(classes + 1), std::uint8_t(classes)};
    for (std::size_t i = 0; i < classes; ++i)
        out.drawOrder.push_back(std::uint8_t(i));
    out.classes.resize(out.frame->rows());
    bool isAllWhole = true;
    for (std::size_t row = 0; row < values.size(); ++row) {
        std::size_t at = classes;
        if (!unclassed.empty() && unclassed[row] != Unclassed::No)
            at = classes + std::size_t(unclassed[row]);
        else if (!std::isnan(values[row])) {
            at = classOf(values[row], breaks);
            isAllWhole = isAllWhole && isWhole(values[row]);
        }
        out.classes[row] = std::uint8_t(at);
    }
    isAllWhole = isAllWhole && std::ranges::all_of(breaks, isWhole);
    std::vector<QString> labels;
    for (std::size_t i = 0; i < classes; ++i)
        labels.push_back(declared.size() == classes && !declared[i].label.isEmpty() ? translated(declared[i].label)
                             : breaks.empty()                                       ? out.title
                                                                                    : rangeText(breaks, i, isAllWhole, context.locale));
    labels.push_back(missingText);
    labels.push_back(QStringLiteral("n < %1").arg(smallN));
    labels.push_back(mapText(QT_TRANSLATE_NOOP("Map", "Withheld (fewer than %1 companies)")).arg(int(leastCompanies)));
    countLegend(out, labels);
    for (std::size_t i = 0; i < classes; ++i) {
        if (i > 0)
            out.legend[i].from = breaks[i - 1];
        if (i < breaks.size())
            out.legend[i].until = breaks[i];
    }
    const auto explained = out.legend.begin() + std::ptrdiff_t(classes) + 1; // only where they occur
    out.legend.erase(std::remove_if(explained, out.legend.end(), [](const LegendEntry &entry) { return entry.count == 0; }), out.legend.end());
    std::reverse(out.legend.begin(), out.legend.begin() + std::ptrdiff_t(classes));
}

/// What is said under the pointer of rows without a value.
void addNotes(const std::vector<Unclassed> &unclassed, const QString &why, DrawLayer &out)
{
    const bool isWithheld = std::ranges::contains(unclassed, Unclassed::Withheld);
    if (!isWithheld && why.isEmpty())
        return;
    out.noteTitle = out.title;
    out.notes.resize(unclassed.size());
    for (std::size_t row = 0; row < unclassed.size(); ++row)
        out.notes[row] = unclassed[row] == Unclassed::Withheld ? withheldText() : why;
}

/// Takes the confidential numbers of records that stand for too few companies away.
std::vector<Unclassed> withholdFew(const LayerContext &context, const QStringList &fields, std::vector<double> &values, DrawLayer &out)
{
    std::vector<Unclassed> unclassed(values.size(), Unclassed::No);
    if (!namesConfidential(context.dataset, fields))
        return unclassed;
    rowsOfFew(context.frames, context.dataset.id).forEach([&](std::size_t row) {
        if (std::isnan(values[row]))
            return;
        unclassed[row] = Unclassed::Withheld;
        values[row] = std::numeric_limits<double>::quiet_NaN();
    });
    addNotes(unclassed, {}, out);
    return unclassed;
}

} // namespace

QString scaledText(double value, int decimals, const QLocale &locale)
{
    const NumberText number = numberText(value, QString(), decimals, locale);
    return number.unit.isEmpty() ? number.text : number.text + u' ' + number.unit;
}

QString rangeText(const std::vector<double> &breaks, std::size_t at, bool isWhole, const QLocale &locale)
{
    const int decimals = isWhole ? 0 : decimalsOf(breaks);
    const auto number = [&](double v) { return scaledText(v, decimals, locale); };
    if (at == 0)
        return QStringLiteral("< %1").arg(number(breaks.front()));
    if (at == breaks.size())
        return QStringLiteral("≥ %1").arg(number(breaks.back()));
    constexpr double scaled = 1e5; // from here on 万 or M are written, where the last figure is not seen
    const double upper = isWhole && breaks[at] < scaled ? breaks[at] - 1 : breaks[at];
    return upper <= breaks[at - 1] ? number(breaks[at - 1]) : QStringLiteral("%1–%2").arg(number(breaks[at - 1]), number(upper));
}

BreakMethod breakMethod(const LayerSpec &layer)
{
    return layer.method == QLatin1String("equal") ? BreakMethod::Equal : layer.method == QLatin1String("jenks") ? BreakMethod::Jenks : BreakMethod::Quantile;
}

std::vector<double> layerBreaks(const LayerSpec &layer, const std::vector<double> &values)
{
    const bool isManual = layer.method == QLatin1String("manual") || (layer.method.isEmpty() && !layer.breaks.empty());
    return isManual ? layer.breaks : classBreaks(values, breakMethod(layer), layer.classes);
}

Result<void> classifyGraduated(const LayerContext &context, DrawLayer &out, std::vector<double> &values)
{
    const LayerSpec &layer = context.layer;
    const auto expression = Expression::parse(layer.field);
    if (!expression)
        return fail(expression);
    const LocalTime asOf = context.request.filter.asOf.isNull() ? context.frames.asOf : context.request.filter.asOf;
    auto numbers = expression->numbers(*out.frame, {context.request.filter.period, asOf});
    if (!numbers)
        return fail(numbers);
    values = std::move(*numbers);
    const std::vector<Unclassed> withheld = withholdFew(context, expression->fields(), values, out);
    const auto reference = isLocked(context) ? layerRows(context.catalog, layer, context.frames, Filter()) : Result<Bitmap>(out.rows);
    if (!reference)
        return fail(reference);
    const FieldSpec *field = context.dataset.field(layer.field);
    out.legendTitle = field ? translated(field->unit) : QString();
    noteLock(context, out);
    const std::vector<double> breaks = layerBreaks(layer, knownOf(values, *reference));
    classifyValues(context, breaks, layer.ramp, values, withheld, 0, mapText(QT_TRANSLATE_NOOP("Map", "No data")), out);
    if (field)
        for (std::size_t i = 0; i <= breaks.size(); ++i)
            out.legend[i].field = layer.field;
    return {};
}

Period referencePeriod(const Period &shown, const Period &home)
{
    if (!shown.isValid() || !home.isValid())
        return shown;
    if (shown.kind() != Period::Kind::Span)
        return Period::containing(shown.kind(), home.last());
    return Period::span(home.last().addDays(shown.last().daysTo(shown.first())), home.last());
}

Result<void> classifyAreas(const LayerContext &context, DrawLayer &out, std::vector<double> &values)
{
    const LayerSpec &layer = context.layer;
    const QString wanted = context.request.metric.isEmpty() ? layer.kpi : context.request.metric;
    const QString id = computableMetric(context.catalog, *context.request.theme, context.frames, wanted);
    const KpiSpec *kpi = context.catalog.kpi(id);
    if (!kpi)
        return fail(ErrorCode::KpiUnknown, {id});
    const DatasetSpec counted = context.frames.specs.value(kpi->dataset);
    const QString field = layer.field.isEmpty() ? counted.area : layer.field;
    const auto known = [](const std::vector<KpiGroup> &groups) {
        std::vector<double> numbers;
        for (const KpiGroup &group : groups)
            if (group.value && !group.isSmall)
                numbers.push_back(*group.value);
        return numbers;
    };
    // The areas beside the chosen one keep their colour: only what lies in them is filtered.
    Filter filter = context.request.filter;
    filter.area.clear();
    const auto groups = evaluateBy(context.catalog, *kpi, context.frames, filter, field);
    if (!groups)
        return fail(groups);
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    struct Shown
    {
        double number = std::numeric_limits<double>::quiet_NaN();
        Unclassed why = Unclassed::No; ///< there is no number
    };
    const auto told = [unknown](const auto &of) -> Shown { // of a KpiGroup or KpiValue
        if (of.isWithheld)
            return {unknown, Unclassed::Withheld};
        if (of.isSmall && of.gap == Gap::None)
            return {unknown, Unclassed::Few};
        return {of.isSmall ? unknown : of.value.value_or(unknown)};
    };
    QHash<QString, Shown> byArea;
    Gap gap = Gap::None;
    for (const KpiGroup &group : *groups) {
        gap = group.gap == Gap::None ? gap : group.gap;
        byArea.insert(group.code, told(group));
    }
    // An area without any row is no group; its number is what a click on it would show: none of anything are 0, a rate of nothing is not known.
    const auto valueOf = [&](const QString &code) -> Shown {
        if (const auto found = byArea.constFind(code); found != byArea.cend())
            return *found;
        if (field != counted.area)
            return {kpi->aggregate == QLatin1String("count") ? 0 : unknown};
        Filter one = filter;
        one.area = code;
        const auto value = evaluate(context.catalog, *kpi, context.frames, one, Comparison::None);
        return value ? told(*value) : Shown();
    };
    const Column *codes = out.frame->column(context.dataset.area.isEmpty() ? QStringLiteral("code") : context.dataset.area);
    if (!codes)
        return fail(ErrorCode::FieldUnknown, {layer.dataset, QStringLiteral("code")});
    values.resize(out.frame->rows());
    std::vector<Unclassed> unclassed(values.size(), Unclassed::No);
    for (std::size_t row = 0; row < values.size(); ++row) {
        const Shown value = valueOf(codes->text(row));
        values[row] = value.number;
        unclassed[row] = value.why;
    }
    out.title = translated(kpi->title);
    const QString why = gapText(gap, chosenTitle(*kpi, counted));
    addNotes(unclassed, why, out);
    out.legendTitle = translated(kpi->unit);
    noteLock(context, out);
    LayerSpec classes = layer;
    // The layer's own limits are for its indicator over a year (or as a stock); another one or a month is classed by its own values.
    const Period &period = filter.period;
    const bool isOwn = kpi->id == layer.kpi && (!period.isValid() || period.kind() == Period::Kind::Year || kpi->isStock);
    if (!isOwn) {
        classes.breaks.clear();
        if (classes.method == QLatin1String("manual"))
            classes.method.clear();
    }
    std::vector<double> numbers = known(*groups);
    if (isLocked(context) && classes.breaks.empty()) {
        Filter all;
        all.period = referencePeriod(filter.period, context.request.city.period);
        all.asOf = filter.asOf;
        const auto reference = evaluateBy(context.catalog, *kpi, context.frames, all, field);
        if (!reference)
            return fail(reference);
        numbers = known(*reference);
    }
    const QString better = kpi->better == QLatin1String("lower") ? QStringLiteral("ramp.bad")
        : kpi->better == QLatin1String("higher")                 ? QStringLiteral("ramp.good")
                                                                 : QString();
    classifyValues(context, layerBreaks(classes, numbers), kpi->id == layer.kpi ? layer.ramp : better, values, unclassed, kpi->smallN,
                   why.isEmpty() ? mapText(QT_TRANSLATE_NOOP("Map", "No data")) : why, out);
    return {};
}

} // namespace om
