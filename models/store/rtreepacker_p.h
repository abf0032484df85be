// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "store/datasettable_p.h"

namespace om::store {

/// Builds the R-tree of a table that was empty, all at once: full nodes along a Hilbert curve, written straight into the index' own
/// tables (sqlite.org/rtree.html §6: node = depth, count, cells of id and four floats, big endian). Many times quicker than
/// inserting row by row, and the tree is tighter. 24 bytes of memory a row.
class RtreePacker
{
public:
    explicit RtreePacker(qint64 firstFid)
        : m_first(firstFid)
    { }

    /// The box of a row from `firstFid` on; an empty one takes the row out again.
    void put(qint64 fid, const Box &box);
    void write(Connection &connection, const DatasetTable &table);

private:
    struct Cell
    {
        qint64 id;
        float minX, maxX, minY, maxY;
    };
    qint64 m_first;
    std::vector<Cell> m_cells; ///< by fid - first; id 0 = no shape
};

} // namespace om::store
