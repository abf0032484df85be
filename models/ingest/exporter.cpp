// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/exporter.h"

#include "base/personaltext.h"
#include "ingest/cachereading.h"
#include "ingest/codes/classcrosswalk.h"
#include "store/pastrows.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace om {

namespace {

using NextRow = std::function<Result<std::optional<Row>>()>;

/// Gives the rows of a moment one by one.
Result<NextRow> rowsAsOf(const Cache &cache, const QString &dataset, qint64 batch, JobControl &control)
{
    auto rows = PastRows::open(cache, dataset, batch);
    if (!rows)
        return fail(rows);
    struct Chunk
    {
        std::unique_ptr<PastRows> source;
        std::vector<Cache::StoredRow> rows;
        std::size_t at = 0;
        qint64 given = 0;
    };
    const auto chunk = std::make_shared<Chunk>();
    chunk->source = std::move(*rows);
    return NextRow([chunk, &control]() -> Result<std::optional<Row>> {
        if (chunk->at == chunk->rows.size()) {
            if (control.isCancelled())
                return fail(ErrorCode::Cancelled);
            control.report(chunk->given, 0);
            auto next = chunk->source->read(4096);
            if (!next)
                return fail(next);
            if (next->empty())
                return std::nullopt;
            chunk->rows = std::move(*next);
            chunk->given += qint64(chunk->rows.size());
            chunk->at = 0;
        }
        return std::move(chunk->rows[chunk->at++].row);
    });
}

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

Result<NextRow> presentRows(const Cache &cache, const QString &dataset, std::optional<std::vector<qint64>> fids, JobControl &control)
{
    if (!hasDataset(cache, dataset))
        return fail(ErrorCode::DatasetUnknown, {dataset});
    if (!fids) {
        fids.emplace();
        const auto read = eachRow(cache, dataset, {}, false, [&fids](qint64 fid, const std::vector<Value> &, QByteArrayView) { fids->push_back(fid); });
        if (!read)
            return fail(read);
    }
    const auto rows = std::make_shared<ChunkedRows>(cache, dataset, std::move(*fids), control);
    return NextRow([rows] { return rows->next(); });
}

Value classCodeOf(const ClassCrosswalk &classes, const DatasetSpec &spec, const Row &row)
{
    const auto text = [&](const char *field) {
        const int at = spec.fieldIndex(QLatin1StringView(field));
        return at < 0 || std::size_t(at) >= row.cells.size() ? QString() : toText(row.cells[std::size_t(at)]);
    };
    const QString code = classes.codeOf(text("class_code"), text("class_small"), text("community_code"));
    return code.isEmpty() ? Value() : Value(code);
}

/// Names of the fields of `spec` that hold free text, where a person's number may stand: numbers of records are no persons', wherever they stand.
Result<QSet<QString>> freeTexts(const Cache &cache, const DatasetSpec &spec)
{
    const auto states = cache.datasets();
    if (!states)
        return fail(states);
    QSet<QString> out;
    for (const FieldSpec &field : spec.fields)
        if (field.type == FieldType::Text && field.codes.isEmpty())
            out.insert(field.name);
    out -= QSet(spec.key.begin(), spec.key.end());
    for (const DatasetState &state : *states)
        out -= QSet(state.spec.key.begin(), state.spec.key.end());
    return out;
}

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
    if (const QString &name = request.classCodeField; !name.isEmpty()) {
        static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z0-9_]{0,59}\\z"));
        if (!spec.field(QStringLiteral("class_small")) || spec.field(name) || !form.match(name).hasMatch())
            return fail(ErrorCode::Usage, {QStringLiteral("%1.%2").arg(spec.id, name)}, QStringLiteral("column of class codes"));
        FieldSpec code;
        code.name = name;
        code.title = name;
        code.type = FieldType::Text;
        chosen.fields.push_back(std::move(code));
    }
    return chosen;
}

Result<qint64> exportDataset(Cache &cache, const DatasetSpec &spec, const ExportRequest &request, const QString &path, JobControl &control)
{
    const auto chosen = exportedSpec(spec, request);
    if (!chosen)
        return fail(chosen);
    ExportOptions options = request.options;
    options.headers.clear();
    std::vector<std::size_t> cells; // of each column: its place in the dataset
    std::optional<ClassCrosswalk> classes;
    if (!request.classCodeField.isEmpty()) {
        auto book = ClassCrosswalk::of(cache, {});
        if (!book)
            return fail(book);
        classes = *std::move(book);
    }
    for (const FieldSpec &field : chosen->fields) {
        if (classes && field.name == request.classCodeField) {
            if (!request.options.headers.isEmpty())
                options.headers.append(QCoreApplication::translate("om", "Class code of GB/T 30428.2 (to be verified)"));
            continue;
        }
        const auto at = std::size_t(spec.field(field.name) - spec.fields.data());
        cells.push_back(at);
        if (qsizetype(at) < request.options.headers.size())
            options.headers.append(request.options.headers[qsizetype(at)]);
    }
    const auto masked = request.masksPersonalNumbers ? freeTexts(cache, spec) : QSet<QString>();
    if (!masked)
        return fail(masked);
    const auto next = request.asOf ? rowsAsOf(cache, spec.id, *request.asOf, control) : presentRows(cache, spec.id, request.fids, control);
    if (!next)
        return fail(next);
    return writeFile(path, *chosen, options, [&]() -> Result<std::optional<Row>> {
        auto row = (*next)();
        if (!row || !*row)
            return row;
        std::vector<Value> values;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            Value value = cells[i] < (*row)->cells.size() ? (*row)->cells[cells[i]] : Value();
            if (const auto names = request.names.constFind(chosen->fields[i].name); names != request.names.cend() && !toText(value).isEmpty())
                value = names->value(toText(value), toText(value));
            if (masked->contains(chosen->fields[i].name) && !isNull(value))
                value = withoutPersonalNumbers(toText(value));
            values.push_back(std::move(value));
        }
        if (classes)
            values.push_back(classCodeOf(*classes, spec, **row));
        (*row)->cells = std::move(values);
        return row;
    });
}

} // namespace om
