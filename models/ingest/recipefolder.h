// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recipe.h"

namespace om {

/// The recipes of a file: the one that `nameOrPath` is, or all of a folder in the order of their names (for a file of several themes),
/// which may be one of those built in ("osm"). The errors of readRecipe.
Result<std::vector<Recipe>> readRecipes(const QString &nameOrPath);

} // namespace om
