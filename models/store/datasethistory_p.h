// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"
#include "store/changereader_p.h"

namespace om::store {

/// The declarations that a dataset has had since its first batch, and where its columns stood at any moment. Changesets count columns by
/// their stored place, which changes as columns come and go; here every column the dataset ever had has one place for good.
class DatasetHistory
{
public:
    DatasetHistory(Connection &connection, const QString &dataset);

    const QString &dataset() const { return m_dataset; }
    const QStringList &columns() const { return m_columns; } ///< every column it ever had
    /// Place in columns() of each stored column at the time of a recorded change; CacheDamaged when the dataset was not there.
    const std::vector<int> &placesAt(qint64 change) const;
    /// Its declaration after a batch; null = it was not there.
    const DatasetSpec *specAfter(qint64 batch) const;
    /// For a SELECT of the present table: columns() in order, NULL for those that are gone. Empty when the table itself is gone.
    QByteArray presentColumns() const;

private:
    struct Step
    {
        qint64 change = 0;
        qint64 batch = 0;
        bool isThere = false;
        DatasetSpec spec;
        QStringList stored;
        std::vector<int> places;
    };
    Step next(const Step &before, const RecordedChange &change) const;

    Connection *m_connection;
    QString m_dataset;
    QStringList m_columns;
    std::vector<Step> m_steps;
};

/// Makes rows of cells that stand in the places of a DatasetHistory.
class RowMaker
{
public:
    RowMaker(const DatasetHistory &history, DatasetSpec shown); ///< fields that were not there at the time are null

    const DatasetSpec &spec() const { return m_spec; }
    Cache::StoredRow row(qint64 fid, const StoredCells &cells) const;

private:
    DatasetSpec m_spec;
    std::vector<int> m_places; ///< of each field, -1 = never stored
    int m_shape, m_batch, m_sourceRow;
};

/// Names the row of a change by the key of its dataset, or by its fid where there is none.
std::vector<Value> keyOf(const DatasetSpec &spec, const Row &row, qint64 fid);

} // namespace om::store
