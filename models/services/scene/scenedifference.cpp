// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/computable.h"
#include "services/numbertext.h"
#include "services/scene/scenelayer_p.h"
#include "stats/difference.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

QString signedText(double value, int decimals, const QLocale &locale)
{
    const QString number = scaledText(value, decimals, locale);
    return value > 0 ? u'+' + number : number;
}

enum Class { FirstWithoutValue = 5, NoValue = 5, Few = 6 };

} // namespace

std::vector<double> symmetricBreaks(std::vector<double> changes)
{
    for (double &change : changes)
        change = std::abs(change);
    std::erase(changes, 0.0);
    if (changes.empty())
        return {-1, -0.2, 0.2, 1};
    std::sort(changes.begin(), changes.end());
    const double typical = changes[changes.size() * 3 / 5];
    // The nearest of 1, 2, 5·10ⁿ on a logarithmic scale.
    const double power = std::pow(10, std::floor(std::log10(typical)));
    double limit = power;
    for (const double step : {2.0, 5.0, 10.0})
        if (std::abs(std::log(step * power / typical)) < std::abs(std::log(limit / typical)))
            limit = step * power;
    return {-limit, -limit / 5, limit / 5, limit};
}

Result<void> classifyDifference(const LayerContext &context, DrawLayer &out, std::vector<double> &values)
{
    const SceneDifference &difference = *context.request.difference;
    const QString wanted = context.request.metric.isEmpty() ? context.layer.kpi : context.request.metric;
    const KpiSpec *kpi = context.catalog.kpi(computableMetric(context.catalog, *context.request.theme, context.frames, wanted));
    if (!kpi)
        return fail(ErrorCode::KpiUnknown, {wanted});
    Filter now = context.request.filter, before = difference.before;
    now.area.clear(); // the areas beside the chosen one keep their colour
    before.area.clear();
    const ChangeKind kind = changeKind(*kpi, difference.isAbsolute);
    const QString field = context.layer.field.isEmpty() ? context.frames.specs.value(kpi->dataset).area : context.layer.field;
    const auto groups = evaluateDifference(context.catalog, *kpi, context.frames, before, now, field, kind);
    if (!groups)
        return fail(groups);
    const Column *codes = out.frame->column(context.dataset.area.isEmpty() ? QStringLiteral("code") : context.dataset.area);
    if (!codes)
        return fail(ErrorCode::FieldUnknown, {context.layer.dataset, QStringLiteral("code")});
    QHash<QString, KpiDifference> byArea;
    std::vector<double> known;
    for (const KpiDifference &group : *groups) {
        byArea.insert(group.code, group);
        if (group.change)
            known.push_back(*group.change);
    }
    const std::vector<double> breaks = symmetricBreaks(known);
    values.assign(out.frame->rows(), std::numeric_limits<double>::quiet_NaN());
    out.classes.assign(values.size(), NoValue);
    out.notes.resize(values.size());
    for (std::size_t row = 0; row < values.size(); ++row) {
        const auto group = byArea.constFind(codes->text(row));
        if (group == byArea.constEnd())
            continue;
        const auto value = [&](const std::optional<double> &v) { return kpiText(*kpi, v, context.locale); };
        const NumberText then = value(group->before), present = value(group->now);
        out.notes[row] = QStringLiteral("%1 → %2 %3").arg(then.text, present.text, present.unit).trimmed();
        if (group->isSmall)
            out.classes[row] = Few;
        if (!group->change)
            continue;
        values[row] = *group->change;
        out.classes[row] = std::uint8_t(std::upper_bound(breaks.begin(), breaks.end(), values[row]) - breaks.begin());
    }

    const std::vector<QColor> ramp = context.style.ramp(QStringLiteral("ramp.diverging"));
    const auto limit = [&](std::size_t at) { return signedText(breaks[at], breaks[3] < 10 ? 1 : 0, context.locale); };
    std::vector<QString> labels;
    for (std::size_t i = 0; i <= breaks.size(); ++i) {
        Symbol symbol = noDataSymbol(context.layer, context.style);
        symbol.hatch = Hatch::None;
        symbol.fill = i < ramp.size() ? ramp[i] : context.style.color(QStringLiteral("accent"));
        out.symbols.push_back(symbol);
        labels.push_back(i == 0                   ? QStringLiteral("< %1").arg(limit(0))
                             : i == breaks.size() ? QStringLiteral("≥ %1").arg(limit(i - 1))
                                                  : QStringLiteral("%1 … %2").arg(limit(i - 1), limit(i)));
    }
    out.symbols.push_back(noDataSymbol(context.layer, context.style));
    labels.push_back(kind == ChangeKind::Percent ? mapText(QT_TRANSLATE_NOOP("Map", "No data, or 0 before")) : mapText(QT_TRANSLATE_NOOP("Map", "No data")));
    Symbol few = out.symbols.front();
    few.fill = context.style.color(QStringLiteral("category.other"));
    out.symbols.push_back(few);
    labels.push_back(mapText(QT_TRANSLATE_NOOP("Map", "Too few rows (n < %1)")).arg(kpi->smallN));

    countLegend(out, labels);
    if (kpi->smallN <= 0)
        out.legend.pop_back();
    std::reverse(out.legend.begin(), out.legend.begin() + FirstWithoutValue); // highest first
    out.title = mapText(QT_TRANSLATE_NOOP("Map", "Change: %1")).arg(translated(kpi->title));
    const QString unit = kind == ChangeKind::Percent ? QStringLiteral("%")
        : kind == ChangeKind::Points                 ? mapText(QT_TRANSLATE_NOOP("Map", "percentage points"))
                                                     : translated(kpi->unit);
    out.noteTitle = difference.dates;
    out.legendTitle = QStringLiteral("%1 · %2").arg(difference.dates, unit);
    return {};
}

} // namespace om
