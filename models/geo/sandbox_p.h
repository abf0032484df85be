// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace om {

/// The command line of bubblewrap that runs `worker` with `arguments` where only the system's libraries, an empty /dev and `folder`
/// (read only, as /in) exist: no network, no other process, no home, no environment but the locale. Empty when there is no bwrap.
QStringList sandboxCommand(const QString &worker, const QString &folder, const QStringList &arguments);

/// What the folder of sandboxCommand is called inside.
inline constexpr const char *sandboxFolder = "/in";

} // namespace om
