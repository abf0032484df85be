// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/datasethistory_p.h"

#include "store/datasettable_p.h"

#include <algorithm>

namespace om::store {

namespace {

constexpr QLatin1StringView shapeColumn("geom");
constexpr QLatin1StringView batchColumn("src_batch");
constexpr QLatin1StringView sourceRowColumn("src_row");

DatasetSpec specOf(Connection &connection, const QJsonValue &json)
{
    Result<DatasetSpec> spec = datasetFromJson(json.toObject(), connection.path());
    if (!spec)
        throw Failure{spec.error()};
    return std::move(*spec);
}

const StoredValue &cellAt(const StoredCells &cells, int place)
{
    static const StoredValue none;
    return place < 0 || std::size_t(place) >= cells.size() ? none : cells[std::size_t(place)];
}

qint64 integerAt(const StoredCells &cells, int place)
{
    const auto *number = std::get_if<qint64>(&cellAt(cells, place));
    return number ? *number : 0;
}

Value valueOf(const StoredValue &stored, FieldType type)
{
    if (const auto *integer = std::get_if<qint64>(&stored))
        return type == FieldType::Real ? Value(double(*integer)) : Value(*integer);
    if (const auto *real = std::get_if<double>(&stored))
        return *real;
    if (const auto *bytes = std::get_if<QByteArray>(&stored))
        return QString::fromUtf8(*bytes);
    return {};
}

} // namespace

DatasetHistory::DatasetHistory(Connection &connection, const QString &dataset)
    : m_connection(&connection)
    , m_dataset(dataset)
{
    std::vector<RecordedChange> changes;
    {
        Statement row = connection.prepare("SELECT id, batch, kind FROM om_change WHERE subject = ?1 AND kind IN ('create', 'adapt', 'drop') ORDER BY id");
        row.bind(1, dataset);
        while (row.step()) {
            RecordedChange &change = changes.emplace_back();
            change.id = row.integer(0);
            change.batch = row.integer(1);
            change.kind = row.string(2);
        }
    }
    for (const RecordedChange &change : changes) {
        Step step = next(m_steps.empty() ? Step() : m_steps.back(), change);
        for (const QString &column : std::as_const(step.stored)) {
            if (!m_columns.contains(column))
                m_columns << column;
            step.places.push_back(int(m_columns.indexOf(column)));
        }
        m_steps.push_back(std::move(step));
    }
}

/// Columns are added at the end and taken off from wherever they stand (DatasetTable).
DatasetHistory::Step DatasetHistory::next(const Step &before, const RecordedChange &change) const
{
    Step step{change.id, change.batch, change.kind != kind::drop, {}, {}, {}};
    if (!step.isThere)
        return step;
    const QJsonObject json = change.json(*m_connection);
    if (change.kind == kind::create) {
        step.spec = specOf(*m_connection, json);
        step.stored = QStringList{QStringLiteral("fid")};
        if (step.spec.geometry != GeometryType::None)
            step.stored << shapeColumn;
        for (const FieldSpec &field : step.spec.fields)
            step.stored << field.name;
        step.stored << batchColumn << sourceRowColumn;
        return step;
    }
    step.spec = specOf(*m_connection, json.value(QLatin1String("after")));
    step.stored = before.stored;
    for (const FieldSpec &field : before.spec.fields)
        if (!step.spec.field(field.name))
            step.stored.removeOne(field.name);
    for (const FieldSpec &field : step.spec.fields)
        if (!before.spec.field(field.name))
            step.stored << field.name;
    return step;
}

const std::vector<int> &DatasetHistory::placesAt(qint64 change) const
{
    const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), change, [](qint64 id, const Step &s) { return id < s.change; });
    if (after == m_steps.begin() || !std::prev(after)->isThere)
        raise(ErrorCode::CacheDamaged, {m_connection->path(), QStringLiteral("om_change %1").arg(change)});
    return std::prev(after)->places;
}

const DatasetSpec *DatasetHistory::specAfter(qint64 batch) const
{
    const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), batch, [](qint64 id, const Step &s) { return id < s.batch; });
    return after == m_steps.begin() || !std::prev(after)->isThere ? nullptr : &std::prev(after)->spec;
}

QByteArray DatasetHistory::presentColumns() const
{
    const std::optional<DatasetTable> table = DatasetTable::find(*m_connection, m_dataset);
    if (!table)
        return {};
    const QStringList stored = table->storedColumns(*m_connection);
    QByteArrayList names;
    for (const QString &column : m_columns)
        names << (stored.contains(column) ? quoted(column) : QByteArray("NULL"));
    return names.join(", ");
}

RowMaker::RowMaker(const DatasetHistory &history, DatasetSpec shown)
    : m_spec(std::move(shown))
    , m_shape(int(history.columns().indexOf(shapeColumn)))
    , m_batch(int(history.columns().indexOf(batchColumn)))
    , m_sourceRow(int(history.columns().indexOf(sourceRowColumn)))
{
    for (const FieldSpec &field : m_spec.fields)
        m_places.push_back(int(history.columns().indexOf(field.name)));
}

Cache::StoredRow RowMaker::row(qint64 fid, const StoredCells &cells) const
{
    Cache::StoredRow stored{fid, {}, integerAt(cells, m_batch), integerAt(cells, m_sourceRow)};
    stored.row.sourceRow = stored.sourceRow;
    stored.row.cells.reserve(m_places.size());
    for (std::size_t i = 0; i < m_places.size(); ++i)
        stored.row.cells.push_back(valueOf(cellAt(cells, m_places[i]), m_spec.fields[i].type));
    if (const auto *blob = std::get_if<QByteArray>(&cellAt(cells, m_shape)); blob && m_spec.geometry != GeometryType::None) {
        Result<Geometry> geometry = fromGpkg(*blob);
        if (!geometry)
            throw Failure{geometry.error()};
        stored.row.geometry = std::move(*geometry);
    }
    return stored;
}

std::vector<Value> keyOf(const DatasetSpec &spec, const Row &row, qint64 fid)
{
    if (spec.key.isEmpty())
        return {fid};
    std::vector<Value> key;
    for (const QString &name : spec.key)
        key.push_back(row.cells[std::size_t(spec.fieldIndex(name))]);
    return key;
}

} // namespace om::store
