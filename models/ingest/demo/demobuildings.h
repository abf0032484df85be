// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

#include <QDate>

namespace om {

struct DemoStation
{
    QString name;
    LonLat at;
    QDate opened;
};

/// What enterprises need of a building they are in.
struct DemoBuilding
{
    QString id, address, community;
    LonLat at;
    qint64 taxYuan = 0, taxBeforeYuan = 0; ///< of the tax year and the one before; 0 = not known
    int floors = 0;
    qint64 companies = 0; ///< its tenants
    double metroM = 0;
};

/// Datasets building and building_year; the tax of all buildings and of those over the limit are the declared totals, to the yuan.
Result<std::vector<DemoBuilding>> writeBuildings(DemoContext &context, const DemoLand &land, const QJsonObject &economy);

} // namespace om
