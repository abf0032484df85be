// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/compound_p.h"
#include "stats/evaluation_p.h"

#include <algorithm>
#include <set>

namespace om {

namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>; ///< codes of a chain and a segment, 1 …

/// Which parts (segments) of which wholes (chains) there are.
struct Chains
{
    Codes whole, part;
    Bitmap rows; ///< that have both
    std::set<Pair> pairs;
    QStringList parts; ///< that occur
    std::set<std::uint32_t> wholes; ///< codes that occur, with a part or without
};

Result<Chains> chainsOf(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    KpiSpec count = kpi;
    count.aggregate = QStringLiteral("count");
    const auto evaluation = Evaluation::prepare(count, frames, filter);
    if (!evaluation)
        return fail(evaluation);
    auto parts = evaluation->parts(evaluation->context());
    if (!parts)
        return fail(parts);
    const Frame &frame = evaluation->frame();
    for (const QString &field : kpi.fields)
        if (!frame.column(field))
            return fail(ErrorCode::FieldUnknown, {kpi.dataset, field});
    Chains out{codesOf(*frame.column(kpi.fields[0]), frame.rows()), codesOf(*frame.column(kpi.fields[1]), frame.rows()), Bitmap(frame.rows()), {}, {}, {}};
    std::set<std::uint32_t> found;
    parts->numerator.forEach([&](std::size_t row) {
        const Pair pair(out.whole.codes[row], out.part.codes[row]);
        if (pair.first != 0)
            out.wholes.insert(pair.first);
        if (pair.first == 0 || pair.second == 0)
            return;
        out.rows.set(row);
        out.pairs.insert(pair);
        found.insert(pair.second);
    });
    for (const std::uint32_t code : found)
        out.parts.append(out.part.dictionary[qsizetype(code) - 1]);
    return out;
}

/// How many wholes and parts there could be.
struct Universe
{
    std::size_t wholes = 0, parts = 0;
};

/// How many codes of a field the filter names; none where it does not choose by them.
std::optional<std::size_t> chosen(const Filter &filter, const QString &dataset, const QString &field)
{
    const Condition *c = filter.condition(field);
    const bool isChoice = c && c->kind == Condition::Kind::In && !c->isNegated && (c->dataset.isEmpty() || c->dataset == dataset);
    return isChoice ? std::optional(std::size_t(c->values.size() - c->values.count(QString()))) : std::nullopt;
}

Result<Universe> universeOf(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    const DatasetSpec spec = frames.specs.value(kpi.dataset);
    const auto city = chainsOf(kpi, frames, without(everywhere(filter, spec), kpi.dataset, kpi.fields[1]));
    if (!city)
        return fail(city);
    const FieldSpec *part = spec.field(kpi.fields[1]);
    const double listed = part ? frames.figures.value(QStringLiteral("codes.") + part->codes) : 0;
    return Universe{chosen(filter, kpi.dataset, kpi.fields[0]).value_or(city->wholes.size()),
                    chosen(filter, kpi.dataset, kpi.fields[1]).value_or(std::max(std::size_t(listed), std::size_t(city->parts.size())))};
}

std::optional<double> degree(const KpiSpec &kpi, std::size_t present, std::size_t possible)
{
    return possible == 0 ? std::nullopt : std::optional(kpi.scale * double(present) / double(possible));
}

} // namespace

Result<KpiValue> completenessValue(const Catalog &, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    auto chains = chainsOf(kpi, frames, filter);
    const auto universe = chains ? universeOf(kpi, frames, filter) : fail(chains);
    if (!universe)
        return fail(universe);
    KpiValue out;
    out.id = kpi.id;
    out.frame = frames.frames.value(kpi.dataset);
    out.value = degree(kpi, chains->pairs.size(), universe->wholes * universe->parts);
    out.numeratorValue = double(chains->pairs.size());
    out.denominatorValue = double(universe->wholes * universe->parts);
    out.numerator = std::move(chains->rows);
    return out;
}

Result<std::vector<KpiGroup>> completenessBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field)
{
    KpiSpec count = kpi;
    count.aggregate = QStringLiteral("count");
    auto out = evaluateBy(catalog, count, frames, filter, field);
    if (!out)
        return out;
    const auto chains = chainsOf(kpi, frames, filter);
    const auto universe = chains ? universeOf(kpi, frames, filter) : fail(chains);
    if (!universe)
        return fail(universe);
    const auto frame = frames.frames.value(kpi.dataset);
    const Column *column = frame ? frame->column(field) : nullptr;
    if (!column)
        return fail(ErrorCode::FieldUnknown, {kpi.dataset, field});
    const Codes by = codesOf(*column, frame->rows());
    QHash<QString, std::set<Pair>> pairs;
    chains->rows.forEach([&](std::size_t row) {
        const std::uint32_t code = by.codes[row];
        pairs[code == 0 ? QString() : by.dictionary[qsizetype(code) - 1]].insert({chains->whole.codes[row], chains->part.codes[row]});
    });
    for (KpiGroup &group : *out) {
        // A chain has all its segments to fill, a segment stands in each chain; who is in no chain, or no segment, can fill none.
        const std::size_t one = group.code.isEmpty() ? 0 : 1, present = pairs.value(group.code).size();
        const std::size_t possible = (field == kpi.fields[0] ? one : universe->wholes) * (field == kpi.fields[1] ? one : universe->parts);
        group.value = degree(kpi, present, possible);
        group.numerator = double(present);
        group.denominator = double(possible);
        group.isSmall = false;
    }
    return out;
}

} // namespace om
