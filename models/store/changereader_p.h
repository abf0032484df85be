// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changerecorder_p.h"

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace om::store {

/// A stored value: null, integer, real, or the bytes of a text or blob.
using StoredValue = std::variant<std::monostate, qint64, double, QByteArray>;
using StoredCells = std::vector<StoredValue>;

/// One entry of om_change.
struct RecordedChange
{
    qint64 id = 0;
    qint64 batch = 0;
    QString kind;
    QString subject; ///< dataset, or key of a setting
    qint64 firstFid = 0;
    qint64 untilFid = 0;

    bool isSetting() const { return kind == kind::setting; }
    /// The subject's structure or existence is concerned, not its rows.
    bool isStructure() const { return kind == kind::create || kind == kind::drop || kind == kind::adapt; }
    QJsonObject json(Connection &connection) const;
    QByteArray changeset(Connection &connection) const;
};

/// One row of a changeset. Values that an update did not change are not there (nullopt); an insert has no old, a delete no new values.
struct ChangedRow
{
    int operation = 0; ///< SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE
    qint64 fid = 0;
    std::vector<std::optional<StoredValue>> before; ///< by stored column
};

StoredValue storedValue(sqlite3_value *value);

/// The changes of a batch without their content, in order.
std::vector<RecordedChange> changesOf(Connection &connection, qint64 batch);
/// Batches after `batch` whose work is still there (an undone batch and the one that undid it cancel each other; one that took back only
/// a part of another does not), oldest first.
std::vector<qint64> batchesInForceAfter(Connection &connection, qint64 batch);
/// `wants`: rows whose values are not asked for are passed over quickly.
void forEachRow(Connection &connection, const QByteArray &changeset, const std::function<void(const ChangedRow &)> &give,
                const std::function<bool(qint64 fid)> &wants = {});
/// The same changeset without the rows that `wants` refuses; empty when none is left.
QByteArray onlyRows(Connection &connection, const QByteArray &changeset, const std::function<bool(qint64 fid)> &wants);

} // namespace om::store
