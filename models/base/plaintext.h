// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace om {

/// Whether a text of other people's files may stand in one line beside a decision to trust: valid UTF-16 without control, format (direction, zero-width),
/// line-separating and private-use characters, so that nothing in it hides or turns around what is read.
bool isPlainText(const QString &text);

} // namespace om
