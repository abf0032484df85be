// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/kpi.h"

#include "stats/basischange.h"
#include "stats/comparison.h"
#include "stats/compound_p.h"
#include "stats/evaluation_p.h"

namespace om {

namespace {

Result<const KpiSpec *> grownKpi(const Catalog &catalog, const KpiSpec &growth)
{
    const KpiSpec *of = catalog.kpi(growth.of);
    if (!of || of->aggregate == u"growth")
        return fail(ErrorCode::KpiUnknown, {growth.of});
    return of;
}

bool isInPoints(const KpiSpec &kpi)
{
    return kpi.aggregate == u"ratio" || kpi.unit == u"%";
}

std::optional<double> changeOf(const KpiSpec &kpi, const std::optional<double> &now, const std::optional<double> &before)
{
    if (!now || !before)
        return {};
    if (isInPoints(kpi))
        return *now - *before;
    const bool hasBase = kpi.aggregate == u"net" ? *before > 0 : *before != 0; // a loss is no base to grow from
    return hasBase ? std::optional((*now - *before) / *before) : std::nullopt;
}

Result<KpiValue> valueAt(const Evaluation &evaluation, const Expression::Context &context)
{
    auto parts = evaluation.parts(context);
    if (!parts)
        return fail(parts);
    auto total = evaluation.total(*parts);
    if (evaluation.isConfidential() && !total.isWithheld) {
        const auto hidden = isWithheldAmongOthers(evaluation, context);
        if (!hidden)
            return fail(hidden);
        total.isWithheld = *hidden;
    }
    KpiValue out;
    out.id = evaluation.kpi().id;
    out.value = evaluation.value(total);
    out.isWithheld = total.isWithheld;
    out.gap = total.gap;
    if (!total.isWithheld) {
        out.numeratorValue = total.numerator;
        out.denominatorValue = total.denominator;
    }
    out.frame = evaluation.sharedFrame();
    out.numerator = std::move(parts->numerator);
    out.denominator = std::move(parts->denominator);
    out.isSmall = evaluation.isSmall(total);
    return out;
}

/// Of figures that follow the year: as they were in the one before; without a value where that year has none of its own.
Result<KpiValue> inEarlierYear(const Evaluation &now, const Expression::Context &before)
{
    Filter earlier = now.filter();
    earlier.period = before.period;
    earlier.asOf = before.asOf;
    const auto then = Evaluation::prepare(now.kpi(), now.frames(), earlier);
    if (!then || then->year() == now.year())
        return KpiValue();
    return valueAt(*then, before);
}

Result<KpiValue> growthOf(const Catalog &catalog, const KpiSpec &growth, const FrameSet &frames, const Filter &filter, Comparison comparison)
{
    const auto of = grownKpi(catalog, growth);
    if (!of)
        return fail(of);
    const auto evaluation = Evaluation::prepare(**of, frames, filter);
    if (!evaluation)
        return fail(evaluation);
    auto out = valueAt(*evaluation, evaluation->context());
    if (!out)
        return out;
    const auto before = comparisonContext(evaluation->context(), comparison == Comparison::None ? Comparison::YearBefore : comparison, (*of)->isStock);
    const auto now = out->value;
    out->id = growth.id;
    out->value.reset();
    out->denominator.reset();
    out->denominatorValue.reset();
    out->isSmall = false;
    if (now)
        out->numeratorValue = *now;
    if (!before || !evaluation->hasHistory())
        return out;
    auto base = valueAt(*evaluation, *before);
    if (!base)
        return base;
    out->isFeastShifted = !(*of)->isStock && isFeastShifted(frames.feasts, evaluation->context(), *before);
    out->denominator = std::move(base->numerator);
    out->denominatorValue = base->value;
    out->isWithheld = out->isWithheld || base->isWithheld;
    out->isSmall = base->numerator.size() > 0 && out->denominator->count() < std::size_t(std::max(0, growth.smallN));
    if (const auto change = changeOf(**of, now, base->value))
        out->value = growth.scale * *change;
    out->basisChanges = basisChanges(frames, **of, filter, *before, evaluation->context());
    return out;
}

/// An indicator that is no Evaluation, with what it was in the comparison period.
template<typename ValueOf>
Result<KpiValue> compoundOf(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, Comparison comparison, ValueOf valueOf)
{
    auto out = valueOf(filter);
    if (!out)
        return out;
    const Expression::Context now{filter.period, filter.asOf.isNull() ? frames.asOf : filter.asOf};
    const auto before = comparisonContext(now, comparison, kpi.isStock);
    if (!before)
        return out;
    Filter earlier = filter;
    earlier.period = before->period;
    earlier.asOf = before->asOf;
    const auto base = valueOf(earlier);
    if (!base)
        return base;
    out->previous = base->value;
    out->change = changeOf(kpi, out->value, base->value);
    out->isFeastShifted = !kpi.isStock && isFeastShifted(frames.feasts, {filter.period, filter.asOf.isNull() ? frames.asOf : filter.asOf}, *before);
    out->basisChanges = basisChanges(frames, kpi, filter, *before, now);
    return out;
}

} // namespace

Result<bool> isWithheldAmongOthers(const Evaluation &evaluation, const Expression::Context &context)
{
    const auto isHidden = [&](const Filter &wider, const QString &field, const QString &code) -> Result<bool> {
        const auto all = Evaluation::prepare(evaluation.kpi(), evaluation.frames(), wider);
        if (!all)
            return fail(all);
        const auto groups = groupsAt(*all, context, field, wider.area, false);
        if (!groups)
            return fail(groups);
        return std::ranges::any_of(*groups, [&](const KpiGroup &g) { return g.isWithheld && g.code == code; });
    };
    const Filter &filter = evaluation.filter();
    if (const QString &field = evaluation.dataset().area; !filter.area.isEmpty() && !field.isEmpty() && evaluation.frame().column(field)) {
        Filter wider = filter;
        wider.area.clear();
        if (auto hidden = isHidden(wider, field, filter.area); !hidden || *hidden)
            return hidden;
    }
    for (qsizetype i = 0; i < filter.conditions.size(); ++i) {
        const Condition &c = filter.conditions[i];
        const bool isOne =
            c.kind == Condition::Kind::In && !c.isNegated && c.values.size() == 1 && (c.dataset.isEmpty() || c.dataset == evaluation.kpi().dataset);
        if (!isOne || !evaluation.frame().column(c.field))
            continue;
        Filter wider = filter;
        wider.conditions.removeAt(i);
        if (auto hidden = isHidden(wider, c.field, c.values.first()); !hidden || *hidden)
            return hidden;
    }
    return false;
}

Result<KpiValue> evaluate(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, Comparison comparison)
{
    if (kpi.aggregate == u"growth")
        return growthOf(catalog, kpi, frames, filter, comparison);
    if (const auto ok = checkScopes(kpi, frames); !ok)
        return fail(ok);
    if (const Compound *known = compound(kpi))
        return compoundOf(kpi, frames, filter, hasHistory(kpi) ? comparison : Comparison::None,
                          [&](const Filter &f) { return known->value(catalog, kpi, frames, f); });
    const auto evaluation = Evaluation::prepare(kpi, frames, filter);
    if (!evaluation)
        return fail(evaluation);
    auto out = valueAt(*evaluation, evaluation->context());
    if (!out)
        return out;
    const auto before = comparisonContext(evaluation->context(), comparison, kpi.isStock);
    if (!before || !(evaluation->hasHistory() || evaluation->followsYear()))
        return out;
    const auto base = evaluation->followsYear() ? inEarlierYear(*evaluation, *before) : valueAt(*evaluation, *before);
    if (!base)
        return base;
    out->previous = base->value;
    out->change = changeOf(kpi, out->value, base->value);
    out->isFeastShifted = !kpi.isStock && isFeastShifted(frames.feasts, evaluation->context(), *before);
    out->basisChanges = basisChanges(frames, kpi, filter, *before, evaluation->context());
    return out;
}

} // namespace om
