// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cachefile_p.h"
#include "store/tablewriter_p.h"

#include <map>

namespace om {

class CachePrivate
{
public:
    explicit CachePrivate(store::CacheFile opened)
        : file(std::move(opened))
    { }
    store::Connection &connection() const { return *file.connection; }

    store::CacheFile file;
    bool isBatchOpen = false;
};

/// What an open batch holds; made by begin, gone with the BatchWriter.
struct BatchWriter::State
{
    State(store::Connection &writing, qint64 batch)
        : connection(writing)
        , recorder(writing, batch)
        , search(writing)
    {
        counts.id = batch;
    }

    store::Connection &connection;
    store::ChangeRecorder recorder;
    store::SearchIndex search;
    std::map<QString, std::unique_ptr<store::TableWriter>> writers; ///< by dataset
    store::TableWriter *active = nullptr; ///< between beginRows and endRows
    store::Counts dropped; ///< of writers that went with their dataset
    BatchState counts; ///< all but the row counts
    bool isFailed = false;
    bool isCommitted = false;

    store::TableWriter &writer(const QString &dataset);
    void create(const DatasetSpec &spec);
    void adapt(const QString &dataset, const DatasetSpec &spec);
    void revert(const QString &dataset, const DatasetSpec &earlier);
    void drop(const QString &dataset);
    void setSetting(const QString &key, const std::optional<QString> &json);
    BatchState total() const;

    /// Runs one step of the batch; after a failure only rolling back is left.
    template<typename F>
    auto step(F &&work) -> Result<decltype(work())>
    {
        if (isFailed || isCommitted)
            return fail(ErrorCode::Usage, {}, QStringLiteral("the batch has failed or is committed"));
        auto result = store::guarded(std::forward<F>(work));
        isFailed = !result;
        return result;
    }
};

} // namespace om
