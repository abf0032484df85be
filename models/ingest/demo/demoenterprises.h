// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demobuildings.h"

namespace om {

/// What others need of a company.
struct DemoCompany
{
    QString id, community, industry;
    QString chain = {}, segment = {}; ///< of industry: "" = of none
    LonLat at;
    QString building = {}; ///< whose tenant it is
    qint64 taxYuan = 0, staff = 0; ///< 0 = not known
    double revenueYuan = 0;
    QDate founded;
    QStringList flags; ///< its fields that say yes
    bool isActive = false, isLocal = false;
};

/// Dataset enterprise: tenants of the buildings, whose taxes sum to the building's to the yuan, and firms elsewhere, whose tax is not
/// known. The scale of the context multiplies the latter.
Result<std::vector<DemoCompany>> writeEnterprises(DemoContext &context, const DemoLand &land, const std::vector<DemoBuilding> &buildings,
                                                  const QJsonObject &economy);

} // namespace om
