// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/compound_p.h"
#include "stats/evaluation_p.h"

#include <cmath>

namespace om {

namespace {

/// X̄ as an indicator of its own, over exactly the rows that have an Xᵢ: its rows, groups and errors are those of the variation.
KpiSpec meanOf(const KpiSpec &variation)
{
    KpiSpec mean = variation;
    mean.aggregate = QStringLiteral("sum_ratio");
    QStringList conditions{QStringLiteral("(%1) is not null").arg(variation.numeratorSum), QStringLiteral("(%1) > 0").arg(variation.denominatorSum)};
    if (!variation.numerator.trimmed().isEmpty())
        conditions.prepend(u'(' + variation.numerator + u')');
    mean.numerator = mean.denominator = conditions.join(QStringLiteral(" and "));
    mean.scale = 1;
    return mean;
}

/// Items and pupils of the schools of one figure.
class Spread
{
public:
    void add(double item, double pupils)
    {
        m_rows.push_back({item, pupils});
        m_items += item;
        m_pupils += pupils;
    }
    double mean() const { return m_rows.empty() ? 0 : m_items / m_pupils; }
    double deviation() const
    {
        double sum = 0;
        for (const auto &[item, pupils] : m_rows)
            sum += pupils / m_pupils * std::pow(item / pupils - mean(), 2);
        return std::sqrt(sum);
    }
    std::optional<double> coefficient() const { return mean() > 0 ? std::optional(deviation() / mean()) : std::nullopt; }

private:
    std::vector<std::pair<double, double>> m_rows;
    double m_items = 0, m_pupils = 0;
};

} // namespace

Result<KpiValue> variationValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    const KpiSpec mean = meanOf(kpi);
    auto out = evaluate(catalog, mean, frames, filter, Comparison::None);
    if (!out)
        return out;
    const auto evaluation = Evaluation::prepare(mean, frames, filter);
    if (!evaluation)
        return fail(evaluation);
    out->value.reset();
    out->numeratorValue = 0;
    out->isWithheld = evaluation->isConfidential() && !out->numerator.isEmpty();
    if (out->isWithheld) {
        out->denominatorValue.reset();
        return out;
    }
    const auto parts = evaluation->parts(evaluation->context());
    if (!parts)
        return fail(parts);
    Spread spread;
    parts->numerator.forEach([&](std::size_t row) { spread.add(parts->numeratorValues[row], parts->denominatorValues[row]); });
    out->denominatorValue = spread.mean();
    out->numeratorValue = spread.deviation();
    if (const auto coefficient = spread.coefficient())
        out->value = kpi.scale * *coefficient;
    return out;
}

Result<std::vector<KpiGroup>> variationBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field)
{
    const KpiSpec mean = meanOf(kpi);
    auto out = evaluateBy(catalog, mean, frames, filter, field);
    if (!out)
        return out;
    const auto evaluation = Evaluation::prepare(mean, frames, filter);
    const auto parts = evaluation ? evaluation->parts(evaluation->context()) : fail(evaluation);
    if (!parts)
        return fail(parts);
    const Codes by = codesOf(*evaluation->frame().column(field), evaluation->frame().rows());
    QHash<QString, Spread> spreads;
    parts->numerator.forEach([&](std::size_t row) {
        const std::uint32_t code = by.codes[row];
        spreads[code == 0 ? QString() : by.dictionary[qsizetype(code) - 1]].add(parts->numeratorValues[row], parts->denominatorValues[row]);
    });
    for (KpiGroup &group : *out) {
        const auto spread = spreads.constFind(group.code);
        group.value.reset();
        group.numerator = 0;
        group.denominator.reset();
        group.isWithheld = evaluation->isConfidential() && spread != spreads.cend();
        if (spread == spreads.cend() || group.isWithheld)
            continue;
        group.numerator = spread->deviation();
        group.denominator = spread->mean();
        if (const auto coefficient = spread->coefficient())
            group.value = kpi.scale * *coefficient;
    }
    return out;
}

} // namespace om
