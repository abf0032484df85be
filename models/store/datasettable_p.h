// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "catalog/specs.h"
#include "store/connection_p.h"

namespace om::store {

/// One dataset as the cache keeps it: its row of om_dataset, and the table with the columns fid, geom (with a geometry), the fields,
/// src_batch, src_row, then fields added later. A value; nothing is written unless a function says so.
struct DatasetTable
{
    qint64 number = 0; ///< small and unique; part of the row ids of the search index
    DatasetSpec spec;
    qint64 nextFid = 1;
    qint64 rows = 0;
    qint64 version = 0;
    bool isSearchable = false;
    Box extent;
    QString lastChange;

    static DatasetTable load(Connection &connection, const QString &id); ///< DatasetUnknown
    static std::optional<DatasetTable> find(Connection &connection, const QString &id);
    static std::vector<DatasetTable> all(Connection &connection); ///< by id

    /// Makes the table, its key index and R-tree, and the rows of GeoPackage and om_dataset. SpecInvalid for unusable names.
    static DatasetTable create(Connection &connection, const DatasetSpec &wanted);
    /// Makes `wanted` the declaration; new fields become columns. Fields that it lacks are kept at the end. False: nothing differed.
    bool adapt(Connection &connection, DatasetSpec wanted);
    /// The inverse of adapt: columns that `earlier` lacks are dropped.
    void revert(Connection &connection, const DatasetSpec &earlier);
    void drop(Connection &connection);
    /// Writes all but the declaration back.
    void save(Connection &connection) const;

    bool hasGeometry() const { return spec.geometry != GeometryType::None; }
    QByteArray table() const { return quoted(spec.id); }
    QByteArray rtree() const { return "\"rtree_" + spec.id.toLatin1() + "_geom\""; }
    QByteArray fieldList() const; ///< the fields in order, quoted, with commas
    /// Names of all columns in the order they are stored, as the session extension counts them.
    QStringList storedColumns(Connection &connection) const;
};

/// Makes the empty R-tree with its triggers anew.
void resetRtree(Connection &connection, const DatasetTable &table);
/// The standard triggers of the R-tree extension (OGC 12-128r18 annex F.3), and taking them away while a table is filled in bulk.
void createRtreeTriggers(Connection &connection, const DatasetTable &table);
void dropRtreeTriggers(Connection &connection, const DatasetTable &table);

} // namespace om::store
