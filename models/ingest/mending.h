// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/importer.h"

namespace om {

/// Column of a file of mended rows that says which refused row each of them is: its data row in the file that was imported.
inline constexpr auto quarantineRowColumn = u"quarantine_row";
/// Column with the reason why the row was refused; not read again.
inline constexpr auto quarantineReasonColumn = u"quarantine_reason";

/// The rows of a batch that are still refused: first quarantine_row and quarantine_reason, then the columns of the file in the order in which
/// they first appear, all of type text; with shapes only where the file had them beside its columns. Each row knows where the file has it.
struct RefusedTable
{
    DatasetSpec spec;
    std::vector<Row> rows;
};
Result<RefusedTable> refusedTable(const Cache &cache, qint64 batch); ///< NotFound: the batch has none

/// Writes the rows of a batch that are still refused, for people to mend: the columns of the file that was imported, quarantine_row and
/// quarantine_reason, and the position where the file had one beside its columns. The format is that of the path's suffix: xlsx, csv or
/// gpkg. Blocks; thread of `cache`. Returns the rows written. NotFound: the batch has no refused rows; else the errors of writeFile.
Result<qint64> exportQuarantine(const Cache &cache, qint64 batch, const QString &path, JobControl &control);

/// Imports rows of exportQuarantine again, mended in `path` or, with "", as they are (codes or areas may have come since). Dataset, and how the
/// columns are read, are those of the batch unless `options` names them; without a mode, rows whose key is known are updated. What is taken is no longer refused, what
/// is refused again stands under the new batch; undo of the new batch brings back the refusals of the old one. As importFile otherwise.
ImportReport retryQuarantine(Cache &cache, const Catalog &catalog, qint64 batch, const QString &path, ImportOptions options, JobControl &control);

/// The same with rows that were mended in memory.
ImportReport retryMended(Cache &cache, const Catalog &catalog, qint64 batch, const RefusedTable &mended, ImportOptions options, JobControl &control);

} // namespace om
