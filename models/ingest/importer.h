// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "geo/source.h"
#include "ingest/arrivedplaces.h"
#include "ingest/pilefinder.h"
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
    QString dataset; ///< "" = the recipe's, else a dataset of its own named after the file; without a recipe columns are matched by name
    ReadOptions read;
    std::optional<Recipe> recipe;
    std::optional<WriteMode> mode; ///< none = the recipe's, else Append
    bool isDryRun = false;
    qint64 mends = 0; ///< batch whose refused rows the file brings again (retryQuarantine of ingest/mending.h); 0 = an ordinary file
    QString operatorName;
    QString workerProgram;
    QTimeZone timeZone = QTimeZone::utc(); ///< of times without a zone
    std::shared_ptr<ArrivedPlaces> arrived = nullptr; ///< gets the places of the rows taken while they are read; null = nobody looks
};

/// A column of the file as it is in its rows.
struct ColumnProfile
{
    QString name;
    QString sample; ///< the first value
    qint64 filled = 0; ///< rows with a value
    QStringList fields; ///< of the dataset that it goes to; "geom" for the position
};

/// Rows without coordinates that were placed by what the cache knows (placefinder.h), and those for which that was tried in vain.
struct PlacedRows
{
    qint64 byAddress = 0, byBuilding = 0, byCommunity = 0, nowhere = 0;
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
    std::vector<ColumnProfile> columns; ///< of the file, in order
    Recipe recipe; ///< by which the columns were mapped: the one given, or the one proposed for the dataset
    PlacedRows placed;
    std::vector<Pile> piles; ///< most rows first
    std::vector<RowIssue> issues; ///< of rejected rows (row ≥ 1) and notes on accepted ones
    SourceDescription source;
    QStringList warnings;
    std::optional<Error> error; ///< with Reject
};

/// Detect → map → validate → quarantine → commit, as one recorded batch, whose note says how the file was read ({"reading": recipe}); on any failure or cancel the cache is as it was. Blocks; runs on
/// the thread of `cache`. Never throws; a refused file is a report with outcome Reject. Codes of issues that refuse a row: empty_row, missing_key,
/// missing_value, bad_number, bad_boolean, bad_date, bad_code, bad_geometry, duplicate_key, existing_key, unknown_row, skipped_by_recipe, those
/// of valuechecks.h and of geo/source.h; of notes: out_of_area, no_geometry, invalid_geometry, zero_position, duplicate_row, unknown_name, unmapped_class, and replacement, private_use,
/// western_debris (textcheck.h).
ImportReport importFile(Cache &cache, const Catalog &catalog, const QString &path, const ImportOptions &options, JobControl &control);

/// The JSON of the command line: outcome, batch, dataset, rows_in, rows_accepted, rows_rejected, inserted, updated, unchanged, deleted,
/// issues, encoding, crs, warnings, message, columns; when they were looked for encoding_detection and crs_detection; piles; placed;
/// preview of a dry run (docs/formats/import.md).
QJsonObject toJson(const ImportReport &report);
/// Adds those from columns on to a report's JSON.
void insertDetections(QJsonObject &json, const ImportReport &report);

} // namespace om
