// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QPainter>

#include <functional>

namespace om {

inline constexpr QSizeF pageSize{794, 1123}; ///< A4 in px at 96 dpi
inline constexpr double pageMargin = 48; ///< px on every side

/// Writes a PDF of A4 pages: vectors, fonts embedded, no links, fixed creator. `draw` paints in px of the page from its top left and calls its second argument
/// before each further page. The file appears whole or not at all. Needs a QGuiApplication; any thread. FileNoPermission, DiskFull, what `draw` returns.
Result<void> writePdf(const QString &path, const QString &title,
                      const std::function<Result<void>(QPainter &painter, const std::function<void()> &newPage)> &draw);

} // namespace om
