// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/number/shownnumber.h"

#include "services/duty/dutyflow.h"

#include <algorithm>

namespace om {

Filter groupFilter(const FrameSet &frames, const QString &dataset, const Filter &filter, const QString &field, const QStringList &codes)
{
    if (field != frames.specs.value(dataset).area || codes.size() != 1 || codes.front().isEmpty())
        return narrowed(filter, field, codes, filterScope(frames, dataset, field));
    Filter out = filter;
    out.conditions.removeIf(
        [&](const Condition &c) { return c.kind == Condition::Kind::In && !c.isNegated && c.field == field && (c.dataset.isEmpty() || c.dataset == dataset); });
    out.area = codes.front();
    return out;
}

Filter monthFilter(const FrameSet &frames, const KpiSpec &kpi, const Filter &filter, QDate month)
{
    Filter out = filter;
    out.period = Period::month(month.year(), month.month());
    if (kpi.isStock)
        out.asOf = std::min(out.period.until(), filter.asOf.isNull() ? frames.asOf : filter.asOf);
    return out;
}

QString copyText(const ShownNumber &number, const Catalog &catalog, const FilterNames &names)
{
    const KpiSpec *kpi = catalog.kpi(number.kpi);
    QStringList lines{QStringLiteral("%1: %2").arg(number.title, number.text), kpi ? translated(kpi->definition) : number.definition,
                      filterText(number.filter, names)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString formulaText(const KpiSpec &spec)
{
    const QString rows = spec.numerator.isEmpty() ? QStringLiteral("*") : spec.numerator;
    const QString base = spec.denominator.isEmpty() ? QStringLiteral("*") : spec.denominator;
    const QString scale = spec.scale == 1 ? QString() : QStringLiteral(" × %1").arg(spec.scale);
    if (spec.aggregate == QLatin1String("count"))
        return QStringLiteral("#{ %1 }").arg(rows);
    if (spec.aggregate == QLatin1String("ratio"))
        return QStringLiteral("#{ %1 } ÷ #{ %2 }%3").arg(rows, base, scale);
    if (spec.aggregate == QLatin1String("sum"))
        return QStringLiteral("Σ %1 { %2 }%3").arg(spec.numeratorSum, rows, scale);
    if (spec.aggregate == QLatin1String("sum_ratio"))
        return spec.denominatorSum.isEmpty() ? QStringLiteral("Σ %1 { %2 } ÷ #{ %3 }%4").arg(spec.numeratorSum, rows, base, scale)
                                             : QStringLiteral("Σ %1 { %2 } ÷ Σ %3 { %4 }%5").arg(spec.numeratorSum, rows, spec.denominatorSum, base, scale);
    if (spec.aggregate == QLatin1String("net"))
        return spec.numeratorSum.isEmpty() ? QStringLiteral("#{ %1 } − #{ %2 }").arg(rows, base)
                                           : QStringLiteral("Σ %1 { %2 } − Σ %3 { %4 }%5").arg(spec.numeratorSum, rows, spec.denominatorSum, base, scale);
    if (spec.aggregate == QLatin1String("variation"))
        return QStringLiteral("√Σ( Pᵢ ÷ P · ( Xᵢ − X̄ )² ) ÷ X̄, Xᵢ = %1 ÷ Pᵢ, Pᵢ = %2 { %3 }").arg(spec.numeratorSum, spec.denominatorSum, rows);
    if (spec.aggregate == QLatin1String("quotient"))
        return QStringLiteral("( eᵢⱼ ÷ eⱼ ) ÷ ( Eᵢ ÷ E ), i = %1, e = %2 { %3 }")
            .arg(spec.fields.value(0), spec.numeratorSum.isEmpty() ? QStringLiteral("#") : QStringLiteral("Σ %1").arg(spec.numeratorSum), rows);
    if (spec.aggregate == QLatin1String("completeness"))
        return QStringLiteral("#( %1, %2 ) ÷ ( #%1 · #%2 ) { %3 }%4").arg(spec.fields.value(0), spec.fields.value(1), rows, scale);
    if (spec.aggregate == QLatin1String("growth"))
        return QStringLiteral("( V(P) − V(P₀) ) ÷ V(P₀), V = %1").arg(spec.of);
    if (spec.aggregate == QLatin1String("contribution"))
        return QStringLiteral("( V_i1 − V_i0 ) ÷ Σ V_0, V = %1").arg(spec.of);
    if (spec.aggregate == QLatin1String("composite"))
        return QStringLiteral("Σ w · V");
    if (spec.aggregate == QLatin1String("ground_share"))
        return QStringLiteral("A( ⋃ { %1 } ∩ G ) ÷ A( G )%2").arg(rows, scale);
    if (spec.aggregate == QLatin1String("hotspots"))
        return QStringLiteral("#{ O ≥ min ∧ ( O − E ) ÷ √E ≥ σ }, O = #{ %1 }").arg(rows);
    return QStringLiteral("%1( %2 { %3 } )%4").arg(spec.aggregate, spec.numeratorSum, rows, scale);
}

} // namespace om
