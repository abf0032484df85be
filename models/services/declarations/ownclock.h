// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/clockspec.h"

namespace om {

/// Cards and supervision that people set at the window of a workspace: FOLDER/declarations/clock/rules.json, which Catalog::extend reads in place of those shipped.
/// Written whole or not at all. SpecInvalid for what the next opening would refuse, FileNoPermission, DiskFull.
Result<void> keepOwnClock(const QString &workspaceFolder, const ClockSpec &spec);

/// Those shipped hold again. A file that is not there is no error.
Result<void> removeOwnClock(const QString &workspaceFolder);

bool hasOwnClock(const QString &workspaceFolder);

/// Those of the program, whatever a workspace has. SpecInvalid.
Result<ClockSpec> shippedClock();

} // namespace om
