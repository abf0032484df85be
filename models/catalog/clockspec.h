// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

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
    bool operator==(const CardRule &) const = default;
};

/// resources/clock/rules.json, or what stands in its place in a workspace (declarations/clock/*.json)
struct ClockSpec
{
    QString starts; ///< field of the ticket from which its limit runs
    std::vector<CardRule> rules; ///< of each field in ascending weight: the last one that holds wins
    bool operator==(const ClockSpec &) const = default;
};

/// resources/clock/steps.json: which actions of a trace stop a ticket's clock, let it run on, or lengthen its limit; whole texts, without regard to case.
struct ClockWords
{
    QStringList suspend, resume, extend;
    bool operator==(const ClockWords &) const = default;
};

/// What rules of a workspace lack to stand in the place of those shipped: a yellow card that warns, a red one when overdue (what the indicators of cards count),
/// levels of supervision "1", "2", … each harder to reach than the one below, no code twice. `place` = key in the file; none = nothing is wrong.
struct ClockFault
{
    QString place;
    const char *reason; ///< to be translated (context "om")
};
std::optional<ClockFault> faultOf(const ClockSpec &spec);
QJsonObject toJson(const ClockSpec &spec); ///< inverse of clockFromJson

/// resources/clock/feasts.json: names of holidays whose dates move; SpecInvalid.
Result<QStringList> feastsFromJson(const QJsonObject &json, const QString &file);

Result<ClockWords> clockWordsFromJson(const QJsonObject &json, const QString &file); ///< SpecInvalid
Result<ClockSpec> clockFromJson(const QJsonObject &json, const QString &file);
/// `attributes` of the code as stored; `file` is named in errors (SpecInvalid).
Result<LimitUnitSpec> limitUnitFromJson(const QString &code, const QJsonObject &attributes, const QString &file);
/// The code list limit_unit as a file.
Result<std::vector<LimitUnitSpec>> limitUnitsFromJson(const QJsonObject &json, const QString &file);

} // namespace om
