// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/tools/selecttool.h"

namespace om {

/// Narrows the window to a circle on the ground: drag from its centre; the radius is told in metres.
class CircleTool : public SelectTool
{
    Q_OBJECT
public:
    using SelectTool::SelectTool;

    bool takesDrags() const override { return true; }
    void press(const MapPointer &at) override;
    void move(const MapPointer &at) override;
    void release(const MapPointer &at) override;
    bool cancel() override;
    void paint(QPainter &painter, const Viewport &view, const Scene &scene) const override;
    QString status() const override;

private:
    bool m_isHeld = false;
    QPointF m_centre; ///< normalised Web Mercator
    double m_radius = 0; ///< m on the ellipsoid
};

} // namespace om
