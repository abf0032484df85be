// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"
#include "stats/kpi.h"

namespace om {

/// How a drawn shape is put together with the one that the filter has already.
enum class ShapeMode { Replace, Add, Subtract };

/// The filter narrowed to the shape of `within`, or to what it makes with the drawn shape before: united (Add) or what it leaves
/// (Subtract; without one before, everything but the shape). Conditions of kind Near stay as they are. Usage error when nothing is left.
Result<Filter> withShape(const Filter &filter, Condition within, ShapeMode mode);

/// Everything within `metres` of a shape (lon, lat; on the ellipsoid), as a condition of its own. Usage error for a null shape.
Result<Condition> nearCondition(const Geometry &of, const QString &name, double metres);

/// Rows of a dataset under the filter with its period; 0 when the frame is not loaded. Safe on any thread.
qint64 countRows(const FrameSet &frames, const QString &dataset, const Filter &filter);

} // namespace om
