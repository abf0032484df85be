// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache_p.h"
#include "store/gpkgfunctions_p.h"

namespace om {

using namespace store;

namespace {

DatasetState stateOf(Connection &connection, const DatasetTable &table)
{
    DatasetState state;
    state.spec = table.spec;
    state.rows = table.rows;
    state.version = table.version;
    state.extent = table.extent;
    Statement committed = connection.prepare("SELECT committed FROM om_batch WHERE id = ?1");
    committed.bind(1, table.version);
    if (committed.step())
        state.updated = committed.string(0);
    return state;
}

/// How a column is handed to a RowSink.
enum class Give { Integer, Real, Text };

Give giveOf(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Boolean: return Give::Integer;
    case FieldType::Real: return Give::Real;
    default: return Give::Text;
    }
}

Row rowAt(const Statement &row, const DatasetSpec &spec, int firstCell, int shape)
{
    Row result;
    result.cells.reserve(spec.fields.size());
    for (std::size_t i = 0; i < spec.fields.size(); ++i)
        result.cells.push_back(valueAt(row, firstCell + int(i), spec.fields[i].type));
    if (const QByteArrayView blob = shape < 0 ? QByteArrayView() : row.blob(shape); !blob.isEmpty()) {
        Result<Geometry> geometry = fromGpkg(blob);
        if (!geometry)
            throw Failure{geometry.error()};
        result.geometry = std::move(*geometry);
    }
    return result;
}

/// Columns of a whole row: fid, src_batch, src_row, geom or NULL, the fields.
QByteArray wholeRows(const DatasetTable &table)
{
    return QByteArray("SELECT fid, src_batch, src_row, ") + (table.hasGeometry() ? "geom" : "NULL") + (table.spec.fields.empty() ? "" : ", ") +
        table.fieldList() + " FROM " + table.table();
}

Cache::StoredRow storedRowAt(const Statement &row, const DatasetTable &table)
{
    Cache::StoredRow stored{row.integer(0), rowAt(row, table.spec, 4, 3), row.integer(1), row.integer(2)};
    stored.row.sourceRow = stored.sourceRow;
    return stored;
}

} // namespace

Cache::Cache(std::unique_ptr<CachePrivate> p)
    : d(std::move(p))
{ }
Cache::~Cache() = default;

Result<std::unique_ptr<Cache>> Cache::open(const QString &path, Mode mode)
{
    return guarded([&] { return std::unique_ptr<Cache>(new Cache(std::make_unique<CachePrivate>(CacheFile::open(path, mode)))); });
}

QString Cache::path() const
{
    return d->connection().path();
}

bool Cache::isReadOnly() const
{
    return d->file.isReadOnly;
}

bool Cache::wasUnclean() const
{
    return d->file.wasUnclean;
}

qint64 Cache::version() const
{
    return guarded([&] { return d->connection().number("SELECT max(id) FROM om_batch WHERE committed <> ''"); }).value_or(0);
}

Result<std::vector<DatasetState>> Cache::datasets() const
{
    return guarded([&] {
        std::vector<DatasetState> states;
        for (const DatasetTable &table : DatasetTable::all(d->connection()))
            states.push_back(stateOf(d->connection(), table));
        return states;
    });
}

Result<DatasetState> Cache::dataset(const QString &id) const
{
    return guarded([&] { return stateOf(d->connection(), DatasetTable::load(d->connection(), id)); });
}

Result<std::unique_ptr<BatchWriter>> Cache::begin(const BatchMeta &meta)
{
    return guarded([&] {
        Connection &connection = d->connection();
        if (d->file.isReadOnly)
            raise(ErrorCode::CacheReadOnly, {path()});
        if (connection.isBroken())
            raise(ErrorCode::CacheWrite, {path()}, QStringLiteral("the writer was closed by an earlier failure"));
        if (d->isBatchOpen)
            raise(ErrorCode::Usage, {}, QStringLiteral("a batch is open already"));
        connection.execute("BEGIN IMMEDIATE");
        d->isBatchOpen = true;
        std::unique_ptr<BatchWriter> writer(new BatchWriter(*this));
        const qint64 batch = connection.number("SELECT max(id) FROM om_batch") + 1;
        writer->m_state = std::make_unique<BatchWriter::State>(connection, batch);
        writer->m_state->counts.meta = meta;
        connection.prepare("INSERT INTO om_batch VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '', 0, 0, 0, 0, 0, 0, 0)")
            .bind(1, batch)
            .bind(2, meta.kind)
            .bind(3, meta.dataset)
            .bind(4, meta.source)
            .bind(5, meta.sha256)
            .bind(6, meta.recipe)
            .bind(7, meta.operatorName)
            .bind(8, meta.note)
            .run();
        return writer;
    });
}

Result<void> Cache::read(const QString &dataset, const QStringList &columns, bool withGeometry, RowSink &sink, qint64 fromFid, qint64 untilFid) const
{
    return guarded([&] {
        const DatasetTable table = DatasetTable::load(d->connection(), dataset);
        std::vector<Give> gives;
        QByteArray sql = "SELECT fid";
        for (const QString &name : columns) {
            const FieldSpec *field = table.spec.field(name);
            const bool isOrigin = name == QLatin1String("src_batch") || name == QLatin1String("src_row");
            if (!field && !isOrigin)
                raise(ErrorCode::FieldUnknown, {dataset, name});
            gives.push_back(field ? giveOf(field->type) : Give::Integer);
            sql += ", " + quoted(name);
        }
        const bool hasShape = withGeometry && table.hasGeometry();
        if (hasShape)
            sql += ", geom";
        Statement statement = d->connection().prepare(sql + " FROM " + table.table() + " WHERE fid >= ?1 AND fid < ?2 ORDER BY fid");
        statement.bind(1, fromFid).bind(2, untilFid);
        sqlite3_stmt *row = statement.handle();
        const int count = int(gives.size());
        while (statement.step()) {
            sink.begin(sqlite3_column_int64(row, 0));
            for (int i = 0; i < count; ++i) {
                if (sqlite3_column_type(row, i + 1) == SQLITE_NULL)
                    continue;
                switch (gives[std::size_t(i)]) {
                case Give::Integer: sink.setInteger(i, sqlite3_column_int64(row, i + 1)); break;
                case Give::Real: sink.setReal(i, sqlite3_column_double(row, i + 1)); break;
                case Give::Text: sink.setText(i, statement.text(i + 1)); break;
                }
            }
            if (hasShape) {
                if (const QByteArrayView blob = statement.blob(count + 1); !blob.isEmpty())
                    sink.setGeometry(blob);
            }
            sink.end();
        }
    });
}

Result<std::vector<Cache::StoredRow>> Cache::rows(const QString &dataset, const std::vector<qint64> &fids) const
{
    return guarded([&] {
        const DatasetTable table = DatasetTable::load(d->connection(), dataset);
        Statement statement = d->connection().prepare(wholeRows(table) + " WHERE fid = ?1");
        std::vector<StoredRow> rows;
        for (const qint64 fid : fids) {
            statement.bind(1, fid);
            if (statement.step())
                rows.push_back(storedRowAt(statement, table));
            statement.reset();
        }
        return rows;
    });
}

Result<std::vector<Cache::StoredRow>> Cache::rowsWhere(const QString &dataset, const QString &field, const Value &value, int limit) const
{
    return guarded([&] {
        const DatasetTable table = DatasetTable::load(d->connection(), dataset);
        const FieldSpec *spec = table.spec.field(field);
        if (!spec)
            raise(ErrorCode::FieldUnknown, {dataset, field});
        RowEncoder encoder({*spec});
        encoder.encode(Row{{value}, {}, 0});
        // IS rather than =, so that null is found, too; it uses an index in the same way.
        Statement statement = d->connection().prepare(wholeRows(table) + " WHERE " + quoted(field) + " IS ?1 ORDER BY fid LIMIT ?2");
        bindCell(statement, 1, encoder.cells()[0]);
        statement.bind(2, qint64(limit));
        std::vector<StoredRow> rows;
        while (statement.step())
            rows.push_back(storedRowAt(statement, table));
        return rows;
    });
}

QString Cache::setting(const QString &key) const
{
    const Result<QString> value = guarded([&] {
        Statement row = d->connection().prepare("SELECT value FROM om_setting WHERE key = ?1");
        row.bind(1, key);
        return row.step() ? row.string(0) : QString();
    });
    return value.value_or(QString());
}

QStringList Cache::settingKeys() const
{
    const auto keys = guarded([&] {
        QStringList found;
        Statement row = d->connection().prepare("SELECT key FROM om_setting ORDER BY key");
        while (row.step())
            found.append(row.string(0));
        return found;
    });
    return keys.value_or(QStringList());
}

Result<std::vector<Cache::Hit>> Cache::search(const QString &text, int limit) const
{
    return guarded([&] {
        std::unordered_map<qint64, DatasetTable> tables;
        for (DatasetTable &table : DatasetTable::all(d->connection()))
            tables.emplace(table.number, std::move(table));
        std::vector<Hit> hits;
        for (const SearchIndex::Hit &found : SearchIndex(d->connection()).find(text, limit)) {
            const auto table = tables.find(found.number);
            if (table == tables.end())
                continue;
            Statement label = d->connection().prepare("SELECT " + quoted(table->second.spec.label) + " FROM " + table->second.table() + " WHERE fid = ?1");
            label.bind(1, found.fid);
            if (label.step())
                hits.push_back({table->second.spec.id, found.fid, label.string(0)});
        }
        return hits;
    });
}

} // namespace om
