// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "services/basemap/basemapservice.h"

namespace om {

/// Opens one of the workspace's basemaps by its id, else a tile file by its path; waits until it is open. The errors of
/// TileProcess::start. Of a server that wants a key only kept tiles are shown: the key ring is the window's.
Result<std::shared_ptr<BasemapTiles>> openBasemap(CommandContext &context, const QString &idOrPath);
/// The same as the background of a scene in `style`.
Result<std::shared_ptr<const Basemap>> openBasemap(CommandContext &context, const QString &idOrPath, const StyleSpec &style);

void addBasemapCommand(CLI::App &app, ChosenCommand &chosen); ///< basemap list, add, remove

} // namespace om
