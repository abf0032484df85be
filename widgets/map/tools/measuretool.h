// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/tools/maptool.h"

namespace om {

class MapCanvas;

/// Measures on the ellipsoid of CGCS2000 while one clicks: the length of each segment and of all, or the area and its outline. Backspace
/// takes the last point back, Enter or a double click ends the figure, Ctrl+C copies it, the next click begins another.
class MeasureTool : public MapTool
{
    Q_OBJECT
public:
    enum class Kind { Length, Area };
    MeasureTool(MapCanvas &canvas, Kind kind);

    /// Begins at a place (normalised Web Mercator) as if it were clicked.
    void beginAt(QPointF world);
    double lengthM() const; ///< with the segment to the pointer; of an area its outline
    double areaM2() const; ///< 0 for Kind::Length

    void click(const MapPointer &at) override;
    void move(const MapPointer &at) override;
    bool doubleClick(const MapPointer &at) override;
    bool key(const QKeyEvent &event) override;
    bool cancel() override;
    void paint(QPainter &painter, const Viewport &view, const Scene &scene) const override;
    QString status() const override;

private:
    std::vector<QPointF> shown() const; ///< the points and, while it runs, the pointer
    QString valueText() const;
    void copy() const;

    MapCanvas &m_canvas;
    Kind m_kind;
    std::vector<QPointF> m_points; ///< normalised Web Mercator
    QPointF m_pointer;
    bool m_isDone = false;
};

} // namespace om
