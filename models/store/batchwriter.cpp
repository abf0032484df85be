// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache_p.h"

namespace om {

using namespace store;

TableWriter &BatchWriter::State::writer(const QString &dataset)
{
    std::unique_ptr<TableWriter> &writer = writers[dataset];
    if (!writer) {
        std::optional<DatasetTable> table = DatasetTable::find(connection, dataset);
        if (!table) {
            writers.erase(dataset);
            raise(ErrorCode::DatasetUnknown, {dataset});
        }
        writer = std::make_unique<TableWriter>(connection, recorder, search, counts.id, std::move(*table));
    }
    return *writer;
}

void BatchWriter::State::create(const DatasetSpec &spec)
{
    recorder.add(kind::create, spec.id, toJson(DatasetTable::create(connection, spec).spec));
    writer(spec.id).touch();
}

void BatchWriter::State::adapt(const QString &dataset, const DatasetSpec &spec)
{
    TableWriter &changed = writer(dataset);
    const DatasetSpec before = changed.table().spec;
    changed.forgetStatements();
    if (!changed.table().adapt(connection, spec))
        return;
    changed.touch();
    recorder.add(kind::adapt, dataset, {{QStringLiteral("before"), toJson(before)}, {QStringLiteral("after"), toJson(changed.table().spec)}});
}

void BatchWriter::State::revert(const QString &dataset, const DatasetSpec &earlier)
{
    TableWriter &changed = writer(dataset);
    const DatasetSpec before = changed.table().spec;
    changed.forgetStatements();
    changed.table().revert(connection, earlier);
    changed.touch();
    recorder.add(kind::adapt, dataset, {{QStringLiteral("before"), toJson(before)}, {QStringLiteral("after"), toJson(earlier)}});
}

void BatchWriter::State::drop(const QString &dataset)
{
    TableWriter &gone = writer(dataset);
    gone.forgetStatements();
    gone.recordState();
    dropped += gone.counts();
    search.clear(gone.table());
    recorder.add(kind::drop, dataset, toJson(gone.table().spec));
    gone.table().drop(connection);
    writers.erase(dataset);
}

void BatchWriter::State::setSetting(const QString &key, const std::optional<QString> &json)
{
    std::optional<QString> before;
    {
        Statement row = connection.prepare("SELECT value FROM om_setting WHERE key = ?1");
        row.bind(1, key);
        if (row.step())
            before = row.string(0);
    }
    if (before == json)
        return;
    if (json)
        connection.prepare("INSERT INTO om_setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
            .bind(1, key)
            .bind(2, *json)
            .run();
    else
        connection.prepare("DELETE FROM om_setting WHERE key = ?1").bind(1, key).run();
    QJsonObject change;
    if (before)
        change.insert(QStringLiteral("before"), *before);
    if (json)
        change.insert(QStringLiteral("after"), *json);
    recorder.add(kind::setting, key, change);
}

BatchState BatchWriter::State::total() const
{
    BatchState state = counts;
    Counts rows = dropped;
    for (const auto &[dataset, writer] : writers)
        rows += writer->counts();
    state.inserted = rows.inserted;
    state.updated = rows.updated;
    state.deleted = rows.deleted;
    state.unchanged = rows.unchanged;
    return state;
}

BatchWriter::BatchWriter(Cache &cache)
    : m_cache(cache)
{ }

BatchWriter::~BatchWriter()
{
    if (!m_state)
        return;
    Connection &connection = m_state->connection;
    const bool isCommitted = m_state->isCommitted;
    m_state.reset(); // statements and sessions end before their transaction
    if (!isCommitted && !sqlite3_get_autocommit(connection.handle()))
        sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_cache.d->isBatchOpen = false;
}

qint64 BatchWriter::batch() const
{
    return m_state->counts.id;
}

BatchState BatchWriter::state() const
{
    return m_state->total();
}

Result<void> BatchWriter::ensureDataset(const DatasetSpec &spec)
{
    return m_state->step([&] {
        if (!DatasetTable::find(m_state->connection, spec.id))
            m_state->create(spec);
        else if (m_state->active == &m_state->writer(spec.id))
            raise(ErrorCode::Usage, {spec.id}, QStringLiteral("rows of the dataset are being written"));
        else
            m_state->adapt(spec.id, spec);
    });
}

Result<void> BatchWriter::setSetting(const QString &key, const QString &json)
{
    return m_state->step([&] { m_state->setSetting(key, json); });
}

Result<void> BatchWriter::beginRows(const QString &dataset, const QStringList &fields, WriteMode mode)
{
    return m_state->step([&] {
        if (m_state->active)
            raise(ErrorCode::Usage, {dataset}, QStringLiteral("endRows is missing"));
        m_state->active = &m_state->writer(dataset);
        m_state->active->beginRows(fields, mode);
    });
}

Result<void> BatchWriter::write(const Row &row)
{
    return m_state->step([&] {
        if (!m_state->active)
            raise(ErrorCode::Usage, {}, QStringLiteral("beginRows is missing"));
        m_state->active->write(row);
    });
}

Result<void> BatchWriter::endRows()
{
    return m_state->step([&] {
        if (m_state->active)
            m_state->active->endRows();
        m_state->active = nullptr;
    });
}

Result<bool> BatchWriter::apply(const RowChange &change)
{
    return m_state->step([&] {
        TableWriter &writer = m_state->writer(change.dataset);
        if (m_state->active == &writer)
            raise(ErrorCode::Usage, {change.dataset}, QStringLiteral("rows of the dataset are being written"));
        return writer.apply(change);
    });
}

Result<void> BatchWriter::quarantine(const QuarantinedRow &row)
{
    return m_state->step([&] {
        m_state->connection
            .prepare("INSERT INTO om_quarantine (batch, file, source_row, column_name, code, message, content, byte_offset) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
                     "?7, nullif(?8, -1))")
            .bind(1, m_state->counts.id)
            .bind(2, row.file)
            .bind(3, row.row)
            .bind(4, row.column)
            .bind(5, row.code)
            .bind(6, row.message)
            .bind(7, row.content)
            .bind(8, row.byte)
            .run();
        ++m_state->counts.quarantined;
    });
}

Result<void> BatchWriter::mend(const QuarantinedRow &row)
{
    return m_state->step([&] {
        m_state->connection.prepare("UPDATE om_quarantine SET mended_by = ?1 WHERE batch = ?2 AND file = ?3 AND source_row = ?4")
            .bind(1, m_state->counts.id)
            .bind(2, row.batch)
            .bind(3, row.file)
            .bind(4, row.row)
            .run();
    });
}

Result<qint64> BatchWriter::commit()
{
    Result<qint64> batch = m_state->step([&] {
        if (m_state->active)
            raise(ErrorCode::Usage, {}, QStringLiteral("endRows is missing"));
        for (auto &[dataset, writer] : m_state->writers)
            writer->finish();
        const BatchState total = m_state->total();
        m_state->connection
            .prepare("UPDATE om_batch SET committed = ?2, inserted = ?3, updated = ?4, deleted = ?5, unchanged = ?6, quarantined = ?7 WHERE id = ?1")
            .bind(1, total.id)
            .bind(2, nowUtc())
            .bind(3, total.inserted)
            .bind(4, total.updated)
            .bind(5, total.deleted)
            .bind(6, total.unchanged)
            .bind(7, total.quarantined)
            .run();
        m_state->connection.execute("COMMIT");
        return total.id;
    });
    if (batch) {
        m_state->isCommitted = true;
        m_state->connection.checkpoint();
    }
    return batch;
}

} // namespace om
