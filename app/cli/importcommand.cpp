// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/importreport.h"
#include "ingest/filecheck.h"
#include "ingest/recipefolder.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace om {

namespace {

struct ImportArguments
{
    std::vector<std::string> files;
    std::string dataset, layer, encoding = "auto", crs = "auto", recipe, remember, mode, report;
    bool isDryRun = false;
};

WriteMode writeMode(const QString &name)
{
    if (name == QLatin1String("replace"))
        return WriteMode::Replace;
    if (name == QLatin1String("upsert"))
        return WriteMode::Upsert;
    return WriteMode::Append;
}

Result<void> saveJson(const QString &path, const QJsonValue &json)
{
    QSaveFile out(path);
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    if (!out.open(QIODevice::WriteOnly) || out.write(document.toJson()) < 0 || !out.commit())
        return fail(ErrorCode::FileNoPermission, {path}, out.errorString());
    return {};
}

/// The recipes that each file is read by: without any a file is taken once, with several once for each.
Result<std::vector<std::optional<Recipe>>> recipesFor(const QString &name, const QString &file, const ImportOptions &options, const QString &folder)
{
    std::vector<std::optional<Recipe>> recipes{std::nullopt};
    if (name == u"remembered") {
        const auto description = describeFile(options.workerProgram, file, options.read);
        if (!description)
            return fail(description);
        const auto remembered = rememberedRecipe(folder, *description);
        if (!remembered)
            return fail(ErrorCode::NotFound, {QStringLiteral("remembered recipe for"), file});
        recipes.front() = remembered->recipe;
    } else if (!name.isEmpty()) {
        auto read = readRecipes(name);
        if (!read)
            return fail(read);
        recipes.assign(read->begin(), read->end());
    }
    return recipes;
}

Result<Reply> import(CommandContext &context, const ImportArguments &arguments)
{
    const auto catalog = context.catalog();
    if (!catalog)
        return fail(catalog);
    ImportOptions options;
    options.dataset = QString::fromStdString(arguments.dataset);
    options.read.layer = QString::fromStdString(arguments.layer);
    options.read.encoding = QString::fromStdString(arguments.encoding);
    options.read.crs = QString::fromStdString(arguments.crs);
    options.isDryRun = arguments.isDryRun;
    options.operatorName = CommandContext::operatorName();
    options.workerProgram = context.workerProgram();
    options.timeZone = context.timeZone();
    const QString folder = context.place().folder + QStringLiteral("/recipes"), remember = QString::fromStdString(arguments.remember);
    std::vector<std::pair<QString, std::vector<std::optional<Recipe>>>> work; // all recipes are looked at before the first write
    for (const std::string &name : arguments.files) {
        const QString file = QString::fromStdString(name);
        auto recipes = recipesFor(QString::fromStdString(arguments.recipe), file, options, folder);
        if (!recipes)
            return fail(recipes);
        work.emplace_back(file, *std::move(recipes));
    }
    const auto cache = context.writer();
    if (!cache)
        return fail(cache);
    Reply reply;
    QJsonArray all;
    for (const auto &[file, recipes] : work) {
        for (const auto &recipe : recipes) {
            options.recipe = recipe;
            const QString mode = QString::fromStdString(arguments.mode);
            options.mode = writeMode(mode.isEmpty() && recipe ? recipe->mode : mode);
            const ImportReport report = importFile(**cache, **catalog, file, options, context.control());
            if (!remember.isEmpty() && !report.error && !report.recipe.fields.empty())
                if (const auto kept = rememberRecipe(folder, recipeToRemember(report, options, remember)); !kept)
                    return fail(kept);
            all.append(toJson(report, file));
            reply.text += toText(report, file);
            if (report.outcome == ImportReport::Outcome::Reject)
                reply.exitCode = 1;
            else if (report.rowsRejected > 0 && reply.exitCode == 0)
                reply.exitCode = 3;
        }
    }
    reply.json = all.size() == 1 ? all.first() : QJsonValue(QJsonObject{{QStringLiteral("imports"), all}});
    if (!arguments.report.empty())
        if (auto ok = saveJson(QString::fromStdString(arguments.report), reply.json); !ok)
            return fail(ok);
    return reply;
}

} // namespace

void addImportCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto a = std::make_shared<ImportArguments>();
    CLI::App *command = app.add_subcommand("import", "Files to the cache, as one recorded change a file");
    command->add_option("file", a->files, "CSV, XLSX, GeoJSON, Shapefile, GeoPackage, KML or OSM PBF")->required();
    command->add_option("--dataset", a->dataset, "Dataset to fill; without it the file becomes one of its own");
    command->add_option("--layer", a->layer, "Layer or sheet to read");
    command->add_option("--encoding", a->encoding, "auto or a name such as GB18030");
    command->add_option("--crs", a->crs, "auto, EPSG:n, GCJ02 or BD09; with /yx behind it when x and y are exchanged");
    command->add_option("--recipe", a->recipe, "Field mapping (docs/formats/recipe.md), osm for an OpenStreetMap extract, or remembered");
    command->add_option("--remember", a->remember, "Keep how the file is read under this name, for --recipe remembered and the window");
    command->add_option("--mode", a->mode, "append, replace or upsert")->check(CLI::IsMember({"append", "replace", "upsert"}));
    command->add_flag("--dry-run", a->isDryRun, "Say what would happen and change nothing");
    command->add_option("--report", a->report, "Write the report to this file, too");
    command->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return import(c, *a); }; });
}

} // namespace om
