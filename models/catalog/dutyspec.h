// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>

namespace om {

class Catalog;

/// resources/boards/duty.json: what the duty board is made of (docs/formats/duty.md). All indicators are of dataset ticket.
struct DutySpec
{
    struct By
    {
        QString field;
        QString title; ///< English source, of what the field's values are
    };
    QStringList numbers; ///< stocks as the data stand, all else of the day on which they stand
    QStringList rates; ///< of the period
    QStringList leagueKpis;
    QList<By> leagueFields;
    QStringList flowKpis; ///< whose rows flow
    QList<By> flowFields; ///< from left to right
    int mostGroups = 0; ///< in a column of the flow

    /// SpecInvalid with file and place: an indicator that is none of tickets, a field that stands twice, a column of fewer than 2 or more than 24 groups.
    static Result<DutySpec> load(const Catalog &catalog, const QString &file = QStringLiteral(":/om/boards/duty.json"));
};

} // namespace om
