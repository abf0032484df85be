// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/detect/positionsampler_p.h"
#include "geo/detect/rowsystems_p.h"
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

    /// Sets geometry, crs and warnings of `description`; asks the sink for the system when nobody has named one. Coordinates in metres
    /// without a system are not placed: CrsUnknown when the options name the columns, else a warning and no geometry.
    Result<void> decide(SourceDescription &description, SourceSink &sink);

    bool isUsed() const { return m_lon >= 0 || m_wkt >= 0; }
    int wktColumn() const { return m_wkt; }
    QString name(const QStringList &names) const; ///< of the (first) column used

    /// The shape of a record in EPSG:4490, null when its cells are empty; an issue bad_number, out_of_range, bad_geometry or crs_unknown.
    std::expected<Geometry, RowIssue> shape(std::span<const TableCell> cells, qint64 row, const QStringList &names) const;

private:
    struct Pair
    {
        int lon = -1, lat = -1;
        QString crs; ///< told by the names, may be empty
        qint64 filled = 0, degrees = 0, metres = 0;
        PositionSampler sampler;
    };
    struct Wkt
    {
        int column = -1;
        qint64 filled = 0, shapes = 0;
        GeometryType type = GeometryType::None; ///< of the first shape
        PositionSampler sampler;
    };
    const Pair *bestPair(bool inDegrees) const;
    Result<void> take(const Placing &placing, SourceDescription &description);
    std::expected<Geometry, RowIssue> figures(std::span<const TableCell> cells, qint64 row, const QStringList &names, const RowSystems::System &system) const;

    std::vector<Pair> m_pairs; ///< in order of preference
    std::vector<Wkt> m_wkts;
    Placing m_asked; ///< by the options
    QStringList m_names;
    QString m_layer;
    bool m_isAuto = true;
    bool m_isNamed = false; ///< the options name the columns
    GeometryType m_wktType = GeometryType::None;
    int m_lon = -1, m_lat = -1, m_wkt = -1, m_crsColumn = -1;
    std::optional<RowSystems> m_systems;
};

} // namespace om
