// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recipefolder.h"

#include <QDir>
#include <QFileInfo>

namespace om {

Result<std::vector<Recipe>> readRecipes(const QString &nameOrPath)
{
    const QString builtIn = QStringLiteral(":/om/recipes/") + nameOrPath;
    const QString place = QFileInfo::exists(nameOrPath) || !QFileInfo::exists(builtIn) ? nameOrPath : builtIn;
    QStringList files{place};
    if (const QDir folder(place); folder.exists()) {
        files.clear();
        for (const QStringList entries = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name); const QString &name : entries)
            files.append(folder.filePath(name));
        if (files.isEmpty())
            return fail(ErrorCode::FileMissing, {place + QStringLiteral("/*.json")});
    }
    std::vector<Recipe> recipes;
    for (const QString &file : files) {
        auto recipe = readRecipe(file);
        if (!recipe)
            return fail(recipe);
        recipes.push_back(*std::move(recipe));
    }
    return recipes;
}

} // namespace om
