// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportdocument.h"

namespace om {

/// Writes the document as a typed XLSX: one sheet a table, trend or composition, numbers as numbers, a sheet with basis and version last.
/// Returns the number of sheets. The file appears whole or not at all.
Result<int> writeReportXlsx(const ReportDocument &document, const QString &path);

} // namespace om
