// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"

#include <QStringList>

namespace om {

/// The whole program of `onemap-worker`: limits itself and writes to its standard output in the form of wire_p.h. Returns the exit
/// status: 0 = the last message says how it went. `arguments`, started by readSource: those of workerArguments; it reads that one file
/// with readSourceHere. Started by TileProcess: "tiles", path ("" = none), language: it
/// answers what is asked for over its standard input until that ends.
int runWorker(const QStringList &arguments);

/// What readSource tells its worker: the path inside the sandbox, layer, encoding, crs, lonField, latField, crsColumn, glanceRows and then each value of
/// that column followed by its system.
QStringList workerArguments(const QString &path, const ReadOptions &options);

} // namespace om
