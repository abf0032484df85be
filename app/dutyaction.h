// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

namespace om {

class CentrePanel;
class WindowActions;

/// Where the table lists tickets: these.
void showTickets(const Desk &desk, CentrePanel &centre, const Filter &filter);

/// A hotspot that is selected on the map lists its tickets. GUI thread; `context` limits how long.
void hookHotspots(const Desk &desk, CentrePanel &centre, QObject *context);

/// Hooks the action that opens and closes the duty board of `window`; a number chosen there leads back to the window's table. GUI thread.
void hookDuty(const Desk &desk, WindowActions &actions, CentrePanel &centre, QWidget *window);

} // namespace om
