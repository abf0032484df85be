// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/tools/maptool.h"

#include <memory>

namespace om {

class AnnotationService;
class MapCanvas;

/// The tool that an action id names ("tool.circle"); null for "tool.pan" and ids that are no tool. Both references outlive the tool.
std::unique_ptr<MapTool> makeMapTool(const QString &id, MapCanvas &canvas, AnnotationService &annotations);
/// Whether the tool draws with the pen, so that its colours and widths are of use.
bool usesPen(const QString &id);

} // namespace om
