// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/compound_p.h"
#include "stats/evaluation_p.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

using Months = std::vector<std::optional<double>>;

Period monthAt(QDate first, int offset)
{
    const QDate day = QDate(first.year(), first.month(), 1).addMonths(offset);
    return Period::month(day.year(), day.month());
}

/// Number of the month of each day of the span, so that a row finds its month by one division.
class MonthOfRow
{
public:
    MonthOfRow(const Column &time, QDate first, int months)
        : m_seconds(time.integers)
        , m_from(monthAt(first, 0).from().seconds)
    {
        for (int m = 0; m < months; ++m)
            m_months.insert(m_months.end(), std::size_t(monthAt(first, m).first().daysInMonth()), m);
    }
    int operator()(std::size_t row) const ///< rows of the evaluation lie in the span: its expressions say `field in P`
    {
        return m_months[std::size_t(m_seconds[row] - m_from) / 86400];
    }

private:
    std::span<const qint64> m_seconds;
    qint64 m_from;
    std::vector<int> m_months;
};

/// One pass over all months: what `field in P` leaves of the whole span is dealt out by that field.
Result<Months> inOnePass(const Evaluation &evaluation, const Column &time, const Expression::Context &context, QDate first, int months)
{
    const Period span = Period::span(monthAt(first, 0).first(), monthAt(first, months - 1).last());
    const auto parts = evaluation.parts({span, context.asOf});
    if (!parts)
        return fail(parts);
    const MonthOfRow monthOf(time, first, months);
    std::vector<Evaluation::Total> totals(static_cast<std::size_t>(months));
    const auto worth = [](const std::vector<double> &values, std::size_t row) { return values.empty() ? 1 : values[row]; };
    parts->numerator.forEach([&](std::size_t row) {
        Evaluation::Total &t = totals[std::size_t(monthOf(row))];
        t.add(worth(parts->numeratorValues, row));
        if (evaluation.needsValues())
            t.values.push_back(parts->numeratorValues[row]);
    });
    if (parts->denominator) {
        for (Evaluation::Total &t : totals)
            t.denominator = 0;
        parts->denominator->forEach([&](std::size_t row) {
            const double value = worth(parts->denominatorValues, row);
            *totals[std::size_t(monthOf(row))].denominator += std::isnan(value) ? 0 : value;
        });
    }
    if (evaluation.isConfidential()) {
        std::vector<Evaluation::Total *> all;
        for (Evaluation::Total &t : totals)
            all.push_back(&t);
        parts->numerator.forEach([&](std::size_t row) { evaluation.addUnits(*parts, row, totals[std::size_t(monthOf(row))]); });
        if (parts->denominator)
            parts->denominator->forEach([&](std::size_t row) {
                Evaluation::Total &t = totals[std::size_t(monthOf(row))];
                ++t.denominatorRows;
                evaluation.addDenominatorUnits(*parts, row, t);
            });
        evaluation.withhold(all);
    }
    Months out;
    for (Evaluation::Total &t : totals)
        out.push_back(evaluation.value(t));
    return out;
}

} // namespace

Result<Months> evaluateByMonth(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, QDate first, int months)
{
    if (months <= 0)
        return Months();
    if (const auto ok = checkScopes(kpi, frames); !ok)
        return fail(ok);
    Months out;
    if (isCompound(kpi)) {
        if (!hasHistory(kpi))
            return Months(std::size_t(months));
        const LocalTime asOf = filter.asOf.isNull() ? frames.asOf : filter.asOf;
        for (int m = 0; m < months; ++m) {
            Filter month = filter;
            month.period = monthAt(first, m);
            if (!asOf.isNull() && month.period.from() >= asOf) {
                out.push_back({});
                continue;
            }
            if (kpi.isStock && !asOf.isNull())
                month.asOf = std::min(asOf, month.period.until());
            const auto value = evaluate(catalog, kpi, frames, month, kpi.aggregate == u"growth" ? Comparison::YearBefore : Comparison::None);
            if (!value)
                return fail(value);
            out.push_back(value->value);
        }
        return out;
    }
    const auto evaluation = Evaluation::prepare(kpi, frames, filter);
    if (!evaluation)
        return fail(evaluation);
    if (!evaluation->hasHistory())
        return Months(std::size_t(months));
    const Expression::Context context = evaluation->context();
    const auto isAhead = [&](int m) { return !context.asOf.isNull() && monthAt(first, m).from() >= context.asOf; };
    const Column *time =
        kpi.isStock || evaluation->dividesByFigure() || evaluation->dividesFigure() ? nullptr : evaluation->frame().column(evaluation->periodField());
    if (time && time->type == ColumnType::Time) {
        auto all = inOnePass(*evaluation, *time, context, first, months);
        for (int m = 0; all && m < months; ++m)
            if (isAhead(m))
                (*all)[std::size_t(m)].reset();
        return all;
    }
    for (int m = 0; m < months; ++m) {
        if (isAhead(m)) {
            out.push_back({});
            continue;
        }
        const Period month = monthAt(first, m);
        const LocalTime moment = kpi.isStock && !context.asOf.isNull() ? std::min(context.asOf, month.until()) : context.asOf;
        const auto parts = evaluation->parts({month, moment});
        if (!parts)
            return fail(parts);
        auto total = evaluation->total(*parts);
        out.push_back(evaluation->value(total));
    }
    return out;
}

} // namespace om
