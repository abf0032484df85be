// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/formercommunities.h"

namespace om {

Result<FormerCommunities> FormerCommunities::read(const DemoFolder &folder)
{
    FormerCommunities out;
    const QString name = QStringLiteral("rows/area_change");
    if (!folder.has(name))
        return out;
    const auto json = folder.read(name);
    if (!json)
        return fail(json);
    for (const QJsonArray rows = json->value(QStringLiteral("rows")).toArray(); const auto &r : rows) {
        const QJsonObject row = r.toObject();
        out.m_former.insert(row.value(QStringLiteral("new_code")).toString(),
                            {row.value(QStringLiteral("old_code")).toString(),
                             QDate::fromString(row.value(QStringLiteral("effective")).toString(), Qt::ISODate),
                             row.value(QStringLiteral("kind")).toString() != u"merge"});
    }
    return out;
}

QString FormerCommunities::codeOn(QDate day, const DemoLand &land, std::size_t community, std::size_t grid) const
{
    const QString &today = land.communities[community].code;
    const auto former = m_former.constFind(today);
    if (former == m_former.cend() || day >= former->until)
        return today;
    const auto &grids = land.gridsOf[community];
    return former->isWhole || (!grids.empty() && grid == grids.front()) ? former->code : today;
}

} // namespace om
