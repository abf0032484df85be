// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/leftout.h"

#include "services/computable.h"

namespace om {

QStringList leftOut(const Catalog &catalog, const ThemeSpec &theme, const FrameSet &frames)
{
    QStringList out;
    const auto lacks = [&](const KpiSpec *kpi) { return kpi && !isComputable(catalog, *kpi, frames); };
    for (const QStringList &ids : {theme.attention, theme.tiles})
        for (const QString &id : ids)
            if (const KpiSpec *kpi = catalog.kpi(id); lacks(kpi) && !out.contains(kpi->title))
                out.append(kpi->title);
    for (const ChartSpec &chart : theme.charts) {
        const KpiSpec *asked = catalog.kpi(chart.kpi);
        const KpiSpec *shown = lacks(asked) ? catalog.kpi(chart.options.value(QLatin1String("otherwise")).toString()) : asked;
        const bool isShown = shown && !lacks(shown) && hasGroups(chart, *shown, frames);
        if (asked && !isShown && !out.contains(asked->title) && !out.contains(chart.title))
            out.append(chart.title);
    }
    return out;
}

} // namespace om
