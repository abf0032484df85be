// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"
#include "frame/filter.h"
#include "frame/frame.h"

namespace om {

/// Which communities belong to a district, from the workspace's own `community` table (code, parent_code). An unknown code stands for
/// itself, so a filter on a vanished area gives nothing rather than everything.
class AreaTree
{
public:
    void add(const QString &code, const QString &parent);
    QString parent(const QString &code) const; ///< "" = none
    QStringList leaves(const QString &code) const; ///< the community itself, or all communities below a district

private:
    QMultiHash<QString, QString> m_children;
};

/// The rows of `frame` that the filter leaves: area and conditions always; the period on `spec.time` only when `withPeriod`.
Bitmap filterRows(const Frame &frame, const DatasetSpec &spec, const Filter &filter, const AreaTree &areas, bool withPeriod);

/// Number of rows (and optional sum) of each dictionary code of a Category column; index 0 = null.
struct GroupCounts
{
    std::vector<std::uint32_t> counts;
    std::vector<double> sums;
};
GroupCounts groupBy(const Column &category, const Bitmap &rows);
GroupCounts groupBy(const Column &category, const Bitmap &rows, std::span<const double> values);

/// Counts on the days [first, first + days) of a Time column; rows outside are left out.
std::vector<std::uint32_t> countByDay(const Column &time, const Bitmap &rows, QDate first, int days);

} // namespace om
