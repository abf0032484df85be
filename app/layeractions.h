// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

namespace om {

class LayerPanel;
class MapView;
class WindowActions;

/// Hooks up how layers look: the list's menu, its button and the command open the symbols of a layer in a dialog over `window`. All
/// handed in live as long as the window.
void hookLayers(const Desk &desk, WindowActions &actions, LayerPanel &layers, MapView &map, QWidget *window);

} // namespace om
