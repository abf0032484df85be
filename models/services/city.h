// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "base/localtime.h"
#include "base/period.h"
#include "base/result.h"
#include "tickets/workcalendar.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace om {

/// What a workspace says of its city: the cache's setting "city" (JSON, docs/formats/cache.md). Nothing of it is in the program. Texts
/// are by language ("zh_CN", "en"); a missing language falls back to the city's own first one.
struct City
{
    QString id;
    QHash<QString, QString> name; ///< 桂城街道
    QHash<QString, QString> communityTerm; ///< what a community is called: 社区, "Neighborhood cluster"
    QHash<QString, QString> districtTerm; ///< 街道, "Ward"
    QHash<QString, QString> dropSuffix; ///< taken off area names on the map: 社区
    QHash<QString, QString> attribution; ///< of data, shown on the map and in reports
    QHash<QString, QString> notice; ///< 演示数据 / 示意, "" when all is real
    QStringList languages;
    QByteArray timeZone;
    LocalTime asOf; ///< data date: T where a filter has none; null = not known
    Period period; ///< shown first
    double population = 0;
    QString populationBasis;
    double areaKm2 = 0;
    QStringList themes; ///< theme ids in tab order; empty = all that have data
    std::vector<OfficeHours> officeHours; ///< of everyone, where the cache has no dataset office_hours; empty = natural time
    QString center; ///< area code shown first, "" = everything

    QString text(const QHash<QString, QString> &byLanguage, const QString &language) const;
};
Result<City> cityFromJson(const QJsonObject &json, const QString &file);

} // namespace om
