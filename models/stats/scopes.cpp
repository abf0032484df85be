// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/scopes.h"

#include "frame/expression.h"
#include "stats/figure_p.h"

#include <QCoreApplication>

#include <algorithm>

namespace om {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("om", text);
}

/// One sum of an indicator, and the condition on its rows.
struct Side
{
    const QString &sum, &condition;
};

/// What one side counts, or why it cannot.
struct Found
{
    SumScope scope;
    QString field; ///< that has it
    QString fault;
};

/// A figure of another dataset takes all its rows, so it has no series.
Found figureScope(const QString &figure, const DatasetOf &datasets)
{
    const DatasetSpec *spec = datasets(figure.section(u'.', 0, 0));
    const FieldSpec *field = spec ? spec->field(figure.section(u'.', 1)) : nullptr;
    if (!field || field->scope.isEmpty())
        return {};
    if (!spec->series.isEmpty())
        return {{}, {}, tr("“%1” is counted in series that are not added: it cannot be taken as a whole").arg(figure)};
    return {{field->scope, {}}, figure, {}};
}

Found scopeOfSide(const Side &side, const DatasetSpec &spec, const DatasetOf &datasets)
{
    if (isFigure(side.sum))
        return figureScope(side.sum, datasets);
    if (std::ranges::all_of(spec.fields, [](const FieldSpec &field) { return field.scope.isEmpty(); }))
        return {};
    const auto sum = Expression::parse(side.sum);
    if (!sum) // there is none, or it is told elsewhere what is wrong with it
        return {};
    Found out;
    for (const QStringList fields = sum->fields(); const QString &name : fields) {
        const FieldSpec *field = spec.field(name);
        if (!field || field->scope.isEmpty())
            continue;
        if (!out.field.isEmpty() && out.scope.scope != field->scope) {
            out.fault = tr("“%1” and “%2” count different things, which are neither added nor divided").arg(out.field, name);
            return out;
        }
        out.field = name;
        out.scope.scope = field->scope;
    }
    if (out.field.isEmpty() || spec.series.isEmpty())
        return out;
    const auto condition = Expression::parse(side.condition);
    out.scope.series = condition ? condition->onlyValue(spec.series) : QString();
    if (out.scope.series.isEmpty())
        out.fault = tr("“%1” is counted in series that are not added: the rows need a condition like %2 = '…'").arg(out.field, spec.series);
    return out;
}

/// Both sides of an indicator; a variation takes both sums over the same rows.
std::pair<Found, Found> sidesOf(const KpiSpec &kpi, const DatasetOf &datasets)
{
    const DatasetSpec *spec = datasets(kpi.dataset);
    if (!spec || kpi.aggregate == u"ratio" || kpi.aggregate == u"count") // these count rows
        return {};
    const QString &below = kpi.aggregate == u"variation" ? kpi.numerator : kpi.denominator;
    return {scopeOfSide({kpi.numeratorSum, kpi.numerator}, *spec, datasets), scopeOfSide({kpi.denominatorSum, below}, *spec, datasets)};
}

} // namespace

QString scopeFault(const KpiSpec &kpi, const DatasetOf &datasets)
{
    const auto [above, below] = sidesOf(kpi, datasets);
    for (const Found *side : {&above, &below})
        if (!side->fault.isEmpty())
            return side->fault;
    if (above.field.isEmpty() || below.field.isEmpty() || above.scope == below.scope)
        return {};
    return above.scope.scope == below.scope.scope
        ? tr("“%1” and “%2” are two series, which are neither added nor divided").arg(above.scope.series, below.scope.series)
        : tr("“%1” and “%2” count different things, which are neither added nor divided").arg(above.field, below.field);
}

SumScope scopeOf(const KpiSpec &kpi, const DatasetOf &datasets)
{
    const auto [above, below] = sidesOf(kpi, datasets);
    return above.field.isEmpty() ? below.scope : above.scope;
}

} // namespace om
