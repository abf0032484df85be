// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/record/record.h"

namespace om {

/// A school's card section of kind `standard`: how many items it meets, each item of the standard with its value, its limit and whether it is met (a value
/// that misses a limit with as many decimals as tell it from the limit, at most six), and at the end what the limits rest on. Empty for records that are not
/// judged and while their columns are not there.
CardSection standardSection(const Workspace &workspace, const QString &dataset, qint64 fid, const CardSectionSpec &declared);

} // namespace om
