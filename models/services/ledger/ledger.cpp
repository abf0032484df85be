// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ledger/ledger.h"

#include "services/numbertext.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

/// The filter under which a figure is computed.
Result<Filter> filterOf(const FrameSet &frames, const QString &period, const QString &conditions)
{
    Filter filter;
    if (!period.isEmpty()) {
        const auto parsed = Period::parse(period);
        if (!parsed)
            return fail(parsed);
        filter.period = *parsed;
        // A figure of days after the data date is one as of its own last day.
        if (parsed->until() > frames.asOf)
            filter.asOf = {parsed->until().seconds - 1};
    }
    const QStringList items = conditions.split(u';', Qt::SkipEmptyParts);
    for (const QString &item : items)
        if (auto ok = addFilterText(filter, item); !ok)
            return fail(ok);
    return filter;
}

Result<std::optional<double>> compute(const Catalog &catalog, const FrameSet &frames, const QString &kpi, const QString &part, const Filter &filter)
{
    const KpiSpec *spec = catalog.kpi(kpi);
    if (!spec)
        return fail(ErrorCode::KpiUnknown, {kpi});
    const auto value = evaluate(catalog, *spec, frames, filter);
    if (!value)
        return fail(value);
    if (part == QLatin1String("numerator"))
        return value->isWithheld ? std::optional<double>() : value->numeratorValue;
    if (part == QLatin1String("denominator"))
        return value->denominatorValue;
    if (part != QLatin1String("change"))
        return value->value;
    if (!value->change)
        return std::optional<double>();
    return *value->change * (spec->aggregate == QLatin1String("ratio") || isRate(*spec) ? 1 : 100);
}

} // namespace

LedgerState stateOf(const LedgerEntry &entry)
{
    if (entry.error)
        return LedgerState::NoData;
    if (!entry.isOk)
        return LedgerState::Quoted;
    return *entry.isOk ? LedgerState::Agrees : entry.reason ? LedgerState::Explained : LedgerState::Unexplained;
}

Result<std::vector<LedgerEntry>> readLedger(const Catalog &catalog, const FrameSet &frames, const QString &language,
                                            const QHash<QString, FigureReason> &reasons)
{
    const auto frame = frames.frames.value(QStringLiteral("published_figure"));
    if (!frame)
        return fail(ErrorCode::DatasetUnknown, {QStringLiteral("published_figure")});
    const auto text = [&](const char *field, std::size_t row) {
        const Column *column = frame->column(QLatin1String(field));
        return column ? column->text(row) : QString();
    };
    const auto number = [&](const char *field, std::size_t row) {
        const Column *column = frame->column(QLatin1String(field));
        const double value = column ? column->number(row) : std::nan("");
        return std::isnan(value) ? std::nullopt : std::optional(value);
    };
    std::vector<LedgerEntry> entries;
    for (std::size_t row = 0; row < frame->rows(); ++row) {
        LedgerEntry entry;
        entry.id = text("figure_id", row);
        const QString english = text("title_en", row);
        entry.title = language == QLatin1String("en") && !english.isEmpty() ? english : text("title", row);
        entry.printed = text("printed", row);
        entry.basis = text("basis", row);
        entry.published = number("published", row);
        entry.tolerance = number("tolerance", row).value_or(0);
        entry.kpi = text("kpi", row);
        if (entry.kpi.isEmpty()) {
            const QString reason = text("reason", row);
            if (!reason.isEmpty())
                entry.basis = entry.basis.isEmpty() ? reason : entry.basis + QStringLiteral(" · ") + reason;
        } else if (auto filter = filterOf(frames, text("period", row), text("filter", row)); !filter) {
            entry.error = filter.error();
        } else {
            entry.filter = *std::move(filter);
            const auto computed = compute(catalog, frames, entry.kpi, text("part", row), entry.filter);
            if (computed) {
                entry.computed = *computed;
                entry.isOk = entry.published && entry.computed && std::abs(*entry.published - *entry.computed) <= entry.tolerance + 1e-9;
            } else {
                entry.error = computed.error();
            }
        }
        const auto reason = reasons.constFind(entry.id);
        const bool isOfThis =
            reason != reasons.cend() && entry.computed && std::abs(*entry.computed - reason->computed) <= 1e-9 * std::max(1.0, std::abs(reason->computed));
        if (isOfThis && entry.isOk == false)
            entry.reason = *reason;
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace om
