// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a batch did, as whole rows. Only a range of fids is kept of new rows, and only the changed cells of updates, so a row's state
// after the batch is found by walking back from the present one: the changes of all later batches are taken off, newest first.
#include "store/cache_p.h"
#include "store/changereader_p.h"

#include <algorithm>
#include <unordered_map>

namespace om {

using namespace store;

namespace {

/// Columns of a table as they were stored at the end of a batch, and its declaration then. Columns are only ever added at the end and
/// taken off from there, so a column's place never changes while it exists.
struct Layout
{
    DatasetSpec spec;
    QStringList columns;
};

DatasetSpec specOf(Connection &connection, const QJsonValue &json)
{
    Result<DatasetSpec> spec = datasetFromJson(json.toObject(), connection.path());
    if (!spec)
        throw Failure{spec.error()};
    return std::move(*spec);
}

Layout layoutAt(Connection &connection, const QString &dataset, qint64 batch)
{
    Layout layout;
    Statement row = connection.prepare("SELECT id, kind FROM om_change WHERE subject = ?1 AND batch <= ?2 AND kind IN ('create', 'adapt') ORDER BY id");
    row.bind(1, dataset).bind(2, batch);
    while (row.step()) {
        RecordedChange change;
        change.id = row.integer(0);
        const QJsonObject json = change.json(connection);
        if (row.string(1) == kind::create) {
            layout.spec = specOf(connection, json);
            layout.columns = QStringList{QStringLiteral("fid")};
            if (layout.spec.geometry != GeometryType::None)
                layout.columns << QStringLiteral("geom");
            for (const FieldSpec &field : layout.spec.fields)
                layout.columns << field.name;
            layout.columns << QStringLiteral("src_batch") << QStringLiteral("src_row");
            continue;
        }
        const DatasetSpec before = layout.spec;
        layout.spec = specOf(connection, json.value(QLatin1String("after")));
        for (const FieldSpec &field : before.fields)
            if (!layout.spec.field(field.name))
                layout.columns.removeOne(field.name);
        for (const FieldSpec &field : layout.spec.fields)
            if (!before.field(field.name))
                layout.columns << field.name;
    }
    return layout;
}

/// The rows that a batch touched in one dataset, walked back in time.
class RowsInTime
{
public:
    RowsInTime(Connection &connection, QString dataset, Layout layout)
        : m_connection(connection)
        , m_dataset(std::move(dataset))
        , m_layout(std::move(layout))
    { }

    void touch(qint64 fid)
    {
        if (m_rows.try_emplace(fid).second)
            m_order.push_back(fid);
    }

    void loadPresent()
    {
        std::sort(m_order.begin(), m_order.end());
        if (!DatasetTable::find(m_connection, m_dataset))
            return;
        QByteArrayList columns;
        for (const QString &name : std::as_const(m_layout.columns))
            columns << quoted(name);
        Statement row = m_connection.prepare("SELECT " + columns.join(", ") + " FROM " + quoted(m_dataset) + " WHERE fid = ?1");
        for (auto &[fid, cells] : m_rows) {
            row.bind(1, fid);
            if (row.step()) {
                cells.emplace();
                for (qsizetype i = 0; i < columns.size(); ++i)
                    cells->push_back(storedValue(sqlite3_column_value(row.handle(), int(i))));
            }
            row.reset();
        }
    }

    void takeOff(const RecordedChange &change)
    {
        if (change.kind == kind::insert) {
            for (auto &[fid, cells] : m_rows)
                if (fid >= change.firstFid && fid < change.untilFid)
                    cells.reset();
        } else if (change.kind == kind::rows) {
            forEachRow(m_connection, change.changeset(m_connection), [&](const ChangedRow &row) { takeOff(row); });
        }
    }

    const std::vector<qint64> &fids() const { return m_order; }

    std::optional<Row> row(qint64 fid, const DatasetSpec &shown) const
    {
        const std::optional<StoredCells> &cells = m_rows.at(fid);
        if (!cells)
            return std::nullopt;
        Row row;
        for (const FieldSpec &field : shown.fields)
            row.cells.push_back(value(*cells, field));
        if (const auto *blob = cell(*cells, QStringLiteral("geom")); blob && std::holds_alternative<QByteArray>(*blob)) {
            Result<Geometry> geometry = fromGpkg(std::get<QByteArray>(*blob));
            if (!geometry)
                throw Failure{geometry.error()};
            row.geometry = std::move(*geometry);
        }
        if (const auto *number = cell(*cells, QStringLiteral("src_row")); number && std::holds_alternative<qint64>(*number))
            row.sourceRow = std::get<qint64>(*number);
        return row;
    }

private:
    void takeOff(const ChangedRow &change)
    {
        const auto found = m_rows.find(change.fid);
        if (found == m_rows.end())
            return;
        std::optional<StoredCells> &cells = found->second;
        if (change.operation == SQLITE_INSERT) {
            cells.reset();
            return;
        }
        if (change.operation == SQLITE_DELETE || !cells)
            cells.emplace();
        cells->resize(std::size_t(m_layout.columns.size()));
        for (std::size_t i = 0; i < std::min(change.before.size(), cells->size()); ++i)
            if (change.before[i])
                (*cells)[i] = *change.before[i];
    }

    const StoredValue *cell(const StoredCells &cells, const QString &column) const
    {
        const qsizetype place = m_layout.columns.indexOf(column);
        return place < 0 || std::size_t(place) >= cells.size() ? nullptr : &cells[std::size_t(place)];
    }

    Value value(const StoredCells &cells, const FieldSpec &field) const
    {
        const StoredValue *stored = cell(cells, field.name);
        if (!stored)
            return {};
        if (const auto *integer = std::get_if<qint64>(stored))
            return *integer;
        if (const auto *real = std::get_if<double>(stored))
            return *real;
        if (const auto *bytes = std::get_if<QByteArray>(stored))
            return QString::fromUtf8(*bytes);
        return {};
    }

    Connection &m_connection;
    QString m_dataset;
    Layout m_layout;
    std::unordered_map<qint64, std::optional<StoredCells>> m_rows;
    std::vector<qint64> m_order;
};

void appendChanges(Connection &connection, const QString &dataset, qint64 batch, std::vector<RowChange> &result)
{
    const Layout layout = layoutAt(connection, dataset, batch);
    std::vector<RecordedChange> own, later;
    {
        Statement row = connection.prepare("SELECT id, batch, kind, subject, first_fid, until_fid FROM om_change "
                                           "WHERE subject = ?1 AND batch >= ?2 AND kind IN ('insert', 'rows') ORDER BY id DESC");
        row.bind(1, dataset).bind(2, batch);
        while (row.step()) {
            RecordedChange change{row.integer(0), row.integer(1), row.string(2), row.string(3), row.integer(4), row.integer(5)};
            (change.batch == batch ? own : later).push_back(std::move(change));
        }
    }
    RowsInTime rows(connection, dataset, layout);
    for (const RecordedChange &change : own) {
        if (change.kind == kind::rows)
            forEachRow(connection, change.changeset(connection), [&](const ChangedRow &row) { rows.touch(row.fid); });
        for (qint64 fid = change.firstFid; fid < change.untilFid; ++fid)
            rows.touch(fid);
    }
    rows.loadPresent();
    for (const RecordedChange &change : later)
        rows.takeOff(change);

    const std::optional<DatasetTable> present = DatasetTable::find(connection, dataset);
    const DatasetSpec &shown = present ? present->spec : layout.spec;
    const std::size_t first = result.size();
    for (const qint64 fid : rows.fids()) {
        RowChange change;
        change.dataset = dataset;
        change.key = {fid};
        change.after = rows.row(fid, shown);
        result.push_back(std::move(change));
    }
    for (const RecordedChange &change : own)
        rows.takeOff(change);
    for (std::size_t i = first; i < result.size(); ++i) {
        RowChange &change = result[i];
        change.before = rows.row(rows.fids()[i - first], shown);
        change.kind = !change.before ? RowChange::Kind::Insert : !change.after ? RowChange::Kind::Delete : RowChange::Kind::Update;
        const std::optional<Row> &named = change.before ? change.before : change.after;
        if (!named || shown.key.isEmpty())
            continue;
        change.key.clear();
        for (const QString &key : shown.key)
            change.key.push_back(named->cells[std::size_t(shown.fieldIndex(key))]);
    }
    std::erase_if(result, [](const RowChange &change) { return change.before == change.after; });
}

} // namespace

Result<std::vector<RowChange>> Cache::changes(qint64 batch) const
{
    return guarded([&] {
        Connection &connection = d->connection();
        Statement known = connection.prepare("SELECT 1 FROM om_batch WHERE id = ?1 AND committed <> ''");
        known.bind(1, batch);
        if (!known.step())
            raise(ErrorCode::NotFound, {QStringLiteral("batch"), QString::number(batch)});
        std::vector<RowChange> result;
        QStringList datasets; // in the order in which the batch came to them
        for (const RecordedChange &change : changesOf(connection, batch))
            if (!change.isSetting() && !datasets.contains(change.subject))
                datasets << change.subject;
        for (const QString &dataset : std::as_const(datasets))
            appendChanges(connection, dataset, batch, result);
        return result;
    });
}

} // namespace om
