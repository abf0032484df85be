// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/pantool.h"

#include "map/mapcanvas.h"

namespace om {

PanTool::PanTool(MapCanvas &canvas)
    : m_canvas(canvas)
{ }

void PanTool::click(const MapPointer &at)
{
    m_canvas.openAt(at.pixel);
}

} // namespace om
