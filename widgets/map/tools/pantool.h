// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/tools/maptool.h"

namespace om {

class MapCanvas;

/// The tool that one always comes back to: a drag moves the map, a click opens what lies on top.
class PanTool : public MapTool
{
    Q_OBJECT
public:
    explicit PanTool(MapCanvas &canvas);

    bool hovers() const override { return true; }
    Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }
    void click(const MapPointer &at) override;

private:
    MapCanvas &m_canvas;
};

} // namespace om
