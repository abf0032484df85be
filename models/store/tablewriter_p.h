// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"
#include "store/changerecorder_p.h"
#include "store/datasettable_p.h"
#include "store/rowencoder_p.h"
#include "store/rtreepacker_p.h"
#include "store/searchindex_p.h"

#include <optional>
#include <unordered_map>

namespace om::store {

struct Counts
{
    qint64 inserted = 0, updated = 0, deleted = 0, unchanged = 0;
    Counts &operator+=(const Counts &o)
    {
        inserted += o.inserted;
        updated += o.updated;
        deleted += o.deleted;
        unchanged += o.unchanged;
        return *this;
    }
};

/// Writes the rows of one dataset within one batch, and keeps what hangs on them (R-tree, extent, search, row count) in step.
class TableWriter
{
public:
    TableWriter(Connection &connection, ChangeRecorder &recorder, SearchIndex &search, qint64 batch, DatasetTable table);

    DatasetTable &table() { return m_table; }
    const Counts &counts() const { return m_counts; }
    /// To be called before the table's columns change; statements are made again when they are needed.
    void forgetStatements();
    /// The batch changes the dataset even if no row does.
    void touch() { m_isChanged = true; }

    void beginRows(const QStringList &fields, WriteMode mode);
    void write(const Row &row);
    void endRows();
    bool apply(const RowChange &change);

    /// For undo: takes the inverse of a changeset; throws UndoConflict without arguments when a row is not as the changeset left it.
    void applyInverse(const QByteArray &changeset);
    void removeRange(qint64 firstFid, qint64 untilFid);
    /// For undo: gives back the extent and the time of the last change that were before.
    void restoreState(const Box &extent, const QString &lastChange);

    /// Records what restoreState gives back.
    void recordState();
    /// Brings search, extent and the dataset's own row up to date; once, before the commit.
    void finish();

private:
    struct Statements
    {
        Statement insert, find, update, updateShape;
        std::vector<int> keyCells; ///< places of the key among the cells
        std::vector<FieldSpec> fields;
    };
    Statements prepare(std::vector<FieldSpec> fields);
    bool find(Statements &statements);
    bool isSame(const Statements &statements, const Statement &found, bool isShapeKept) const;
    void insert(Statements &statements, qint64 fid, qint64 sourceRow);
    void update(Statements &statements, qint64 fid, qint64 sourceRow, bool isShapeKept);
    void remove(qint64 fid);
    void indexContents();
    qint64 sameContent();
    void takeBoxAway(const Box &box);
    void updateSearch();
    Box computedExtent();

    Connection &m_connection;
    ChangeRecorder &m_recorder;
    SearchIndex &m_search;
    qint64 m_batch;
    DatasetTable m_table;
    DatasetTable m_before;
    Counts m_counts;
    bool m_isChanged = false;
    bool m_isExtentStale = false;
    bool m_isReplayed = false; ///< rows were changed by an undo: index the whole dataset again
    bool m_isStateRestored = false; ///< extent and time are those of before
    qint64 m_firstNew; ///< fids from here on are of this batch
    qint64 m_rangeChange = 0; ///< id of the change that names them

    Statements m_rowStatements, m_applyStatements;
    Statement m_removeStatement;
    std::optional<RowEncoder> m_encoder;
    WriteMode m_mode = WriteMode::Append;
    std::optional<RtreePacker> m_packer;
    std::vector<bool> m_seen; ///< Replace: by fid
    std::unordered_multimap<qint64, qint64> m_contents; ///< datasets without a key: hash of a row → fid
};

} // namespace om::store
