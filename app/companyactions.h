// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

namespace om {

class CentrePanel;
class WindowActions;

/// Hooks the action that opens and closes the list of policies of `window`; companies chosen there are listed and drawn in the window. GUI thread.
void hookPolicies(const Desk &desk, WindowActions &actions, CentrePanel &centre, QWidget *window);

} // namespace om
