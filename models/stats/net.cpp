// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/compound_p.h"

namespace om {

namespace {

/// One side of the balance as an indicator of its own.
KpiSpec sideOf(const KpiSpec &net, bool isGone)
{
    KpiSpec side = net;
    const QString &sum = isGone ? net.denominatorSum : net.numeratorSum;
    side.aggregate = sum.isEmpty() ? QStringLiteral("count") : QStringLiteral("sum");
    side.numerator = isGone ? net.denominator : net.numerator;
    side.numeratorSum = sum;
    side.denominator.clear();
    side.denominatorSum.clear();
    side.scale = 1;
    return side;
}

} // namespace

Result<KpiValue> netValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    auto out = evaluate(catalog, sideOf(kpi, false), frames, filter, Comparison::None);
    if (!out)
        return out;
    auto gone = evaluate(catalog, sideOf(kpi, true), frames, filter, Comparison::None);
    if (!gone)
        return gone;
    out->value = out->value && gone->value ? std::optional(kpi.scale * (*out->value - *gone->value)) : std::nullopt;
    out->isWithheld = out->isWithheld || gone->isWithheld;
    out->isSmall = false;
    out->denominatorValue = gone->numeratorValue;
    out->denominator = std::move(gone->numerator);
    if (out->isWithheld) {
        out->numeratorValue = 0;
        out->denominatorValue.reset();
    }
    return out;
}

Result<std::vector<KpiGroup>> netBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field)
{
    auto out = evaluateBy(catalog, sideOf(kpi, false), frames, filter, field);
    const auto gone = evaluateBy(catalog, sideOf(kpi, true), frames, filter, field);
    if (!out || !gone)
        return out ? gone : out;
    for (std::size_t i = 0; i < out->size(); ++i) { // both lists hold the groups of the same base rows, in the same order
        KpiGroup &group = (*out)[i];
        const KpiGroup &less = (*gone)[i];
        group.value = group.value && less.value ? std::optional(kpi.scale * (*group.value - *less.value)) : std::nullopt;
        group.isWithheld = group.isWithheld || less.isWithheld;
        group.isSmall = false;
        group.denominator = group.isWithheld ? std::nullopt : std::optional(less.numerator);
        if (group.isWithheld)
            group.numerator = 0;
    }
    return out;
}

} // namespace om
