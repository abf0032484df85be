// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/attribution.h"

#include "stats/basischange.h"
#include "stats/comparison.h"
#include "stats/evaluation_p.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace om {

namespace {

/// What a group adds to numerator and denominator, before and now.
struct Sums
{
    double n0 = 0, n1 = 0, d0 = 0, d1 = 0;
    bool wasThere = false, isThere = false;
};
using SumsByCode = std::map<QString, Sums>;

bool isRate(const Evaluation &evaluation)
{
    const QString &aggregate = evaluation.kpi().aggregate;
    return !evaluation.dividesByFigure() && (aggregate == u"ratio" || aggregate == u"sum_ratio");
}

Attribution ofSums(const SumsByCode &groups)
{
    Attribution result;
    for (const auto &[code, sums] : groups) {
        result.before += sums.n0;
        result.now += sums.n1;
    }
    const bool hasBase = result.before != 0;
    result.kind = hasBase ? Attribution::Kind::Growth : Attribution::Kind::Difference;
    const double unit = hasBase ? 100 / result.before : 1;
    result.change = (result.now - result.before) * unit;
    for (const auto &[code, sums] : groups) {
        Contribution part;
        part.code = code;
        if (sums.wasThere)
            part.before = sums.n0;
        if (sums.isThere)
            part.now = sums.n1;
        part.points = (sums.n1 - sums.n0) * unit;
        result.parts.push_back(std::move(part));
    }
    return result;
}

/// None when one of the periods has no rows to divide by.
std::optional<Attribution> ofRates(const SumsByCode &groups, double scale)
{
    Sums all;
    for (const auto &[code, sums] : groups) {
        all.n0 += sums.n0;
        all.n1 += sums.n1;
        all.d0 += sums.d0;
        all.d1 += sums.d1;
    }
    if (all.d0 == 0 || all.d1 == 0)
        return std::nullopt;
    Attribution result{
        .kind = Attribution::Kind::Points, .before = scale * all.n0 / all.d0, .now = scale * all.n1 / all.d1, .change = 0, .parts = {}, .basisChanges = {}};
    result.change = result.now - result.before;
    const double middle = (result.before + result.now) / 2;
    for (const auto &[code, sums] : groups) {
        if (sums.d0 == 0 && sums.d1 == 0)
            continue;
        Contribution part;
        part.code = code;
        if (sums.d0 != 0)
            part.before = scale * sums.n0 / sums.d0;
        if (sums.d1 != 0)
            part.now = scale * sums.n1 / sums.d1;
        const double before = part.before.value_or(part.now.value_or(0)), now = part.now.value_or(before);
        const double w0 = sums.d0 / all.d0, w1 = sums.d1 / all.d1;
        part.mix = (w1 - w0) * ((before + now) / 2 - middle);
        part.rate = (w0 + w1) / 2 * (now - before);
        part.points = part.mix + part.rate;
        result.parts.push_back(std::move(part));
    }
    return result;
}

} // namespace

namespace {

/// Of the whole, and where it is split by areas of each part.
QList<AreaChange> allBasisChanges(const Evaluation &evaluation, const Expression::Context &before, const QString &field, const std::vector<Contribution> &parts)
{
    const Expression::Context now = evaluation.context();
    QList<AreaChange> out = basisChanges(evaluation.frames(), evaluation.kpi(), evaluation.filter(), before, now);
    if (field != evaluation.dataset().area)
        return out;
    Filter alone = evaluation.filter();
    for (const Contribution &part : parts) {
        alone.area = part.code;
        for (const QList<AreaChange> changes = basisChanges(evaluation.frames(), evaluation.kpi(), alone, before, now); const AreaChange &change : changes)
            if (!out.contains(change))
                out.append(change);
    }
    return out;
}

} // namespace

bool isAttributable(const KpiSpec &kpi)
{
    constexpr QLatin1StringView figures("city.");
    const bool dividesFigure = kpi.numeratorSum.startsWith(figures);
    return !dividesFigure && (kpi.aggregate == u"count" || kpi.aggregate == u"sum" || kpi.aggregate == u"ratio" || kpi.aggregate == u"sum_ratio");
}

Result<std::optional<Attribution>> attribution(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, Comparison comparison, const QString &field,
                                               const QHash<QString, QString> &joined)
{
    if (!isAttributable(kpi))
        return fail(ErrorCode::Usage, {kpi.id}, QStringLiteral("its change is no sum over groups"));
    const auto evaluation = Evaluation::prepare(kpi, frames, filter);
    if (!evaluation)
        return fail(evaluation);
    if (evaluation->dividesFigure())
        return fail(ErrorCode::Usage, {kpi.id}, QStringLiteral("its change is no sum over groups"));
    const auto earlier = comparisonContext(evaluation->context(), comparison, kpi.isStock);
    if (!earlier || !evaluation->hasHistory())
        return std::optional<Attribution>();
    const auto before = groupsAt(*evaluation, *earlier, field, filter.area);
    if (!before)
        return fail(before);
    const auto now = groupsAt(*evaluation, evaluation->context(), field, filter.area);
    if (!now)
        return fail(now);
    if (std::ranges::any_of(*before, &KpiGroup::isWithheld) || std::ranges::any_of(*now, &KpiGroup::isWithheld))
        return std::optional<Attribution>(); // its parts would tell them
    SumsByCode groups;
    for (const KpiGroup &group : *before) {
        Sums &sums = groups[joined.value(group.code, group.code)];
        sums.n0 += group.numerator;
        sums.d0 += group.denominator.value_or(0);
        sums.wasThere = true;
    }
    for (const KpiGroup &group : *now) {
        Sums &sums = groups[joined.value(group.code, group.code)];
        sums.n1 += group.numerator;
        sums.d1 += group.denominator.value_or(0);
        sums.isThere = true;
    }
    std::optional<Attribution> result = isRate(*evaluation) ? ofRates(groups, kpi.scale) : ofSums(groups);
    if (!result)
        return result;
    std::ranges::stable_sort(result->parts, [](const Contribution &a, const Contribution &b) { return std::abs(a.points) > std::abs(b.points); });
    result->basisChanges = allBasisChanges(*evaluation, *earlier, field, result->parts);
    return result;
}

} // namespace om
