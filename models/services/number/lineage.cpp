// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/number/lineage.h"

#include <QHash>

#include <algorithm>

namespace om {

namespace {

constexpr qint64 fidsAtOnce = 65536; ///< between two looks at whether it is cancelled

/// Counts the batches of the rows whose fids are asked for; both come in ascending order.
class BatchCounter : public RowSink
{
public:
    explicit BatchCounter(const std::vector<qint64> &fids)
        : m_fids(fids)
    { }
    void begin(qint64 fid) override
    {
        while (m_next < m_fids.size() && m_fids[m_next] < fid)
            ++m_next;
        m_isAsked = m_next < m_fids.size() && m_fids[m_next] == fid;
    }
    void setInteger(int, qint64 batch) override
    {
        if (m_isAsked)
            ++counts[batch];
    }
    void setReal(int, double) override { }
    void setText(int, std::string_view) override { }
    void setGeometry(QByteArrayView) override { }
    void end() override { }

    QHash<qint64, qint64> counts;

private:
    const std::vector<qint64> &m_fids;
    std::size_t m_next = 0;
    bool m_isAsked = false;
};

} // namespace

Result<DatasetLineage> lineageOf(const Cache &cache, const Frame &frame, const Bitmap &rows, const JobControl &control)
{
    const auto state = cache.dataset(frame.dataset());
    const auto history = cache.history();
    if (!state || !history)
        return state ? fail(history) : fail(state);
    std::vector<qint64> fids;
    for (const std::uint32_t row : frame.rowsByFid(rows))
        fids.push_back(frame.fids()[row]);
    BatchCounter counter(fids);
    for (auto from = fids.begin(); from != fids.end();) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        const qint64 until = *from + fidsAtOnce;
        if (const auto read = cache.read(frame.dataset(), {QStringLiteral("src_batch")}, false, counter, *from, until); !read)
            return fail(read);
        from = std::ranges::lower_bound(from, fids.end(), until);
    }
    DatasetLineage out{frame.dataset(), state->version, {}};
    for (auto batch = history->rbegin(); batch != history->rend(); ++batch)
        if (const qint64 count = counter.counts.value(batch->id))
            out.batches.push_back({*batch, count});
    return out;
}

Result<std::vector<DatasetLineage>> lineagesOf(const Cache &cache, const FrameSet &frames, const KpiSpec &kpi, const KpiValue &value, const JobControl &control)
{
    std::vector<DatasetLineage> out;
    for (const QStringList datasets = datasetsOf(kpi); const QString &dataset : datasets) {
        const bool isOwn = value.frame && value.frame->dataset() == dataset;
        const auto frame = isOwn ? value.frame : frames.frames.value(dataset);
        if (!frame)
            continue;
        Bitmap rows = isOwn ? value.numerator : Bitmap(frame->rows(), true);
        if (isOwn && value.denominator)
            rows |= *value.denominator;
        auto lineage = lineageOf(cache, *frame, rows, control);
        if (!lineage)
            return fail(lineage);
        out.push_back(*std::move(lineage));
    }
    return out;
}

} // namespace om
