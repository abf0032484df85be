// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "panels/desk.h"

namespace om {

class StatusLine;

/// Hooks up what looks into the recorded changes of the data or carries them elsewhere: data.changes, data.undo, data.packages. All of
/// them outlive `window`, which owns the dialogs.
void hookData(const Desk &desk, WindowActions &actions, StatusLine &status, QWidget *window);

/// Opens the dialog of data packages, with the package of `path` looked at ("" = none yet).
void showPackages(const Desk &desk, QWidget *window, const QString &path = {});

} // namespace om
