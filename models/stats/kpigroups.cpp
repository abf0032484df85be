// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/comparison.h"
#include "stats/compound_p.h"
#include "stats/evaluation_p.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace om {

Codes codesOf(const Column &column, std::size_t rows)
{
    Codes out;
    if (column.type == ColumnType::Category) {
        out.codes = column.codes;
        out.dictionary = column.dictionary;
        return out;
    }
    QHash<QString, std::uint32_t> known;
    out.own.resize(rows, 0);
    for (std::size_t row = 0; row < rows; ++row) {
        if (column.isNull(row))
            continue;
        const QString text = column.text(row);
        std::uint32_t &code = known[text];
        if (code == 0) {
            out.dictionary.append(text);
            code = std::uint32_t(out.dictionary.size());
        }
        out.own[row] = code;
    }
    out.codes = out.own;
    return out;
}

namespace {

/// Gives each row of one part with its group and its value (NaN = none).
template<typename Add>
void spread(const Bitmap &rows, const std::vector<double> &values, std::span<const std::uint32_t> codes, Add &&add)
{
    rows.forEach([&](std::size_t row) { add(codes[row], values.empty() ? 1 : values[row]); });
}

/// One total for each code, the first for null.
std::vector<Evaluation::Total> totalsBy(const Evaluation &evaluation, const Evaluation::Parts &parts, const Codes &by, bool isArea, const QString &area)
{
    std::vector<Evaluation::Total> totals(std::size_t(by.dictionary.size()) + 1);
    spread(parts.numerator, parts.numeratorValues, by.codes, [&](std::uint32_t code, double value) {
        totals[code].add(value);
        if (evaluation.needsValues())
            totals[code].values.push_back(value);
    });
    if (parts.denominator) {
        for (Evaluation::Total &t : totals)
            t.denominator = 0;
        spread(*parts.denominator, parts.denominatorValues, by.codes, [&](std::uint32_t code, double value) {
            *totals[code].denominator += std::isnan(value) ? 0 : value;
            ++totals[code].denominatorRows;
        });
    }
    if (!evaluation.dividesByFigure() && !evaluation.dividesFigure())
        return totals;
    const auto common = isArea ? std::nullopt : evaluation.figure(area);
    for (std::size_t code = 0; code < totals.size(); ++code) {
        const auto figure = isArea && code > 0 ? evaluation.figure(by.dictionary[qsizetype(code) - 1]) : common;
        if (evaluation.dividesFigure()) {
            Evaluation::setFigureAbove(totals[code], figure);
        } else {
            totals[code].denominator = figure;
            totals[code].denominatorRows = totals[code].numeratorRows;
        }
    }
    return totals;
}

/// Communities add up to their district, too, whose figure is known as well.
void withhold(const Evaluation &evaluation, std::vector<Evaluation::Total> &totals, const Codes &by, bool isArea)
{
    std::map<QString, std::vector<Evaluation::Total *>> siblings;
    std::vector<Evaluation::Total *> all;
    for (std::size_t code = 0; code < totals.size(); ++code) {
        const QString parent = isArea && code > 0 ? evaluation.frames().areas.parent(by.dictionary[qsizetype(code) - 1]) : QString();
        siblings[parent].push_back(&totals[code]);
        all.push_back(&totals[code]);
    }
    for (const auto &[parent, parts] : siblings)
        evaluation.withhold(parts);
    evaluation.withhold(all);
}

} // namespace

Result<std::vector<KpiGroup>> groupsAt(const Evaluation &evaluation, const Expression::Context &context, const QString &field, const QString &area)
{
    const Column *column = evaluation.frame().column(field);
    if (!column)
        return fail(ErrorCode::FieldUnknown, {evaluation.kpi().dataset, field});
    const auto parts = evaluation.parts(context);
    if (!parts)
        return fail(parts);
    const Codes by = codesOf(*column, evaluation.frame().rows());
    auto totals = totalsBy(evaluation, *parts, by, field == evaluation.dataset().area, area);
    if (evaluation.isConfidential()) {
        parts->numerator.forEach([&](std::size_t row) { evaluation.addUnits(*parts, row, totals[by.codes[row]]); });
        if (parts->denominator)
            parts->denominator->forEach([&](std::size_t row) { evaluation.addDenominatorUnits(*parts, row, totals[by.codes[row]]); });
        withhold(evaluation, totals, by, field == evaluation.dataset().area);
    }
    std::vector<bool> occurs(totals.size(), false);
    evaluation.base().forEach([&](std::size_t row) { occurs[by.codes[row]] = true; });
    std::vector<KpiGroup> out;
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const std::size_t code = (i + 1) % totals.size(); // null last
        if (!occurs[code])
            continue;
        Evaluation::Total &t = totals[code];
        KpiGroup group;
        group.code = code == 0 ? QString() : by.dictionary[qsizetype(code) - 1];
        group.value = evaluation.value(t);
        group.isSmall = evaluation.isSmall(t);
        group.isWithheld = t.isWithheld;
        if (!t.isWithheld) {
            group.numerator = t.numerator;
            group.denominator = t.denominator;
        }
        out.push_back(std::move(group));
    }
    return out;
}

namespace {

Result<std::vector<KpiGroup>> growthBy(const Catalog &catalog, const KpiSpec &growth, const FrameSet &frames, const Filter &filter, const QString &field)
{
    const KpiSpec *of = catalog.kpi(growth.of);
    if (!of || of->aggregate == u"growth")
        return fail(ErrorCode::KpiUnknown, {growth.of});
    const auto evaluation = Evaluation::prepare(*of, frames, filter);
    if (!evaluation)
        return fail(evaluation);
    auto now = groupsAt(*evaluation, evaluation->context(), field, filter.area);
    const auto before = comparisonContext(evaluation->context(), Comparison::YearBefore, of->isStock);
    if (!now)
        return now;
    Result<std::vector<KpiGroup>> base = std::vector<KpiGroup>();
    if (before && evaluation->hasHistory())
        base = groupsAt(*evaluation, *before, field, filter.area);
    if (!base)
        return base;
    const bool isInPoints = of->aggregate == u"ratio" || of->unit == u"%";
    for (std::size_t i = 0; i < now->size(); ++i) { // both lists hold the groups of the same base rows, in the same order
        KpiGroup &group = (*now)[i];
        const auto v = group.value;
        const auto v0 = i < base->size() ? (*base)[i].value : std::nullopt;
        group.isWithheld = group.isWithheld || (i < base->size() && (*base)[i].isWithheld);
        group.numerator = v.value_or(0);
        group.denominator = v0;
        group.isSmall = false;
        group.value.reset();
        if (v && v0 && (isInPoints || *v0 != 0))
            group.value = growth.scale * (isInPoints ? *v - *v0 : (*v - *v0) / *v0);
    }
    return now;
}

} // namespace

Result<std::vector<KpiGroup>> evaluateBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field)
{
    if (kpi.aggregate == u"growth")
        return growthBy(catalog, kpi, frames, filter, field);
    if (kpi.aggregate == u"hotspots")
        return hotspotsBy(kpi, frames, filter, field);
    if (kpi.aggregate == u"composite")
        return compositeBy(catalog, kpi, frames, filter, field);
    if (kpi.aggregate == u"ground_share")
        return groundShareBy(kpi, frames, filter, field);
    const auto evaluation = Evaluation::prepare(kpi, frames, filter);
    return evaluation ? groupsAt(*evaluation, evaluation->context(), field, filter.area) : fail(evaluation);
}

} // namespace om
