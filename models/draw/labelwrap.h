// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace om {

inline constexpr int mostLabelLines = 3;

/// `text` in `lines` lines, its longest as short as can be: parted after commas and other punctuation, then at spaces, names without these
/// wherever a line may end (never before a closing or after an opening bracket). "" when the text is too short for it or cannot be parted
/// into so many.
QString wrappedText(const QString &text, int lines);

} // namespace om
