// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "geo/source.h"
#include "ingest/recipe.h"
#include "jobs/jobrunner.h"
#include "store/cache.h"

#include <QJsonArray>
#include <QTimeZone>

#include <optional>

namespace om {

/// How a file becomes rows of the cache.
struct ImportOptions
{
    QString dataset; ///< "" = the recipe's, else a dataset of its own named after the file
    ReadOptions read;
    std::optional<Recipe> recipe;
    std::optional<WriteMode> mode; ///< none = the recipe's, else Append
    bool isDryRun = false;
    qint64 mends = 0; ///< batch whose refused rows the file brings again (retryQuarantine of ingest/mending.h); 0 = an ordinary file
    QString operatorName;
    QString workerProgram;
    QTimeZone timeZone = QTimeZone::utc(); ///< of times without a zone
};

/// What happened to every row (the JSON of the command line; architecture.md, "Command line"). rowsIn = rowsAccepted + rowsRejected.
struct ImportReport
{
    enum class Outcome {
        Accept, ///< every row was taken and nothing is to be said
        AcceptReport, ///< taken, but rows were refused or there are notes or warnings
        Reject ///< nothing was taken and nothing written
    };
    Outcome outcome = Outcome::Reject;
    qint64 batch = 0; ///< 0 = nothing was written
    QString dataset;
    qint64 rowsIn = 0, rowsAccepted = 0, rowsRejected = 0;
    qint64 inserted = 0, updated = 0, unchanged = 0, deleted = 0; ///< rows of `dataset`; codes that came along are not counted
    std::optional<CrsFinding> crsFinding; ///< when the coordinate system was looked for
    QString crsStated; ///< what the file says of it then, "" = nothing
    QJsonArray preview; ///< of a dry run: the first ten rows taken, as objects of the dataset's fields, with the anchor as geom [lon, lat]
    std::vector<RowIssue> issues; ///< of rejected rows (row ≥ 1) and notes on accepted ones
    SourceDescription source;
    QStringList warnings;
    std::optional<Error> error; ///< with Reject
};

/// Detect → map → validate → quarantine → commit, as one recorded batch; on any failure or cancel the cache is as it was. Blocks; runs on
/// the thread of `cache`. Never throws; a refused file is a report with outcome Reject. Codes of issues that refuse a row: missing_key,
/// missing_value, bad_number, bad_boolean, bad_date, bad_code, bad_geometry, bad_order, duplicate_key, existing_key, unknown_row, skipped_by_recipe and
/// those of geo/source.h; of notes: out_of_area, no_geometry, invalid_geometry, and
/// replacement, private_use, western_debris (textcheck.h).
ImportReport importFile(Cache &cache, const Catalog &catalog, const QString &path, const ImportOptions &options, JobControl &control);

/// The JSON of the command line: outcome, batch, dataset, rows_in, rows_accepted, rows_rejected, inserted, updated, unchanged, deleted,
/// issues, encoding, crs, warnings, message; when they were looked for encoding_detection and crs_detection; preview of a dry run
/// (docs/formats/import.md).
QJsonObject toJson(const ImportReport &report);
/// Adds those three to a report's JSON.
void insertDetections(QJsonObject &json, const ImportReport &report);

} // namespace om
