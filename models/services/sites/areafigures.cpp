// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sites/areafigures.h"

#include "frame/expression.h"
#include "services/computable.h"
#include "services/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace om {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("om", text);
}

SiteCell cellOf(const KpiSpec &kpi, const KpiValue &value, const QLocale &locale)
{
    if (value.isWithheld)
        return {withheldText()};
    const NumberText text = kpiText(kpi, value.value, locale);
    SiteCell cell{text.unit.isEmpty() || !value.value ? text.text : text.text + u' ' + text.unit, value.value, kpi.decimals, value.isSmall};
    if (value.isSmall && value.value)
        cell.text = tr("%1 (n = %2)").arg(cell.text).arg(value.denominator ? value.denominator->count() : value.numerator.count());
    return cell;
}

/// Whether an indicator sums confidential fields.
bool isOfConfidential(const KpiSpec &kpi, const FrameSet &frames)
{
    const DatasetSpec spec = frames.specs.value(kpi.dataset);
    return std::ranges::any_of(std::array{&kpi.numeratorSum, &kpi.denominatorSum}, [&spec](const QString *sum) {
        const auto expression = Expression::parse(*sum);
        return expression && std::ranges::any_of(expression->fields(), [&spec](const QString &name) {
                   const FieldSpec *field = spec.field(name);
                   return field && field->isConfidential;
               });
    });
}

} // namespace

std::optional<double> AreaFigure::difference() const
{
    if (!first.value || !second.value || isConfidential)
        return {};
    return *second.value - *first.value;
}

Result<std::vector<AreaFigure>> areaFigures(const Catalog &catalog, const FrameSet &frames, const QStringList &kpis, const Filter &first, const Filter &second,
                                            JobControl &control)
{
    std::vector<AreaFigure> out;
    for (const QString &id : kpis) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        const KpiSpec *kpi = catalog.kpi(id);
        if (!kpi || !frames.frames.contains(kpi->dataset) || !isComputable(catalog, *kpi, frames))
            continue;
        auto a = evaluate(catalog, *kpi, frames, first, Comparison::None), b = evaluate(catalog, *kpi, frames, second, Comparison::None);
        if (!a)
            return fail(a);
        if (!b)
            return fail(b);
        out.push_back({kpi, *std::move(a), *std::move(b), isOfConfidential(*kpi, frames)});
    }
    return out;
}

SiteTable areaTable(const Workspace &workspace, std::shared_ptr<const std::vector<AreaFigure>> figures)
{
    const QLocale locale(workspace.language());
    const auto at = [figures](int row) -> const AreaFigure & { return (*figures)[std::size_t(row)]; };
    SiteTable table;
    table.columns = {{QStringLiteral("figure"), tr("Indicator"), {}, false},
                     {QStringLiteral("first"), tr("Kept area"), {}, true},
                     {QStringLiteral("second"), tr("This area"), {}, true},
                     {QStringLiteral("difference"), tr("Difference"), tr("This area less the kept one; of shares in percentage points."), true}};
    table.rows = int(figures->size());
    table.cell = [at, locale](int row, int column) -> SiteCell {
        const AreaFigure &figure = at(row);
        switch (column) {
        case 0: return {translated(figure.kpi->title)};
        case 1: return cellOf(*figure.kpi, figure.first, locale);
        case 2: return cellOf(*figure.kpi, figure.second, locale);
        default: break;
        }
        const auto difference = figure.difference();
        if (!difference)
            return {QStringLiteral("—")};
        NumberText text = kpiText(*figure.kpi, difference, locale);
        if (isRate(*figure.kpi))
            text.unit = tr("pp");
        return {(*difference > 0 ? QStringLiteral("+") : QString()) + (text.unit.isEmpty() ? text.text : text.text + u' ' + text.unit), difference,
                figure.kpi->decimals};
    };
    return table;
}

} // namespace om
