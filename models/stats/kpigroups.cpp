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

/// One total for each code, the first for null; `rows` as counted by code.
std::vector<Evaluation::Total> totalsBy(const Evaluation &evaluation, const Evaluation::Parts &parts, const Codes &by, const PairCounts &rows, bool isArea,
                                        const QString &area)
{
    std::vector<Evaluation::Total> totals(rows.first.size());
    for (std::size_t code = 0; code < totals.size(); ++code) {
        Evaluation::Total &t = totals[code];
        t.numeratorRows = rows.first[code];
        t.denominatorRows = rows.second[code];
        if (parts.numeratorValues.empty()) {
            t.knownRows = t.numeratorRows;
            t.numerator = double(t.numeratorRows);
        }
        if (parts.denominator)
            t.denominator = parts.denominatorValues.empty() ? double(t.denominatorRows) : 0;
    }
    if (!parts.numeratorValues.empty())
        parts.numerator.forEach([&](std::size_t row) {
            const double value = parts.numeratorValues[row];
            Evaluation::Total &t = totals[by.codes[row]];
            t.addValue(value);
            if (evaluation.needsValues())
                t.values.push_back(value);
        });
    if (parts.denominator && !parts.denominatorValues.empty())
        parts.denominator->forEach([&](std::size_t row) {
            const double value = parts.denominatorValues[row];
            *totals[by.codes[row]].denominator += std::isnan(value) ? 0 : value;
        });
    if (!evaluation.dividesByFigure() && !evaluation.dividesFigure())
        return totals;
    const FigureValue common = isArea ? FigureValue() : evaluation.figure(area, parts.context);
    for (std::size_t code = 0; code < totals.size(); ++code) {
        const FigureValue figure = isArea && code > 0 ? evaluation.figure(by.dictionary[qsizetype(code) - 1], parts.context) : common;
        (evaluation.dividesFigure() ? Evaluation::setFigureAbove : Evaluation::setFigureBelow)(totals[code], figure);
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

/// Whether the filter chooses an area or a code, so that what it leaves has others beside it.
bool choosesOne(const Filter &filter)
{
    return !filter.area.isEmpty() ||
        std::ranges::any_of(filter.conditions, [](const Condition &c) { return c.kind == Condition::Kind::In && !c.isNegated && c.values.size() == 1; });
}

/// Marks the groups that would be withheld if they were chosen alone.
Result<void> withholdAmongOthers(const Evaluation &evaluation, const Expression::Context &context, const QString &field, const Codes &by,
                                 std::vector<Evaluation::Total> &totals)
{
    const bool isArea = field == evaluation.dataset().area;
    for (std::size_t code = 1; code < totals.size(); ++code) {
        if (totals[code].isWithheld || totals[code].units + totals[code].denominatorUnits == 0)
            continue;
        Filter alone = evaluation.filter();
        if (isArea) {
            alone.area = by.dictionary[qsizetype(code) - 1];
        } else {
            Condition condition;
            condition.dataset = evaluation.kpi().dataset;
            condition.field = field;
            condition.values = {by.dictionary[qsizetype(code) - 1]};
            alone.conditions.append(condition);
        }
        const auto narrowed = Evaluation::prepare(evaluation.kpi(), evaluation.frames(), alone);
        const auto hidden = narrowed ? isWithheldAmongOthers(*narrowed, context) : fail(narrowed);
        if (!hidden)
            return fail(hidden);
        totals[code].isWithheld = *hidden;
    }
    // One alone would be the rest of the known whole.
    std::vector<Evaluation::Total *> shown;
    std::size_t hidden = 0;
    for (Evaluation::Total &t : totals)
        if (t.isWithheld)
            ++hidden;
        else if (t.units + t.denominatorUnits > 0)
            shown.push_back(&t);
    if (hidden == 1 && !shown.empty())
        (*std::ranges::min_element(shown, {}, [](const Evaluation::Total *t) { return t->units + t->denominatorUnits; }))->isWithheld = true;
    return {};
}

} // namespace

Result<std::vector<KpiGroup>> groupsAt(const Evaluation &evaluation, const Expression::Context &context, const QString &field, const QString &area,
                                       bool amongOthers)
{
    const Column *column = evaluation.frame().column(field);
    if (!column)
        return fail(ErrorCode::FieldUnknown, {evaluation.kpi().dataset, field});
    const auto parts = evaluation.parts(context);
    if (!parts)
        return fail(parts);
    const Codes by = codesOf(*column, evaluation.frame().rows());
    const PairCounts rows =
        countPairs(by.codes, std::size_t(by.dictionary.size()) + 1, evaluation.base(), parts->numerator, parts->denominator ? &*parts->denominator : nullptr);
    auto totals = totalsBy(evaluation, *parts, by, rows, field == evaluation.dataset().area, area);
    if (evaluation.isConfidential()) {
        parts->numerator.forEach([&](std::size_t row) { evaluation.addUnits(*parts, row, totals[by.codes[row]]); });
        if (parts->denominator)
            parts->denominator->forEach([&](std::size_t row) { evaluation.addDenominatorUnits(*parts, row, totals[by.codes[row]]); });
        withhold(evaluation, totals, by, field == evaluation.dataset().area);
        if (amongOthers && choosesOne(evaluation.filter())) {
            if (const auto done = withholdAmongOthers(evaluation, context, field, by, totals); !done)
                return fail(done);
            withhold(evaluation, totals, by, field == evaluation.dataset().area);
        }
    }
    std::vector<KpiGroup> out;
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const std::size_t code = (i + 1) % totals.size(); // null last
        if (!rows.occurs[code])
            continue;
        Evaluation::Total &t = totals[code];
        KpiGroup group;
        group.code = code == 0 ? QString() : by.dictionary[qsizetype(code) - 1];
        group.value = evaluation.value(t);
        group.isSmall = evaluation.isSmall(t);
        group.isWithheld = t.isWithheld;
        group.gap = t.gap;
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
    if (const auto ok = checkScopes(kpi, frames); !ok)
        return fail(ok);
    if (const Compound *known = compound(kpi))
        return known->groups(catalog, kpi, frames, filter, field);
    const auto evaluation = Evaluation::prepare(kpi, frames, filter);
    return evaluation ? groupsAt(*evaluation, evaluation->context(), field, filter.area) : fail(evaluation);
}

} // namespace om
