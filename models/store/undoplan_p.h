// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"
#include "store/rowsides_p.h"

#include <map>
#include <set>

namespace om::store {

/// What can be taken back of a batch, and what later batches in force built on.
class UndoPlan
{
public:
    /// A row that stays as it is.
    struct Kept
    {
        qint64 fid = 0;
        qint64 later = 0; ///< the batch that built on it
        qint64 holder = 0; ///< the row that has its key now, 0 = the row itself was touched
    };
    /// What the batch did to one dataset.
    struct Part
    {
        bool isStructure = false; ///< it made, dropped or adapted it
        bool isKept = false; ///< the dataset was made anew since, or lost columns: nothing of it can be taken back
        qint64 later = 0; ///< the last batch in force that changed it afterwards, 0 = none
        std::vector<Kept> kept; ///< by fid
        bool isKeptRow(qint64 fid) const;
    };

    /// Whole: the first thing that stands in the way is an UndoConflict. KeepLater: all of them are gathered.
    UndoPlan(Connection &connection, qint64 batch, UndoScope scope);

    const BatchMeta &meta() const { return m_meta; } ///< of the batch that takes it back
    qint64 undoes() const { return m_undoes; } ///< the batch that this one took back, 0 = none
    const std::vector<RecordedChange> &changes() const { return m_changes; }
    const std::map<QString, Part> &parts() const { return m_parts; }
    const Part &part(const QString &dataset) const { return m_parts.at(dataset); }
    const Spans &rows(const QString &dataset); ///< that the batch touched
    const std::map<QString, qint64> &keptSettings() const { return m_keptSettings; } ///< and the batch that changed each later
    const std::map<QString, qint64> &keptStructures() const { return m_keptStructures; }
    qint64 settings() const { return qint64(m_settings.size()); }
    bool isWhole() const; ///< nothing stands in the way
    bool isEmpty(); ///< nothing is left to take back
    qint64 lastObstacle() const; ///< the last batch that stands in the way

    [[noreturn]] void refuse(qint64 later) const;
    [[noreturn]] void refuse(const QString &dataset) const; ///< with the last batch that changed it

private:
    void collect();
    void compare(qint64 later);
    void compareStructure(const RecordedChange &change, Part &part);
    void keep(Part &part, qint64 fid, qint64 later, qint64 holder = 0);
    void keepTakenKeys(const QString &dataset, Part &part);
    void sortKept(Part &part) const;

    Connection &m_connection;
    qint64 m_batch;
    UndoScope m_scope;
    std::vector<RecordedChange> m_changes;
    BatchMeta m_meta;
    qint64 m_undoes = 0;
    std::map<QString, Part> m_parts;
    std::map<QString, Spans> m_rows; ///< read from the changesets only when a later batch makes it necessary
    std::set<QString> m_settings;
    std::map<QString, qint64> m_keptSettings, m_keptStructures;
};

} // namespace om::store
