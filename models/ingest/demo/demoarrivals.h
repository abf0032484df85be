// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demotable.h"

namespace om {

/// Registers the deliveries of a year (dataset data_arrival), as the city's file arrivals.json declares them: which datasets come as a whole or in parts, how often late or
/// never, and which of their files had rows that were refused. Those files are made of the city's own rows, lie in `attachments`/deliveries ("" = nowhere) and are each a batch of kind
/// demo whose refused rows name the byte at which they begin. `rows` = what the city has of each dataset. After the city is committed. A city without the file has none.
Result<void> writeArrivals(Cache &cache, const Catalog &catalog, const DemoFolder &folder, LocalTime asOf, quint64 seed, const QString &attachments,
                           QHash<QString, qint64> &rows);

} // namespace om
