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

class OnlineSupplier : public TileSupplier
{
public:
    explicit OnlineSupplier(const OnlineTiles &source)
        : m_source(source)
        , m_fetcher(source.spec, source.key, source.timeoutMs)
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
        auto tile = fetch(m_fetcher, m_source.spec.id, id);
        if (!tile || !m_over)
            return tile;
        if (const auto over = fetch(*m_over, m_source.spec.id + QStringLiteral("#over"), id)) // without them the ground is still one
            lay(*over, *tile);
        return tile;
    }

private:
    /// `name`: under which the cache keeps it.
    Result<MapTile> fetch(TileFetcher &fetcher, const QString &name, const MapTileId &id)
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const auto kept = m_source.cache ? m_source.cache->find(name, id) : std::nullopt;
        if (kept && now - kept->fetched < (kept->bytes.isEmpty() ? emptySeconds : m_source.freshSeconds))
            return decoded(kept->bytes);
        const auto bytes = fetcher.fetch(id);
        if (!bytes)
            return kept ? decoded(kept->bytes) : Result<MapTile>(fail(bytes));
        auto tile = decoded(*bytes);
        if (tile && m_source.cache) // what cannot be shown is not kept
            m_source.cache->put(name, id, *bytes, now);
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
};

} // namespace

std::unique_ptr<TileSupplier> OnlineTiles::supplier() const
{
    return std::make_unique<OnlineSupplier>(*this);
}

} // namespace om
