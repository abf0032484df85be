// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/computable.h"

#include "frame/requiredfields.h"
#include "stats/composite.h"

#include <algorithm>

namespace om {
namespace {

bool hasValue(const Frame &frame, const QString &field)
{
    const Column *column = frame.column(field);
    if (!column)
        return false;
    if (column->type == ColumnType::Category)
        return !column->dictionary.isEmpty();
    for (std::size_t row = 0; row < frame.rows(); ++row)
        if (!column->isNull(row))
            return true;
    return false;
}

} // namespace

bool isComputable(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames)
{
    if (kpi.aggregate == QLatin1String("composite")) {
        const auto table = WeightTable::of(kpi, frames);
        const QStringList components = table ? table->components(kpi.id) : QStringList();
        return frames.specs.contains(kpi.dataset) && std::ranges::all_of(components, [&](const QString &id) {
                   const KpiSpec *component = catalog.kpi(id);
                   return !component || component->aggregate == QLatin1String("composite") || isComputable(catalog, *component, frames);
               });
    }
    const QStringList datasets = datasetsOf(kpi);
    for (const QString &dataset : datasets)
        if (!frames.specs.contains(dataset))
            return false;
    for (const QString &sum : {kpi.numeratorSum, kpi.denominatorSum})
        if (sum.startsWith(QLatin1String("city.")) && frames.figures.value(sum) == 0)
            return false;
    const auto frame = frames.frames.value(kpi.dataset);
    if (!frame || frame->rows() == 0)
        return true;
    if (!std::ranges::all_of(kpi.fields, [&](const QString &field) { return hasValue(*frame, field); }))
        return false;
    const bool isOfOther = datasets.size() > 1 && kpi.aggregate == QLatin1String("sum_ratio"); // the denominator's rows
    for (const QString &text : {kpi.numerator, isOfOther ? QString() : kpi.denominator, kpi.numeratorSum, kpi.denominatorSum}) {
        const auto required = requiredFields(text);
        if (!required) // there is no text, or it names a figure
            continue;
        if (!std::ranges::all_of(*required, [&](const QString &field) { return hasValue(*frame, field); }))
            return false;
    }
    return true;
}

QString computableMetric(const Catalog &catalog, const ThemeSpec &theme, const FrameSet &frames, const QString &wanted)
{
    const QStringList candidates = QStringList{wanted} + theme.metrics;
    for (const QString &id : candidates)
        if (const KpiSpec *kpi = catalog.kpi(id); kpi && isComputable(catalog, *kpi, frames))
            return id;
    return wanted;
}

bool hasGroups(const ChartSpec &chart, const KpiSpec &kpi, const FrameSet &frames)
{
    const auto frame = frames.frames.value(kpi.dataset);
    if (chart.by.isEmpty() || !frame)
        return true;
    const Column *column = frame->column(chart.by);
    return column && (column->type != ColumnType::Category || !column->dictionary.isEmpty());
}

} // namespace om
