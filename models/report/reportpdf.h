// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportdocument.h"

namespace om {

/// Writes the document as a vector PDF on A4 (fonts embedded, no links, fixed title and author). The file appears whole or not at all.
/// Returns the number of pages. Needs a QGuiApplication.
Result<int> writeReportPdf(const ReportDocument &document, const StyleSpec &style, const QString &path);

} // namespace om
