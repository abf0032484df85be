// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"
#include "frame/filter.h"
#include "frame/frame.h"

#include <QSet>

namespace om {

/// Which communities belong to a district, from the workspace's own `community` table (code, parent_code). An unknown code stands for
/// itself, so a filter on a vanished area gives nothing rather than everything.
class AreaTree
{
public:
    void add(const QString &code, const QString &parent);
    void addFormer(const QString &code, const QString &parent); ///< a community that there is no more: rows may have it still
    QString parent(const QString &code) const; ///< "" = none
    QStringList leaves(const QString &code) const; ///< the community itself, or all communities below a district, former ones included
    QStringList present(const QString &code) const; ///< the same without former ones

private:
    QSet<QString> m_former;
    QMultiHash<QString, QString> m_children;
};

/// The rows of `frame` that the filter leaves: area and conditions always; the period on `spec.time` only when `withPeriod`.
Bitmap filterRows(const Frame &frame, const DatasetSpec &spec, const Filter &filter, const AreaTree &areas, bool withPeriod);

/// Rows with from ≤ value < until of an Integer or Time column of `frame` (none of another), from its memo: what many lists and indicators look at is looked up once.
RowsMemo::Rows rowsBetween(const Frame &frame, const Column &column, qint64 from, qint64 until);

/// Number of rows (and optional sum) of each dictionary code of a Category column; index 0 = null.
struct GroupCounts
{
    std::vector<std::uint32_t> counts;
    std::vector<double> sums;
};
GroupCounts groupBy(const Column &category, const Bitmap &rows);
GroupCounts groupBy(const Column &category, const Bitmap &rows, std::span<const double> values);

/// How many rows of two sets each code has, and which codes any row of `base` has; index 0 = null. `codes` of all rows, below `buckets`.
struct PairCounts
{
    std::vector<std::uint32_t> first, second;
    std::vector<std::uint8_t> occurs; ///< 0 or 1
};
/// One pass over the rows of `base`, which the sets are parts of; `second` may be nullptr.
PairCounts countPairs(std::span<const std::uint32_t> codes, std::size_t buckets, const Bitmap &base, const Bitmap &first, const Bitmap *second);

/// Counts on the days [first, first + days) of a Time column; rows outside are left out.
std::vector<std::uint32_t> countByDay(const Column &time, const Bitmap &rows, QDate first, int days);

} // namespace om
