// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/row.h"
#include "catalog/specs.h"
#include "geo/detect/coordinatedetective.h"
#include "geo/detect/encodingdetective.h"

#include <QHash>

#include <functional>
#include <optional>

namespace om {

/// Which systems the rows of a file are in. A row whose value of the column is not listed is in `crs`, and refused when that is empty.
struct Placing
{
    QString crs; ///< of all rows, or of those that `crsOf` lacks; "" = none
    QString column; ///< whose value tells the system of a row; "" = all rows are in `crs`
    QHash<QString, QString> crsOf; ///< by that value
};

/// How a file is to be read. "auto" = found out and reported.
struct ReadOptions
{
    QString layer = {}; ///< "" = the only or first one
    QString encoding = QStringLiteral("auto"); ///< auto, UTF-8, GB18030, GBK, UTF-16…
    QString crs = QStringLiteral("auto"); ///< auto, EPSG:n, GCJ02, BD09, each with "/yx" for swapped axes
    QString crsColumn = {}; ///< "" = one system for all rows; else `crs` (unless auto) holds for values that crsOf lacks
    QHash<QString, QString> crsOf = {};
    QString lonField = {}, latField = {}; ///< of tables without geometry; "" = recognised by usual names
    qint64 glanceRows =
        0; ///< of a table, for whoever wants only its description: made from that many rows of its beginning, and none is given; 0 = all of them
};

/// One problem of one row (or of the file: row 0), named so that a person can find it.
struct RowIssue
{
    qint64 row = 0;
    QString column;
    QString code; ///< bad_number, bad_date, bad_geometry, out_of_range, missing_key, duplicate_key, too_long, wrong_field_count, crs_unknown …
    QString message; ///< English, with the value; `code` is what programs test
    qint64 sourceByte = -1; ///< as Row::sourceByte
};

/// What a file turned out to hold, before its rows.
struct SourceDescription
{
    QString format; ///< CSV, GeoJSON, Shapefile, GeoPackage, FlatGeobuf, XLSX, KML, JSON (a list of objects), OSM PBF
    QString layer;
    QStringList layers;
    QString encoding; ///< as read
    std::vector<EncodingCandidate> encodings; ///< when it had to be guessed: what it may be, best first
    QString crs; ///< "EPSG:4326" … as read; several with the column that tells them apart: "BD09, GCJ02 by “source”"
    GeometryType geometry = GeometryType::None;
    std::vector<FieldSpec> fields; ///< as found, types guessed by the format
    QStringList positionFields; ///< of `fields`, those that the shapes were made of (longitude, latitude)
    QStringList amounts; ///< fields that hold sums in words of unit ("50(万人民币元)") and nothing else; their cells come as text
    qint64 rowsClaimed = -1; ///< −1 = the format does not say
    QStringList warnings;
    QString sha256; ///< of the file (of all parts of a Shapefile, in name order), lower-case hex; set by readSource
};

/// Receives a file's content. Called on the reading thread; returning false stops (Cancelled).
class SourceSink
{
public:
    virtual ~SourceSink() = default;
    /// Asked before describe() when `crs` is auto and the file has positions in degrees or in lengths of an unknown system: in which
    /// system are they? `stated` = what the file says itself, "" = nothing. None = as stated, else WGS 84 (with a warning).
    virtual std::optional<Placing> place(const PositionSurvey &survey, const QString &stated)
    {
        Q_UNUSED(survey)
        Q_UNUSED(stated)
        return std::nullopt;
    }
    virtual bool describe(const SourceDescription &description) = 0; ///< once, first
    /// Cells in the order of description.fields; geometry in EPSG:4490. A Date is 'YYYY-MM-DD'; a DateTime is ISO 8601 with 'Z' when
    /// the source names its zone, else 'YYYY-MM-DDTHH:MM:SS[.sss]' by the source's own clock.
    virtual bool row(Row &&row) = 0;
    virtual bool rejected(const RowIssue &issue, const QString &content) = 0; ///< a row that could not be read at all; JSON object of what was there
    /// Something to know of a row that is given all the same (an invalid polygon); comes before its row().
    virtual bool noted(const RowIssue &issue) { Q_UNUSED(issue) return true; }
};

/// Totals after the last row: rowsRead = rows given + rows rejected, counted independently of the reader (reliability.md rule 12).
struct SourceSummary
{
    qint64 rowsRead = 0, rowsGiven = 0, rowsRejected = 0;
    QStringList warnings; ///< all, those of the description among them
};

/// Reads a file from outside in the sandboxed child process `onemap-worker` (reliability.md rules 9–15): no network, own copy of the
/// file, limited memory, time and output. Blocks; call it on a job thread. Any failure leaves nothing behind.
/// `workerProgram` = path of the worker executable.
Result<SourceSummary> readSource(const QString &workerProgram, const QString &path, const ReadOptions &options, SourceSink &sink);

/// The part that runs inside the worker: opens and reads with our own CSV and XLSX readers or with GDAL. Never call it in the main process.
Result<SourceSummary> readSourceHere(const QString &path, const ReadOptions &options, SourceSink &sink);

/// Whether the path may be opened at all: an existing plain file with a known extension; the errors File… name what is wrong.
Result<void> checkSourcePath(const QString &path);

} // namespace om
