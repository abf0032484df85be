// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/row.h"
#include "catalog/specs.h"

#include <QHash>
#include <QIODevice>

#include <functional>
#include <memory>
#include <optional>

namespace om {

/// What `info` says of one dataset of the cache.
struct DatasetState
{
    DatasetSpec spec;
    qint64 rows = 0;
    qint64 version = 0; ///< last batch that changed it
    QString updated; ///< UTC of that batch
    Box extent; ///< lon, lat
};

struct BatchMeta
{
    QString kind; ///< demo, import, sync, edit, undo
    QString dataset; ///< the main one, "" when several
    QString source; ///< file name or address as shown to people
    QString sha256; ///< of the file, lower-case hex
    QString recipe;
    QString operatorName;
    QString note;
};

struct BatchState
{
    qint64 id = 0;
    BatchMeta meta;
    QString committed; ///< UTC
    qint64 inserted = 0, updated = 0, deleted = 0, unchanged = 0, quarantined = 0;
    qint64 undoes = 0; ///< kind undo: the batch that it took back, wholly where that one's undoneBy says so, else in part
    qint64 undoneBy = 0; ///< batch that undid it, 0 = in force
};

/// What is done where later batches built on the one that is taken back.
enum class UndoScope {
    Whole, ///< nothing at all then
    KeepLater ///< all is taken back that nothing built on; the other rows, settings and declarations stay as they are
};

enum class WriteMode {
    Append, ///< every row is new; a row whose key exists is refused by the caller beforehand
    Replace, ///< afterwards the dataset holds exactly these rows; rows that are the same stay untouched
    Upsert ///< rows with a known key are updated where they differ, others are inserted
};

/// One record's change as typed values, for sync and for showing history: cells in the order of the dataset's fields. Rows of datasets
/// without a key are named by fid.
struct RowChange
{
    enum class Kind { Insert, Update, Delete };
    QString dataset;
    Kind kind = Kind::Insert;
    std::vector<Value> key;
    std::optional<Row> before; ///< Update: all cells before; Delete: what was deleted
    std::optional<Row> after;
};

/// A refused row, kept with its reason until it is mended.
struct QuarantinedRow
{
    qint64 batch = 0;
    QString file;
    qint64 row = 0; ///< data row from 1
    QString column;
    QString code;
    QString message;
    QString content; ///< the row as read, JSON object
    qint64 mendedBy = 0; ///< batch in force that brought it again; 0 = still refused
    qint64 byte = -1; ///< where the row begins in the file, as Row::sourceByte
};

class CachePrivate;
class BatchWriter;
struct UndoPreview;
class JobControl;

/// The local GeoPackage cache: the only user of SQLite. An object is one connection and belongs to one thread. Exactly one process
/// holds the writer (lock file beside the cache); readers are any number and never checkpoint. Any failed write, sync or sign of damage
/// closes the writer for good (reliability.md rule 7): reopen it. Format: docs/formats/cache.md.
class Cache
{
public:
    enum class Mode { Create, Write, Read }; ///< Create = Write, made when absent
    static Result<std::unique_ptr<Cache>> open(const QString &path, Mode mode);
    ~Cache();

    QString path() const;
    qint64 version() const; ///< number of the last committed batch, 0 = empty
    bool isReadOnly() const; ///< also where Write was asked for, on a read-only or network file system
    bool wasUnclean() const; ///< the last writer did not close: run check() when there is time

    Result<std::vector<DatasetState>> datasets() const;
    Result<DatasetState> dataset(const QString &id) const; ///< DatasetUnknown

    /// Starts the one write transaction; a batch is recorded even when it changes nothing unless it is dropped.
    Result<std::unique_ptr<BatchWriter>> begin(const BatchMeta &meta);

    /// Gives all rows in fid order (optionally only fids in [fromFid, untilFid)) with the named columns; `src_batch` and `src_row` may be
    /// named, too.
    Result<void> read(const QString &dataset, const QStringList &columns, bool withGeometry, RowSink &sink, qint64 fromFid = 0,
                      qint64 untilFid = std::numeric_limits<qint64>::max()) const;
    /// Whole rows by fid, in the order asked; unknown fids are left out. All fields of the dataset in order.
    struct StoredRow
    {
        qint64 fid;
        Row row;
        qint64 batch;
        qint64 sourceRow;
    };
    Result<std::vector<StoredRow>> rows(const QString &dataset, const std::vector<qint64> &fids) const;
    /// Rows whose `field` equals `value`, in fid order (uses the index where there is one); for traces, years, lookups.
    Result<std::vector<StoredRow>> rowsWhere(const QString &dataset, const QString &field, const Value &value, int limit = -1) const;

    /// Oldest first; of one dataset: the batches that changed it or were meant for it.
    Result<std::vector<BatchState>> history(const QString &dataset = {}) const;
    Result<std::vector<RowChange>> changes(qint64 batch) const; ///< all that batch did to rows, in order; BatchChanges gives them bit by bit
    /// Refused rows of one batch, or (0) those of all batches in force that are not mended yet.
    Result<std::vector<QuarantinedRow>> quarantine(qint64 batch = 0) const;

    /// Takes a batch back exactly, as a batch of its own. UndoConflict when a later batch in force touched one of its rows or datasets'
    /// structure (KeepLater: when nothing is left to take back). A dataset that the batch made is dropped.
    /// Cancelled by `control` it leaves everything as it was.
    Result<qint64> undo(qint64 batch, const QString &operatorName, UndoScope scope = UndoScope::Whole, JobControl *control = nullptr);
    /// What stands in the way of it; at most so many rows are listed (undopreview.h). UndoConflict when it is taken back already.
    Result<UndoPreview> undoPreview(qint64 batch, int mostConflicts) const;

    /// Settings of the workspace travel in the cache (languages, area levels, data date…): JSON text by key; "" when absent.
    QString setting(const QString &key) const;
    QStringList settingKeys() const; ///< sorted

    struct Hit
    {
        QString dataset;
        qint64 fid;
        QString text;
    };
    Result<std::vector<Hit>> search(const QString &text, int limit) const;

    /// quick_check, foreign keys, R-tree, GeoPackage tables, counts; empty = sound.
    Result<QStringList> check() const;
    /// The content of all datasets, code lists and settings as sorted text lines, without batch numbers and times: equal dumps = equal data.
    Result<void> dump(QIODevice &out) const;

private:
    friend class BatchWriter;
    friend class PastRows;
    friend class BatchChanges;
    explicit Cache(std::unique_ptr<CachePrivate> d);
    std::unique_ptr<CachePrivate> d;
};

/// One recorded change: everything in it becomes visible together at commit, or never. Destroying it uncommitted rolls back. Lives no
/// longer than its Cache and on the same thread.
class BatchWriter
{
public:
    ~BatchWriter();
    qint64 batch() const;

    /// Makes the dataset's table, index and GeoPackage entries, or adds fields that are new in `spec` (fields never vanish).
    Result<void> ensureDataset(const DatasetSpec &spec);
    Result<void> setSetting(const QString &key, const QString &json);

    /// Starts writing rows of one dataset (made before); `fields` names the cells of the rows to come, other fields stay null (Append,
    /// Replace) or as they are (Upsert).
    Result<void> beginRows(const QString &dataset, const QStringList &fields, WriteMode mode);
    Result<void> write(const Row &row);
    Result<void> endRows(); ///< Replace deletes here what was not written

    /// Applies one change of another machine: Update and Delete demand that the present cells equal `before` (else Result holds false and
    /// nothing was done: a conflict).
    Result<bool> apply(const RowChange &change);

    Result<void> quarantine(const QuarantinedRow &row);
    /// Says that this batch brings the row (named by batch, file and row), so that it is no longer listed as refused.
    Result<void> mend(const QuarantinedRow &row);
    BatchState state() const; ///< counts so far
    Result<qint64> commit(); ///< the batch number; durable when it returns

    struct State;

private:
    friend class Cache;
    explicit BatchWriter(Cache &cache);
    std::unique_ptr<State> m_state;
    Cache &m_cache;
};

} // namespace om
