// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace om {

/// The fields that an expression (frame/expression.h) cannot do without: where one of them is null the condition does not hold, or the
/// number is null. `a > 0 and not b` requires a. ExpressionInvalid.
Result<QStringList> requiredFields(const QString &expression);

} // namespace om
