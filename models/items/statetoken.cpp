// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/statetoken.h"

namespace om {

QString stateToken(const QString &clockState)
{
    if (clockState == QLatin1String("normal") || clockState == QLatin1String("due_soon") || clockState == QLatin1String("overdue"))
        return QLatin1String("state.") + clockState;
    if (clockState == QLatin1String("done_on_time"))
        return QStringLiteral("state.done");
    return clockState == QLatin1String("done_late") ? QStringLiteral("ramp.bad.3") : QStringLiteral("muted");
}

} // namespace om
