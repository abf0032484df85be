// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/repeatplaces.h"

#include "base/mercator.h"
#include "frame/query.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace om {

namespace {

constexpr qint64 daySeconds = 86400;
constexpr double degree = 6371008.8 * std::numbers::pi / 180; // metres of the mean sphere

/// What is looked at; all four are there.
struct Columns
{
    std::span<const std::uint32_t> kind;
    std::span<const qint64> accept, placeTime;
    const ShapeColumn &shapes;
};

std::optional<Columns> columnsOf(const Frame &tickets, const DuplicateRules &rules)
{
    const Column *kind = tickets.column(rules.classField), *accept = tickets.column(QStringLiteral("t_accept")), *times = tickets.column(placeTimeField);
    if (!kind || kind->type != ColumnType::Category || !accept || accept->type != ColumnType::Time || !times || times->type != ColumnType::Integer ||
        tickets.shapes().lat.size() != tickets.rows())
        return {};
    return Columns{kind->codes, accept->integers, times->integers, tickets.shapes()};
}

/// Those of the same class near `last` and not after it; `last` itself among them.
std::vector<std::uint32_t> placeOf(const Frame &tickets, const Columns &in, const Bitmap &counted, std::uint32_t last, const DuplicateRules &rules)
{
    const double lon = in.shapes.lon[last], lat = in.shapes.lat[last];
    const double east = degree * std::cos(lat * std::numbers::pi / 180), x = rules.placeMetres / east, y = rules.placeMetres / degree;
    std::vector<std::uint32_t> rows = rowsIn(in.shapes, tickets.index(), counted, mercatorBoxOf(lon - x, lat - y, lon + x, lat + y));
    std::erase_if(rows, [&](std::uint32_t row) {
        const qint64 before = in.accept[last] - in.accept[row];
        const bool isBefore = before > 0 || (before == 0 && tickets.fids()[row] <= tickets.fids()[last]);
        return in.kind[row] != in.kind[last] || in.placeTime[row] == nullInteger || !isBefore || before > qint64(rules.placeDays * daySeconds) ||
            std::hypot((in.shapes.lon[row] - lon) * east, (in.shapes.lat[row] - lat) * degree) > rules.placeMetres;
    });
    return rows;
}

} // namespace

std::vector<RepeatPlace> repeatPlaces(const Frame &tickets, const Bitmap &counted, LocalTime since, LocalTime until, const DuplicateRules &rules)
{
    const auto in = columnsOf(tickets, rules);
    if (!in)
        return {};
    std::vector<std::uint32_t> candidates; // the last ticket of a place comes before those that it includes
    Bitmap recent = *rowsBetween(tickets, *tickets.column(QStringLiteral("t_accept")), since.seconds + 1, until.seconds + 1);
    recent &= counted;
    recent.forEach([&](std::size_t row) {
        if (in->placeTime[row] >= rules.placeTimes)
            candidates.push_back(std::uint32_t(row));
    });
    std::ranges::sort(candidates, std::greater(), [&](std::uint32_t row) { return std::tuple(in->placeTime[row], in->accept[row], tickets.fids()[row]); });
    Bitmap named(tickets.rows());
    std::vector<RepeatPlace> out;
    for (const std::uint32_t row : candidates) {
        if (named.test(row))
            continue;
        RepeatPlace place{row, placeOf(tickets, *in, counted, row, rules)};
        if (place.rows.size() < std::size_t(rules.placeTimes)) // the others are filtered away
            continue;
        for (const std::uint32_t one : place.rows)
            named.set(one);
        out.push_back(std::move(place));
    }
    std::ranges::sort(out, [&](const RepeatPlace &a, const RepeatPlace &b) {
        return std::tuple(b.rows.size(), in->accept[b.latest], tickets.fids()[b.latest]) <
            std::tuple(a.rows.size(), in->accept[a.latest], tickets.fids()[a.latest]);
    });
    return out;
}

} // namespace om
