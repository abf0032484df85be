// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace om {

/// The whole program of `onemap-worker`: limits itself and writes to its standard output in the form of wire_p.h. Returns the exit
/// status: 0 = the last message says how it went. `arguments`, started by readSource: the path inside the sandbox, then layer, encoding,
/// crs, lonField, latField: it reads that one file with readSourceHere. Started by TileProcess: "tiles", path ("" = none), language: it
/// answers what is asked for over its standard input until that ends.
int runWorker(const QStringList &arguments);

} // namespace om
