// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/yearspec.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

#include <QDir>

namespace om {

Result<std::vector<YearSpec>> loadYearSpecs(const QString &folder)
{
    std::vector<YearSpec> specs;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString file = folder + u'/' + name;
        const auto json = readJsonObject(file);
        if (!json)
            return fail(json);
        YearSpec spec;
        SpecReader in(*json, file);
        QString id, note; // for who edits it
        in.text("id", id, true);
        in.text("note", note);
        in.text("dataset", spec.dataset, true);
        in.text("years", spec.years, true);
        in.text("year", spec.year, true);
        in.text("shown_as", spec.shownAs);
        in.members("previous", [&](const QString &field, const QJsonValue &of) { spec.previous.insert(field, of.toString()); });
        if (auto ok = in.finish(); !ok)
            return fail(ok);
        specs.push_back(std::move(spec));
    }
    return specs;
}

const std::vector<YearSpec> &yearSpecs()
{
    static const std::vector<YearSpec> specs = loadYearSpecs().value_or(std::vector<YearSpec>());
    return specs;
}

} // namespace om
