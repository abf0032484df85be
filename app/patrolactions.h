// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

namespace om {

class CentrePanel;
class MapView;
class WindowActions;

/// Hooks the action that opens and closes the list of blind spots of `window`; one that is chosen there or on the map lists its complaints. GUI thread.
void hookPatrol(const Desk &desk, WindowActions &actions, CentrePanel &centre, MapView &map, QWidget *window);

} // namespace om
