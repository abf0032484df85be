// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/patrolspec.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

namespace om {

namespace {

void readRows(SpecReader &in, PatrolRows &rows)
{
    in.text("dataset", rows.dataset, true);
    in.text("where", rows.where);
    in.text("time", rows.time, true);
}

} // namespace

Result<PatrolSpec> PatrolSpec::load(const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    PatrolSpec out;
    SpecReader in(*json, file);
    QString id, note;
    in.text("id", id, true);
    in.text("note", note);
    in.number("cell_metres", out.cellMetres);
    in.integer("days", out.days);
    in.integer("least_count", out.leastCount);
    in.integer("least_rise", out.leastRise);
    in.list("looks", [&](SpecReader &l) {
        PatrolRows rows;
        l.text("id", rows.id, true);
        l.text("title", rows.title, true);
        readRows(l, rows);
        l.number("metres", rows.metres);
        if (!(rows.metres >= 0))
            l.fail(QStringLiteral("metres"), QStringLiteral("must not be below 0"));
        out.looks.push_back(std::move(rows));
    });
    in.object("complaints", [&](SpecReader &c) { readRows(c, out.complaints); });
    if (!(out.cellMetres >= 20)) // the float positions of a frame are good to some 2 m
        in.fail(QStringLiteral("cell_metres"), QStringLiteral("must be 20 or more"));
    for (const auto &[name, value] : {std::pair("days", out.days), {"least_count", out.leastCount}, {"least_rise", out.leastRise}})
        if (value < 1)
            in.fail(QLatin1String(name), QStringLiteral("must be 1 or more"));
    if (out.complaints.dataset.isEmpty())
        in.fail(QStringLiteral("complaints"), QStringLiteral("is missing"));
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return out;
}

} // namespace om
