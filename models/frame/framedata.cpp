// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/framedata_p.h"

#include <numeric>

namespace om {

namespace {

/// The values of `rows`, in their order. A column without values stays so.
template<typename T>
void take(std::vector<T> &values, const std::vector<std::uint32_t> &rows)
{
    if (values.empty())
        return;
    std::vector<T> out;
    out.reserve(rows.size());
    for (const std::uint32_t row : rows)
        out.push_back(values[row]);
    values = std::move(out);
}

void takeTexts(ColumnData &column, const std::vector<std::uint32_t> &rows)
{
    if (column.offsets.empty())
        return;
    std::vector<std::uint64_t> offsets{0};
    std::vector<char> bytes(column.bytes.size());
    offsets.reserve(rows.size() + 1);
    for (const std::uint32_t row : rows) {
        const std::uint64_t from = column.offsets[row], size = column.offsets[row + 1] - from;
        std::copy_n(column.bytes.data() + from, size, bytes.data() + offsets.back());
        offsets.push_back(offsets.back() + size);
    }
    column.offsets = std::move(offsets);
    column.bytes = std::move(bytes);
}

} // namespace

void FrameData::reorder(SpatialOrder &order)
{
    std::vector<std::uint32_t> rows = order.rows;
    rows.reserve(fids.size());
    for (std::uint32_t row = 0; row < fids.size(); ++row)
        if (std::isnan(shapes.lon[row]))
            rows.push_back(row);
    take(fids, rows);
    for (ColumnData &column : columns) {
        take(column.codes, rows);
        take(column.integers, rows);
        take(column.reals, rows);
        takeTexts(column, rows);
    }
    take(shapes.lon, rows);
    take(shapes.lat, rows);
    take(shapes.x, rows);
    take(shapes.y, rows);
    std::ranges::iota(order.rows, 0U);
}

void FrameData::sortFids()
{
    if (std::ranges::is_sorted(fids))
        return;
    byFid.resize(fids.size());
    std::ranges::iota(byFid, 0U);
    std::ranges::sort(byFid, {}, [this](std::uint32_t row) { return fids[row]; });
}

} // namespace om
