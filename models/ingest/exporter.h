// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/export.h"
#include "jobs/jobrunner.h"
#include "store/cache.h"

#include <QHash>

#include <optional>

namespace om {

/// Which rows and columns of a dataset go to a file, and how.
struct ExportRequest
{
    std::optional<std::vector<qint64>> fids; ///< in this order; none = all rows in the order of fids
    std::optional<qint64> asOf; ///< all rows as they stood after this batch, whatever `fids` says
    QStringList columns; ///< names of fields, in the order of the file; empty = all
    ExportOptions options; ///< headers: one for each field of the dataset, whatever columns are chosen
    QHash<QString, QHash<QString, QString>> names; ///< by field: what is written in place of a code; what is not there stays
    bool masksPersonalNumbers = false; ///< in free text (personaltext.h), but for the fields that are keys of any dataset
    QString classCodeField = {}; ///< of tickets: name of one more column, with the official class code by the cross-walk (classcrosswalk.h); "" = none
};

/// The fields of `spec` that the file will have. FieldUnknown; Usage for a class code column of a dataset without class_small, or one named as a field.
Result<DatasetSpec> exportedSpec(const DatasetSpec &spec, const ExportRequest &request);

/// Writes rows of one dataset (`spec`: as the cache declares it, with asOf as PastRows does) of the cache to a file (writeFile of geo/export.h). Reads in chunks, so memory does not grow with the rows.
/// Cancelled leaves no file. Blocks; runs on the thread of `cache`. Returns the rows written.
Result<qint64> exportDataset(Cache &cache, const DatasetSpec &spec, const ExportRequest &request, const QString &path, JobControl &control);

} // namespace om
