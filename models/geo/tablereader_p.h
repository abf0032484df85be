// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"
#include "geo/tablesource_p.h"

namespace om {

/// Reads a table twice: once to learn its columns, then to give its rows. `description` comes with format, layer(s), encoding and
/// warnings filled in. Points are made of a pair of coordinate columns, shapes of a WKT column. Every record is given or rejected.
Result<SourceSummary> readTable(const TableSource &table, const QString &path, SourceDescription description, const ReadOptions &options, SourceSink &sink);

} // namespace om
