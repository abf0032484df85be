// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/basemap/basemaptiles.h"

#include "geo/basemap/tileprocess.h"

#include <QCache>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace om {

namespace {

constexpr std::size_t mostWishes = 1024; // older ones are of a view long left
constexpr std::size_t mostMissed = 256; // likewise

class FileSupplier : public TileSupplier
{
public:
    FileSupplier(const QString &workerProgram, const QString &path, const QString &language)
        : m_worker(workerProgram)
        , m_path(path)
        , m_language(language)
    { }

    Result<MapTileSet> open() override
    {
        auto process = TileProcess::start(m_worker, m_path, m_language);
        if (!process)
            return fail(process);
        m_process = *std::move(process);
        return m_process->tileSet();
    }

    Result<MapTile> fetch(const MapTileId &id) override
    {
        auto tile = m_process->tile(id);
        if (!tile && !m_process->isAlive()) {
            // The tile that it died of is not asked for again.
            m_isBroken = m_hasRestarted || !open();
            m_hasRestarted = true;
        }
        return tile;
    }

    bool isBroken() const override { return m_isBroken; }

private:
    QString m_worker, m_path, m_language;
    std::unique_ptr<TileProcess> m_process;
    bool m_hasRestarted = false, m_isBroken = false;
};

} // namespace

std::unique_ptr<TileSupplier> makeFileSupplier(const QString &workerProgram, const QString &path, const QString &language)
{
    return std::make_unique<FileSupplier>(workerProgram, path, language);
}

struct BasemapTiles::State
{
    std::function<std::unique_ptr<TileSupplier>()> make;
    std::mutex telling; ///< held while the listener is called; guards it
    Listener listener;

    mutable std::mutex mutex; ///< guards what follows
    std::condition_variable changed;
    std::optional<MapTileSet> set;
    std::optional<Error> error; ///< the first one, until a server answers again
    std::vector<MapTileId> missed; ///< that a server did not give, the latest last
    std::chrono::milliseconds retryAfter;
    std::chrono::steady_clock::time_point retryAt; ///< when the missed ones are wished for again
    QCache<MapTileId, std::shared_ptr<const MapTile>> cache{cacheKiB};
    std::vector<MapTileId> wishes; ///< the latest is last
    QSet<MapTileId> asked; ///< wished for or being fetched
    std::vector<TileSupplier *> suppliers; ///< at work
    bool isRenewing = false; ///< one of them at a time: the others are there for what is wished for
    int alive = 0; ///< suppliers that still may give something
    bool isStopped = false;

    std::vector<std::thread> threads;

    void keep(const MapTileId &id, MapTile &&tile)
    {
        const int cost = int(tile.bytes() >> 10) + 1;
        cache.insert(id, new std::shared_ptr<const MapTile>(std::make_shared<const MapTile>(std::move(tile))), cost);
    }

    void tellFailed(const Error &e)
    {
        {
            const std::lock_guard lock(mutex);
            if (error)
                return;
            error = e;
        }
        const std::lock_guard lock(telling);
        listener.failed(e);
    }

    bool open(TileSupplier &supplier)
    {
        const auto opened = supplier.open();
        if (!opened) {
            tellFailed(opened.error());
            return false;
        }
        bool isFirst = false;
        {
            const std::lock_guard lock(mutex);
            isFirst = !set;
            set = *opened;
        }
        changed.notify_all();
        if (isFirst) {
            const std::lock_guard lock(telling);
            listener.opened();
        }
        return true;
    }

    void fetchAll(TileSupplier &supplier)
    {
        while (!supplier.isBroken()) {
            MapTileId id;
            bool renews = false;
            {
                std::unique_lock lock(mutex);
                while (!isStopped && wishes.empty()) {
                    renews = !isRenewing && supplier.hasOld();
                    if (renews)
                        break;
                    if (missed.empty())
                        changed.wait(lock);
                    else if (changed.wait_until(lock, retryAt) == std::cv_status::timeout)
                        wishForMissed();
                }
                if (isStopped)
                    return;
                isRenewing = isRenewing || renews;
                if (!renews) {
                    id = wishes.back();
                    wishes.pop_back();
                }
            }
            if (renews) {
                renewOne(supplier);
                continue;
            }
            auto tile = supplier.fetch(id);
            {
                const std::lock_guard lock(mutex);
                if (isStopped)
                    return;
            }
            if (!tile)
                tellFailed(tile.error());
            const bool isLater = !tile && isAway(tile.error());
            bool hasRecovered = false;
            {
                const std::lock_guard lock(mutex);
                if (isLater) {
                    miss(id);
                } else {
                    hasRecovered = tile && error && isAway(*error);
                    if (hasRecovered)
                        error.reset();
                    keep(id, tile ? *std::move(tile) : MapTile());
                }
                asked.remove(id);
            }
            changed.notify_all();
            if (isLater)
                continue;
            const std::lock_guard lock(telling);
            if (hasRecovered)
                listener.recovered();
            listener.arrived(id.box());
        }
    }

    void renewOne(TileSupplier &supplier)
    {
        auto renewed = supplier.renew();
        {
            const std::lock_guard lock(mutex);
            isRenewing = false;
            if (renewed)
                keep(renewed->first, std::move(renewed->second));
        }
        changed.notify_all();
        if (!renewed)
            return;
        const std::lock_guard lock(telling);
        listener.arrived(renewed->first.box());
    }

    static bool isAway(const Error &e) { return e.code == ErrorCode::ServerUnreachable || e.code == ErrorCode::ServerRefused; }

    /// `mutex` is held.
    void miss(const MapTileId &id)
    {
        std::erase(missed, id);
        if (missed.size() >= mostMissed)
            missed.erase(missed.begin());
        missed.push_back(id);
        retryAt = std::chrono::steady_clock::now() + retryAfter;
    }

    /// `mutex` is held.
    void wishForMissed()
    {
        for (const MapTileId &id : std::exchange(missed, {}))
            wish(id);
    }

    void run()
    {
        const auto supplier = make();
        {
            const std::lock_guard lock(mutex);
            suppliers.push_back(supplier.get());
            if (isStopped)
                supplier->stop();
        }
        if (open(*supplier))
            fetchAll(*supplier);
        {
            const std::lock_guard lock(mutex);
            std::erase(suppliers, supplier.get());
            if (--alive == 0) { // nothing more comes: whoever waits is released
                wishes.clear();
                asked.clear();
            }
        }
        changed.notify_all();
    }

    /// `mutex` is held.
    void wish(const MapTileId &id)
    {
        if (isStopped || alive == 0)
            return;
        if (asked.contains(id)) {
            // A wish that is repeated becomes the latest.
            if (const auto it = std::find(wishes.begin(), wishes.end(), id); it != wishes.end())
                std::rotate(it, it + 1, wishes.end());
            return;
        }
        if (wishes.size() >= mostWishes) {
            asked.remove(wishes.front());
            wishes.erase(wishes.begin());
        }
        asked.insert(id);
        wishes.push_back(id);
        changed.notify_all();
    }
};

BasemapTiles::BasemapTiles(std::function<std::unique_ptr<TileSupplier>()> make, int threads, Listener listener, int retryAfterMs)
    : m_state(std::make_unique<State>())
{
    m_state->make = std::move(make);
    m_state->listener = std::move(listener);
    m_state->alive = threads;
    m_state->retryAfter = std::chrono::milliseconds(retryAfterMs);
    for (int i = 0; i < threads; ++i)
        m_state->threads.emplace_back([state = m_state.get()] { state->run(); });
}

BasemapTiles::~BasemapTiles()
{
    stop();
    for (std::thread &thread : m_state->threads)
        thread.join();
}

std::optional<MapTileSet> BasemapTiles::tileSet() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->set;
}

std::shared_ptr<const MapTile> BasemapTiles::tile(const MapTileId &id, bool isWanted)
{
    const std::lock_guard lock(m_state->mutex);
    if (const auto *kept = m_state->cache.object(id))
        return *kept;
    if (isWanted)
        m_state->wish(id);
    return nullptr;
}

void BasemapTiles::stop()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->isStopped = true;
        for (TileSupplier *supplier : m_state->suppliers)
            supplier->stop();
    }
    m_state->changed.notify_all();
    const std::lock_guard lock(m_state->telling);
    m_state->listener = {};
}

Result<void> BasemapTiles::waitOpened()
{
    std::unique_lock lock(m_state->mutex);
    m_state->changed.wait(lock, [this] { return m_state->set || m_state->alive == 0 || m_state->isStopped; });
    if (!m_state->set)
        return std::unexpected(m_state->error.value_or(Error{ErrorCode::Cancelled, {}, {}}));
    return {};
}

Result<void> BasemapTiles::wait(const std::vector<MapTileId> &ids)
{
    std::unique_lock lock(m_state->mutex);
    for (const MapTileId &id : ids)
        if (!m_state->cache.contains(id))
            m_state->wish(id);
    const auto isOpen = [this](const MapTileId &id) { return m_state->asked.contains(id); };
    m_state->changed.wait(lock, [&] { return m_state->isStopped || std::none_of(ids.begin(), ids.end(), isOpen); });
    if (m_state->error)
        return std::unexpected(*m_state->error);
    return {};
}

} // namespace om
