// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rewind_p.h"

namespace om::store {

/// Adds the rows that a change of kind insert or rows touched.
void addTouched(Connection &connection, const RecordedChange &change, Spans &rows);

/// The declaration by which rows that a batch touched are shown: the present one; where the dataset is gone, that of the batch.
DatasetSpec shownSpec(Connection &connection, const QString &dataset, qint64 batch);

/// Some rows of a dataset on three sides: before a batch, as the batch wrote them, now. To be made inside a read transaction.
class RowSides
{
public:
    struct Side
    {
        qint64 fid = 0;
        std::optional<Row> before, written, now; ///< none = not there
    };
    enum class Now { Wanted, LeftOut };
    /// Cells in the order of the fields of `shown`; `fids` sorted.
    RowSides(Connection &connection, const DatasetSpec &shown, qint64 batch, std::vector<qint64> fids, Now now);
    const std::vector<Side> &rows() const { return m_rows; }

private:
    std::vector<Side> m_rows;
};

} // namespace om::store
