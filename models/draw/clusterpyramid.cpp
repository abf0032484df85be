// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/clusterpyramid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <thread>

namespace om {

namespace {

constexpr double clearance = 12; // px between donuts
constexpr int worldBits = 32; // of a coordinate of the index
constexpr int deepest = 20; // level of the finest cells that are kept: 64 px at zoom 18
constexpr std::size_t rowsPerCell = 4; // finer cells than with so many rows on average are not kept
constexpr int blockLevels = 3; // a block is 2³ cells wide: far more than two donuts need to touch
constexpr int regionBlocks = 4;
constexpr int joinRounds = 2;

double radiusOf(std::uint32_t count)
{
    return count == 1 ? 8 : std::min(13 + 1.9 * std::sqrt(double(count)), 34.0);
}

void absorb(Cluster &into, const Cluster &other)
{
    const double sum = double(into.count) + other.count;
    into.x = (into.x * into.count + other.x * other.count) / sum;
    into.y = (into.y * into.count + other.y * other.count) / sum;
    into.count += other.count;
    for (std::size_t i = 0; i < into.parts.size(); ++i)
        into.parts[i] += other.parts[i];
    into.firstRow = std::min(into.firstRow, other.firstRow);
    into.box.add(other.box);
    into.radius = radiusOf(into.count);
}

bool isLarger(const Cluster &a, const Cluster &b)
{
    return a.count != b.count ? a.count > b.count : a.firstRow < b.firstRow;
}

/// Joins the clusters of one window that would touch, larger ones first, until none do. Those that are gone have a count of 0.
void joinTouching(std::span<Cluster *> window, double pixelsPerUnit)
{
    for (bool hasJoined = true; hasJoined;) {
        hasJoined = false;
        std::ranges::sort(window, [](const Cluster *a, const Cluster *b) { return isLarger(*a, *b); });
        for (std::size_t i = 0; i < window.size() && window[i]->count > 0; ++i) {
            for (std::size_t j = i + 1; j < window.size(); ++j) {
                Cluster &other = *window[j];
                const double dx = (other.x - window[i]->x) * pixelsPerUnit, dy = (other.y - window[i]->y) * pixelsPerUnit;
                const double near = window[i]->radius + other.radius + clearance;
                if (other.count == 0 || dx * dx + dy * dy >= near * near)
                    continue;
                absorb(*window[i], other);
                other.count = 0;
                hasJoined = true;
            }
        }
    }
}

/// One pass over windows of one block, moved by half a block as `shift` says. Two donuts that touch lie in one window of one of the four
/// shifts, and what becomes of a window depends on what lies in it alone: so a region comes out the same whatever is computed around it.
void joinInWindows(std::vector<Cluster> &clusters, double blocksPerUnit, double shiftX, double shiftY, double pixelsPerUnit)
{
    struct Placed
    {
        std::int64_t column, line;
        Cluster *cluster;
    };
    std::vector<Placed> placed;
    placed.reserve(clusters.size());
    for (Cluster &c : clusters)
        placed.push_back({std::int64_t(std::floor(c.x * blocksPerUnit + shiftX)), std::int64_t(std::floor(c.y * blocksPerUnit + shiftY)), &c});
    std::ranges::sort(placed, {}, [](const Placed &p) { return std::pair(p.line, p.column); });
    std::vector<Cluster *> window;
    for (std::size_t at = 0; at < placed.size();) {
        const Placed &first = placed[at];
        window.clear();
        for (; at < placed.size() && placed[at].column == first.column && placed[at].line == first.line; ++at)
            window.push_back(placed[at].cluster);
        joinTouching(window, pixelsPerUnit);
    }
    std::erase_if(clusters, [](const Cluster &c) { return c.count == 0; });
}

} // namespace

ClusterPyramid::ClusterPyramid(const DrawLayer &layer)
    : m_layer(layer)
    , m_index(layer.frame->index())
{
    if (const Column *column = layer.partField.isEmpty() ? nullptr : layer.frame->column(layer.partField); column && column->type == ColumnType::Category)
        m_codes = column->codes;
    m_base = baseLevel();
}

const std::vector<ClusterPyramid::Level> &ClusterPyramid::levels() const
{
    std::call_once(m_once, [this] {
        m_levels.resize(std::size_t(m_base) + 1);
        m_levels.back() = countedAll(m_base);
        for (int level = m_base; level-- > 0;)
            m_levels[std::size_t(level)] = joined(m_levels[std::size_t(level) + 1]);
    });
    return m_levels;
}

ClusterPyramid::Level ClusterPyramid::countedAll(int level) const
{
    // Who asks waits, and so do the threads that draw other tiles: their processors are free for this.
    constexpr std::size_t mostThreads = 4, rowsPerThread = 100'000;
    const std::size_t threads =
        std::clamp<std::size_t>(m_index.size() / rowsPerThread, 1, std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, mostThreads));
    const auto firstOf = [&](std::size_t part) { return m_index.size() * part / threads; };
    std::vector<std::future<Level>> later;
    for (std::size_t part = 1; part < threads; ++part)
        later.push_back(std::async(std::launch::async, [this, level, first = firstOf(part), end = firstOf(part + 1)] { return counted(first, end, level); }));
    Level all = counted(0, firstOf(1), level);
    const std::size_t symbols = m_layer.symbols.size();
    for (std::future<Level> &part : later) {
        const Level next = part.get();
        std::size_t from = 0;
        if (!all.cells.empty() && !next.cells.empty() && all.cells.back().x == next.cells.front().x && all.cells.back().y == next.cells.front().y) {
            all.cells.back().add(next.cells.front());
            for (std::size_t s = 0; s < symbols; ++s)
                all.parts[all.parts.size() - symbols + s] += next.parts[s];
            from = 1;
        }
        all.cells.insert(all.cells.end(), next.cells.begin() + std::ptrdiff_t(from), next.cells.end());
        all.parts.insert(all.parts.end(), next.parts.begin() + std::ptrdiff_t(from * symbols), next.parts.end());
    }
    return all;
}

/// The deepest level worth keeping. Two neighbours along the curve share the cells of all levels above the first bit that differs.
int ClusterPyramid::baseLevel() const
{
    std::array<std::size_t, worldBits + 1> firstDifference{};
    std::uint32_t x = 0, y = 0;
    std::size_t rows = 0;
    for (std::size_t at = 0; at < m_index.size(); ++at) {
        if (!m_layer.rows.test(m_index.rows[at]))
            continue;
        if (rows++ > 0)
            ++firstDifference[std::size_t(std::countl_zero((x ^ m_index.x[at]) | (y ^ m_index.y[at])))];
        x = m_index.x[at];
        y = m_index.y[at];
    }
    constexpr std::size_t alwaysKept = 4096;
    int level = 0;
    std::size_t cells = 1;
    while (level < deepest && cells + firstDifference[std::size_t(level)] <= std::max(alwaysKept, rows / rowsPerCell))
        cells += firstDifference[std::size_t(level++)];
    return level;
}

ClusterPyramid::Level ClusterPyramid::counted(std::size_t first, std::size_t end, int level) const
{
    Level out;
    const int shift = worldBits - level;
    const std::size_t symbols = m_layer.symbols.size();
    const auto cellOf = [shift](std::uint32_t v) { return std::uint32_t(std::uint64_t(v) >> shift); };
    for (std::size_t at = first; at < end; ++at) {
        const std::uint32_t row = m_index.rows[at];
        if (!m_layer.rows.test(row))
            continue;
        const std::uint32_t x = m_index.x[at], y = m_index.y[at], cx = cellOf(x), cy = cellOf(y);
        if (out.cells.empty() || out.cells.back().x != cx || out.cells.back().y != cy) {
            out.cells.push_back({cx, cy, 0, row, 0, 0});
            out.parts.resize(out.parts.size() + symbols);
        }
        Cell &cell = out.cells.back();
        ++cell.count;
        cell.firstRow = std::min(cell.firstRow, row);
        cell.sumX += x;
        cell.sumY += y;
        const std::size_t code = m_codes.empty() ? 0 : m_codes[row];
        ++out.parts[out.parts.size() - symbols + (code < m_layer.parts.size() ? m_layer.parts[code] : 0)];
    }
    return out;
}

ClusterPyramid::Level ClusterPyramid::joined(const Level &below) const
{
    Level out;
    const std::size_t symbols = m_layer.symbols.size();
    for (std::size_t i = 0; i < below.cells.size(); ++i) {
        const Cell &child = below.cells[i];
        if (out.cells.empty() || out.cells.back().x != child.x / 2 || out.cells.back().y != child.y / 2) {
            out.cells.push_back({child.x / 2, child.y / 2, 0, child.firstRow, 0, 0});
            out.parts.resize(out.parts.size() + symbols);
        }
        out.cells.back().add(child);
        for (std::size_t s = 0; s < symbols; ++s)
            out.parts[out.parts.size() - symbols + s] += below.parts[i * symbols + s];
    }
    return out;
}

std::size_t ClusterPyramid::bytes() const
{
    std::size_t sum = 0;
    for (const Level &level : levels())
        sum += level.cells.capacity() * sizeof(Cell) + level.parts.capacity() * sizeof(std::uint32_t);
    return sum;
}

std::vector<ClusterPyramid::Region> ClusterPyramid::regionsIn(const Box &box, double pixelsPerUnit) const
{
    const Box extent = m_index.extent();
    const Box wanted{std::max(extent.minX, box.minX), std::max(extent.minY, box.minY), std::min(extent.maxX, box.maxX), std::min(extent.maxY, box.maxY)};
    std::vector<Region> out;
    if (wanted.isEmpty())
        return out;
    // Cells are those of the quadtree whose width is nearest to the wanted one.
    const int level = std::clamp(int(std::lround(std::log2(pixelsPerUnit / m_layer.cellPx))), 0, worldBits - 1);
    const int last = (1 << std::max(0, level - blockLevels)) - 1;
    const auto regionOf = [&](double v) { return std::min(int(v * (last + 1.0)), last) / regionBlocks; };
    for (int y = regionOf(wanted.minY); y <= regionOf(wanted.maxY); ++y)
        for (int x = regionOf(wanted.minX); x <= regionOf(wanted.maxX); ++x)
            out.push_back({level, x, y});
    return out;
}

void ClusterPyramid::addCells(int level, std::uint32_t blockX, std::uint32_t blockY, int blockLevel, std::vector<Cluster> &out) const
{
    const int below = level - blockLevel;
    const std::uint64_t firstKey = mortonKey(blockX << below, blockY << below), endKey = firstKey + (std::uint64_t(1) << (2 * below));
    const std::size_t symbols = m_layer.symbols.size();
    Level fresh;
    const Level *source = &fresh;
    std::size_t first = 0, end = 0;
    if (level <= m_base) {
        source = &levels()[std::size_t(level)];
        const auto keyOf = [](const Cell &cell) { return mortonKey(cell.x, cell.y); };
        const auto from = std::ranges::lower_bound(source->cells, firstKey, {}, keyOf);
        first = std::size_t(from - source->cells.begin());
        end = std::size_t(std::ranges::lower_bound(from, source->cells.end(), endKey, {}, keyOf) - source->cells.begin());
    } else {
        // The rows of a block lie together.
        const int shift = 2 * (worldBits - level);
        const auto placeOf = [&](std::uint64_t key) {
            std::size_t low = 0, high = m_index.size();
            while (low < high) {
                const std::size_t middle = (low + high) / 2;
                if (mortonKey(m_index.x[middle], m_index.y[middle]) >> shift < key)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low;
        };
        fresh = counted(placeOf(firstKey), placeOf(endKey), level);
        end = fresh.cells.size();
    }
    const double cellSize = std::exp2(-level);
    for (std::size_t i = first; i < end; ++i) {
        const Cell &cell = source->cells[i];
        Cluster c;
        c.x = (double(cell.sumX) / cell.count + 0.5) / SpatialIndex::unit;
        c.y = (double(cell.sumY) / cell.count + 0.5) / SpatialIndex::unit;
        c.count = cell.count;
        c.firstRow = cell.firstRow;
        c.radius = radiusOf(cell.count);
        c.box = {cell.x * cellSize, cell.y * cellSize, (cell.x + 1.0) * cellSize, (cell.y + 1.0) * cellSize};
        c.parts.assign(source->parts.begin() + std::ptrdiff_t(i * symbols), source->parts.begin() + std::ptrdiff_t((i + 1) * symbols));
        out.push_back(std::move(c));
    }
}

std::vector<Cluster> ClusterPyramid::clustersOf(const Region &region, double pixelsPerUnit) const
{
    const int blockLevel = std::max(0, region.level - blockLevels);
    const double blocksPerUnit = std::exp2(blockLevel);
    const std::int32_t blocks = 1 << blockLevel;
    // Seen backwards, the four shifts of a round widen what a region depends on by two blocks to the sides and by one up and down.
    constexpr std::int32_t aside = 2 * joinRounds, above = joinRounds;
    std::vector<Cluster> clusters;
    for (std::int32_t y = std::max(0, region.y * regionBlocks - above); y < std::min(blocks, (region.y + 1) * regionBlocks + above); ++y)
        for (std::int32_t x = std::max(0, region.x * regionBlocks - aside); x < std::min(blocks, (region.x + 1) * regionBlocks + aside); ++x)
            addCells(region.level, std::uint32_t(x), std::uint32_t(y), blockLevel, clusters);
    for (int round = 0; round < joinRounds; ++round)
        for (const auto &[shiftX, shiftY] : {std::pair(0.0, 0.0), std::pair(0.5, 0.0), std::pair(0.0, 0.5), std::pair(0.5, 0.5)})
            joinInWindows(clusters, blocksPerUnit, shiftX, shiftY, pixelsPerUnit);
    const double scale = blocksPerUnit / regionBlocks;
    std::erase_if(clusters,
                  [&](const Cluster &c) { return std::int32_t(std::floor(c.x * scale)) != region.x || std::int32_t(std::floor(c.y * scale)) != region.y; });
    std::ranges::sort(clusters, isLarger);
    return clusters;
}

} // namespace om
