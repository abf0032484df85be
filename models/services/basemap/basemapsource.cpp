// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/basemap/basemapsource.h"

#include "geo/basemap/tileprocess.h"
#include "services/basemap/onlinetiles.h"
#include "store/tilecache.h"
#include "sync/secretstore.h"

namespace om {

namespace {

constexpr int serverThreads = 4; // tiles of a server that are fetched at once
constexpr int togetherMs = 40; // tiles that come within it are drawn in one go

} // namespace

QString basemapKeyName(const QString &id)
{
    return QStringLiteral("basemap/") + id.section(u'.', 0, 0);
}

QString unusedKey(const BasemapList &list, const BasemapEntry &gone)
{
    const QString name = basemapKeyName(gone.id);
    const auto needsIt = [&name](const BasemapEntry &entry) { return entry.online.needsKey() && basemapKeyName(entry.id) == name; };
    return gone.file.isEmpty() && needsIt(gone) && std::ranges::none_of(list.entries(), needsIt) ? name : QString();
}

BasemapSource::BasemapSource(BasemapSurroundings &shared, QObject *parent)
    : QObject(parent)
    , m_shared(shared)
{
    m_later.setSingleShot(true);
    m_later.setInterval(togetherMs);
    connect(&m_later, &QTimer::timeout, this, [this] { Q_EMIT arrived(std::exchange(m_arrived, Box())); });
}

BasemapSource::~BasemapSource()
{
    close();
}

void BasemapSource::close()
{
    if (!m_tiles)
        return;
    m_tiles->stop();
    // Its threads may still wait for a file or a server: they are joined where nobody waits for it.
    m_shared.jobs.run(
        [tiles = std::exchange(m_tiles, nullptr)](JobControl &) mutable {
            tiles.reset();
            return true;
        },
        this, [](bool) {});
    m_arrived = Box();
}

void BasemapSource::open(const BasemapEntry *entry)
{
    close();
    m_problem.reset();
    ++m_round;
    if (!entry)
        return;
    if (!entry->file.isEmpty()) {
        fetchWith([worker = m_shared.workerProgram, path = entry->file, language = m_shared.language] { return makeFileSupplier(worker, path, language); }, 1);
    } else if (!entry->online.needsKey()) {
        openServer(*entry, QString());
    } else {
        m_shared.secrets.read(basemapKeyName(entry->id), [this, chosen = *entry, round = m_round](const QString &key) {
            if (round != m_round)
                return;
            if (key.isEmpty())
                Q_EMIT keyNeeded(chosen.id);
            else
                openServer(chosen, key);
        });
    }
}

void BasemapSource::openServer(const BasemapEntry &entry, const QString &key)
{
    OnlineTiles source;
    source.spec = entry.online;
    source.key = key;
    source.workerProgram = m_shared.workerProgram;
    source.language = m_shared.language;
    m_shared.jobs.run(
        [path = m_shared.tilesFile(), kept = m_shared.kept](JobControl &) {
            const auto opened = kept ? Result<std::shared_ptr<TileCache>>(kept) : TileCache::open(path);
            return opened.value_or(nullptr); // without it tiles are fetched all the same
        },
        this,
        [this, source, round = m_round](const std::shared_ptr<TileCache> &kept) mutable {
            m_shared.kept = kept;
            if (round != m_round)
                return;
            source.cache = kept;
            fetchWith([source] { return source.supplier(); }, serverThreads);
            Q_EMIT changed();
        });
}

void BasemapSource::fetchWith(std::function<std::unique_ptr<TileSupplier>()> make, int threads)
{
    const auto here = [this, round = m_round](auto run) {
        QMetaObject::invokeMethod(
            this,
            [this, round, run] {
                if (round == m_round) // words of an earlier choice come too late
                    run();
            },
            Qt::QueuedConnection);
    };
    BasemapTiles::Listener listener;
    listener.opened = [this, here] { here([this] { Q_EMIT changed(); }); };
    listener.arrived = [this, here](const Box &box) {
        here([this, box] {
            m_arrived.add(box);
            if (!m_later.isActive())
                m_later.start();
        });
    };
    listener.failed = [this, here](const Error &error) {
        here([this, error] {
            m_problem = error;
            Q_EMIT failed(error);
            Q_EMIT changed();
        });
    };
    listener.recovered = [this, here] {
        here([this] {
            m_problem.reset();
            Q_EMIT changed();
        });
    };
    m_tiles = std::make_shared<BasemapTiles>(std::move(make), threads, std::move(listener));
}

} // namespace om
