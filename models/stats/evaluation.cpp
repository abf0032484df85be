// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/evaluation_p.h"

#include "stats/compound_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <iterator>
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

/// Whether a sum is not of this dataset's rows but a figure by name: "city.population", "service_point.terminals".
bool isFigure(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[a-z_]+\\.[a-z][a-z_0-9]*$"));
    return form.match(text).hasMatch() && !text.startsWith(u"P.");
}

double sumOf(const Bitmap &rows, const std::vector<double> &values)
{
    if (values.empty())
        return double(rows.count());
    double sum = 0;
    rows.forEach([&](std::size_t row) { sum += std::isnan(values[row]) ? 0 : values[row]; });
    return sum;
}

/// The values of a place in ascending order, 0 = the smallest, and of the place before it (NaN before the first). Numbers without NaN. The place's
/// neighbourhood is found by the leading bits, so that only a few values are put in order.
std::pair<double, double> ranked(std::span<const double> values, std::size_t place)
{
    constexpr std::size_t few = 4096; // below, putting all of them in order is quicker
    if (values.size() < few) {
        std::vector<double> all(values.begin(), values.end());
        const auto at = all.begin() + std::ptrdiff_t(place);
        std::ranges::nth_element(all, at);
        return {*at, at == all.begin() ? std::numeric_limits<double>::quiet_NaN() : *std::max_element(all.begin(), at)};
    }
    const auto leading = [](double value) { // ascends with the value
        const auto bits = std::bit_cast<std::uint64_t>(value);
        return std::size_t((bits >> 63 ? ~bits : bits | std::uint64_t(1) << 63) >> 48);
    };
    std::vector<std::uint32_t> counts(std::size_t(1) << 16, 0);
    for (const double value : values)
        ++counts[leading(value)];
    std::size_t bucket = 0, below = 0;
    for (; below + counts[bucket] <= place; ++bucket)
        below += counts[bucket];
    std::vector<double> near;
    near.reserve(counts[bucket]);
    double before = std::numeric_limits<double>::quiet_NaN(); // the largest of the buckets below, where that is the one
    for (const double value : values) {
        const std::size_t at = leading(value);
        if (at == bucket)
            near.push_back(value);
        else if (at < bucket && below == place && !(value <= before))
            before = value;
    }
    const auto at = near.begin() + std::ptrdiff_t(place - below);
    std::ranges::nth_element(near, at);
    return {*at, at == near.begin() ? before : *std::max_element(near.begin(), at)};
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
    out.m_frame = *frame;
    out.m_base = filterRows(*out.m_frame, *spec, filter, frames.areas, false);
    if (kpi.aggregate == u"sum_ratio") {
        out.m_isFigureAbove = isFigure(kpi.numeratorSum);
        out.m_figure = out.m_isFigureAbove ? kpi.numeratorSum : isFigure(kpi.denominatorSum) ? kpi.denominatorSum : QString();
    }
    out.m_hasDenominator = kpi.aggregate == u"ratio" || (kpi.aggregate == u"sum_ratio" && !out.dividesByFigure());
    struct Part
    {
        const QString &text;
        std::optional<Expression> &expression;
        bool isUsed;
    };
    for (const Part &part :
         {Part{kpi.numerator, out.m_numerator, true}, Part{kpi.numeratorSum, out.m_numeratorSum, !out.m_isFigureAbove},
          Part{kpi.denominator, out.m_denominator, out.m_hasDenominator}, Part{kpi.denominatorSum, out.m_denominatorSum, out.m_hasDenominator}}) {
        if (!part.isUsed)
            continue;
        auto expression = parsed(part.text);
        if (!expression)
            return fail(expression);
        part.expression = std::move(*expression);
    }
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
        const Bitmap asked = out.numerator;
        asked.forEach([&](std::size_t row) { // only rows that have a value count
            if (row >= out.numeratorValues.size() || std::isnan(out.numeratorValues[row]))
                out.numerator.reset(row);
        });
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
    } else {
        parts.numerator.forEach([&](std::size_t row) { out.add(parts.numeratorValues[row]); });
    }
    if (parts.denominator) {
        out.denominator = sumOf(*parts.denominator, parts.denominatorValues);
        out.denominatorRows = parts.denominator->count();
        if (dividesFigure())
            setFigureAbove(out, figure(m_filter->area));
    } else if (dividesByFigure()) {
        out.denominator = figure(m_filter->area);
        out.denominatorRows = out.numeratorRows;
    }
    if (needsValues()) {
        out.values.reserve(out.numeratorRows);
        parts.numerator.forEach([&](std::size_t row) { out.values.push_back(parts.numeratorValues[row]); });
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

std::optional<double> Evaluation::cityFigure(const QString &area) const
{
    const auto known = [this](const QString &name) -> std::optional<double> {
        const auto found = m_frames->figures.constFind(name);
        return found == m_frames->figures.cend() || *found == 0 ? std::nullopt : std::optional(*found);
    };
    if (area.isEmpty())
        return known(m_figure);
    if (const auto own = known(m_figure + u'@' + area))
        return own;
    double sum = 0;
    for (const QStringList all = m_frames->areas.leaves(area); const QString &leaf : all) {
        const auto one = known(m_figure + u'@' + leaf);
        if (!one)
            return {};
        sum += *one;
    }
    return sum;
}

void Evaluation::setFigureAbove(Total &total, const std::optional<double> &figure)
{
    total.numerator = figure.value_or(0);
    if (!figure)
        total.denominator.reset();
}

std::optional<double> Evaluation::figure(const QString &area) const
{
    if (m_figure.startsWith(u"city."))
        return cityFigure(area);
    const QString dataset = m_figure.section(u'.', 0, 0);
    const auto frame = m_frames->frames.constFind(dataset);
    const auto spec = m_frames->specs.constFind(dataset);
    const Column *values = frame == m_frames->frames.cend() || !*frame ? nullptr : (*frame)->column(m_figure.section(u'.', 1));
    if (!values || spec == m_frames->specs.cend())
        return {};
    Filter within = *m_filter;
    within.area = area;
    const FieldSpec *field = spec->field(values->name);
    const Column *companies = spec->units.isEmpty() ? nullptr : (*frame)->column(spec->units);
    double sum = 0, units = 0;
    filterRows(**frame, *spec, within, m_frames->areas, false).forEach([&](std::size_t row) {
        const double value = values->number(row);
        if (std::isnan(value))
            return;
        sum += value;
        units += companies && !companies->isNull(row) ? companies->number(row) : 1;
    });
    if (field && field->isConfidential && units > 0 && units < leastCompanies)
        return {};
    return sum;
}

} // namespace om
