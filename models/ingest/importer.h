// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "geo/source.h"
#include "ingest/recipe.h"
#include "jobs/jobrunner.h"
#include "store/cache.h"

namespace om {

/// How a file becomes rows of the cache.
struct ImportOptions
{
    QString dataset;  ///< "" = the recipe's, else a dataset of its own named after the file
    ReadOptions read;
    std::optional<Recipe> recipe;
    WriteMode mode = WriteMode::Append;
    bool isDryRun = false;
    QString operatorName;
    QString workerProgram;
    QTimeZone timeZone = QTimeZone::utc(); ///< of times without a zone
};

/// What happened to every row (the JSON of the command line; architecture.md, "Command line"). rowsIn = rowsAccepted + rowsRejected.
struct ImportReport
{
    enum class Outcome { Accept, AcceptReport, Reject };
    Outcome outcome = Outcome::Reject;
    qint64 batch = 0; ///< 0 = nothing was written
    QString dataset;
    qint64 rowsIn = 0, rowsAccepted = 0, rowsRejected = 0;
    qint64 inserted = 0, updated = 0, unchanged = 0, deleted = 0;
    std::vector<RowIssue> issues; ///< of rejected rows (row ≥ 1) and notes on accepted ones
    SourceDescription source;
    QStringList warnings;
    std::optional<Error> error; ///< with Reject
};

/// Detect → map → validate → quarantine → commit, as one recorded batch; on any failure or cancel the cache is as it was. Blocks; runs on
/// the thread of `cache`. Never throws; a refused file is a report with outcome Reject.
ImportReport importFile(Cache &cache, const Catalog &catalog, const QString &path, const ImportOptions &options, JobControl &control);

} // namespace om
