// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>

namespace om {

enum class LinkPolicy { Refuse, Follow };

/// Opens an existing plain file for reading through one descriptor, so that what was checked is what is read.
Result<void> openPlain(QFile &file, const QString &path, LinkPolicy links);

} // namespace om
