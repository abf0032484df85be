// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/identifytool.h"

#include "map/mapcanvas.h"

namespace om {

IdentifyTool::IdentifyTool(MapCanvas &canvas)
    : m_canvas(canvas)
{ }

void IdentifyTool::click(const MapPointer &at)
{
    m_canvas.identifyAt(at.pixel);
}

} // namespace om
