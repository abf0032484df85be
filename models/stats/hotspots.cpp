// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/hotspots.h"

#include "base/mercator.h"
#include "catalog/specreader.h"
#include "stats/evaluation_p.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace om {

namespace {

constexpr qint64 daySeconds = 86400, weekSeconds = 7 * daySeconds;
constexpr qint64 yearSeconds = 52 * weekSeconds; // the same days of the week

const Column *columnOf(const Frame &frame, const QString &name, ColumnType type)
{
    const Column *column = name.isEmpty() ? nullptr : frame.column(name);
    return column && column->type == type ? column : nullptr;
}

/// The rows of a week and of the weeks before it.
struct Weeks
{
    Bitmap now, before;
    std::size_t nowCount = 0, beforeCount = 0;
};

/// `until` = end of the week.
Weeks weeksOf(const Frame &frame, const Column &time, const Bitmap &counted, qint64 until, int weeks)
{
    const qint64 from = until - weekSeconds;
    Weeks out{*rowsBetween(frame, time, from, until), *rowsBetween(frame, time, from - weeks * weekSeconds, from)};
    out.now &= counted;
    out.before &= counted;
    out.nowCount = out.now.count();
    out.beforeCount = out.before.count();
    return out;
}

/// Whether each of the weeks up to `until` has a row of the frame, whatever is filtered: a week without any is one without data.
bool hasEveryWeek(const Frame &frame, const Column &time, qint64 until, int weeks)
{
    std::vector<bool> has(std::size_t(weeks), false);
    const qint64 first = until - weeks * weekSeconds;
    rowsBetween(frame, time, first, until)->forEach([&](std::size_t row) { has[std::size_t((time.integers[row] - first) / weekSeconds)] = true; });
    return std::ranges::all_of(has, std::identity());
}

/// How the week of last year stood to those before it.
std::optional<double> seasonOf(const Frame &frame, const Column &time, const Bitmap &counted, qint64 until, const HotspotRules &rules)
{
    const qint64 then = until - yearSeconds;
    if (!hasEveryWeek(frame, time, then, rules.weeks + 1))
        return {};
    const Weeks year = weeksOf(frame, time, counted, then, rules.weeks);
    if (double(year.nowCount) < rules.leastForSeason || double(year.beforeCount) < rules.leastForSeason)
        return {};
    return double(year.nowCount) * rules.weeks / double(year.beforeCount);
}

/// Says what is expected from what was, and what of it is a hotspot.
class Judge
{
public:
    Judge(const HotspotRules &rules, double season)
        : m_rules(rules)
        , m_season(season)
    { }
    std::optional<Hotspot> judge(double count, double before) const
    {
        Hotspot spot;
        spot.count = std::size_t(count);
        spot.expected = std::max(before, 1.0) / m_rules.weeks * m_season;
        spot.significance = (count - spot.expected) / std::sqrt(spot.expected);
        return count >= m_rules.leastCount && spot.significance >= m_rules.leastSignificance ? std::optional(spot) : std::nullopt;
    }

private:
    const HotspotRules &m_rules;
    double m_season;
};

/// Rows without those that have no place of their own.
Bitmap placed(Bitmap rows, const Frame &frame, const HotspotRules &rules)
{
    const Column *position = columnOf(frame, rules.positionField, ColumnType::Category);
    if (!position)
        return rows;
    std::vector<bool> isRough{false};
    for (const QString &code : position->dictionary)
        isRough.push_back(rules.roughPlaces.contains(code));
    const Bitmap all = rows;
    all.forEach([&](std::size_t row) {
        if (isRough[position->codes[row]])
            rows.reset(row);
    });
    return rows;
}

/// The most frequent value of a column among rows, the first code of equals.
std::pair<QString, std::size_t> mostFrequent(const Column *column, const std::vector<std::uint32_t> &rows)
{
    if (!column)
        return {};
    std::map<QString, std::size_t> counts;
    for (const std::uint32_t row : rows)
        if (!column->isNull(row))
            ++counts[column->text(row)];
    const auto most = std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; });
    return most == counts.end() ? std::pair<QString, std::size_t>() : std::pair(most->first, most->second);
}

std::vector<Hotspot> cellsOf(const Frame &frame, const CellGrid &grid, const Weeks &weeks, const HotspotRules &rules, const Judge &judge)
{
    const ShapeColumn &shapes = frame.shapes();
    const Bitmap now = placed(weeks.now, frame, rules);
    const auto key = [](const GridCell &c) { return std::pair(c.line, c.column); };
    const std::vector<GridCell> cells = countCells(shapes, now, grid), before = countCells(shapes, placed(weeks.before, frame, rules), grid);
    std::vector<Hotspot> spots;
    for (const GridCell &cell : cells) {
        const auto was = std::ranges::lower_bound(before, key(cell), {}, key);
        const bool isSame = was != before.end() && key(*was) == key(cell);
        if (auto spot = judge.judge(cell.count, isSame ? was->count : 0)) {
            spot->cell = cell;
            spot->id = (qint64(cell.line) << 31 | qint64(cell.column)) << 1; // cells of a planet have 2²⁶ columns at most
            spots.push_back(*std::move(spot));
        }
    }
    if (spots.empty())
        return spots;
    now.forEach([&](std::size_t row) {
        const double x = double(shapes.x[row]), y = double(shapes.y[row]);
        if (std::isnan(x))
            return;
        const auto [column, line] = grid.cellOf(x, y);
        const auto found = std::ranges::lower_bound(spots, std::pair(line, column), {}, [&](const Hotspot &s) { return key(s.cell); });
        if (found != spots.end() && key(found->cell) == std::pair(line, column))
            found->rows.push_back(std::uint32_t(row));
    });
    return spots;
}

std::vector<Hotspot> areasOf(const Column &areas, const Weeks &weeks, const Judge &judge)
{
    const std::vector<std::uint32_t> now = groupBy(areas, weeks.now).counts, before = groupBy(areas, weeks.before).counts;
    std::vector<Hotspot> spots;
    std::vector<std::size_t> spotOf(now.size(), now.size());
    for (std::size_t code = 1; code < now.size(); ++code)
        if (auto spot = judge.judge(now[code], before[code])) {
            spot->kind = Hotspot::Kind::Area;
            spot->area = areas.dictionary[qsizetype(code) - 1];
            spot->id = qint64(code) << 1 | 1;
            spotOf[code] = spots.size();
            spots.push_back(*std::move(spot));
        }
    weeks.now.forEach([&](std::size_t row) {
        if (const std::size_t at = spotOf[areas.codes[row]]; at < spots.size())
            spots[at].rows.push_back(std::uint32_t(row));
    });
    return spots;
}

} // namespace

Result<HotspotRules> HotspotRules::load(const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    HotspotRules out;
    SpecReader in(*json, file);
    QString note;
    in.text("note", note);
    in.number("cell_metres", out.cellMetres);
    in.integer("weeks", out.weeks);
    in.number("least_count", out.leastCount);
    in.number("least_significance", out.leastSignificance);
    in.number("least_for_season", out.leastForSeason);
    in.text("class", out.classField);
    in.text("position", out.positionField);
    in.strings("rough_places", out.roughPlaces);
    if (!(out.cellMetres >= 20)) // the float positions of a frame are good to some 2 m
        in.fail(QStringLiteral("cell_metres"), QStringLiteral("must be 20 or more"));
    if (out.weeks < 1 || out.weeks > 52)
        in.fail(QStringLiteral("weeks"), QStringLiteral("must be between 1 and 52"));
    for (const auto &[name, value] :
         {std::pair("least_count", out.leastCount), {"least_significance", out.leastSignificance}, {"least_for_season", out.leastForSeason}})
        if (!(value > 0))
            in.fail(QLatin1String(name), QStringLiteral("must be above 0"));
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return out;
}

Result<Hotspots> findHotspots(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const HotspotRules &rules)
{
    Filter population = filter;
    population.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows; });
    const auto evaluation = Evaluation::prepare(kpi, frames, population);
    if (!evaluation)
        return fail(evaluation);
    const Frame &frame = evaluation->frame();
    const Column *time = columnOf(frame, evaluation->dataset().time, ColumnType::Time);
    if (!time)
        return fail(ErrorCode::FieldUnknown, {kpi.dataset, evaluation->dataset().time});
    Hotspots out;
    out.frame = evaluation->sharedFrame();
    const Expression::Context context = evaluation->context();
    if (context.asOf.isNull() && !context.period.isValid())
        return out;
    const qint64 asOf = context.asOf.isNull() ? std::numeric_limits<qint64>::max() : context.asOf.seconds + 1; // what comes at T counts
    const qint64 until = context.period.isValid() ? std::min(asOf, context.period.until().seconds) : asOf;
    out.until = LocalTime{until};
    out.from = LocalTime{until - weekSeconds};
    const auto parts = evaluation->parts(context);
    if (!parts)
        return fail(parts);
    const Weeks weeks = weeksOf(frame, *time, parts->numerator, until, rules.weeks);
    out.inWeek = weeks.nowCount;
    out.isKnown = hasEveryWeek(frame, *time, until, rules.weeks + 1);
    if (!out.isKnown)
        return out;
    out.season = seasonOf(frame, *time, parts->numerator, until, rules);
    const Judge judge(rules, out.season.value_or(1));
    if (const Box extent = frame.index().extent(); frame.shapes().type == GeometryType::Point && !extent.isEmpty()) {
        out.grid = CellGrid::ofMetres(CellShape::Hexagon, rules.cellMetres, lonLatFromMercator(0.5, (extent.minY + extent.maxY) / 2).lat);
        out.spots = cellsOf(frame, out.grid, weeks, rules, judge);
    }
    const Column *areas = columnOf(frame, evaluation->dataset().area, ColumnType::Category);
    for (Hotspot &spot : out.spots)
        spot.area = mostFrequent(areas, spot.rows).first;
    if (areas)
        std::ranges::move(areasOf(*areas, weeks, judge), std::back_inserter(out.spots));
    const Column *classes = columnOf(frame, rules.classField, ColumnType::Category);
    for (Hotspot &spot : out.spots)
        std::tie(spot.topClass, spot.topClassCount) = mostFrequent(classes, spot.rows);
    if (population.conditions.size() != filter.conditions.size()) {
        const Bitmap chosen = filterRows(frame, evaluation->dataset(), filter, frames.areas, false);
        for (Hotspot &spot : out.spots)
            std::erase_if(spot.rows, [&](std::uint32_t row) { return !chosen.test(row); });
        std::erase_if(out.spots, [](const Hotspot &spot) { return spot.rows.empty(); });
    }
    std::ranges::sort(out.spots, [](const Hotspot &a, const Hotspot &b) {
        if (a.significance != b.significance)
            return a.significance > b.significance;
        return std::tie(a.kind, a.cell.line, a.cell.column, a.area) < std::tie(b.kind, b.cell.line, b.cell.column, b.area);
    });
    return out;
}

} // namespace om
