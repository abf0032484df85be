// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "frame/frame.h"

namespace om {

/// The shape of a row, lon, lat; null = it has none. Any thread.
Geometry shapeOf(const Frame &frame, std::size_t row);

} // namespace om
