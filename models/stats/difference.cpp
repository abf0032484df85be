// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/difference.h"

#include <QMap>

namespace om {

ChangeKind changeKind(const KpiSpec &kpi, bool isAbsolute)
{
    if (kpi.aggregate == u"ratio" || kpi.unit == u"%")
        return ChangeKind::Points;
    return isAbsolute ? ChangeKind::Absolute : ChangeKind::Percent;
}

Result<std::vector<KpiDifference>> evaluateDifference(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &before,
                                                      const Filter &now, const QString &field, ChangeKind kind)
{
    const auto earlier = evaluateBy(catalog, kpi, frames, before, field);
    if (!earlier)
        return fail(earlier);
    const auto present = evaluateBy(catalog, kpi, frames, now, field);
    if (!present)
        return fail(present);
    QMap<QString, KpiDifference> byCode;
    for (const KpiGroup &group : *earlier) {
        KpiDifference &d = byCode[group.code];
        d.before = group.value;
        d.isSmall = group.isSmall;
    }
    for (const KpiGroup &group : *present) {
        KpiDifference &d = byCode[group.code];
        d.now = group.value;
        d.isSmall = d.isSmall || group.isSmall;
    }
    std::vector<KpiDifference> out;
    for (auto it = byCode.begin(); it != byCode.end(); ++it) {
        KpiDifference &d = it.value();
        d.code = it.key();
        if (kpi.aggregate == u"count") {
            d.before = d.before.value_or(0);
            d.now = d.now.value_or(0);
        }
        if (d.before && d.now && !d.isSmall) {
            d.isBaseZero = kind == ChangeKind::Percent && *d.before == 0;
            if (!d.isBaseZero)
                d.change = kind == ChangeKind::Percent ? (*d.now - *d.before) / *d.before * 100 : *d.now - *d.before;
        }
        out.push_back(std::move(d));
    }
    return out;
}

} // namespace om
