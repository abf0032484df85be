// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labelgrid.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace om {

namespace {

struct Axes
{
    QPointF along, across; // half extents as vectors
};

Axes axesOf(const OrientedBox &box)
{
    if (box.angle == 0)
        return {QPointF(box.size.width() / 2, 0), QPointF(0, box.size.height() / 2)};
    const double turn = box.angle * std::numbers::pi / 180;
    const QPointF unit(std::cos(turn), std::sin(turn));
    return {unit * (box.size.width() / 2), QPointF(-unit.y(), unit.x()) * (box.size.height() / 2)};
}

/// Whether the shadows of both boxes on `axis` overlap.
bool meetsOn(QPointF axis, QPointF distance, const Axes &a, const Axes &b)
{
    const auto shadow = [&](QPointF v) { return std::abs(QPointF::dotProduct(axis, v)); };
    return shadow(distance) < shadow(a.along) + shadow(a.across) + shadow(b.along) + shadow(b.across);
}

bool overlap(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

} // namespace

QRectF OrientedBox::bounds() const
{
    const auto [along, across] = axesOf(*this);
    const double w = std::abs(along.x()) + std::abs(across.x());
    const double h = std::abs(along.y()) + std::abs(across.y());
    return {centre.x() - w, centre.y() - h, 2 * w, 2 * h};
}

bool OrientedBox::intersects(const OrientedBox &other) const
{
    const Axes a = axesOf(*this);
    const Axes b = axesOf(other);
    const QPointF distance = other.centre - centre;
    return meetsOn(a.along, distance, a, b) && meetsOn(a.across, distance, a, b) && meetsOn(b.along, distance, a, b) && meetsOn(b.across, distance, a, b);
}

LabelGrid::LabelGrid(const QRectF &area)
    : m_origin(area.topLeft())
    , m_columns(std::max(1, int(std::ceil(area.width() / cellPx))))
    , m_lines(std::max(1, int(std::ceil(area.height() / cellPx))))
    , m_heads(std::size_t(m_columns) * std::size_t(m_lines), none)
{ }

LabelGrid::Cells LabelGrid::cellsOf(const QRectF &bounds) const
{
    const auto index = [](double px, int count) { return int(std::clamp(std::floor(px / cellPx), 0.0, double(count - 1))); };
    return {index(bounds.left() - m_origin.x(), m_columns), index(bounds.top() - m_origin.y(), m_lines), index(bounds.right() - m_origin.x(), m_columns),
            index(bounds.bottom() - m_origin.y(), m_lines)};
}

void LabelGrid::add(const OrientedBox &box)
{
    const auto number = std::uint32_t(m_boxes.size());
    m_boxes.push_back(box);
    m_bounds.push_back(box.bounds());
    const Cells cells = cellsOf(m_bounds.back());
    for (int y = cells.y0; y <= cells.y1; ++y) {
        for (int x = cells.x0; x <= cells.x1; ++x) {
            std::uint32_t &head = m_heads[std::size_t(y * m_columns + x)];
            m_entries.push_back({number, head});
            head = std::uint32_t(m_entries.size() - 1);
        }
    }
}

bool LabelGrid::isFree(const OrientedBox &box) const
{
    const QRectF bounds = box.bounds();
    const Cells cells = cellsOf(bounds);
    for (int y = cells.y0; y <= cells.y1; ++y) {
        for (int x = cells.x0; x <= cells.x1; ++x) {
            for (std::uint32_t at = m_heads[std::size_t(y * m_columns + x)]; at != none; at = m_entries[at].next) {
                const std::uint32_t number = m_entries[at].box;
                if (!overlap(bounds, m_bounds[number]))
                    continue;
                const OrientedBox &taken = m_boxes[number];
                if ((box.angle == 0 && taken.angle == 0) || box.intersects(taken))
                    return false;
            }
        }
    }
    return true;
}

} // namespace om
