// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/query.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace om {

namespace {

constexpr qint64 daySeconds = 86400;

/// Counts rows by `bucketOf(row)`, an index below `buckets` or anything above for "nowhere". Full words take the short way.
template<typename F>
std::vector<std::uint32_t> countBy(const Bitmap &rows, std::size_t buckets, F &&bucketOf)
{
    std::vector<std::uint32_t> counts(buckets, 0);
    const auto add = [&](std::size_t row) {
        if (const std::size_t bucket = bucketOf(row); bucket < buckets)
            ++counts[bucket];
    };
    for (std::size_t w = 0; w < rows.words().size(); ++w) {
        std::uint64_t bits = rows.words()[w];
        if (bits == ~std::uint64_t(0)) {
            for (std::size_t row = w * 64; row < w * 64 + 64; ++row)
                add(row);
            continue;
        }
        for (; bits; bits &= bits - 1)
            add(w * 64 + std::size_t(std::countr_zero(bits)));
    }
    return counts;
}

} // namespace

GroupCounts groupBy(const Column &category, const Bitmap &rows)
{
    return {countBy(rows, std::size_t(category.dictionary.size()) + 1, [codes = category.codes.data()](std::size_t row) { return codes[row]; }), {}};
}

GroupCounts groupBy(const Column &category, const Bitmap &rows, std::span<const double> values)
{
    GroupCounts out = groupBy(category, rows);
    out.sums.assign(out.counts.size(), 0.0);
    rows.forEach([&](std::size_t row) {
        if (!std::isnan(values[row]))
            out.sums[category.codes[row]] += values[row];
    });
    return out;
}

std::vector<std::uint32_t> countByMonth(const Column &time, const Bitmap &rows, QDate first, int months)
{
    const QDate start(first.year(), first.month(), 1);
    const QDate end = start.addMonths(months);
    const qint64 from = LocalTime::of(start).seconds;
    std::vector<std::uint32_t> monthOfDay;
    for (QDate day = start; day < end; day = day.addDays(1))
        monthOfDay.push_back(std::uint32_t((day.year() - start.year()) * 12 + day.month() - start.month()));
    const auto span = std::uint64_t(monthOfDay.size()) * daySeconds;
    return countBy(rows, std::size_t(std::max(months, 0)), [&, seconds = time.integers.data()](std::size_t row) {
        const auto offset = std::uint64_t(seconds[row]) - std::uint64_t(from); // earlier times and null wrap to far above
        return offset < span ? std::size_t(monthOfDay[offset / daySeconds]) : std::size_t(-1);
    });
}

std::vector<std::uint32_t> countByDay(const Column &time, const Bitmap &rows, QDate first, int days)
{
    const auto from = std::uint64_t(LocalTime::of(first).seconds);
    return countBy(rows, std::size_t(std::max(days, 0)),
                   [from, seconds = time.integers.data()](std::size_t row) { return std::size_t((std::uint64_t(seconds[row]) - from) / daySeconds); });
}

std::vector<Bin> spatialBins(const Frame &frame, const Bitmap &rows, const Box &view, double cell, const Column *category)
{
    const ShapeColumn &shapes = frame.shapes();
    if (shapes.type == GeometryType::None || view.isEmpty() || !(cell > 0))
        return {};
    // Whole cells are counted, also those that the view cuts, so that panning never changes a count.
    const auto cellOf = [cell](double v) { return std::int32_t(std::clamp(std::floor(v / cell), -2.0e9, 2.0e9)); };
    const std::int32_t firstX = cellOf(view.minX), lastX = cellOf(view.maxX), firstY = cellOf(view.minY), lastY = cellOf(view.maxY);
    const std::uint64_t width = std::uint64_t(std::int64_t(lastX) - firstX) + 1, height = std::uint64_t(std::int64_t(lastY) - firstY) + 1;
    constexpr std::uint64_t denseLimit = 1 << 20; // cells that fit a look-up table of 4 MB
    const bool isDense = width <= denseLimit && height <= denseLimit && width * height <= denseLimit;
    std::vector<std::uint32_t> dense(isDense ? width * height : 0, 0); // number of the bin + 1
    std::unordered_map<std::uint64_t, std::uint32_t> sparse;
    std::vector<Bin> bins;

    rows.forEach([&](std::size_t row) {
        const float x = shapes.x[row], y = shapes.y[row];
        if (std::isnan(x))
            return;
        const std::int32_t cx = cellOf(double(x)), cy = cellOf(double(y));
        if (cx < firstX || cx > lastX || cy < firstY || cy > lastY)
            return;
        const std::uint64_t at =
            isDense ? std::uint64_t(cy - firstY) * width + std::uint64_t(cx - firstX) : std::uint64_t(std::uint32_t(cy)) << 32 | std::uint32_t(cx);
        std::uint32_t &number = isDense ? dense[at] : sparse[at];
        if (number == 0) {
            bins.push_back({cx, cy, 0, 0, 0, {}, std::uint32_t(row)});
            if (category)
                bins.back().byCode.assign(std::size_t(category->dictionary.size()) + 1, 0);
            number = std::uint32_t(bins.size());
        }
        Bin &bin = bins[number - 1];
        ++bin.count;
        bin.sumX += double(x);
        bin.sumY += double(y);
        if (category)
            ++bin.byCode[category->codes[row]];
    });
    std::ranges::sort(bins, {}, [](const Bin &b) { return std::pair(b.cy, b.cx); });
    return bins;
}

} // namespace om
