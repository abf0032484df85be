// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/importer.h"

namespace om {

/// What was made of a city's files.
struct CityReport
{
    struct Step
    {
        QString file;
        ImportReport report;
    };
    QString city; ///< id
    QString folder; ///< of the recipes
    std::vector<Step> steps; ///< in the order done
    QStringList skipped; ///< optional files that are not there
    QHash<QString, qint64> rows; ///< of each dataset afterwards
};

/// The folder of a city made from files: `idOrFolder` is a folder with city.json and steps.json, or the id of one in ":/om/demo/".
/// NotFound (city) when there is none.
Result<QString> recipeCityFolder(const QString &idOrFolder);

/// Makes or brings up to date a city from files, as its folder says (docs/formats/recipe.md): the setting "city" and the code lists as
/// one batch, then each step as a batch of its own. Whether all files and recipes are there and sound is looked at before anything is
/// written. A refused file ends the whole with its error; the steps before it stay. Doing it again with the same files changes no row.
/// Blocks; runs on the thread of `cache`.
Result<CityReport> writeRecipeCity(Cache &cache, const Catalog &catalog, const QString &idOrFolder, const QString &dataFolder, const QString &workerProgram,
                                   JobControl &control);

} // namespace om
