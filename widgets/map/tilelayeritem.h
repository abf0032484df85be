// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/renderer.h"
#include "jobs/jobrunner.h"
#include "map/tilegrid.h"

#include <QImage>
#include <QQuickItem>
#include <QTimer>

#include <unordered_map>

namespace om {

class MapCamera;

/// Composites tiles that the renderer draws on the job pool: first those in view from the middle outwards, then a ring around it, last a
/// coarse backdrop further out. While the camera moves, existing tiles are only moved, scaled and turned. At rest the grid becomes that
/// of new, sharp tiles; until one is there, the best that is left of other scales, bearings or the scene before fills its place, so the
/// ground never flashes up. GUI thread.
class TileLayerItem : public QQuickItem
{
    Q_OBJECT
public:
    explicit TileLayerItem(QQuickItem *parent = nullptr);
    ~TileLayerItem() override;

    void setUp(MapCamera &camera, JobRunner &jobs);
    void setRenderer(std::shared_ptr<const Renderer> renderer);
    /// What the background shows there has changed (normalised Web Mercator): tiles that touch it are drawn anew.
    void invalidate(const Box &box);
    bool isComplete() const; ///< every tile in view is drawn, sharp and of the present scene

    qint64 cachedBytes() const; ///< of all tiles that are drawn
    /// What the cache is cut down to: twice the tiles asked for (view, ring, backdrop), at least 64 MiB. At 1920 × 1080 px 84 MiB, at
    /// 3840 × 2160 px some 180 MiB; times the square of the pixel ratio.
    qint64 cacheLimit() const;

Q_SIGNALS:
    void completed(); ///< became complete

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;

private:
    struct Tile
    {
        QImage image; ///< null until first drawn
        quint64 epoch = 0; ///< of the scene it shows
        quint64 serial = 0; ///< tells this picture from the ones before
        quint64 used = 0;
        std::shared_ptr<JobControl> job;
        quint64 jobEpoch = 0;
    };
    struct Wanted
    {
        TileKey key;
        int priority;
    };
    class Node;
    class Composition;

    double ratio() const;
    std::vector<Wanted> wanted() const; ///< by priority
    void follow();
    void sharpen();
    void request();
    void start(const TileKey &key, int priority);
    void finished(const TileKey &key, QImage image, quint64 epoch);
    void trim();

    MapCamera *m_camera = nullptr; ///< outlives the item
    JobRunner *m_jobs = nullptr;
    std::shared_ptr<const Renderer> m_renderer;
    std::unordered_map<TileKey, Tile, TileKeyHash> m_tiles;
    TileGrid m_grid;
    QRect m_asked; ///< tiles of the grid asked for last
    std::size_t m_wantedCount = 0;
    quint64 m_epoch = 0, m_serial = 0, m_clock = 0;
    bool m_wasComplete = false;
    QTimer m_reveal;
};

} // namespace om
