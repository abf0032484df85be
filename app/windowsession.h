// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

class QApplication;

namespace om {

/// Composition root of the window: builds the services on the stack, in order, shows the main window and runs until it is closed.
/// Returns the exit status.
int runWindow(QApplication &application, const Workspace::Place &place, const QString &language);

} // namespace om
