// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/record/record.h"

namespace om {

/// A card section of kind `sums`: what the rows of another dataset that name this record add up to, by one of their fields: {"<dataset>.<by>",
/// "<dataset>.<summed>"}. By month the latest twelve up to the as-of moment, oldest first; by anything else the greatest first. Groups without any value are
/// left out. Empty where the record has no such rows, or the dataset is not loaded.
CardSection sumSection(const Workspace &workspace, const QString &dataset, qint64 fid, const CardSectionSpec &declared);

/// A card section of kind `days`: how many rows of another dataset that name this record there are on each day that has one, oldest first, up to the as-of
/// moment: {"<dataset>.<time>"}. The label of a fact is its day, 2021-12-31. Empty as above.
CardSection daySection(const Workspace &workspace, const QString &dataset, qint64 fid, const CardSectionSpec &declared);

} // namespace om
