// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

class QWidget;

namespace om {

class MapExportDialog;
class BasemapService;
class MapView;

/// Opens the dialog that saves the map as the window shows it. It belongs to `parent` and deletes itself.
MapExportDialog *showMapExport(const Desk &desk, const BasemapService &basemaps, MapView &map, QWidget *parent);

} // namespace om
