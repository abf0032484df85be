// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

namespace om {

class StatusLine;
class WindowActions;

/// Hooks the action that opens and closes the outlook of school places of `window`; a community chosen there becomes the window's area. GUI thread.
void hookPlaces(const Desk &desk, WindowActions &actions, StatusLine &status, QWidget *window);

} // namespace om
