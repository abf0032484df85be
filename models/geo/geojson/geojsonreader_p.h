// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"

#include <QByteArray>

namespace om {

/// Reads GeoJSON (RFC 7946) with our own parser behind gateGeoJson; its features are looked at where they lie, so memory grows by some bytes a
/// feature only. Columns come in the order in which members of "properties" first occur, after a text "id" of the features themselves;
/// nested values are kept as their JSON text. `raw` is the file's content.
Result<SourceSummary> readGeoJson(const QByteArray &raw, const QString &path, const ReadOptions &options, SourceSink &sink);

} // namespace om
