// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"

namespace om {

/// Reads one theme of an OpenStreetMap extract (PBF): roads, water, green or buildings, by `options.layer`. Fields: osm_id ("way/1",
/// "relation/2"), name, class (value of the tag that made it part of the theme). What belongs to no theme is not counted as a row.
Result<SourceSummary> readOsm(const QString &path, const ReadOptions &options, SourceSink &sink);

} // namespace om
