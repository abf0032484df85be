// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/placesspec.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

namespace om {

Result<PlacesSpec> loadPlacesSpec(const QString &folder)
{
    const QString file = folder + QStringLiteral("/places.json");
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    PlacesSpec out;
    SpecReader in(*json, file);
    QString id;
    in.text("id", id, true);
    in.integer("years", out.years);
    in.integer("year_starts_month", out.startsMonth);
    const auto grades = [](SpecReader &r, auto &of) {
        r.integer("first_grade", of.firstGrade);
        r.integer("last_grade", of.lastGrade);
        if (of.firstGrade < 1 || of.lastGrade < of.firstGrade)
            r.fail(QStringLiteral("last_grade"), QStringLiteral("must not be before first_grade, which is 1 or more"));
    };
    in.list("stages", [&](SpecReader &r) {
        PlacesSpec::Stage stage;
        r.text("id", stage.id, true);
        r.text("title", stage.title, true);
        r.integer("entry_age", stage.entryAge);
        grades(r, stage);
        out.stages.push_back(std::move(stage));
    });
    in.list("schools", [&](SpecReader &r) {
        PlacesSpec::School school;
        r.text("stage", school.stage, true);
        grades(r, school);
        out.schools.push_back(std::move(school));
    });
    if (out.stages.empty())
        in.fail(QStringLiteral("stages"), QStringLiteral("must name at least one stage"));
    if (out.years < 1 || out.years > 15)
        in.fail(QStringLiteral("years"), QStringLiteral("must be 1 to 15"));
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return out;
}

} // namespace om
