// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/row.h"
#include "stats/kpi.h"

namespace om {

// Records that stand for fewer than leastCompanies companies by DatasetSpec::units, or by that of the record that their first key field points to (the years of a
// building): what is confidential of them is shown nowhere (docs/decisions/0033). One whose number is not known stands for one. Records of datasets
// without such a number are single companies: these are shown to roles that may see them (Workspace::showsCompanies). Any thread.

/// Whether any of the fields is confidential.
bool namesConfidential(const DatasetSpec &dataset, const QStringList &fields);

/// Whether each record of the dataset is one company with something confidential.
bool isOfSingleCompanies(const FrameSet &frames, const DatasetSpec &dataset);

/// These rows of a loaded dataset; all where the parent that says how many they are is not loaded.
Bitmap rowsOfFew(const FrameSet &frames, const QString &dataset);

/// The same of one row, and of a stored one.
bool isOfFew(const FrameSet &frames, const Frame &frame, std::size_t row);
bool isOfFew(const FrameSet &frames, const DatasetSpec &dataset, const Row &row);

/// The stored row without what is confidential where it is of few.
Row withoutFew(const FrameSet &frames, const DatasetSpec &dataset, Row row);

} // namespace om
