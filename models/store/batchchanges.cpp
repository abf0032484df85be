// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batchchanges.h"

#include "store/cache_p.h"
#include "store/rowsides_p.h"

namespace om {

using namespace store;

namespace {

std::optional<BatchChanges::Other> otherOf(Connection &connection, const RecordedChange &change)
{
    using Kind = BatchChanges::Other::Kind;
    if (change.kind == kind::create)
        return BatchChanges::Other{Kind::DatasetMade, change.subject, {}, {}};
    if (change.kind == kind::drop)
        return BatchChanges::Other{Kind::DatasetDropped, change.subject, {}, {}};
    if (change.kind == kind::adapt)
        return BatchChanges::Other{Kind::FieldsChanged, change.subject, {}, {}};
    if (!change.isSetting())
        return std::nullopt;
    const QJsonObject json = change.json(connection);
    return BatchChanges::Other{Kind::Setting, change.subject, json.value(QLatin1String("before")).toString(), json.value(QLatin1String("after")).toString()};
}

} // namespace

struct BatchChanges::State
{
    State(Connection &reading, qint64 number)
        : connection(reading)
        , batch(number)
    {
        const ReadTransaction transaction(connection);
        Statement known = connection.prepare("SELECT 1 FROM om_batch WHERE id = ?1 AND committed <> ''");
        known.bind(1, batch);
        if (!known.step())
            raise(ErrorCode::NotFound, {QStringLiteral("batch"), QString::number(batch)});
        for (const RecordedChange &change : changesOf(connection, batch)) {
            if (auto other = otherOf(connection, change))
                others.push_back(std::move(*other));
            if (change.kind == kind::insert || change.kind == kind::rows)
                touch(change);
        }
        for (std::size_t i = 0; i < parts.size(); ++i)
            parts[i].rows = touched[i].count();
    }

    void touch(const RecordedChange &change)
    {
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part &p) { return p.spec.id == change.subject; });
        const auto place = std::size_t(part - parts.begin());
        if (part == parts.end()) {
            parts.push_back({shownSpec(connection, change.subject, batch), 0});
            touched.emplace_back();
        }
        addTouched(connection, change, touched[place]);
    }

    /// The next rows of the dataset that is in turn, which it passes on when they are at an end.
    std::vector<qint64> nextFids(std::size_t most)
    {
        std::vector<qint64> fids;
        for (const Spans::Span &span : touched[turn].within(at, std::numeric_limits<qint64>::max()))
            for (qint64 fid = span.first; fid < span.second && fids.size() < most; ++fid)
                fids.push_back(fid);
        if (!fids.empty())
            at = fids.back() + 1;
        return fids;
    }

    std::vector<RowChange> changesOfRows(std::vector<qint64> fids) const
    {
        const DatasetSpec &spec = parts[turn].spec;
        const RowSides sides(connection, spec, batch, std::move(fids), RowSides::Now::LeftOut);
        std::vector<RowChange> changes;
        for (const RowSides::Side &side : sides.rows()) {
            if (side.before == side.written)
                continue;
            RowChange &change = changes.emplace_back();
            change.dataset = spec.id;
            change.kind = !side.before ? RowChange::Kind::Insert : !side.written ? RowChange::Kind::Delete : RowChange::Kind::Update;
            change.key = keyOf(spec, side.before ? *side.before : *side.written, side.fid);
            change.before = side.before;
            change.after = side.written;
        }
        return changes;
    }

    Connection &connection;
    qint64 batch;
    std::vector<Other> others;
    std::vector<Part> parts;
    std::vector<Spans> touched; ///< rows of each part
    std::size_t turn = 0;
    qint64 at = 0; ///< next fid to look at
};

BatchChanges::BatchChanges(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }
BatchChanges::~BatchChanges() = default;

Result<std::unique_ptr<BatchChanges>> BatchChanges::open(const Cache &cache, qint64 batch)
{
    return guarded([&] { return std::unique_ptr<BatchChanges>(new BatchChanges(std::make_unique<State>(cache.d->connection(), batch))); });
}

const std::vector<BatchChanges::Other> &BatchChanges::others() const
{
    return m_state->others;
}

const std::vector<BatchChanges::Part> &BatchChanges::parts() const
{
    return m_state->parts;
}

Result<std::vector<RowChange>> BatchChanges::read(int most)
{
    return guarded([&] {
        const ReadTransaction transaction(m_state->connection);
        std::vector<RowChange> changes;
        while (changes.empty() && m_state->turn < m_state->parts.size()) {
            std::vector<qint64> fids = m_state->nextFids(std::size_t(most));
            if (fids.empty()) {
                ++m_state->turn;
                m_state->at = 0;
                continue;
            }
            changes = m_state->changesOfRows(std::move(fids));
        }
        return changes;
    });
}

Result<std::vector<RowChange>> Cache::changes(qint64 batch) const
{
    const auto reader = BatchChanges::open(*this, batch);
    if (!reader)
        return fail(reader);
    std::vector<RowChange> all;
    while (true) {
        auto some = (*reader)->read(std::numeric_limits<int>::max()); // a dataset at once
        if (!some)
            return fail(some);
        if (some->empty())
            return all;
        all.insert(all.end(), std::make_move_iterator(some->begin()), std::make_move_iterator(some->end()));
    }
}

} // namespace om
