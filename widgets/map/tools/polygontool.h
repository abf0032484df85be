// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/tools/selecttool.h"

namespace om {

/// Narrows the window to a polygon: a click a corner; a double click or Enter closes it, Backspace takes the last corner back.
class PolygonTool : public SelectTool
{
    Q_OBJECT
public:
    using SelectTool::SelectTool;

    void click(const MapPointer &at) override;
    void move(const MapPointer &at) override;
    bool doubleClick(const MapPointer &at) override;
    bool key(const QKeyEvent &event) override;
    void paint(QPainter &painter, const Viewport &view, const Scene &scene) const override;
    QString status() const override;

private:
    void close(Qt::KeyboardModifiers modifiers);

    QPointF m_pointer; ///< where the next corner would be
};

} // namespace om
