// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace om {

/// Lines and polygons of a frame with no more corners than a band of scales can show. Corners are put on a grid of the world, so those that
/// neighbours share stay shared; corners that fall together or lie on a straight line are left out. Rings keep their numbers.
struct ShapeDetail
{
    double cell = 0; ///< width of the grid's cells, in normalised Web Mercator: half a pixel at the largest scale of the band
    std::vector<std::uint32_t> coords; ///< x0 y0 x1 y1 … in cells
    std::vector<std::uint32_t> rings; ///< end of each ring of the frame's ShapeColumn, in points of `coords`

    ShapeDetail(const ShapeColumn &shapes, double cell);
    std::size_t bytes() const { return (coords.capacity() + rings.capacity()) * sizeof(std::uint32_t); }
};

/// Keeps details of frames, each made once by whoever needs it first. Shared by the renderers of all scenes of a map, so that another
/// filter simplifies nothing again. Thread-safe.
class ShapeDetails
{
public:
    /// `limit` in bytes; the least recently used details beyond it are dropped.
    explicit ShapeDetails(std::size_t limit = std::size_t(64) << 20);
    ~ShapeDetails();

    /// For scales up to `pixelsPerUnit` and three quarters of them down. Null beyond zoom 16, where few shapes are seen and each is drawn as
    /// it is.
    std::shared_ptr<const ShapeDetail> at(const std::shared_ptr<const Frame> &frame, double pixelsPerUnit);
    std::size_t bytes() const;

private:
    struct Entry;
    using Key = std::pair<const double *, int>; ///< where the coordinates lie; band
    void trim(const Key &keep);

    const std::size_t m_limit;
    mutable std::mutex m_mutex;
    std::map<Key, std::shared_ptr<Entry>> m_entries;
    quint64 m_clock = 0;
};

} // namespace om
