// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/lensspec.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

#include <QDir>

#include <algorithm>

namespace om {

namespace {

LensSpec::Rows rowsFrom(SpecReader &r, const std::vector<LensSpec::Rows> &earlier)
{
    LensSpec::Rows rows;
    r.text("dataset", rows.dataset, true);
    r.text("where", rows.where);
    r.text("near", rows.near);
    r.text("near_where", rows.nearWhere);
    r.number("metres", rows.metres);
    r.text("with", rows.with);
    r.text("by", rows.by);
    const auto isEarlier = [&](const QString &dataset) { return std::ranges::any_of(earlier, [&](const auto &e) { return e.dataset == dataset; }); };
    if (isEarlier(rows.dataset))
        r.fail(QStringLiteral("dataset"), QStringLiteral("stands there twice"));
    if (rows.near.isEmpty() != !(rows.metres > 0))
        r.fail(QStringLiteral("metres"), QStringLiteral("must be more than 0 beside near, and only there"));
    if (rows.with.isEmpty() != rows.by.isEmpty())
        r.fail(QStringLiteral("by"), QStringLiteral("must be given beside with, and only there"));
    if (!rows.with.isEmpty() && !isEarlier(rows.with))
        r.fail(QStringLiteral("with"), QStringLiteral("must be a dataset that stands earlier"));
    return rows;
}

Result<LensSet> setFrom(const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    LensSet set;
    SpecReader in(*json, file);
    QString note; // for who edits it
    in.text("id", set.id, true);
    in.text("note", note);
    in.text("title", set.title, true);
    in.strings("themes", set.themes);
    in.list("lenses", [&](SpecReader &l) {
        LensSpec lens;
        l.text("id", lens.id, true);
        l.text("title", lens.title, true);
        l.text("label", lens.label, true);
        l.text("definition", lens.definition, true);
        l.text("column", lens.column);
        l.list("rows", [&](SpecReader &r) { lens.rows.push_back(rowsFrom(r, lens.rows)); });
        if (lens.rows.empty() == lens.column.isEmpty())
            l.fail(QStringLiteral("rows"), QStringLiteral("must be one at least, and none beside column"));
        set.lenses.push_back(std::move(lens));
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return set;
}

} // namespace

Result<std::vector<LensSet>> loadLenses(const QString &folder)
{
    std::vector<LensSet> sets;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        auto set = setFrom(folder + u'/' + name);
        if (!set)
            return fail(set);
        sets.push_back(*std::move(set));
    }
    return sets;
}

} // namespace om
