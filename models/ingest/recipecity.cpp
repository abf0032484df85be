// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recipecity.h"

#include "ingest/citycodes.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace om {

namespace {

struct Step
{
    QString file; ///< as in steps.json
    QString path;
    std::optional<Recipe> recipe;
    std::optional<WriteMode> mode;
};

struct Plan
{
    QJsonObject city;
    std::vector<CodeEntry> codes;
    std::vector<Step> steps;
    QStringList skipped;
};

Result<WriteMode> modeNamed(const QString &name, const QString &file, const QString &place)
{
    if (name == u"append")
        return WriteMode::Append;
    if (name == u"replace")
        return WriteMode::Replace;
    if (name == u"upsert")
        return WriteMode::Upsert;
    return fail(ErrorCode::SpecInvalid, {file, place, QStringLiteral("mode is append, replace or upsert")});
}

Result<void> readSteps(const QString &folder, const QString &dataFolder, const QJsonObject &json, Plan &plan)
{
    const QString file = folder + QStringLiteral("/steps.json");
    const QJsonArray steps = json.value(QStringLiteral("steps")).toArray();
    if (steps.isEmpty())
        return fail(ErrorCode::SpecInvalid, {file, QStringLiteral("steps"), QStringLiteral("a list of files is expected")});
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QString place = QStringLiteral("steps[%1]").arg(i);
        const QJsonObject given = steps.at(i).toObject();
        for (const QStringList entries = given.keys(); const QString &key : entries)
            if (!QStringList{QStringLiteral("file"), QStringLiteral("recipe"), QStringLiteral("mode"), QStringLiteral("optional")}.contains(key))
                return fail(ErrorCode::SpecInvalid, {file, place, QStringLiteral("no such key: %1").arg(key)});
        Step step;
        step.file = given.value(QStringLiteral("file")).toString();
        if (step.file.isEmpty())
            return fail(ErrorCode::SpecInvalid, {file, place, QStringLiteral("file is missing")});
        step.path = QDir::cleanPath(dataFolder + u'/' + step.file);
        if (!QFileInfo::exists(step.path)) {
            if (!given.value(QStringLiteral("optional")).toBool())
                return fail(ErrorCode::FileMissing, {step.path});
            plan.skipped << step.file;
            continue;
        }
        if (const QString recipe = given.value(QStringLiteral("recipe")).toString(); !recipe.isEmpty()) {
            auto read = readRecipe(folder + u'/' + recipe);
            if (!read)
                return fail(read);
            step.recipe = std::move(*read);
        }
        if (const QString mode = given.value(QStringLiteral("mode")).toString(); !mode.isEmpty()) {
            const auto named = modeNamed(mode, file, place);
            if (!named)
                return fail(named);
            step.mode = *named;
        }
        plan.steps.push_back(std::move(step));
    }
    return {};
}

/// Reads everything that the folder declares, so that a mistake is found before the first write.
Result<Plan> readPlan(const QString &folder, const QString &dataFolder)
{
    if (!QFileInfo(dataFolder).isDir())
        return fail(ErrorCode::FileMissing, {dataFolder});
    Plan plan;
    auto city = readJsonObject(folder + QStringLiteral("/city.json"));
    if (!city)
        return fail(city);
    plan.city = std::move(*city);
    const auto steps = readJsonObject(folder + QStringLiteral("/steps.json"));
    if (!steps)
        return fail(steps);
    QStringList generic, languages;
    for (const QJsonArray entries = steps->value(QStringLiteral("codes")).toArray(); const auto list : entries)
        generic << list.toString();
    for (const QJsonArray entries = plan.city.value(QStringLiteral("languages")).toArray(); const auto language : entries)
        languages << language.toString();
    auto codes = cityCodes(folder, generic, languages);
    if (!codes)
        return fail(codes);
    plan.codes = std::move(*codes);
    if (const auto read = readSteps(folder, dataFolder, *steps, plan); !read)
        return fail(read);
    return plan;
}

Result<void> writeCity(Cache &cache, const Catalog &catalog, const Plan &plan)
{
    const DatasetSpec *codeSpec = catalog.dataset(QStringLiteral("code"));
    if (!codeSpec)
        return fail(ErrorCode::DatasetUnknown, {QStringLiteral("code")});
    const BatchMeta meta{.kind = QStringLiteral("demo"),
                         .dataset = codeSpec->id,
                         .source = plan.city.value(QStringLiteral("id")).toString(),
                         .sha256 = {},
                         .recipe = {},
                         .operatorName = {},
                         .note = {}};
    auto writer = cache.begin(meta);
    if (!writer)
        return fail(writer);
    if (const auto made = (*writer)->ensureDataset(*codeSpec); !made)
        return fail(made);
    if (const auto written = writeCodes(**writer, *codeSpec, plan.codes); !written)
        return fail(written);
    const QString json = QString::fromUtf8(QJsonDocument(plan.city).toJson(QJsonDocument::Compact));
    if (const auto set = (*writer)->setSetting(QStringLiteral("city"), json); !set)
        return fail(set);
    if (const auto done = (*writer)->commit(); !done)
        return fail(done);
    return {};
}

} // namespace

Result<QString> recipeCityFolder(const QString &idOrFolder)
{
    for (const QString &folder : {idOrFolder, QStringLiteral(":/om/demo/") + idOrFolder})
        if (QFileInfo::exists(folder + QStringLiteral("/city.json")) && QFileInfo::exists(folder + QStringLiteral("/steps.json")))
            return folder;
    return fail(ErrorCode::NotFound, {QStringLiteral("city"), idOrFolder});
}

Result<CityReport> writeRecipeCity(Cache &cache, const Catalog &catalog, const QString &idOrFolder, const QString &dataFolder, const QString &workerProgram,
                                   JobControl &control)
{
    const auto folder = recipeCityFolder(idOrFolder);
    if (!folder)
        return fail(folder);
    const auto plan = readPlan(*folder, dataFolder);
    if (!plan)
        return fail(plan);
    if (const auto written = writeCity(cache, catalog, *plan); !written)
        return fail(written);
    CityReport report;
    report.city = plan->city.value(QStringLiteral("id")).toString();
    report.folder = *folder;
    report.skipped = plan->skipped;
    const QTimeZone zone(plan->city.value(QStringLiteral("time_zone")).toString().toLatin1());
    for (const Step &step : plan->steps) {
        ImportOptions options;
        options.recipe = step.recipe;
        options.mode = step.mode;
        options.workerProgram = workerProgram;
        options.timeZone = zone.isValid() ? zone : QTimeZone::utc();
        ImportReport done = importFile(cache, catalog, step.path, options, control);
        if (done.outcome == ImportReport::Outcome::Reject)
            return std::unexpected(done.error.value_or(Error{ErrorCode::Internal, {}, step.path}));
        report.steps.push_back({step.file, std::move(done)});
    }
    const auto datasets = cache.datasets();
    if (!datasets)
        return fail(datasets);
    for (const DatasetState &state : *datasets)
        report.rows.insert(state.spec.id, state.rows);
    return report;
}

} // namespace om
