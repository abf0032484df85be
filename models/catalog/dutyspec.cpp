// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/dutyspec.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

#include <algorithm>

namespace om {

namespace {

void readKpis(SpecReader &in, const char *key, QStringList &out, const Catalog &catalog)
{
    in.strings(key, out);
    for (const QString &id : std::as_const(out))
        if (const KpiSpec *kpi = catalog.kpi(id); !kpi || kpi->dataset != u"ticket")
            in.fail(QLatin1String(key), id + QStringLiteral(" is no indicator of tickets"));
}

void readFields(SpecReader &in, const char *key, QList<DutySpec::By> &out)
{
    in.list(key, [&out](SpecReader &r) {
        DutySpec::By by;
        r.text("field", by.field, true);
        r.text("title", by.title, true);
        if (std::ranges::contains(out, by.field, &DutySpec::By::field))
            r.fail(QStringLiteral("field"), QStringLiteral("stands twice"));
        out.append(by);
    });
}

} // namespace

Result<DutySpec> DutySpec::load(const Catalog &catalog, const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return om::fail(json);
    DutySpec out;
    SpecReader in(*json, file);
    QString note;
    in.text("note", note);
    readKpis(in, "numbers", out.numbers, catalog);
    readKpis(in, "rates", out.rates, catalog);
    in.object("league", [&](SpecReader &r) {
        readKpis(r, "kpis", out.leagueKpis, catalog);
        readFields(r, "by", out.leagueFields);
    });
    in.object("flow", [&](SpecReader &r) {
        readKpis(r, "kpis", out.flowKpis, catalog);
        readFields(r, "fields", out.flowFields);
        r.integer("most_groups", out.mostGroups);
        if (out.mostGroups < 2 || out.mostGroups > 24)
            r.fail(QStringLiteral("most_groups"), QStringLiteral("must be between 2 and 24"));
    });
    if (auto ok = in.finish(); !ok)
        return om::fail(ok);
    return out;
}

} // namespace om
