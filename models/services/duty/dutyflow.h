// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"
#include "frame/frame.h"

namespace om {

/// Rows as they run from the values of one field to those of the next: what a flow chart shows. Every row is in one group of each column and in one ribbon
/// between neighbours, so each column and each set of ribbons adds up to all rows.
struct FieldFlow
{
    struct Group
    {
        QStringList codes; ///< "" = no value; several: the rest
        std::size_t count = 0;
    };
    struct Column
    {
        QString field;
        std::vector<Group> groups; ///< most rows first (by code among equals), the rest last
    };
    struct Ribbon
    {
        std::size_t from = 0, to = 0; ///< groups of its column and of the next
        std::size_t count = 0; ///< above 0
    };
    std::vector<Column> columns; ///< none or at least two
    std::vector<std::vector<Ribbon>> ribbons; ///< from each column but the last; in order of `from`, `to`
};

/// At most `mostGroups` groups a column, the last one of the rest where there are more values. A field that is no Category column, or that no row of the
/// frame fills, is left out; the flow is empty when fewer than two are left, or no rows. Any thread; 1,000,000 rows ≤ 10 ms (bench-kpi, kpi.flow).
FieldFlow flowOf(const Frame &frame, const Bitmap &rows, const QStringList &fields, std::size_t mostGroups);

/// The filter narrowed to rows with one of `codes` ("" = none) in a field: what a group opens; a ribbon opens what its two groups have in common. `codes`
/// are of rows under the filter, so that they take the place of a condition that chose among the field's values. `dataset`: what the condition is kept to, "" = nothing.
Filter narrowed(Filter filter, const QString &field, const QStringList &codes, const QString &dataset);

} // namespace om
