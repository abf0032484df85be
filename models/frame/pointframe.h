// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <span>

namespace om {

/// A frame without columns, of one point a row in their order (fid 1 …): places that are no rows of the cache.
std::shared_ptr<const Frame> pointFrame(const QString &dataset, std::span<const LonLat> points);

} // namespace om
