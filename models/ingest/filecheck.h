// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/importer.h"
#include "ingest/recipememory.h"

namespace om {

/// What a file holds, without reading its rows (of a table: its encoding, columns and first ten thousand rows). Blocks; the errors of readSource.
Result<SourceDescription> describeFile(const QString &workerProgram, const QString &path, const ReadOptions &options);

/// A file looked at before anybody has said anything about it, or again after something was said.
struct FileCheck
{
    std::optional<RememberedRecipe> remembered; ///< by which it was read, because a file like it was or the program knows its kind
    QString likely; ///< dataset that it was tried as because it looks like one; "" = none, or another was named
    ImportReport report; ///< of the dry run
};

/// The dry run of an import that begins by itself: when `options` names neither a recipe nor a dataset, the recipe that is remembered for such
/// files in `recipeFolder` is used, else the dataset that it looks like; else it becomes a dataset of its own. Nothing is written. Blocks;
/// thread of `cache`.
FileCheck checkFile(Cache &cache, const Catalog &catalog, const QString &path, ImportOptions options, const QString &recipeFolder, JobControl &control);

/// The recipe by which a file was read, complete enough to read the next one of its kind: with its columns and format, and the
/// encoding, system of coordinates and mode that were used. `crs` "" when it was not sure.
Recipe recipeToRemember(const ImportReport &report, const ImportOptions &options, const QString &id);

} // namespace om
