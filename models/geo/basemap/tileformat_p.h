// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace om {

enum class TileFormat { MbTiles, PmTiles, GeoPackage, GeoTiff };

/// By extension and first 128 bytes, which must agree: FormatUnknown, FormatMismatch.
Result<TileFormat> tileFormat(const QString &path, const QByteArray &head);

/// By the extension alone; FormatUnknown.
Result<TileFormat> tileFormatOfName(const QString &path);

} // namespace om
