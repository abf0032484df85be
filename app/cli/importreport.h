// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/importer.h"

#include <QJsonObject>

namespace om {

/// The JSON of `import` (architecture.md, "Command line"): what happened to every row.
QJsonObject toJson(const ImportReport &report, const QString &file);
/// The same in a few lines for people: counts, then at most twenty issues.
QString toText(const ImportReport &report, const QString &file);

} // namespace om
