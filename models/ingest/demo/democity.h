// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "jobs/jobrunner.h"
#include "store/cache.h"

namespace om {

/// How a demo city is made. `scale` multiplies tickets and enterprises; schools, parks, buildings and figures stay as they are.
struct DemoOptions
{
    quint64 seed = 1;
    int scale = 1;
    QString dataFolder; ///< of cities made from files; a generated city needs none
    QString workerProgram; ///< same
    QString attachments; ///< folder for files that rows name (made when absent); "" = none are made
};

struct DemoReport
{
    qint64 batch = 0; ///< of the city itself
    QHash<QString, qint64> rows; ///< written, by dataset
};

/// Whether ":/om/demo/<city>" declares a generated city.
bool isGeneratedCity(const QString &city);

/// Writes the city declared in ":/om/demo/<city>" as one batch (kind "demo"), and after it the deliveries by which its data came (demoarrivals.h). The same seed and scale give the same content, byte for
/// byte. Every ticket gets its trace at any scale. NotFound (city) when it is not declared; Cancelled leaves the cache as it was.
/// Blocks; runs on the thread of `cache`.
Result<DemoReport> writeDemoCity(Cache &cache, const Catalog &catalog, const QString &city, const DemoOptions &options, JobControl &control);

} // namespace om
