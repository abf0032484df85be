// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lenses/lenscolumns.h"

#include "frame/expression.h"
#include "services/derived/derivedcolumns.h"
#include "services/sites/nearplaces.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

bool hasFields(const FrameSet &frames, const QString &dataset, const QString &where)
{
    const auto spec = frames.specs.constFind(dataset);
    if (spec == frames.specs.cend())
        return false;
    const auto condition = Expression::parse(where.isEmpty() ? QStringLiteral("1 = 1") : where);
    return condition && std::ranges::all_of(condition->fields(), [&](const QString &field) { return spec->field(field) != nullptr; });
}

Result<Bitmap> rowsWhere(const Frame &frame, const QString &where, LocalTime asOf)
{
    if (where.isEmpty())
        return Bitmap(frame.rows(), true);
    const auto condition = Expression::parse(where);
    return condition ? condition->rows(frame, {Period(), asOf}) : fail(condition);
}

Bitmap rowsNear(const Frame &frame, const Frame &places, const Bitmap &among, double metres)
{
    const ShapeColumn &shapes = places.shapes();
    const Bitmap all(frame.rows(), true);
    Bitmap out(frame.rows());
    if (!shapes.lon.empty() && !frame.shapes().lon.empty())
        among.forEach([&](std::size_t place) {
            if (!std::isnan(shapes.lon[place]))
                out |= placesWithin(frame, all, {shapes.lon[place], shapes.lat[place]}, metres);
        });
    return out;
}

Bitmap rowsWith(const Frame &frame, const QString &by, const Frame &others, const Bitmap &among)
{
    Bitmap out(frame.rows());
    const Column *own = frame.column(by), *theirs = others.column(by);
    if (!own || !theirs)
        return out;
    QSet<QString> values;
    among.forEach([&](std::size_t row) {
        if (const QString value = theirs->text(row); !value.isEmpty())
            values.insert(value);
    });
    for (std::size_t row = 0; row < frame.rows(); ++row)
        if (values.contains(own->text(row)))
            out.set(row);
    return out;
}

/// The rows of a lens in `dataset`, by way of the datasets that stand before it.
Result<Bitmap> rowsOf(const LensSpec &lens, const FrameSet &frames, const QString &dataset)
{
    const auto rule = std::ranges::find(lens.rows, dataset, &LensSpec::Rows::dataset);
    const auto frame = frames.frames.value(dataset);
    if (rule == lens.rows.end() || !frame)
        return fail(ErrorCode::DatasetUnknown, {dataset});
    auto rows = rowsWhere(*frame, rule->where, frames.asOf);
    if (!rows)
        return rows;
    if (!rule->near.isEmpty()) {
        const auto places = frames.frames.value(rule->near);
        if (!places)
            return fail(ErrorCode::DatasetUnknown, {rule->near});
        const auto among = rowsWhere(*places, rule->nearWhere, frames.asOf);
        if (!among)
            return among;
        *rows &= rowsNear(*frame, *places, *among, rule->metres);
    }
    if (!rule->with.isEmpty()) {
        const auto among = rowsOf(lens, frames, rule->with);
        if (!among)
            return among;
        *rows &= rowsWith(*frame, rule->by, *frames.frames.value(rule->with), *among);
    }
    return rows;
}

/// Calls `each(lens)` for the lenses of a dataset.
template<typename Each>
void eachLens(const std::vector<LensSet> &sets, const FrameSet &frames, const QString &dataset, Each &&each)
{
    for (const LensSet &set : sets)
        for (const LensSpec &lens : set.lenses)
            if (lensDatasets(lens, frames).contains(dataset))
                each(lens);
}

} // namespace

QStringList lensDatasets(const LensSpec &lens, const FrameSet &frames)
{
    QStringList out;
    for (const LensSpec::Rows &rule : lens.rows) {
        const bool isNear = rule.near.isEmpty() || hasFields(frames, rule.near, rule.nearWhere);
        const bool isWith =
            rule.with.isEmpty() || (out.contains(rule.with) && frames.specs.value(rule.with).field(rule.by) && frames.specs.value(rule.dataset).field(rule.by));
        if (isNear && isWith && hasFields(frames, rule.dataset, rule.where))
            out.append(rule.dataset);
    }
    return out;
}

QStringList lensSources(const std::vector<LensSet> &sets, const FrameSet &frames, const QString &dataset)
{
    QStringList sources;
    const auto add = [&](const QString &id) {
        if (!id.isEmpty() && !sources.contains(id))
            sources.append(id);
    };
    eachLens(sets, frames, dataset, [&](const LensSpec &lens) {
        add(dataset);
        for (QString at = dataset; !at.isEmpty();) { // along what stands before it
            const auto rule = std::ranges::find(lens.rows, at, &LensSpec::Rows::dataset);
            add(rule->near);
            add(rule->with);
            at = rule->with;
        }
    });
    return sources;
}

bool lacksLenses(const std::vector<LensSet> &sets, const FrameSet &frames, const QString &dataset)
{
    bool lacks = false;
    const auto frame = frames.frames.value(dataset);
    eachLens(sets, frames, dataset, [&](const LensSpec &lens) { lacks = lacks || (frame && !frame->column(lens.field())); });
    return lacks;
}

Result<std::shared_ptr<const Frame>> withLenses(const std::vector<LensSet> &sets, const FrameSet &frames, const QString &dataset)
{
    std::shared_ptr<const Frame> out = frames.frames.value(dataset);
    if (!out)
        return fail(ErrorCode::DatasetUnknown, {dataset});
    std::optional<Error> error;
    eachLens(sets, frames, dataset, [&](const LensSpec &lens) {
        const auto rows = rowsOf(lens, frames, dataset);
        if (!rows) {
            error = rows.error();
            return;
        }
        std::vector<qint64> belongs(out->rows(), 0);
        rows->forEach([&](std::size_t row) { belongs[row] = 1; });
        out = withIntegers(*out, lens.field(), std::move(belongs));
    });
    if (error)
        return std::unexpected(*error);
    return out;
}

const LensSpec *lensOf(const std::vector<LensSet> &sets, const QString &field)
{
    for (const LensSet &set : sets)
        for (const LensSpec &lens : set.lenses)
            if (lens.field() == field)
                return &lens;
    return nullptr;
}

} // namespace om
