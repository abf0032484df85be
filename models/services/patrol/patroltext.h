// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patrol/patrol.h"

#include <QLocale>

namespace om {

// What people read of the patrol (context "Map"); any thread.

/// "2021-12-01, 30 days ago · Drone images", "never looked at".
QString lastLookText(const Patrol &patrol, const SeenCell &cell, const QLocale &locale);
/// "9 complaints in 30 days, 4 before".
QString complaintText(const Patrol &patrol, const BlindSpot &spot, const QLocale &locale);

} // namespace om
