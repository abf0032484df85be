// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/labels.h"

namespace om {

inline constexpr double haloPx = 3; // width of the line around the ink: half of it is seen
inline constexpr int valuePx = 12;
inline constexpr double valueHeight = 16;
inline constexpr double lineHeight = 1.3; // of a single line, in sizes of its font

/// What a text of that many lines of `width` px takes up.
QSizeF textSize(double width, int lines, const LabelFont &font, bool hasValue);

/// The label drawn into a picture of its own.
LabelSprite paintedSprite(const PlacedLabel &label, double ratio);

} // namespace om
