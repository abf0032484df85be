// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

/// A company in a building.
struct Tenant
{
    qint64 fid = -1;
    QString name;
    QString room;
    QString industry; ///< code of list industry, "" = not known
    bool operator==(const Tenant &) const = default;
};

struct TenantFloor
{
    int floor = 0;
    std::vector<Tenant> tenants; ///< by room; none = nobody is known to be there
    bool operator==(const TenantFloor &) const = default;
};

/// Who sits where in a building.
struct TenantStack
{
    std::vector<TenantFloor> floors; ///< the topmost first; every floor of the building
    std::vector<Tenant> elsewhere; ///< tenants without a floor, or with one that the building has not
    std::vector<std::pair<QString, int>> mix; ///< industries by number of tenants, the most first; ties by code
    int tenants() const;
};

/// The companies in business whose `building_id` is that of the building, floor by floor. Empty for other records and while the data are not loaded.
TenantStack tenantStack(const FrameSet &frames, qint64 buildingFid);

} // namespace om
