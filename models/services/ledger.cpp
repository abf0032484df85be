// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ledger.h"

#include <cmath>

namespace om {

namespace {

Result<std::optional<double>> compute(const Workspace &workspace, const QString &kpi, const QString &part, const QString &period, const QString &conditions)
{
    const KpiSpec *spec = workspace.catalog().kpi(kpi);
    if (!spec)
        return fail(ErrorCode::KpiUnknown, {kpi});
    Filter filter;
    if (!period.isEmpty()) {
        const auto parsed = Period::parse(period);
        if (!parsed)
            return fail(parsed);
        filter.period = *parsed;
        // A figure of days after the data date is one as of its own last day.
        if (parsed->until() > workspace.city().asOf)
            filter.asOf = {parsed->until().seconds - 1};
    }
    const QStringList items = conditions.split(u';', Qt::SkipEmptyParts);
    for (const QString &item : items)
        if (auto ok = addFilterText(filter, item); !ok)
            return fail(ok);
    const auto value = evaluate(workspace.catalog(), *spec, workspace.frames(), filter);
    if (!value)
        return fail(value);
    if (part == QLatin1String("numerator"))
        return value->numeratorValue;
    if (part == QLatin1String("denominator"))
        return value->denominatorValue;
    if (part != QLatin1String("change"))
        return value->value;
    if (!value->change)
        return std::optional<double>();
    return *value->change * (spec->aggregate == QLatin1String("ratio") ? 1 : 100);
}

} // namespace

Result<std::vector<LedgerEntry>> readLedger(const Workspace &workspace)
{
    const auto frame = workspace.frames().frames.value(QStringLiteral("published_figure"));
    if (!frame)
        return fail(ErrorCode::DatasetUnknown, {QStringLiteral("published_figure")});
    const auto text = [&](const char *field, std::size_t row) {
        const Column *column = frame->column(QLatin1String(field));
        return column ? column->text(row) : QString();
    };
    std::vector<LedgerEntry> entries;
    for (std::size_t row = 0; row < frame->rows(); ++row) {
        LedgerEntry entry;
        entry.id = text("figure_id", row);
        const QString english = text("title_en", row);
        entry.title = workspace.language() == QLatin1String("en") && !english.isEmpty() ? english : text("title", row);
        entry.printed = text("printed", row);
        entry.basis = text("basis", row);
        const double published = frame->column(QStringLiteral("published"))->number(row);
        if (!std::isnan(published))
            entry.published = published;
        const double tolerance = frame->column(QStringLiteral("tolerance"))->number(row);
        entry.tolerance = std::isnan(tolerance) ? 0 : tolerance;
        const QString kpi = text("kpi", row);
        if (!kpi.isEmpty()) {
            const auto computed = compute(workspace, kpi, text("part", row), text("period", row), text("filter", row));
            if (!computed)
                return fail(computed);
            entry.computed = *computed;
            entry.isOk = entry.published && entry.computed && std::abs(*entry.published - *entry.computed) <= entry.tolerance + 1e-9;
        } else {
            const QString reason = text("reason", row);
            if (!reason.isEmpty())
                entry.basis = entry.basis.isEmpty() ? reason : entry.basis + QStringLiteral(" · ") + reason;
        }
        entries.push_back(entry);
    }
    return entries;
}

} // namespace om
