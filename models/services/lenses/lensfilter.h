// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/lensspec.h"
#include "frame/filter.h"

namespace om {

/// Column of the lens of that set which a filter looks through; "" = none, or not one alone.
QString lensIn(const Filter &filter, const LensSet &set);

/// The filter through that lens of the set in place of any other of it; `field` = the lens's column, "" = through none.
Filter throughLens(Filter filter, const LensSet &set, const QString &field);

} // namespace om
