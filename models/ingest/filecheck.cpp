// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/filecheck.h"

#include "ingest/columnmatch.h"

namespace om {

namespace {

constexpr qint64 glanceRows = 10'000; // which dataset it is shows in its columns

/// Keeps what a file says of itself and stops before its first row.
class DescriptionSink : public SourceSink
{
public:
    std::optional<SourceDescription> description;

    bool describe(const SourceDescription &found) override
    {
        description = found;
        return false;
    }
    bool row(Row &&) override { return false; }
    bool rejected(const RowIssue &, const QString &) override { return false; }
};

} // namespace

Result<SourceDescription> describeFile(const QString &workerProgram, const QString &path, const ReadOptions &options)
{
    if (const auto ok = checkSourcePath(path); !ok)
        return fail(ok);
    DescriptionSink sink;
    ReadOptions glance = options;
    glance.glanceRows = glanceRows;
    auto read = readSource(workerProgram, path, glance, sink);
    if (!sink.description) // perhaps the glance ended within a cell; if not, the whole file says what is wrong with it
        read = readSource(workerProgram, path, options, sink);
    if (sink.description)
        return *sink.description;
    return read ? fail(ErrorCode::FormatDamaged, {path, QStringLiteral("it says nothing of itself")}) : fail(read);
}

FileCheck checkFile(Cache &cache, const Catalog &catalog, const QString &path, ImportOptions options, const QString &recipeFolder, JobControl &control)
{
    FileCheck check;
    options.isDryRun = true;
    if (!options.recipe && options.dataset.isEmpty()) {
        const auto description = describeFile(options.workerProgram, path, options.read);
        if (!description) {
            check.report.error = description.error();
            return check;
        }
        check.remembered = rememberedRecipe(recipeFolder, *description);
        if (!check.remembered)
            check.remembered = shippedRecipe(*description);
        if (check.remembered)
            options.recipe = check.remembered->recipe;
        else
            options.dataset = check.likely = likelyDataset(catalog, *description);
    }
    check.report = importFile(cache, catalog, path, options, control);
    return check;
}

Recipe recipeToRemember(const ImportReport &report, const ImportOptions &options, const QString &id)
{
    Recipe recipe = report.recipe;
    recipe.id = id;
    recipe.format = report.source.format;
    recipe.columns.clear();
    for (const FieldSpec &field : report.source.fields)
        recipe.columns << field.name;
    const auto named = [](const QString &given) { return given == u"auto" ? QString() : given; };
    if (recipe.encoding.isEmpty())
        recipe.encoding = named(options.read.encoding);
    if (recipe.crs.isEmpty() && recipe.crsColumn.isEmpty())
        recipe.crs = named(options.read.crs);
    if (recipe.layer.isEmpty())
        recipe.layer = options.read.layer;
    // What was found out with certainty holds for the next file, too; a guess is made anew.
    const bool isPlaced = report.crsFinding && report.crsFinding->column.isEmpty() && report.crsFinding->whole.doubt == CrsVerdict::Doubt::None;
    if (recipe.crs.isEmpty() && recipe.crsColumn.isEmpty() && isPlaced && report.source.crs == report.crsFinding->whole.crs)
        recipe.crs = report.source.crs;
    if (recipe.crs.isEmpty() && recipe.crsColumn.isEmpty() && report.crsFinding && !report.crsFinding->column.isEmpty()) {
        recipe.crsColumn = report.crsFinding->column;
        for (const CrsFinding::Group &group : report.crsFinding->groups)
            if (!group.verdict.crs.isEmpty())
                recipe.crsOf.insert(group.value, group.verdict.crs);
    }
    if (options.mode)
        recipe.mode = *options.mode == WriteMode::Replace ? QStringLiteral("replace")
            : *options.mode == WriteMode::Upsert          ? QStringLiteral("upsert")
                                                          : QStringLiteral("append");
    return recipe;
}

} // namespace om
