// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/standardspec.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

#include <algorithm>

namespace om {

namespace {

void readDay(SpecReader &in, const char *key, QDate &day)
{
    QString text;
    in.text(key, text);
    day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        in.fail(QLatin1String(key), QStringLiteral("is not a date"));
}

} // namespace

Result<StandardSpec> loadSchoolStandard(const QString &folder)
{
    const QString file = folder + QStringLiteral("/school.json");
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    StandardSpec out;
    SpecReader in(*json, file);
    QString id;
    in.text("id", id, true);
    in.text("judged", out.judged, true);
    in.integer("least_met", out.leastMet);
    in.text("basis", out.basis, true);
    in.list("items", [&](SpecReader &r) {
        StandardSpec::Item item;
        r.text("id", item.id, true);
        r.text("title", item.title, true);
        r.text("unit", item.unit);
        r.text("value", item.value, true);
        r.integer("decimals", item.decimals);
        r.boolean("is_most", item.isMost);
        r.boolean("is_counted", item.isCounted);
        out.items.push_back(std::move(item));
    });
    in.list("parts", [&](SpecReader &r) {
        StandardSpec::Part part;
        r.text("stage", part.stage, true);
        r.text("of", part.of, true);
        r.number("weight", part.weight);
        if (!(part.weight > 0))
            r.fail(QStringLiteral("weight"), QStringLiteral("must be more than 0"));
        out.parts.push_back(std::move(part));
    });
    in.list("limits", [&](SpecReader &r) {
        StandardSpec::Limit limit;
        r.text("item", limit.item, true);
        r.text("stage", limit.stage, true);
        r.number("limit", limit.limit);
        readDay(r, "valid_from", limit.from);
        readDay(r, "valid_to", limit.to);
        if (std::ranges::none_of(out.items, [&](const StandardSpec::Item &item) { return item.id == limit.item; }))
            r.fail(QStringLiteral("item"), QStringLiteral("is not one of items"));
        out.limits.push_back(std::move(limit));
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return out;
}

} // namespace om
