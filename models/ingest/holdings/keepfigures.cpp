// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/holdings/keepfigures.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

Value text(const QString &value)
{
    return value.isEmpty() ? Value() : Value(value);
}

Value day(QDate value)
{
    return value.isValid() ? Value(value.toString(Qt::ISODate)) : Value();
}

Value whole(const std::optional<qint64> &value)
{
    return value ? Value(*value) : Value();
}

/// Fills rows by name of field and writes them.
class Table
{
public:
    /// `spec`: as the cache has it, else as it is declared.
    Table(BatchWriter &writer, DatasetSpec spec)
        : m_writer(writer)
        , m_spec(std::move(spec))
    { }
    Result<void> begin()
    {
        if (const auto made = m_writer.ensureDataset(m_spec); !made)
            return made;
        QStringList fields;
        for (const FieldSpec &field : m_spec.fields)
            fields.append(field.name);
        return m_writer.beginRows(m_spec.id, fields, WriteMode::Replace);
    }
    Result<void> write(const std::vector<std::pair<const char *, Value>> &cells)
    {
        Row row;
        row.cells.resize(m_spec.fields.size());
        for (const auto &[name, value] : cells) {
            const int column = m_spec.fieldIndex(QLatin1StringView(name));
            if (column < 0)
                return fail(ErrorCode::FieldUnknown, {m_spec.id, QLatin1StringView(name)});
            row.cells[std::size_t(column)] = value;
        }
        return m_writer.write(row);
    }
    Result<void> write(Row row)
    {
        row.cells.resize(m_spec.fields.size());
        return m_writer.write(row);
    }
    Result<void> end() { return m_writer.endRows(); }

private:
    BatchWriter &m_writer;
    DatasetSpec m_spec;
};

Result<void> writeHoldings(Table &table, const DataFigures &figures)
{
    QHash<QString, const DatasetQuality *> qualities;
    for (const DatasetQuality &quality : figures.quality)
        qualities.insert(quality.dataset, &quality);
    constexpr const char *lamps[] = {"fresh", "aging", "stale"}; // codes of list `freshness`
    for (const DatasetExchange &entry : figures.exchange.datasets) {
        std::vector<std::pair<const char *, Value>> cells{{"dataset", entry.dataset},
                                                          {"department", text(entry.providers.value(0))},
                                                          {"users", text(entry.users.join(u','))},
                                                          {"departments", qint64(entry.departments)},
                                                          {"legal_class", text(entry.legalClass)},
                                                          {"frequency", entry.frequency ? Value(frequencyCode(*entry.frequency)) : Value()},
                                                          {"is_committed", qint64(!entry.providers.isEmpty())},
                                                          {"is_delivered", qint64(entry.isDelivered())},
                                                          {"rows", entry.rows},
                                                          {"arrivals", entry.batches},
                                                          {"last_arrival", day(entry.last)}};
        if (const DatasetQuality *quality = qualities.value(entry.dataset)) {
            cells.insert(cells.end(),
                         {{"required_cells", quality->requiredCells},
                          {"required_filled", quality->requiredFilled},
                          {"is_spatial", qint64(quality->hasShapes)},
                          {"located", quality->hasShapes ? Value(quality->located) : Value()},
                          {"rows_in", quality->received},
                          {"rows_refused", quality->refused},
                          {"age_days", quality->ageDays},
                          {"lamp", QString::fromLatin1(lamps[int(quality->lamp)])},
                          {"score", std::round(10 * quality->score()) / 10}});
        }
        if (const auto written = table.write(cells); !written)
            return written;
    }
    return table.end();
}

/// Rows of the cache that are registered, whole: with fields of a workspace's own.
Result<std::vector<Row>> registeredRows(const Cache &cache)
{
    std::vector<Row> all;
    if (!cache.dataset(arrivalDataset))
        return all;
    for (const Value &notComputed : {Value(), Value(qint64(0))}) {
        auto rows = cache.rowsWhere(arrivalDataset, QStringLiteral("is_computed"), notComputed);
        if (!rows)
            return fail(rows);
        for (Cache::StoredRow &stored : *rows)
            all.push_back(std::move(stored.row));
    }
    return all;
}

Result<void> writeArrivals(Table &table, std::vector<Row> registered, const DataFigures &figures)
{
    for (Row &row : registered)
        if (const auto written = table.write(std::move(row)); !written)
            return written;
    for (const DataArrival &arrival : figures.arrivals) {
        if (arrival.isRegistered)
            continue;
        const auto written = table.write({{"arrival_id", arrival.id},
                                          {"dataset", arrival.dataset},
                                          {"department", text(arrival.department)},
                                          {"due", day(arrival.due)},
                                          {"received", day(arrival.received)},
                                          {"rows_in", whole(arrival.rowsIn)},
                                          {"rows_passed", whole(arrival.rowsPassed)},
                                          {"rows_changed", whole(arrival.rowsChanged)},
                                          {"rows_refused", whole(arrival.rowsRefused)},
                                          {"batch", arrival.batch > 0 ? Value(arrival.batch) : Value()},
                                          {"file", text(arrival.file)},
                                          {"sha256", text(arrival.sha256)},
                                          {"recipe", text(arrival.recipe)},
                                          {"operator", text(arrival.operatorName)},
                                          {"is_computed", qint64(1)}});
        if (!written)
            return written;
    }
    return table.end();
}

Result<void> writeCoverage(Table &table, const DataFigures &figures)
{
    QHash<QString, QString> providers;
    QHash<QString, QDate> last;
    for (const DatasetExchange &entry : figures.exchange.datasets) {
        providers.insert(entry.dataset, entry.providers.value(0));
        last.insert(entry.dataset, entry.last);
    }
    for (const DatasetQuality &quality : figures.quality)
        for (const auto &[code, area] : quality.areas) {
            const auto written = table.write({{"dataset", quality.dataset},
                                              {"community_code", code},
                                              {"department", text(providers.value(quality.dataset))},
                                              {"rows", area.rows},
                                              {"newest", day(area.newest.isValid() ? area.newest : last.value(quality.dataset))}});
            if (!written)
                return written;
        }
    return table.end();
}

/// The dataset as the cache has it, with what the catalog declares besides.
Result<DatasetSpec> specOf(const Cache &cache, const Catalog &catalog, const QString &id)
{
    const DatasetSpec *declared = catalog.dataset(id);
    if (!declared)
        return fail(ErrorCode::DatasetUnknown, {id});
    const auto state = cache.dataset(id);
    if (!state)
        return *declared;
    DatasetSpec spec = state->spec;
    for (const FieldSpec &field : declared->fields)
        if (!spec.field(field.name))
            spec.fields.push_back(field);
    return spec;
}

} // namespace

Result<KeptFigures> keepFigures(Cache &cache, const Catalog &catalog, const DataFigures &figures, const QString &kind, const QString &operatorName)
{
    auto registered = registeredRows(cache);
    if (!registered)
        return fail(registered);
    BatchMeta meta;
    meta.kind = kind;
    meta.operatorName = operatorName;
    meta.note = QStringLiteral("figures of the data, as of %1").arg(figures.moment.toText());
    KeptFigures kept;
    bool isNew = false;
    std::map<QString, DatasetSpec> specs;
    for (const QString &id : {holdingDataset, arrivalDataset, coverageDataset}) {
        auto spec = specOf(cache, catalog, id);
        if (!spec)
            return fail(spec);
        isNew = isNew || !cache.dataset(id);
        specs.emplace(id, *std::move(spec));
    }
    auto writer = cache.begin(meta);
    if (!writer)
        return fail(writer);
    for (auto &[id, spec] : specs) {
        Table table(**writer, std::move(spec));
        if (const auto begun = table.begin(); !begun)
            return fail(begun);
        const auto written = id == holdingDataset ? writeHoldings(table, figures)
            : id == arrivalDataset                ? writeArrivals(table, *registered, figures)
                                                  : writeCoverage(table, figures);
        if (!written)
            return fail(written);
    }
    const BatchState state = (*writer)->state();
    kept.inserted = state.inserted;
    kept.updated = state.updated;
    kept.deleted = state.deleted;
    if (isNew || state.inserted + state.updated + state.deleted > 0) {
        const auto batch = (*writer)->commit();
        if (!batch)
            return fail(batch);
        kept.batch = *batch;
    }
    writer->reset(); // a batch that changed nothing is not recorded
    for (const auto &[id, count] :
         {std::pair(holdingDataset, &kept.holdings), std::pair(arrivalDataset, &kept.arrivals), std::pair(coverageDataset, &kept.areas)}) {
        const auto present = cache.dataset(id);
        if (!present)
            return fail(present);
        *count = present->rows;
    }
    return kept;
}

} // namespace om
