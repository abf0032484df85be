// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/shapedetail.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr int bandLevels = 2;
constexpr double finestZoom = 16; // from here on every corner is drawn

/// A corner b between a and c adds nothing when it lies on the way from one to the other.
bool isOnTheWay(const std::uint32_t *a, const std::uint32_t *b, const std::uint32_t *c)
{
    const auto d = [](std::uint32_t to, std::uint32_t from) { return qint64(to) - qint64(from); };
    const qint64 ux = d(b[0], a[0]), uy = d(b[1], a[1]), vx = d(c[0], b[0]), vy = d(c[1], b[1]);
    return ux * vy == uy * vx && ux * vx + uy * vy > 0;
}

} // namespace

ShapeDetail::ShapeDetail(const ShapeColumn &shapes, double cellSize)
    : cell(cellSize)
{
    rings.reserve(shapes.rings.size());
    const double last = std::floor(1 / cell);
    const auto index = [&](double v) { return std::uint32_t(std::clamp(std::round(v / cell), 0.0, last)); };
    std::uint32_t from = 0;
    for (const std::uint32_t until : shapes.rings) {
        const std::size_t start = coords.size();
        for (std::uint32_t i = from; i < until; ++i) {
            const std::uint32_t p[2] = {index(shapes.coords[2 * i]), index(shapes.coords[2 * i + 1])};
            const std::size_t count = (coords.size() - start) / 2;
            if (count > 0 && coords[coords.size() - 2] == p[0] && coords.back() == p[1])
                continue;
            if (count > 1 && isOnTheWay(&coords[coords.size() - 4], &coords[coords.size() - 2], p))
                coords.resize(coords.size() - 2);
            coords.insert(coords.end(), {p[0], p[1]});
        }
        rings.push_back(std::uint32_t(coords.size() / 2));
        from = until;
    }
    coords.shrink_to_fit();
}

struct ShapeDetails::Entry
{
    std::weak_ptr<const Frame> frame; ///< dead = the coordinates may be those of another one by now
    std::once_flag once;
    std::unique_ptr<const ShapeDetail> detail;
    std::size_t bytes = 0; ///< 0 until made; guarded by the mutex
    quint64 used = 0;
};

ShapeDetails::ShapeDetails(std::size_t limit)
    : m_limit(limit)
{ }

ShapeDetails::~ShapeDetails() = default;

std::shared_ptr<const ShapeDetail> ShapeDetails::at(const std::shared_ptr<const Frame> &frame, double pixelsPerUnit)
{
    const double zoom = std::log2(pixelsPerUnit / 256);
    if (zoom >= finestZoom || frame->shapes().coords.empty())
        return nullptr;
    const int band = int(std::floor(zoom / bandLevels));
    const Key key{frame->shapes().coords.data(), band};
    std::shared_ptr<Entry> entry;
    {
        const std::lock_guard lock(m_mutex);
        std::shared_ptr<Entry> &kept = m_entries[key];
        if (!kept || kept->frame.expired()) {
            kept = std::make_shared<Entry>();
            kept->frame = frame;
        }
        kept->used = ++m_clock;
        entry = kept;
    }
    std::call_once(entry->once, [&] {
        constexpr double cellPx = 0.5; // corners move by a quarter of a pixel at most
        entry->detail = std::make_unique<const ShapeDetail>(frame->shapes(), cellPx / (256 * std::exp2((band + 1) * bandLevels)));
        const std::lock_guard lock(m_mutex);
        entry->bytes = entry->detail->bytes();
        trim(key);
    });
    return {entry, entry->detail.get()};
}

std::size_t ShapeDetails::bytes() const
{
    const std::lock_guard lock(m_mutex);
    std::size_t sum = 0;
    for (const auto &[key, entry] : m_entries)
        sum += entry->bytes;
    return sum;
}

void ShapeDetails::trim(const Key &keep)
{
    std::erase_if(m_entries, [](const auto &e) { return e.second->frame.expired(); });
    std::size_t sum = 0;
    for (const auto &[key, entry] : m_entries)
        sum += entry->bytes;
    while (sum > m_limit) {
        auto oldest = m_entries.end();
        for (auto it = m_entries.begin(); it != m_entries.end(); ++it)
            if (it->first != keep && it->second->bytes > 0 && (oldest == m_entries.end() || it->second->used < oldest->second->used))
                oldest = it;
        if (oldest == m_entries.end())
            return;
        sum -= oldest->second->bytes;
        m_entries.erase(oldest);
    }
}

} // namespace om
