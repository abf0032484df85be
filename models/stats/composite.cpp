// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/composite.h"

#include "catalog/specreader.h"
#include "stats/compound_p.h"
#include "stats/scopes.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

bool holdsOn(const ComponentWeight &weight, QDate day)
{
    return (!weight.from.isValid() || weight.from <= day) && (!weight.to.isValid() || day <= weight.to);
}

/// The workspace's own rows for an indicator.
Result<WeightTable> ownTable(const QString &indicator, const FrameSet &frames)
{
    WeightTable out{QString(weightDataset), {}};
    if (!frames.specs.contains(weightDataset))
        return out;
    const auto frame = frames.frames.value(weightDataset);
    if (!frame)
        return fail(ErrorCode::DatasetUnknown, {QString(weightDataset)});
    const auto column = [&frame](const char *name) { return frame->column(QString::fromLatin1(name)); };
    const Column *of = column("indicator"), *component = column("component"), *weight = column("weight"), *from = column("valid_from"),
                 *to = column("valid_to");
    if (!of || !component || !weight)
        return out;
    const auto day = [](const Column *dates, std::size_t row) {
        return dates && dates->type == ColumnType::Time && !dates->isNull(row) ? LocalTime{dates->integers[row]}.date() : QDate();
    };
    for (std::size_t row = 0; row < frame->rows(); ++row)
        if (of->text(row) == indicator)
            out.rows.push_back(
                {indicator, component->text(row), weight->number(row), day(from, row), day(to, row), QStringLiteral("row %1").arg(frame->fids()[row])});
    return out;
}

} // namespace

Result<WeightTable> WeightTable::load(const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    WeightTable out{file, {}};
    SpecReader in(*json, file);
    QString note;
    in.text("note", note);
    in.list("weights", [&](SpecReader &r) {
        ComponentWeight w;
        r.text("indicator", w.indicator, true);
        r.text("component", w.component, true);
        r.number("weight", w.weight);
        for (const auto &[key, date] : {std::pair("valid_from", &w.from), {"valid_to", &w.to}}) {
            QString text;
            r.text(key, text);
            *date = QDate::fromString(text, Qt::ISODate);
            if (!text.isEmpty() && !date->isValid())
                r.fail(QLatin1String(key), QStringLiteral("is not a date"));
        }
        w.place = QStringLiteral("weights[%1]").arg(out.rows.size());
        out.rows.push_back(std::move(w));
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return out;
}

Result<WeightTable> WeightTable::of(const KpiSpec &composite, const FrameSet &frames)
{
    auto own = ownTable(composite.id, frames);
    return !own || !own->rows.empty() ? std::move(own) : load(QStringLiteral(":/om/weights/%1.json").arg(composite.dataset));
}

QStringList WeightTable::components(const QString &indicator) const
{
    QStringList out;
    for (const ComponentWeight &w : rows)
        if (w.indicator == indicator && !out.contains(w.component))
            out.append(w.component);
    return out;
}

Result<std::vector<ComponentWeight>> WeightTable::on(QDate day, const Catalog &catalog, const KpiSpec &composite) const
{
    std::vector<ComponentWeight> out;
    double sum = 0;
    for (const ComponentWeight &w : rows) {
        if (w.indicator != composite.id || !holdsOn(w, day))
            continue;
        const auto wrong = [&](const QString &reason) { return fail(ErrorCode::SpecInvalid, {source, w.place, reason}); };
        const KpiSpec *component = catalog.kpi(w.component);
        if (!component)
            return wrong(QStringLiteral("there is no indicator %1").arg(w.component));
        if (component->dataset != composite.dataset || isCompound(*component))
            return wrong(QStringLiteral("%1 cannot be a component").arg(w.component));
        if (std::ranges::any_of(out, [&](const ComponentWeight &o) { return o.component == w.component; }))
            return wrong(QStringLiteral("%1 has another weight on the same day").arg(w.component));
        const auto datasets = [&catalog](const QString &id) { return catalog.dataset(id); };
        const auto isOfOtherScope = [&](const ComponentWeight &o) {
            const KpiSpec *other = catalog.kpi(o.component);
            return component->aggregate == u"sum" && other->aggregate == u"sum" && scopeOf(*component, datasets) != scopeOf(*other, datasets);
        };
        if (std::ranges::any_of(out, isOfOtherScope))
            return wrong(QStringLiteral("%1 is not added to %2").arg(w.component, out.front().component));
        if (!(w.weight > 0 && w.weight <= 1))
            return wrong(QStringLiteral("a weight is above 0 and at most 1"));
        sum += w.weight;
        out.push_back(w);
    }
    constexpr double tolerance = 1e-6;
    if (std::abs(sum - 1) > tolerance)
        return fail(ErrorCode::SpecInvalid,
                    {source, composite.id,
                     out.empty() ? QStringLiteral("there are no weights for %1").arg(day.toString(Qt::ISODate))
                                 : QStringLiteral("the weights of %1 add up to %2, not to 1").arg(day.toString(Qt::ISODate)).arg(sum)});
    return out;
}

Result<std::vector<ComponentWeight>> weightsOf(const Catalog &catalog, const KpiSpec &composite, const FrameSet &frames, const Filter &filter)
{
    const auto table = WeightTable::of(composite, frames);
    if (!table)
        return fail(table);
    const LocalTime asOf = filter.asOf.isNull() ? frames.asOf : filter.asOf;
    QDate day = asOf.isNull() ? QDate() : asOf.date();
    if (filter.period.isValid() && (!day.isValid() || filter.period.last() < day))
        day = filter.period.last();
    return table->on(day, catalog, composite);
}

Result<std::vector<CompositePart>> compositeParts(const Catalog &catalog, const KpiSpec &composite, const FrameSet &frames, const Filter &filter)
{
    const auto weights = weightsOf(catalog, composite, frames, filter);
    if (!weights)
        return fail(weights);
    std::vector<CompositePart> out;
    for (const ComponentWeight &w : *weights) {
        const KpiSpec *kpi = catalog.kpi(w.component);
        auto value = evaluate(catalog, *kpi, frames, filter, Comparison::None);
        if (!value)
            return fail(value);
        out.push_back({kpi, w.weight, *std::move(value)});
    }
    return out;
}

Result<KpiValue> compositeValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    const auto parts = compositeParts(catalog, kpi, frames, filter);
    if (!parts)
        return fail(parts);
    KpiValue out;
    out.id = kpi.id;
    out.frame = parts->front().value.frame;
    out.numerator = Bitmap(out.frame->rows());
    bool isWhole = true;
    for (const CompositePart &part : *parts) {
        isWhole = isWhole && part.value.value.has_value();
        out.numeratorValue += part.weight * part.value.value.value_or(0);
        out.numerator |= part.value.denominator ? *part.value.denominator : part.value.numerator;
        out.isSmall = out.isSmall || part.value.isSmall;
        out.isWithheld = out.isWithheld || part.value.isWithheld;
    }
    if (isWhole)
        out.value = kpi.scale * out.numeratorValue;
    else if (out.isWithheld)
        out.numeratorValue = 0;
    return out;
}

Result<std::vector<KpiGroup>> compositeBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field)
{
    const auto weights = weightsOf(catalog, kpi, frames, filter);
    if (!weights)
        return fail(weights);
    std::vector<KpiGroup> out;
    QHash<QString, std::size_t> at;
    for (std::size_t i = 0; i < weights->size(); ++i) {
        const ComponentWeight &w = (*weights)[i];
        const auto groups = evaluateBy(catalog, *catalog.kpi(w.component), frames, filter, field);
        if (!groups)
            return fail(groups);
        for (const KpiGroup &g : *groups) {
            const double rows = g.denominator.value_or(g.numerator), value = kpi.scale * w.weight * g.value.value_or(0);
            const auto known = at.constFind(g.code);
            if (known == at.cend()) { // all components have the groups of the same rows
                at.insert(g.code, out.size());
                out.push_back({g.code, g.value ? std::optional(value) : std::nullopt, rows, rows, g.isSmall, g.isWithheld});
                continue;
            }
            KpiGroup &sum = out[*known];
            sum.value = sum.value && g.value ? std::optional(*sum.value + value) : std::nullopt;
            sum.numerator = std::min(sum.numerator, rows);
            sum.denominator = sum.numerator;
            sum.isSmall = sum.isSmall || g.isSmall;
            sum.isWithheld = sum.isWithheld || g.isWithheld;
        }
    }
    return out;
}

} // namespace om
