// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/evaluation_p.h"

#include "stats/compound_p.h"
#include "stats/ground_p.h"
#include "stats/scopes.h"
#include "stats/yearfigures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <span>

namespace om {

namespace {

constexpr std::array aggregates{"count", "ratio", "sum", "sum_ratio", "mean", "median", "p90", "hotspots"};

Result<std::optional<Expression>> parsed(const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::optional<Expression>();
    auto expression = Expression::parse(text);
    return expression ? Result<std::optional<Expression>>(std::move(*expression)) : fail(expression);
}

double sumOf(const Bitmap &rows, const std::vector<double> &values)
{
    if (values.empty())
        return double(rows.count());
    double sum = 0;
    rows.forEach([&](std::size_t row) { sum += std::isnan(values[row]) ? 0 : values[row]; });
    return sum;
}

/// Leaves of `rows` those that have a value.
void keepKnown(Bitmap &rows, const std::vector<double> &values)
{
    for (std::size_t word = 0; word < rows.words().size(); ++word) {
        const std::size_t first = word * 64, count = std::min(values.size(), first + 64) - std::min(values.size(), first);
        std::uint64_t known = 0;
        for (std::size_t i = 0; i < count; ++i)
            known |= std::uint64_t(!std::isnan(values[first + i])) << i;
        rows.words()[word] &= known;
    }
}

/// The values of a place in ascending order, 0 = the smallest, and of the place before it (NaN before the first). Numbers without NaN. A sample
/// tells between which two values the place lies, so that of many values only the few between them are put in order (Floyd and Rivest,
/// Algorithm 489, 1975).
std::pair<double, double> ranked(std::span<const double> values, std::size_t place)
{
    constexpr std::size_t samples = 4096, margin = 160; // five standard deviations of the rank of the middle of a sample
    const auto among = [](std::vector<double> &few, std::size_t at) {
        const auto found = few.begin() + std::ptrdiff_t(at);
        std::ranges::nth_element(few, found);
        return std::pair(*found, at == 0 ? std::numeric_limits<double>::quiet_NaN() : *std::max_element(few.begin(), found));
    };
    std::vector<double> near;
    if (values.size() >= 16 * samples) {
        std::vector<double> sample(samples);
        for (std::size_t i = 0; i < samples; ++i)
            sample[i] = values[i * values.size() / samples];
        std::ranges::sort(sample);
        const std::size_t middle = place * samples / values.size();
        constexpr double infinity = std::numeric_limits<double>::infinity();
        const double least = middle < margin ? -infinity : sample[middle - margin], most = middle + margin >= samples ? infinity : sample[middle + margin];
        std::size_t below = 0, count = 0;
        near.resize(values.size());
        for (const double value : values) { // without a branch: which way one would go cannot be foretold
            below += value < least;
            near[count] = value;
            count += value >= least && value <= most;
        }
        near.resize(count);
        if (below <= place && place < below + count && (below < place || below == 0)) // else the sample misled
            return among(near, place - below);
    }
    near.assign(values.begin(), values.end());
    return among(near, place);
}

/// Middle value (mean of the two middle ones of an even number).
double median(std::span<const double> values)
{
    const auto [middle, before] = ranked(values, values.size() / 2);
    return values.size() % 2 ? middle : (middle + before) / 2;
}

/// 90th percentile by nearest rank: the smallest value that at least 90 % of all do not exceed.
double ninetieth(std::span<const double> values)
{
    return ranked(values, (values.size() * 9 + 9) / 10 - 1).first;
}

} // namespace

Result<void> checkScopes(const KpiSpec &kpi, const FrameSet &frames)
{
    const QString fault = scopeFault(kpi, [&frames](const QString &id) -> const DatasetSpec * {
        const auto spec = frames.specs.constFind(id);
        return spec == frames.specs.cend() ? nullptr : &*spec;
    });
    return fault.isEmpty() ? Result<void>() : fail(ErrorCode::SpecInvalid, {kpi.id.isEmpty() ? kpi.title : kpi.id, QStringLiteral("numerator_sum"), fault});
}

QStringList datasetsOf(const KpiSpec &kpi)
{
    QStringList out{kpi.dataset};
    for (const QString &sum : {kpi.numeratorSum, kpi.denominatorSum})
        if (kpi.aggregate == u"sum_ratio" && isFigure(sum) && !sum.startsWith(u"city."))
            out.append(sum.section(u'.', 0, 0));
    if (kpi.aggregate == u"ground_share")
        out.append(groundDataset);
    return out;
}

Result<Evaluation> Evaluation::prepare(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    if (std::ranges::none_of(aggregates, [&](const char *a) { return kpi.aggregate == QLatin1StringView(a); }))
        return fail(ErrorCode::KpiUnknown, {kpi.id}, QStringLiteral("aggregate %1").arg(kpi.aggregate));
    const auto frame = frames.frames.constFind(kpi.dataset);
    const auto spec = frames.specs.constFind(kpi.dataset);
    if (frame == frames.frames.cend() || !*frame || spec == frames.specs.cend())
        return fail(ErrorCode::DatasetUnknown, {kpi.dataset});
    Evaluation out;
    out.m_kpi = &kpi;
    out.m_frames = &frames;
    out.m_filter = &filter;
    out.m_dataset = &*spec;
    const YearView view = yearView(frames, kpi.dataset, filter);
    out.m_frame = view.frame;
    out.m_year = view.year;
    if (auto ok = checkScopes(kpi, frames); !ok)
        return fail(ok);
    out.m_base = filterRows(*out.m_frame, *spec, filter, frames.areas, false);
    const bool isFigureAbove = isFigure(kpi.numeratorSum);
    if (kpi.aggregate == u"sum_ratio" && (isFigureAbove || isFigure(kpi.denominatorSum))) {
        auto figure = Figure::prepare(isFigureAbove ? kpi.numeratorSum : kpi.denominatorSum, kpi.denominator, isFigureAbove, *spec, frames, filter);
        if (!figure)
            return fail(figure);
        out.m_figure = *std::move(figure);
    }
    out.m_hasDenominator = kpi.aggregate == u"ratio" || (kpi.aggregate == u"sum_ratio" && !out.dividesByFigure());
    struct Part
    {
        const QString &text;
        std::optional<Expression> &expression;
        bool isUsed;
    };
    for (const Part &part :
         {Part{kpi.numerator, out.m_numerator, true}, Part{kpi.numeratorSum, out.m_numeratorSum, !out.dividesFigure()},
          Part{kpi.denominator, out.m_denominator, out.m_hasDenominator}, Part{kpi.denominatorSum, out.m_denominatorSum, out.m_hasDenominator}}) {
        if (!part.isUsed)
            continue;
        auto expression = parsed(part.text);
        if (!expression)
            return fail(expression);
        part.expression = std::move(*expression);
    }
    for (const auto *expression : {&out.m_numerator, &out.m_numeratorSum, &out.m_denominator, &out.m_denominatorSum})
        for (const QStringList read = *expression ? (*expression)->fields() : QStringList(); const QString &field : read)
            out.m_followsYear = out.m_followsYear || view.fields.contains(field);
    if (out.m_followsYear && !view.year) // it does not count as none
        return fail(ErrorCode::NotFound,
                    {QStringLiteral("figure of the year"), filter.period.isValid() ? filter.period.text() : QString::number(frames.asOf.date().year())});
    // What is summed, not what is asked: how many pay more than so much is no figure of tax.
    const auto isSecret = [&](const std::optional<Expression> &sum) {
        return sum && std::ranges::any_of(sum->fields(), [&](const QString &name) {
                   const FieldSpec *field = spec->field(name);
                   return field && field->isConfidential;
               });
    };
    out.m_isNumeratorSecret = isSecret(out.m_numeratorSum);
    out.m_isDenominatorSecret = isSecret(out.m_denominatorSum);
    out.m_units = spec->units.isEmpty() ? nullptr : out.m_frame->column(spec->units);
    return out;
}

Result<Bitmap> Evaluation::rows(const std::optional<Expression> &condition, const Expression::Context &context) const
{
    return condition ? condition->rows(*m_frame, context, &m_base) : m_base;
}

Result<Evaluation::Parts> Evaluation::parts(const Expression::Context &context) const
{
    Parts out;
    out.context = context;
    auto numerator = rows(m_numerator, context);
    if (!numerator)
        return fail(numerator);
    out.numerator = std::move(*numerator);
    if (m_numeratorSum) {
        auto values = m_numeratorSum->numbers(*m_frame, context, &out.numerator);
        if (!values)
            return fail(values);
        out.numeratorValues = std::move(*values);
    }
    if (m_hasDenominator) {
        auto denominator = rows(m_denominator, context);
        if (!denominator)
            return fail(denominator);
        out.denominator = std::move(*denominator);
        if (m_denominatorSum) {
            auto values = m_denominatorSum->numbers(*m_frame, context, &*out.denominator);
            if (!values)
                return fail(values);
            out.denominatorValues = std::move(*values);
        }
    } else if (isAverage()) {
        keepKnown(out.numerator, out.numeratorValues);
        out.denominator = out.numerator;
    }
    return out;
}

Evaluation::Total Evaluation::total(const Parts &parts) const
{
    Total out;
    if (parts.numeratorValues.empty()) {
        out.numeratorRows = out.knownRows = parts.numerator.count();
        out.numerator = double(out.numeratorRows);
    } else if (needsValues()) {
        out.values.resize(parts.numerator.count());
        double *next = out.values.data();
        parts.numerator.forEach([&](std::size_t row) { *next++ = parts.numeratorValues[row]; }); // each has one
        out.numeratorRows = out.knownRows = out.values.size();
        out.numerator = std::accumulate(out.values.begin(), out.values.end(), 0.0);
    } else {
        parts.numerator.forEach([&](std::size_t row) { out.add(parts.numeratorValues[row]); });
    }
    if (parts.denominator) {
        out.denominator = sumOf(*parts.denominator, parts.denominatorValues);
        out.denominatorRows = parts.denominator->count();
        if (dividesFigure())
            setFigureAbove(out, figure(m_filter->area, parts.context));
    } else if (dividesByFigure()) {
        setFigureBelow(out, figure(m_filter->area, parts.context));
    }
    if (isConfidential()) {
        parts.numerator.forEach([&](std::size_t row) { addUnits(parts, row, out); });
        if (parts.denominator)
            parts.denominator->forEach([&](std::size_t row) { addDenominatorUnits(parts, row, out); });
        withhold({&out});
    }
    return out;
}

/// Companies whose value a row adds; one where their number is not known. A row of a record's years is none, for the same ones come again.
double Evaluation::unitsOf(const std::vector<double> &values, std::size_t row) const
{
    if (!values.empty() && std::isnan(values[row]))
        return 0;
    if (!m_units)
        return m_dataset->parent.isEmpty() ? 1 : 0;
    const double units = m_units->number(row);
    return std::isnan(units) ? 1 : units;
}

void Evaluation::addUnits(const Parts &parts, std::size_t row, Total &to) const
{
    to.units += m_isNumeratorSecret ? unitsOf(parts.numeratorValues, row) : 0;
}

void Evaluation::addDenominatorUnits(const Parts &parts, std::size_t row, Total &to) const
{
    to.denominatorUnits += m_isDenominatorSecret ? unitsOf(parts.denominatorValues, row) : 0;
}

void Evaluation::withhold(const std::vector<Total *> &parts) const
{
    const auto units = [this](const Total &t) { return m_isNumeratorSecret ? t.units : t.denominatorUnits; };
    const auto hasFew = [this](const Total &t) {
        const double others = t.denominatorUnits - t.units;
        return (m_isNumeratorSecret && t.knownRows > 0 && t.units < leastCompanies) ||
            (m_isDenominatorSecret && t.denominatorRows > 0 && t.denominator.value_or(0) != 0 && t.denominatorUnits < leastCompanies) ||
            (m_isNumeratorSecret && m_isDenominatorSecret && others > 0 && others < leastCompanies);
    };
    double hidden = 0;
    for (Total *part : parts) {
        part->isWithheld = part->isWithheld || hasFew(*part);
        hidden += part->isWithheld ? units(*part) : 0;
    }
    const auto order = [&](const Total *part) { return part->isWithheld || units(*part) == 0 ? std::numeric_limits<double>::infinity() : units(*part); };
    while (std::ranges::any_of(parts, &Total::isWithheld) && hidden < leastCompanies) {
        const auto next = std::ranges::min_element(parts, {}, order);
        if (std::isinf(order(*next)))
            return;
        (*next)->isWithheld = true;
        hidden += units(**next);
    }
}

std::optional<double> Evaluation::value(Total &total) const
{
    if (total.isWithheld)
        return {};
    if (needsValues()) {
        if (total.values.empty())
            return {};
        return m_kpi->scale * (m_kpi->aggregate == u"median" ? median(total.values) : ninetieth(total.values));
    }
    if (!m_hasDenominator && !isAverage() && !dividesByFigure())
        return total.isKnown() ? std::optional(m_kpi->scale * total.numerator) : std::nullopt;
    if (!total.denominator || *total.denominator == 0)
        return {};
    return m_kpi->scale * total.numerator / *total.denominator;
}

bool Evaluation::isSmall(const Total &total) const
{
    return (total.denominator ? total.denominatorRows : total.numeratorRows) < std::size_t(std::max(0, m_kpi->smallN));
}

Expression::Context Evaluation::context() const
{
    return {m_filter->period, m_filter->asOf.isNull() ? m_frames->asOf : m_filter->asOf};
}

bool Evaluation::hasHistory() const
{
    return std::ranges::any_of(std::array{&m_numerator, &m_numeratorSum, &m_denominator, &m_denominatorSum},
                               [](const auto *e) { return *e && ((*e)->usesPeriod() || (*e)->usesAsOf()); });
}

QString Evaluation::periodField() const
{
    const QString field = m_numerator ? m_numerator->periodField() : QString();
    if (field.isEmpty() || (m_hasDenominator && (!m_denominator || m_denominator->periodField().isEmpty())))
        return {};
    for (const auto *e : {&m_numeratorSum, &m_denominatorSum})
        if (*e && (*e)->usesPeriod())
            return {};
    return m_hasDenominator && m_denominator->periodField() != field ? QString() : field;
}

void Evaluation::setFigureAbove(Total &total, const FigureValue &figure)
{
    total.numerator = figure.value.value_or(0);
    total.gap = figure.gap;
    if (!figure.value)
        total.denominator.reset();
}

void Evaluation::setFigureBelow(Total &total, const FigureValue &figure)
{
    total.denominator = figure.value;
    total.denominatorRows = total.numeratorRows;
    total.gap = figure.gap;
}

} // namespace om
