// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace om {

/// Bytes of a file that may be opened: existing, plain, readable, no link, and named so that no reader takes it for a URL, a virtual
/// folder or a connection. The errors File… name what is wrong.
Result<qint64> plainFileSize(const QString &path);

} // namespace om
