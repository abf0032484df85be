// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace om {

/// How limits of one unit are counted: the attributes of a code of list limit_unit (docs/formats/calendar.md).
struct LimitUnitSpec
{
    enum class End {
        SameMoment, ///< after exactly so much time
        OfficeEnd, ///< at the end of office hours of the n-th work day after the day of the start
        DayEnd ///< at 24:00 of the n-th day after the day of the start
    };
    QString code;
    int minutes = 0; ///< of one unit; 0 = it is `workDays`
    int workDays = 0;
    bool isAroundTheClock = false; ///< natural time, else work time
    End end = End::SameMoment;
    bool movesOffHolidays = false; ///< DayEnd: when the last day is no work day, the next work day is the last
};

/// When a card or a level of supervision falls due (domain.md K20). Any one of the conditions that are given suffices. "Remaining", "limit" and
/// "overdue" are counted in the limit's own kind of time: work time, or natural time where the unit runs around the clock.
struct CardRule
{
    QString field; ///< card, supervise
    QString code; ///< of list card or supervise_level
    std::optional<double> remainingShare; ///< remaining ≤ share × limit
    std::optional<double> remainingHours; ///< remaining ≤ hours
    std::optional<double> overdueLimits; ///< overdue by more than n limits; 0 = overdue at all
    std::optional<double> urges; ///< urged so often at least
};

/// resources/clock/rules.json
struct ClockSpec
{
    QString starts; ///< field of the ticket from which its limit runs
    std::vector<CardRule> rules; ///< of each field in ascending weight: the last one that holds wins
};

Result<ClockSpec> clockFromJson(const QJsonObject &json, const QString &file);
/// `attributes` of the code as stored; `file` is named in errors (SpecInvalid).
Result<LimitUnitSpec> limitUnitFromJson(const QString &code, const QJsonObject &attributes, const QString &file);
/// The code list limit_unit as a file.
Result<std::vector<LimitUnitSpec>> limitUnitsFromJson(const QJsonObject &json, const QString &file);

} // namespace om
