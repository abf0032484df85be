// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/tools/maptool.h"

namespace om {

class MapCanvas;

/// Tells all that lies under a click, over all layers (canvas signal identified).
class IdentifyTool : public MapTool
{
    Q_OBJECT
public:
    explicit IdentifyTool(MapCanvas &canvas);

    bool hovers() const override { return true; }
    Qt::CursorShape cursor() const override { return Qt::WhatsThisCursor; }
    void click(const MapPointer &at) override;
    QString status() const override { return tr("Click to list everything that lies there"); }

private:
    MapCanvas &m_canvas;
};

} // namespace om
