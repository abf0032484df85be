// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demotable.h"
#include "ingest/demo/prng.h"
#include "ingest/demo/workclock.h"

#include <array>

namespace om {

/// Time limits as in code list limit_unit.
enum class LimitUnit { UrgentHour, WorkHour, WorkDay, Day };
QString limitUnitCode(LimitUnit unit);

struct TicketClass
{
    QString code, big, objectKind, classCode;
    double passive = 0, active = 0; ///< weights
    double limit = 0;
    LimitUnit unit = LimitUnit::WorkDay;
    std::vector<QString> departments; ///< "@" = the community
    Chooser departmentChooser;
    QStringList titles;
    QStringList requests; ///< empty = as usual for the discovery
    Chooser requestChooser;
    bool isRoundTheClock() const { return unit == LimitUnit::UrgentHour || unit == LimitUnit::Day; }
};

/// So many tickets of one source in one year; marked ones (test, revoked) count nowhere.
struct TicketSeries
{
    int year = 0;
    QString source;
    bool isActive = false;
    qint64 count = 0;
    std::vector<double> months;
    QDate from;
    bool isTest = false, isRevoked = false;
};

struct TicketHotspot
{
    QString community, classCode;
    QDate from, to;
    qint64 count = 0;
    LonLat at;
};
struct TicketSystem
{
    QString source, code;
    QDate from;
    double share = 1;
}; ///< source "*" = any
struct TicketStep
{
    QString action, role, roleActive;
};

/// tickets.json: how many tickets of what kind, and how they usually go.
struct TicketPlan
{
    std::vector<TicketSeries> series;
    std::vector<TicketClass> classes;
    Chooser passiveClass, activeClass;
    std::vector<TicketHotspot> hotspots;
    std::vector<TicketSystem> systems;
    QHash<QString, TicketStep> steps; ///< by name; "name:source" where a source has words of its own
    QHash<QString, double> rates;
    QHash<QString, double> limits;
    Chooser satisfaction; ///< index 0 = 1
    QStringList passiveRequests, activeRequests;
    Chooser passiveRequest, activeRequest;
    std::array<double, 7> weekday{};
    double holiday = 1;
    Chooser passiveHour, activeHour;
    qint64 reporters = 0;
    double passiveSpeed = 1, activeSpeed = 1, daySpeed = 1; ///< exponents of the share of the limit that is used; the last for passive ones in days
    QString intakeOrg;
    std::vector<QString> departments; ///< that may take part: all that classes name, in order

    double rate(const char *name) const { return rates.value(QLatin1StringView(name)); }
    qint64 limit(const char *name) const { return qint64(limits.value(QLatin1StringView(name))); }
    const TicketClass *classOf(const QString &code) const;
    const QString &systemOf(const QString &source, QDate day, Prng &prng) const;
};

/// Counts are multiplied by `scale`; class codes begin with the first six digits of `areaCode`.
Result<TicketPlan> readTicketPlan(const DemoFolder &folder, int scale, const QString &areaCode);

} // namespace om
