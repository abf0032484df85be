// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/basemap/onlinetiles.h"

#include "geo/basemap/tileprocess.h"
#include "store/tilecache.h"
#include "sync/tilefetcher.h"

#include <QDateTime>
#include <QImage>
#include <QPainter>

#include <optional>

namespace om {

namespace {

constexpr qint64 emptySeconds = 24 * 3600; // a server that had no tile is asked again after it
constexpr std::size_t mostOld = 256; // older ones are of a view long left
constexpr QLatin1StringView overMark("#over");

class OnlineSupplier : public TileSupplier
{
public:
    explicit OnlineSupplier(const OnlineTiles &source)
        : m_source(source)
        , m_fetcher(source.spec, source.key, source.timeoutMs, source.hasGiven)
    {
        if (source.spec.over.isEmpty())
            return;
        OnlineBasemapSpec over = source.spec;
        over.url = over.over;
        m_over.emplace(over, source.key, source.timeoutMs);
    }

    Result<MapTileSet> open() override
    {
        MapTileSet set;
        set.format = QStringLiteral("XYZ");
        set.title = m_source.spec.title;
        set.attribution = m_source.spec.attribution;
        set.minZoom = m_source.spec.minZoom;
        set.maxZoom = std::min(m_source.spec.maxZoom, MapTileId::mostZoom);
        return set;
    }

    Result<MapTile> fetch(const MapTileId &id) override
    {
        m_isOld = false;
        auto tile = composed(id, false);
        if (!m_isOld)
            return tile;
        if (m_old.size() >= mostOld)
            m_old.erase(m_old.begin());
        m_old.push_back(id);
        return tile;
    }

    bool hasOld() const override { return !m_old.empty(); }

    std::optional<std::pair<MapTileId, MapTile>> renew() override
    {
        const MapTileId id = m_old.back();
        m_old.pop_back();
        m_hasCome = false;
        auto tile = composed(id, true);
        if (!m_hasCome || !tile)
            return std::nullopt;
        return std::pair(id, *std::move(tile));
    }

    void stop() override
    {
        m_fetcher.stop();
        if (m_over)
            m_over->stop();
    }

private:
    Result<MapTile> composed(const MapTileId &id, bool isRenewal)
    {
        auto tile = part(m_fetcher, m_source.spec.id, id, isRenewal);
        if (!tile || !m_over)
            return tile;
        if (const auto over = part(*m_over, m_source.spec.id + overMark, id, isRenewal)) // without them the ground is still one
            lay(*over, *tile);
        return tile;
    }

    /// `name`: under which the cache keeps it. What is kept is as good as there is while nothing better comes.
    Result<MapTile> part(TileFetcher &fetcher, const QString &name, const MapTileId &id, bool isRenewal)
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const auto kept = m_source.cache ? m_source.cache->find(name, id) : std::nullopt;
        const bool isFresh = kept && now - kept->fetched < (kept->bytes.isEmpty() ? emptySeconds : m_source.freshSeconds);
        if (kept && (isFresh || !isRenewal)) {
            m_isOld = m_isOld || !isFresh;
            return decoded(kept->bytes);
        }
        const auto bytes = fetcher.fetch(id);
        auto tile = bytes ? decoded(*bytes) : bytes.error().code == ErrorCode::NotFound ? Result<MapTile>() : Result<MapTile>(fail(bytes));
        if (!bytes || !tile) // neither a refusal nor what cannot be shown is kept, nor takes the place of what is
            return kept ? decoded(kept->bytes) : std::move(tile);
        if (m_source.cache)
            m_source.cache->put(name, id, *bytes, now);
        m_hasCome = true;
        return tile;
    }

    static void lay(const MapTile &over, MapTile &tile)
    {
        if (over.px == 0)
            return;
        if (tile.px == 0) {
            tile = over;
            return;
        }
        const QImage upper(reinterpret_cast<const uchar *>(over.pixels.constData()), over.px, over.px, QImage::Format_ARGB32_Premultiplied);
        QImage lower(reinterpret_cast<uchar *>(tile.pixels.data()), tile.px, tile.px, QImage::Format_ARGB32_Premultiplied);
        QPainter(&lower).drawImage(lower.rect(), upper);
    }

    Result<MapTile> decoded(const QByteArray &bytes)
    {
        if (bytes.isEmpty())
            return MapTile();
        if (!m_process || !m_process->isAlive()) {
            auto process = TileProcess::start(m_source.workerProgram, QString(), m_source.language);
            if (!process)
                return fail(process);
            m_process = *std::move(process);
        }
        return m_process->decode(bytes, false, m_source.spec.title);
    }

    OnlineTiles m_source;
    TileFetcher m_fetcher;
    std::optional<TileFetcher> m_over;
    std::unique_ptr<TileProcess> m_process;
    std::vector<MapTileId> m_old; ///< given as they were kept, the latest last
    bool m_isOld = false; ///< of the tile that is being fetched: part of it is
    bool m_hasCome = false; ///< likewise: part of it is new
};

} // namespace

std::unique_ptr<TileSupplier> OnlineTiles::supplier() const
{
    return std::make_unique<OnlineSupplier>(*this);
}

Result<void> OnlineTiles::forget(TileCache &cache, const QString &id)
{
    const auto ground = cache.remove(id);
    return ground ? cache.remove(id + overMark) : ground;
}

} // namespace om
