// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/compound_p.h"
#include "stats/evaluation_p.h"

#include <algorithm>

namespace om {

namespace {

KpiSpec sumOf(const KpiSpec &quotient)
{
    KpiSpec sum = quotient;
    sum.aggregate = quotient.numeratorSum.isEmpty() ? QStringLiteral("count") : QStringLiteral("sum");
    sum.scale = 1;
    return sum;
}

/// The filters of e_ij, e_j, E_i and E.
struct Sides
{
    Filter part, whole, cityPart, cityWhole;
};
Sides sidesOf(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    const DatasetSpec spec = frames.specs.value(kpi.dataset);
    const Filter whole = without(filter, kpi.dataset, kpi.fields.value(0));
    return {filter, whole, everywhere(filter, spec), everywhere(whole, spec)};
}

std::optional<double> share(const std::optional<double> &part, const std::optional<double> &whole)
{
    return part && whole && *whole > 0 ? std::optional(*part / *whole) : std::nullopt;
}

std::optional<double> quotientOf(const KpiSpec &kpi, const std::optional<double> &here, const std::optional<double> &city)
{
    return here && city && *city > 0 ? std::optional(kpi.scale * *here / *city) : std::nullopt;
}

Result<bool> isConfidential(const KpiSpec &sum, const FrameSet &frames, const Filter &filter)
{
    const auto evaluation = Evaluation::prepare(sum, frames, filter);
    return evaluation ? Result<bool>(evaluation->isConfidential()) : fail(evaluation);
}

/// Whether it is known whose share is compared: all industries together have the share 1 everywhere.
bool choosesPart(const KpiSpec &kpi, const Filter &filter)
{
    return std::ranges::any_of(filter.conditions,
                               [&](const Condition &c) { return c.field == kpi.fields.value(0) && (c.dataset.isEmpty() || c.dataset == kpi.dataset); });
}

/// A sum for each group, or the same one for all of them.
class Sums
{
public:
    static Result<Sums> of(const Catalog &catalog, const KpiSpec &sum, const FrameSet &frames, const Filter &filter, const QString &field)
    {
        Sums out;
        if (field.isEmpty()) {
            const auto value = evaluate(catalog, sum, frames, filter, Comparison::None);
            if (!value)
                return fail(value);
            out.m_all = value->value;
            return out;
        }
        const auto groups = evaluateBy(catalog, sum, frames, filter, field);
        if (!groups)
            return fail(groups);
        for (const KpiGroup &group : *groups)
            out.m_groups.insert(group.code, group);
        return out;
    }
    std::optional<double> operator()(const QString &code) const { return m_all ? m_all : m_groups.value(code).value; }
    bool isSmall(const QString &code) const { return m_groups.value(code).isSmall; }

private:
    std::optional<double> m_all;
    QHash<QString, KpiGroup> m_groups;
};

} // namespace

Result<KpiValue> quotientValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    const KpiSpec sum = sumOf(kpi);
    const Sides sides = sidesOf(kpi, frames, filter);
    const auto value = [&](const Filter &side) { return evaluate(catalog, sum, frames, side, Comparison::None); };
    auto out = value(sides.part);
    auto whole = value(sides.whole);
    const auto cityPart = value(sides.cityPart), cityWhole = value(sides.cityWhole);
    const auto isSecret = isConfidential(sum, frames, filter);
    for (const Result<KpiValue> *side : std::initializer_list<const Result<KpiValue> *>{&out, &whole, &cityPart, &cityWhole})
        if (!*side)
            return fail(*side);
    if (!isSecret)
        return fail(isSecret);
    out->isWithheld = *isSecret && !whole->numerator.isEmpty();
    const auto here = share(out->value, whole->value), city = share(cityPart->value, cityWhole->value);
    if (!choosesPart(kpi, filter)) {
        out->gap = Gap::Code;
        const DatasetSpec spec = frames.specs.value(kpi.dataset);
        const FieldSpec *field = spec.field(kpi.fields.value(0));
        out->chosen = field ? field->title : QString();
    }
    out->value = out->isWithheld || out->gap != Gap::None ? std::nullopt : quotientOf(kpi, here, city);
    out->numeratorValue = out->isWithheld ? 0 : here.value_or(0);
    out->denominatorValue = out->isWithheld ? std::nullopt : city;
    out->denominator = std::move(whole->numerator);
    out->isSmall = whole->isSmall;
    return out;
}

Result<std::vector<KpiGroup>> quotientBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field)
{
    const KpiSpec sum = sumOf(kpi);
    const Sides sides = sidesOf(kpi, frames, filter);
    auto out = evaluateBy(catalog, sum, frames, sides.part, field);
    if (!out)
        return out;
    // Of each industry the share in the same whole; of each area against the same city; of anything else (a scale, say) within itself, as under a filter on it.
    const QString ofWhole = field == kpi.fields.value(0) ? QString() : field;
    const QString ofCity = field == frames.specs.value(kpi.dataset).area ? QString() : field;
    const auto whole = Sums::of(catalog, sum, frames, sides.whole, ofWhole);
    const auto cityPart = Sums::of(catalog, sum, frames, sides.cityPart, ofCity);
    const auto cityWhole = Sums::of(catalog, sum, frames, sides.cityWhole, ofWhole.isEmpty() ? QString() : ofCity);
    const auto all = evaluate(catalog, sum, frames, sides.whole, Comparison::None);
    const auto isSecret = isConfidential(sum, frames, filter);
    for (const auto *side : {&whole, &cityPart, &cityWhole})
        if (!*side)
            return fail(*side);
    if (!all || !isSecret)
        return all ? fail(isSecret) : fail(all);
    for (KpiGroup &group : *out) {
        const auto here = share(group.value, (*whole)(group.code)), city = share((*cityPart)(group.code), (*cityWhole)(group.code));
        group.isWithheld = *isSecret;
        group.isSmall = ofWhole.isEmpty() ? all->isSmall : whole->isSmall(group.code);
        group.gap = ofWhole.isEmpty() || choosesPart(kpi, filter) ? Gap::None : Gap::Code;
        group.value = group.isWithheld || group.gap != Gap::None ? std::nullopt : quotientOf(kpi, here, city);
        group.numerator = group.isWithheld ? 0 : here.value_or(0);
        group.denominator = group.isWithheld ? std::nullopt : city;
    }
    return out;
}

} // namespace om
