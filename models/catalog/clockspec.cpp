// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/clockspec.h"

#include "catalog/specreader.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <span>

namespace om {

Result<ClockSpec> clockFromJson(const QJsonObject &json, const QString &file)
{
    ClockSpec spec;
    SpecReader in(json, file);
    QString note;
    in.text("note", note);
    in.text("starts", spec.starts, true);
    in.list("rules", [&](SpecReader &r) {
        CardRule rule;
        r.text("field", rule.field, true);
        r.text("code", rule.code, true);
        r.number("remaining_share", rule.remainingShare);
        r.number("remaining_hours", rule.remainingHours);
        r.number("overdue_limits", rule.overdueLimits);
        r.number("urges", rule.urges);
        if (rule.field != u"card" && rule.field != u"supervise")
            r.fail(QStringLiteral("field"), QStringLiteral("must be card or supervise"));
        if (!rule.remainingShare && !rule.remainingHours && !rule.overdueLimits && !rule.urges)
            r.fail(QStringLiteral("code"), QStringLiteral("has no condition"));
        if (rule.remainingShare && (*rule.remainingShare < 0 || *rule.remainingShare > 1))
            r.fail(QStringLiteral("remaining_share"), QStringLiteral("must be a share from 0 to 1"));
        for (const auto &[key, value] : {std::pair("remaining_hours", rule.remainingHours), {"overdue_limits", rule.overdueLimits}, {"urges", rule.urges}})
            if (value && *value < 0)
                r.fail(QLatin1String(key), QStringLiteral("must not be below 0"));
        spec.rules.push_back(rule);
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return spec;
}

std::optional<ClockFault> faultOf(const ClockSpec &spec)
{
    const auto place = [](std::size_t i, const char *key) { return QStringLiteral("rules[%1].%2").arg(i).arg(QLatin1String(key)); };
    bool hasYellow = false, hasRed = false;
    const CardRule *below = nullptr; // the level
    int level = 0;
    for (std::size_t i = 0; i < spec.rules.size(); ++i) {
        const CardRule &rule = spec.rules[i];
        if (std::ranges::any_of(std::span(spec.rules).first(i), [&](const CardRule &r) { return r.field == rule.field && r.code == rule.code; }))
            return ClockFault{place(i, "code"), QT_TRANSLATE_NOOP("om", "this code stands twice")};
        if (rule.field == u"card") {
            hasYellow = hasYellow || (rule.code == u"yellow" && !hasRed && (rule.remainingShare || rule.remainingHours));
            hasRed = hasRed || (rule.code == u"red" && rule.overdueLimits);
            continue;
        }
        if (rule.code != QString::number(++level))
            return ClockFault{place(i, "code"), QT_TRANSLATE_NOOP("om", "levels of supervision are 1, 2, … in their order")};
        if (rule.remainingShare || rule.remainingHours)
            return ClockFault{place(i, "code"), QT_TRANSLATE_NOOP("om", "supervision goes by overdue_limits and urges")};
        const auto isHarder = [](const std::optional<double> &low, const std::optional<double> &high) { return !low || !high || *high > *low; };
        if (below && !isHarder(below->overdueLimits, rule.overdueLimits))
            return ClockFault{place(i, "overdue_limits"), QT_TRANSLATE_NOOP("om", "a higher level must be harder to reach than the one below it")};
        if (below && !isHarder(below->urges, rule.urges))
            return ClockFault{place(i, "urges"), QT_TRANSLATE_NOOP("om", "a higher level must be harder to reach than the one below it")};
        below = &rule;
    }
    if (!hasYellow)
        return ClockFault{QStringLiteral("rules"),
                          QT_TRANSLATE_NOOP("om", "a yellow card with remaining_share or remaining_hours is missing, before the red one")};
    if (!hasRed)
        return ClockFault{QStringLiteral("rules"), QT_TRANSLATE_NOOP("om", "a red card with overdue_limits is missing")};
    if (level == 0)
        return ClockFault{QStringLiteral("rules"), QT_TRANSLATE_NOOP("om", "a level of supervision is missing")};
    return {};
}

QJsonObject toJson(const ClockSpec &spec)
{
    QJsonArray rules;
    for (const CardRule &rule : spec.rules) {
        QJsonObject json{{QStringLiteral("field"), rule.field}, {QStringLiteral("code"), rule.code}};
        for (const auto &[key, value] : {std::pair("remaining_share", rule.remainingShare),
                                         {"remaining_hours", rule.remainingHours},
                                         {"overdue_limits", rule.overdueLimits},
                                         {"urges", rule.urges}})
            if (value)
                json.insert(QLatin1String(key), *value);
        rules.append(json);
    }
    return {{QStringLiteral("starts"), spec.starts}, {QStringLiteral("rules"), rules}};
}

Result<ClockWords> clockWordsFromJson(const QJsonObject &json, const QString &file)
{
    ClockWords words;
    SpecReader in(json, file);
    QString note;
    in.text("note", note);
    in.strings("suspend", words.suspend);
    in.strings("resume", words.resume);
    in.strings("extend", words.extend);
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return words;
}

Result<QStringList> feastsFromJson(const QJsonObject &json, const QString &file)
{
    QStringList names;
    SpecReader in(json, file);
    QString note;
    in.text("note", note);
    in.strings("names", names);
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return names;
}

Result<LimitUnitSpec> limitUnitFromJson(const QString &code, const QJsonObject &attributes, const QString &file)
{
    LimitUnitSpec unit;
    unit.code = code;
    SpecReader in(attributes, file);
    in.integer("minutes", unit.minutes);
    in.integer("work_days", unit.workDays);
    in.boolean("around_the_clock", unit.isAroundTheClock);
    in.boolean("moves_off_holidays", unit.movesOffHolidays);
    QString ends = QStringLiteral("same_moment");
    in.text("ends", ends);
    unit.end = ends == u"office_end" ? LimitUnitSpec::End::OfficeEnd : ends == u"day_end" ? LimitUnitSpec::End::DayEnd : LimitUnitSpec::End::SameMoment;
    if (ends != u"same_moment" && ends != u"office_end" && ends != u"day_end")
        in.fail(QStringLiteral("ends"), QStringLiteral("must be same_moment, office_end or day_end"));
    if ((unit.minutes > 0) == (unit.workDays > 0) || unit.minutes < 0 || unit.workDays < 0)
        in.fail(QStringLiteral("minutes"), QStringLiteral("a unit is so many minutes or so many work_days"));
    if (unit.isAroundTheClock && unit.workDays > 0)
        in.fail(QStringLiteral("around_the_clock"), QStringLiteral("work days are none around the clock"));
    if (unit.end == LimitUnitSpec::End::OfficeEnd && unit.workDays == 0)
        in.fail(QStringLiteral("ends"), QStringLiteral("office_end goes with work_days"));
    if (unit.end == LimitUnitSpec::End::DayEnd && (!unit.isAroundTheClock || unit.minutes % 1440 != 0))
        in.fail(QStringLiteral("ends"), QStringLiteral("day_end goes with whole days around the clock"));
    if (unit.movesOffHolidays && unit.end != LimitUnitSpec::End::DayEnd)
        in.fail(QStringLiteral("moves_off_holidays"), QStringLiteral("goes with day_end"));
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return unit;
}

Result<std::vector<LimitUnitSpec>> limitUnitsFromJson(const QJsonObject &json, const QString &file)
{
    std::vector<LimitUnitSpec> units;
    const QJsonArray codes = json.value(QStringLiteral("codes")).toArray();
    for (const auto &entry : codes) {
        const QJsonObject code = entry.toObject();
        auto unit = limitUnitFromJson(code.value(QStringLiteral("code")).toString(), code.value(QStringLiteral("attributes")).toObject(), file);
        if (!unit)
            return fail(unit);
        units.push_back(*std::move(unit));
    }
    return units;
}

} // namespace om
