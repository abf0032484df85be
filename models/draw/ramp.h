// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <vector>

namespace om {

/// One colour for each of `classes`, low → high. Fewer classes than colours: the far end of the ramp, which stands out more. More: colours
/// between those of the ramp. An empty ramp gives invalid colours.
std::vector<QColor> rampColors(const std::vector<QColor> &ramp, std::size_t classes);

/// The colour at `t` in [0, 1] of a ramp that is not empty.
QColor rampColor(const std::vector<QColor> &ramp, double t);

} // namespace om
