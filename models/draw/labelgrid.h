// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <cstdint>
#include <vector>

namespace om {

/// A rectangle turned about its middle; px, the angle in degrees clockwise.
struct OrientedBox
{
    QPointF centre;
    QSizeF size;
    double angle = 0;

    QRectF bounds() const;
    bool intersects(const OrientedBox &other) const; ///< by the separating axis theorem; touching is no intersection
    OrientedBox grown(double px) const { return {centre, size + QSizeF(2 * px, 2 * px), angle}; }
};

/// Boxes that are taken, found by place: asking costs what lies nearby, not what lies anywhere. Not thread-safe.
class LabelGrid
{
public:
    explicit LabelGrid(const QRectF &area); ///< what lies beyond counts as at its edge: slower, never wrong
    void add(const OrientedBox &box);
    void add(const QRectF &box) { add(OrientedBox{box.center(), box.size(), 0}); }
    bool isFree(const OrientedBox &box) const;

private:
    static constexpr double cellPx = 48;
    static constexpr std::uint32_t none = ~0U;
    struct Cells
    {
        int x0, y0, x1, y1;
    };
    struct Entry
    {
        std::uint32_t box, next; ///< the next entry of the same cell
    };
    Cells cellsOf(const QRectF &bounds) const;

    QPointF m_origin;
    int m_columns, m_lines;
    std::vector<std::uint32_t> m_heads; ///< first entry of each cell
    std::vector<Entry> m_entries;
    std::vector<OrientedBox> m_boxes;
    std::vector<QRectF> m_bounds;
};

} // namespace om
