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

Result<qint64> exportDataset(Cache &cache, const DatasetSpec &spec, const std::optional<std::vector<qint64>> &fids, const QString &format, const QString &path,
                             const QStringList &headers, JobControl &control)
{
    if (!hasDataset(cache, spec.id))
        return fail(ErrorCode::DatasetUnknown, {spec.id});
    std::vector<qint64> wanted = fids.value_or(std::vector<qint64>());
    if (!fids) {
        const auto read = eachRow(cache, spec.id, {}, false, [&wanted](qint64 fid, const std::vector<Value> &, QByteArrayView) { wanted.push_back(fid); });
        if (!read)
            return fail(read);
    }
    ChunkedRows rows(cache, spec.id, std::move(wanted), control);
    return writeFile(path, format, spec, headers, [&rows] { return rows.next(); });
}

} // namespace om
