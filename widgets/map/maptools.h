// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/maptool.h"

#include <memory>

namespace om {

class MapCanvas;

/// The tool that an action id names ("tool.circle"); null for "tool.pan" and ids that are no tool.
std::unique_ptr<MapTool> makeMapTool(const QString &id, MapCanvas &canvas);

} // namespace om
