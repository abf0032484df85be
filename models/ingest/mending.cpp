// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mending.h"

#include "geo/export.h"
#include "ingest/refusedcontent.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace om {

namespace {

Result<qint64> write(const RefusedTable &table, const QString &path, JobControl &control)
{
    ExportOptions options;
    options.format = QFileInfo(path).suffix().toLower();
    if (options.format != u"xlsx" && options.format != u"csv" && options.format != u"gpkg")
        return fail(ErrorCode::Usage, {QStringLiteral("%1: rows to be mended go to .xlsx, .csv or .gpkg").arg(path)});
    auto next = table.rows.begin();
    return writeFile(path, table.spec, options, [&]() -> Result<std::optional<Row>> {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        return next == table.rows.end() ? std::nullopt : std::optional<Row>(*next++);
    });
}

Result<BatchState> batchOf(const Cache &cache, qint64 id)
{
    const auto batches = cache.history();
    if (!batches)
        return fail(batches);
    const auto it = std::ranges::find(*batches, id, &BatchState::id);
    const bool isDelivery = it != batches->end() && (it->meta.kind == u"import" || (it->meta.kind == u"demo" && !it->meta.dataset.isEmpty()));
    if (!isDelivery || it->undoneBy != 0)
        return fail(ErrorCode::NotFound, {QStringLiteral("import batch %1").arg(id)});
    return *it;
}

} // namespace

Result<RefusedTable> refusedTable(const Cache &cache, qint64 batch)
{
    auto refused = cache.quarantine(batch);
    if (!refused)
        return fail(refused);
    std::erase_if(*refused, [](const QuarantinedRow &row) { return row.mendedBy != 0; });
    if (refused->empty())
        return fail(ErrorCode::NotFound, {QStringLiteral("refused rows of batch %1").arg(batch)});
    RefusedTable table;
    table.spec.id = QStringLiteral("quarantine");
    QHash<QString, std::size_t> places;
    const auto place = [&](const QString &column) {
        if (!places.contains(column)) {
            places.insert(column, table.spec.fields.size());
            FieldSpec field;
            field.name = field.title = column;
            table.spec.fields.push_back(field);
        }
        return places.value(column);
    };
    place(QString(quarantineRowColumn));
    place(QString(quarantineReasonColumn));
    for (const QuarantinedRow &row : *refused) {
        RefusedContent content = refusedContent(row.content);
        Row out;
        out.sourceRow = row.row;
        out.sourceByte = row.byte;
        out.geometry = std::move(content.geometry);
        if (!out.geometry.isNull())
            table.spec.geometry = out.geometry.type;
        const auto set = [&](const QString &column, Value value) {
            const std::size_t at = place(column);
            if (out.cells.size() <= at)
                out.cells.resize(at + 1);
            out.cells[at] = std::move(value);
        };
        set(QString(quarantineRowColumn), row.row);
        set(QString(quarantineReasonColumn), row.message);
        for (auto &[column, value] : content.cells)
            if (column != quarantineRowColumn && column != quarantineReasonColumn)
                set(column, std::move(value));
        table.rows.push_back(std::move(out));
    }
    for (Row &row : table.rows)
        row.cells.resize(table.spec.fields.size());
    return table;
}

Result<qint64> exportQuarantine(const Cache &cache, qint64 batch, const QString &path, JobControl &control)
{
    const auto table = refusedTable(cache, batch);
    return table ? write(*table, path, control) : fail(table);
}

namespace {

ImportReport refused(Error error)
{
    ImportReport report;
    report.error = std::move(error);
    return report;
}

/// Dataset, recipe and mode of a retry, as the batch was read.
Result<void> complete(const Cache &cache, qint64 batch, ImportOptions &options)
{
    const auto before = batchOf(cache, batch);
    if (!before)
        return fail(before);
    options.mends = batch;
    if (options.dataset.isEmpty())
        options.dataset = before->meta.dataset;
    if (!options.recipe) {
        if (const auto reading = readingFromNote(before->meta.note)) {
            if (options.read.crs == u"auto" && !reading->crs.isEmpty())
                options.read.crs = reading->crs;
            if (options.read.crs == u"auto") {
                options.read.crsColumn = reading->crsColumn;
                options.read.crsOf = reading->crsOf;
            }
            if (!reading->fields.empty())
                options.recipe = *reading;
        }
    }
    if (!options.mode) {
        const auto state = cache.dataset(options.dataset);
        options.mode = state && !state->spec.key.isEmpty() ? WriteMode::Upsert : WriteMode::Append;
    }
    if (options.mode == WriteMode::Replace)
        return fail(ErrorCode::Usage, {QStringLiteral("--mode replace with mended rows")});
    return {};
}

/// What holds for the file of the batch but not for the one with its refused rows.
void fitToFile(const QString &path, ImportOptions &options)
{
    const bool hasShapes = QFileInfo(path).suffix().toLower() == u"gpkg"; // they were turned already, and the file says so
    if (hasShapes) {
        options.read.crs = QStringLiteral("auto");
        options.read.crsColumn.clear();
        options.read.crsOf.clear();
    }
    options.read.layer.clear();
    options.read.encoding = QStringLiteral("auto");
    if (!options.recipe)
        return;
    options.recipe->layer.clear();
    options.recipe->encoding.clear();
    if (hasShapes) {
        options.recipe->crs.clear();
        options.recipe->crsColumn.clear();
        options.recipe->crsOf.clear();
        options.recipe->lonField.clear();
        options.recipe->latField.clear();
    }
}

} // namespace

ImportReport retryQuarantine(Cache &cache, const Catalog &catalog, qint64 batch, const QString &path, ImportOptions options, JobControl &control)
{
    if (path.isEmpty()) {
        const auto table = refusedTable(cache, batch);
        return table ? retryMended(cache, catalog, batch, *table, std::move(options), control) : refused(table.error());
    }
    if (const auto ready = complete(cache, batch, options); !ready)
        return refused(ready.error());
    fitToFile(path, options);
    return importFile(cache, catalog, path, options, control);
}

ImportReport retryMended(Cache &cache, const Catalog &catalog, qint64 batch, const RefusedTable &mended, ImportOptions options, JobControl &control)
{
    const auto before = batchOf(cache, batch);
    if (!before)
        return refused(before.error());
    const QTemporaryDir folder;
    const QString suffix = mended.spec.geometry == GeometryType::None ? QStringLiteral("xlsx") : QStringLiteral("gpkg"); // both keep types as they are
    const QString as = folder.filePath(QFileInfo(before->meta.source).completeBaseName() + u'.' + suffix);
    if (const auto written = write(mended, as, control); !written)
        return refused(written.error());
    return retryQuarantine(cache, catalog, batch, as, std::move(options), control);
}

} // namespace om
