// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/rowshape.h"
#include "geo/equalarea.h"
#include "geo/shapes.h"
#include "stats/compound_p.h"
#include "stats/evaluation_p.h"
#include "stats/ground_p.h"

#include <algorithm>
#include <map>
#include <set>

namespace om {

namespace {

/// What of the communities' ground lies below shapes of the indicator's dataset.
class GroundShare
{
public:
    static Result<GroundShare> prepare(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
    {
        const auto frame = frames.frames.value(kpi.dataset), communities = frames.frames.value(groundDataset);
        for (const auto &[found, dataset] : {std::pair(&frame, kpi.dataset), {&communities, groundDataset}})
            if (!*found || !frames.specs.contains(dataset))
                return fail(ErrorCode::DatasetUnknown, {dataset});
        GroundShare out;
        out.m_frame = frame;
        // Where to look narrows the ground, all else narrows what was there.
        Filter rows = filter;
        rows.area.clear();
        rows.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Within; });
        out.m_base = filterRows(*frame, frames.specs.value(kpi.dataset), rows, frames.areas, false);
        const auto condition = Expression::parse(kpi.numerator);
        if (!condition)
            return fail(condition);
        auto counted = condition->rows(*frame, {filter.period, filter.asOf.isNull() ? frames.asOf : filter.asOf}, &out.m_base);
        if (!counted)
            return fail(counted);
        out.m_counted = *std::move(counted);
        out.m_counted &= out.m_base;
        auto plots = plotsOf(frames, filter);
        if (!plots)
            return fail(plots);
        out.m_plots = *std::move(plots);
        out.m_counted.forEach([&](std::size_t row) { out.m_shapes.emplace(row, toEqualArea(madeValid(shapeOf(*frame, row)))); });
        return out;
    }

    const std::shared_ptr<const Frame> &frame() const { return m_frame; }
    const Bitmap &counted() const { return m_counted; }
    const std::vector<Plot> &plots() const { return m_plots; }

    /// m² of a plot below any of `rows`; those that lie over it are added to `over`.
    Result<double> seen(const Plot &plot, const Bitmap &rows, Bitmap &over) const
    {
        std::vector<Geometry> pieces;
        for (const auto &[row, shape] : m_shapes) {
            if (!rows.test(row) || shape.type != GeometryType::Polygon || !shape.box().intersects(plot.box))
                continue;
            auto piece = intersection(shape, plot.shape);
            if (!piece)
                return fail(piece);
            if (piece->isNull())
                continue;
            over.set(row);
            pieces.push_back(*std::move(piece));
        }
        if (pieces.empty())
            return 0.0;
        const auto all = united(pieces);
        return all ? Result<double>(std::min(planeAreaM2(*all), plot.m2)) : fail(all);
    }

private:
    std::shared_ptr<const Frame> m_frame;
    Bitmap m_base, m_counted;
    std::map<std::size_t, Geometry> m_shapes; ///< of the counted rows
    std::vector<Plot> m_plots;
};

std::optional<double> shareOf(const KpiSpec &kpi, double seen, double ground)
{
    return ground > 0 ? std::optional(kpi.scale * seen / ground) : std::nullopt;
}

} // namespace

Result<KpiValue> groundShareValue(const Catalog &, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    const auto share = GroundShare::prepare(kpi, frames, filter);
    if (!share)
        return fail(share);
    KpiValue out;
    out.id = kpi.id;
    out.frame = share->frame();
    out.numerator = Bitmap(out.frame->rows());
    double ground = 0;
    for (const Plot &plot : share->plots()) {
        const auto seen = share->seen(plot, share->counted(), out.numerator);
        if (!seen)
            return fail(seen);
        out.numeratorValue += *seen;
        ground += plot.m2;
    }
    out.denominatorValue = ground;
    out.value = shareOf(kpi, out.numeratorValue, ground);
    out.isSmall = out.numerator.count() < std::size_t(std::max(0, kpi.smallN));
    return out;
}

Result<std::vector<KpiGroup>> groundShareBy(const Catalog &, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field)
{
    const auto share = GroundShare::prepare(kpi, frames, filter);
    if (!share)
        return fail(share);
    const Column *column = share->frame()->column(field);
    if (!column)
        return fail(ErrorCode::FieldUnknown, {kpi.dataset, field});
    std::vector<KpiGroup> out;
    const auto add = [&](const QString &code, double seen, double ground, const Bitmap &over) {
        out.push_back({code, shareOf(kpi, seen, ground), seen, ground, over.count() < std::size_t(std::max(0, kpi.smallN)), false});
    };
    if (field == frames.specs.value(kpi.dataset).area) {
        for (const Plot &plot : share->plots()) {
            Bitmap over(share->frame()->rows());
            const auto seen = share->seen(plot, share->counted(), over);
            if (!seen)
                return fail(seen);
            add(plot.code, *seen, plot.m2, over);
        }
        return out;
    }
    // Of any other field: what each of its values has seen of all the ground.
    const Codes by = codesOf(*column, share->frame()->rows());
    std::vector<Bitmap> rowsOf(std::size_t(by.dictionary.size()) + 1, Bitmap(share->frame()->rows()));
    std::set<std::uint32_t> occurring;
    share->counted().forEach([&](std::size_t row) {
        rowsOf[by.codes[row]].set(row);
        occurring.insert(by.codes[row]);
    });
    double ground = 0;
    for (const Plot &plot : share->plots())
        ground += plot.m2;
    for (std::size_t i = 0; i < rowsOf.size(); ++i) {
        const std::size_t code = (i + 1) % rowsOf.size(); // null last
        if (!occurring.contains(std::uint32_t(code)))
            continue;
        double all = 0;
        Bitmap over(share->frame()->rows());
        for (const Plot &plot : share->plots()) {
            const auto seen = share->seen(plot, rowsOf[code], over);
            if (!seen)
                return fail(seen);
            all += *seen;
        }
        add(code == 0 ? QString() : by.dictionary[qsizetype(code) - 1], all, ground, over);
    }
    return out;
}

} // namespace om
