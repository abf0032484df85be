// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

/// Titles (English source) of the indicators and charts of a theme that a city's data cannot answer at all, which its board leaves out; each once, a chart only
/// where its indicator is not named already. While frames are on their way what they could lack is not named. Any thread.
QStringList leftOut(const Catalog &catalog, const ThemeSpec &theme, const FrameSet &frames);

} // namespace om
