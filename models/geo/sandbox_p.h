// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace om {

/// What the folder of sandboxCommand is called inside.
inline constexpr const char *sandboxFolder = "/in";

/// The command line of bubblewrap that runs `worker` with `arguments` where only the system's libraries, an empty /dev and `shown` (a
/// folder or one file, read only, as `inside`; "" = nothing) exist: no network, no other process, no home, no environment but the
/// locale. Empty when there is no bwrap.
QStringList sandboxCommand(const QString &worker, const QString &shown, const QStringList &arguments, const QString &inside = QLatin1StringView(sandboxFolder));

} // namespace om
