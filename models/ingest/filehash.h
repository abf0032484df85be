// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace om {

/// SHA-256 (lower-case hex) of a file to be imported; of a Shapefile that of all its parts in name order. Only the bytes are read,
/// nothing is parsed.
Result<QString> sourceSha256(const QString &path);

} // namespace om
