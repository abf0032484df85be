// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

#include <QHash>

namespace om {

/// Who is to be named wherever rows of a dataset are shown, because the recipe by which they came says so: the setting `credit.DATASET` of
/// the cache, a JSON list of texts. It comes and goes with the batch that made it.
QHash<QString, QStringList> datasetCredits(const Cache &cache);

/// Adds `text` for a dataset; `isAlone`: what was there has no rows any more.
Result<void> addCredit(BatchWriter &writer, const Cache &cache, const QString &dataset, const QString &text, bool isAlone);

} // namespace om
