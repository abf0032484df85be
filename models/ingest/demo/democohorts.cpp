// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/democohorts.h"

#include "ingest/demo/demowords.h"

#include <cmath>

namespace om {

Result<void> writeCohorts(DemoContext &context, const DemoLand &land)
{
    if (!context.folder.has(QStringLiteral("cohorts")))
        return {};
    const auto json = context.folder.read(QStringLiteral("cohorts"));
    if (!json)
        return fail(json);
    const double share = json->value(QStringLiteral("share")).toDouble();
    const Range spread(json->value(QStringLiteral("spread")));
    DemoTable table(context, QStringLiteral("population_cohort"));
    Prng prng(context.seed, "children");
    for (const DemoCommunity &community : land.communities) {
        const double level = spread.draw(prng); // some communities have more families than others
        for (const QJsonArray births = json->value(QStringLiteral("births")).toArray(); const auto &entry : births) {
            const QJsonObject year = entry.toObject();
            const double children = double(community.population) * share * level * year.value(QStringLiteral("level")).toDouble() * prng.between(0.96, 1.04);
            table.set(QStringLiteral("community_code"), community.code);
            table.set(QStringLiteral("birth_year"), qint64(year.value(QStringLiteral("year")).toInt()));
            table.set(QStringLiteral("children"), qint64(std::lround(children)));
            table.write();
        }
    }
    return table.finish();
}

} // namespace om
