// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"
#include "geo/tablesource_p.h"

namespace om {

/// Finds the columns of a table that hold its positions and makes shapes of them. Use: choose once with the header, add every record,
/// decide, then shape for every record.
class CoordinateColumns
{
public:
    /// FieldUnknown when a field that the options name does not exist.
    Result<void> choose(const QStringList &names, const ReadOptions &options, const QString &layer);
    void add(std::span<const TableCell> cells);

    /// Sets geometry, crs and warnings of `description`. Coordinates in metres without a stated system are never guessed: CrsUnknown
    /// when the options name the columns, else a warning and no geometry.
    Result<void> decide(SourceDescription &description);

    bool isUsed() const { return m_lon >= 0 || m_wkt >= 0; }
    int wktColumn() const { return m_wkt; }
    QString name(const QStringList &names) const; ///< of the (first) column used

    /// The shape of a record in the file's own system, null when its cells are empty; an issue bad_number, out_of_range or bad_geometry.
    std::expected<Geometry, RowIssue> shape(std::span<const TableCell> cells, qint64 row, const QStringList &names) const;

private:
    struct Pair
    {
        int lon = -1, lat = -1;
        QString crs; ///< told by the names, may be empty
        qint64 filled = 0, degrees = 0, metres = 0;
    };
    std::vector<Pair> m_pairs; ///< in order of preference
    std::vector<int> m_wktCandidates;
    std::vector<qint64> m_wktFilled, m_wktShapes;
    QString m_crs; ///< as asked for; "" = auto
    bool m_isNamed = false; ///< the options name the columns
    bool m_isDegrees = true;
    bool m_isSwapped = false; ///< the first column holds latitudes or northings
    GeometryType m_wktType = GeometryType::None;
    int m_lon = -1, m_lat = -1, m_wkt = -1;
};

} // namespace om
