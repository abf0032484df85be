// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

namespace om {

class StatusLine;
class WindowActions;

/// Hooks the action that puts the selected record beside another one of its dataset; a record that is selected while the dialog is open becomes the second. GUI
/// thread; everything handed in outlives the window.
void hookPair(const Desk &desk, WindowActions &actions, StatusLine &status, QWidget *window);

} // namespace om
