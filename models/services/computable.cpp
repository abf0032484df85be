// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/computable.h"

namespace om {

bool isComputable(const KpiSpec &kpi, const FrameSet &frames)
{
    const QStringList datasets = datasetsOf(kpi);
    for (const QString &dataset : datasets)
        if (!frames.specs.contains(dataset))
            return false;
    for (const QString &sum : {kpi.numeratorSum, kpi.denominatorSum})
        if (sum.startsWith(QLatin1String("city.")) && frames.figures.value(sum) == 0)
            return false;
    return true;
}

QString computableMetric(const Catalog &catalog, const ThemeSpec &theme, const FrameSet &frames, const QString &wanted)
{
    const QStringList candidates = QStringList{wanted} + theme.metrics;
    for (const QString &id : candidates)
        if (const KpiSpec *kpi = catalog.kpi(id); kpi && isComputable(*kpi, frames))
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
