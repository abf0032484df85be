// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/tenants.h"

#include <algorithm>
#include <map>

namespace om {

namespace {

bool isGone(QStringView status)
{
    return status == u"moved" || status == u"revoked" || status == u"cancelled";
}

QString textAt(const Column *column, std::size_t row)
{
    return column ? column->text(row) : QString();
}

} // namespace

int TenantStack::tenants() const
{
    int count = int(elsewhere.size());
    for (const TenantFloor &floor : floors)
        count += int(floor.tenants.size());
    return count;
}

TenantStack tenantStack(const FrameSet &frames, qint64 buildingFid)
{
    TenantStack out;
    const auto buildings = frames.frames.value(QStringLiteral("building")), companies = frames.frames.value(QStringLiteral("enterprise"));
    const std::size_t building = buildings ? buildings->rowOf(buildingFid) : 0;
    if (!buildings || !companies || building >= buildings->rows())
        return out;
    const Column *where = companies->column(QStringLiteral("building_id")), *floor = companies->column(QStringLiteral("floor"));
    const QString id = textAt(buildings->column(QStringLiteral("building_id")), building);
    const std::uint32_t code = where && !id.isEmpty() ? where->codeOf(id) : 0;
    const Column *floors = buildings->column(QStringLiteral("floors"));
    const double top = floors ? floors->number(building) : 0;
    for (int i = top > 0 ? int(top) : 0; i >= 1; --i)
        out.floors.push_back({i, {}});
    if (code == 0)
        return out;
    const Column *name = companies->column(QStringLiteral("name")), *room = companies->column(QStringLiteral("room"));
    const Column *industry = companies->column(QStringLiteral("industry")), *status = companies->column(QStringLiteral("status"));
    std::map<QString, int> counts;
    Bitmap inside(companies->rows());
    for (std::size_t row = 0; row < companies->rows(); ++row)
        if (where->codes[row] == code)
            inside.set(row);
    for (const std::uint32_t row : companies->rowsByFid(inside)) {
        if (isGone(textAt(status, row)))
            continue;
        Tenant tenant{companies->fids()[row], textAt(name, row), textAt(room, row), textAt(industry, row)};
        ++counts[tenant.industry];
        const double at = floor ? floor->number(row) : 0;
        if (at >= 1 && at <= double(out.floors.size()))
            out.floors[out.floors.size() - std::size_t(at)].tenants.push_back(std::move(tenant));
        else
            out.elsewhere.push_back(std::move(tenant));
    }
    for (TenantFloor &each : out.floors)
        std::ranges::stable_sort(each.tenants, {}, &Tenant::room);
    out.mix.assign(counts.begin(), counts.end());
    std::ranges::stable_sort(out.mix, std::greater<>(), [](const auto &part) { return part.second; });
    return out;
}

} // namespace om
