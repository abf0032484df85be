// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

struct ClockRules;

/// The frames with the clock states of tickets as they were at the end of the filter's period (or at its as-of moment, if that is earlier): what
/// was open at the end of last year beside what is open now. The frames themselves where that is the moment that they stand at. Any thread.
FrameSet framesAtEnd(const FrameSet &frames, const Filter &filter, const ClockRules &rules);

} // namespace om
