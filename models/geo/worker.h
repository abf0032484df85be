// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace om {

/// The whole program of `onemap-worker`: limits itself, reads one file with readSourceHere and writes what it finds to its standard
/// output in the form of wire_p.h. `arguments`: the path inside the sandbox, then layer, encoding, crs, lonField, latField. Returns the
/// exit status: 0 = the last message says how it went. Only readSource starts it.
int runWorker(const QStringList &arguments);

} // namespace om
