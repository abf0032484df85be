// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patrol/patroltext.h"

#include "services/scene/scenelayer_p.h"

#include <QCoreApplication>

#include <cmath>

namespace om {

QString lastLookText(const Patrol &patrol, const SeenCell &cell, const QLocale &locale)
{
    const auto age = patrol.ageDays(cell);
    if (!age)
        return mapText(QT_TRANSLATE_NOOP("Map", "never looked at"));
    return mapText(QT_TRANSLATE_NOOP("Map", "%1, %2 days ago · %3"))
        .arg(LocalTime{*cell.last}.date().toString(Qt::ISODate), locale.toString(std::floor(*age), 'f', 0), translated(patrol.spec.looks[cell.source].title));
}

QString complaintText(const Patrol &patrol, const BlindSpot &spot, const QLocale &locale)
{
    return mapText(QT_TRANSLATE_NOOP("Map", "%1 complaints in %2 days, %3 in those before"))
        .arg(locale.toString(qulonglong(spot.rows.size())), locale.toString(patrol.spec.days), locale.toString(qulonglong(spot.before)));
}

} // namespace om
