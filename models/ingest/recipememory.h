// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"
#include "ingest/recipe.h"

namespace om {

/// A recipe that fits a file.
struct RememberedRecipe
{
    Recipe recipe;
    QString path; ///< of the recipe
    qsizetype columnsSame = 0; ///< columns of the file it was made for that this file has, too
    qsizetype columnsNew = 0; ///< columns of this file that that file had not
    bool isShipped = false; ///< it comes with the program; the columns that are the same are then those that it takes, the new ones those that it leaves
};

/// The recipes that a workspace remembers: one JSON file each in `folder`, made for a kind of file (its format and columns). Nothing here
/// needs the cache; a folder that is absent holds none.
///
/// The one that fits best: every column that it uses is there, the format is the same, and four in five of the columns it was made for are. Of
/// equals the one with more columns in common, then the newest. A file that cannot be read as a recipe is passed over.
std::optional<RememberedRecipe> rememberedRecipe(const QString &folder, const SourceDescription &source);

/// The recipe of the program's own (resources/recipes) that the file is recognised by: all columns of its `made_for` are there, and what else it cannot do without. Of
/// several the one that takes most columns.
std::optional<RememberedRecipe> shippedRecipe(const SourceDescription &source);

/// Writes the recipe as `folder`/id.json, in place of one of the same id. RecipeInvalid when the id is no plain name; FileNoPermission.
Result<QString> rememberRecipe(const QString &folder, const Recipe &recipe);

/// A free id for a recipe of this file: its name without digits at the end ("网点_202112" → "wang_dian").
QString recipeIdFor(const QString &filePath);

} // namespace om
