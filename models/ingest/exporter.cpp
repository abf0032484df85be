// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/exporter.h"

#include "ingest/cachereading.h"

#include <algorithm>

namespace om {

namespace {

/// Gives the rows of many fids one by one, reading some thousands at a time.
class ChunkedRows
{
public:
    ChunkedRows(const Cache &cache, QString dataset, std::vector<qint64> fids, JobControl &control)
        : m_cache(cache)
        , m_dataset(std::move(dataset))
        , m_fids(std::move(fids))
        , m_control(control)
    { }
    Result<std::optional<Row>> next()
    {
        while (m_at == m_chunk.size()) {
            if (m_control.isCancelled())
                return fail(ErrorCode::Cancelled);
            m_control.report(qint64(m_read), qint64(m_fids.size()));
            if (m_read == m_fids.size())
                return std::nullopt;
            const std::size_t count = std::min(chunk, m_fids.size() - m_read);
            const auto first = m_fids.begin() + std::ptrdiff_t(m_read);
            auto rows = m_cache.rows(m_dataset, std::vector<qint64>(first, first + std::ptrdiff_t(count)));
            if (!rows)
                return fail(rows);
            m_chunk = std::move(*rows);
            m_at = 0;
            m_read += count;
        }
        return std::move(m_chunk[m_at++].row);
    }

private:
    static constexpr std::size_t chunk = 4096;
    const Cache &m_cache;
    QString m_dataset;
    std::vector<qint64> m_fids;
    JobControl &m_control;
    std::vector<Cache::StoredRow> m_chunk;
    std::size_t m_at = 0, m_read = 0;
};

} // namespace

Result<DatasetSpec> exportedSpec(const DatasetSpec &spec, const ExportRequest &request)
{
    DatasetSpec chosen = spec;
    if (!request.columns.isEmpty())
        chosen.fields.clear();
    for (const QString &name : request.columns) {
        const FieldSpec *field = spec.field(name);
        if (!field)
            return fail(ErrorCode::FieldUnknown, {name, spec.id});
        chosen.fields.push_back(*field);
    }
    for (FieldSpec &field : chosen.fields)
        if (request.names.contains(field.name))
            field.type = FieldType::Text;
    return chosen;
}

Result<qint64> exportDataset(Cache &cache, const DatasetSpec &spec, const ExportRequest &request, const QString &path, JobControl &control)
{
    if (!hasDataset(cache, spec.id))
        return fail(ErrorCode::DatasetUnknown, {spec.id});
    const auto chosen = exportedSpec(spec, request);
    if (!chosen)
        return fail(chosen);
    ExportOptions options = request.options;
    options.headers.clear();
    std::vector<std::size_t> cells; // of each column: its place in the dataset
    for (const FieldSpec &field : chosen->fields) {
        const auto at = std::size_t(spec.field(field.name) - spec.fields.data());
        cells.push_back(at);
        if (qsizetype(at) < request.options.headers.size())
            options.headers.append(request.options.headers[qsizetype(at)]);
    }
    std::vector<qint64> wanted = request.fids.value_or(std::vector<qint64>());
    if (!request.fids) {
        const auto read = eachRow(cache, spec.id, {}, false, [&wanted](qint64 fid, const std::vector<Value> &, QByteArrayView) { wanted.push_back(fid); });
        if (!read)
            return fail(read);
    }
    ChunkedRows rows(cache, spec.id, std::move(wanted), control);
    return writeFile(path, *chosen, options, [&]() -> Result<std::optional<Row>> {
        auto row = rows.next();
        if (!row || !*row)
            return row;
        std::vector<Value> values;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            Value value = cells[i] < (*row)->cells.size() ? (*row)->cells[cells[i]] : Value();
            if (const auto names = request.names.constFind(chosen->fields[i].name); names != request.names.cend() && !toText(value).isEmpty())
                value = names->value(toText(value), toText(value));
            values.push_back(std::move(value));
        }
        (*row)->cells = std::move(values);
        return row;
    });
}

} // namespace om
