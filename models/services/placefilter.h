// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"

namespace om {

/// How a drawn shape is put together with the one that the filter has already.
enum class ShapeMode { Replace, Add, Subtract };

/// The filter narrowed to the shape of `within`, or to what it makes with the drawn shape before: united (Add) or what it leaves
/// (Subtract; without one before, everything but the shape). Conditions of kind Near stay as they are. Usage error when nothing is left.
Result<Filter> withShape(const Filter &filter, Condition within, ShapeMode mode);

} // namespace om
