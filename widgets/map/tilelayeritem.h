// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/renderer.h"
#include "jobs/jobrunner.h"

#include <QImage>
#include <QQuickItem>

#include <unordered_map>

namespace om {

class MapCamera;

/// Composites tiles that the renderer draws on the job pool. While the camera moves, existing tiles are only moved and scaled; missing
/// ones are asked for, nearest to the middle first. At rest the scale becomes that of new, sharp tiles; the old ones stay below until
/// these are there. A new scene replaces tiles one by one. GUI thread.
class TileLayerItem : public QQuickItem
{
    Q_OBJECT
public:
    static constexpr int tilePx = 512;
    static constexpr int mostTiles = 96; ///< kept: some 100 MB

    explicit TileLayerItem(QQuickItem *parent = nullptr);
    ~TileLayerItem() override;

    void setUp(MapCamera &camera, JobRunner &jobs);
    void setRenderer(std::shared_ptr<const Renderer> renderer);
    bool isComplete() const; ///< every tile in view is drawn, sharp and of the present scene

Q_SIGNALS:
    void completed(); ///< became complete

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;

private:
    /// Scale and bearing that tiles are drawn for: a grid of squares from the world's top left corner, turned with the view.
    struct Grid
    {
        qint64 level = 0; ///< zoom in millionths
        qint64 bearing = 0; ///< degrees in millionths
        Viewport frame() const; ///< world to px of the grid
        bool operator==(const Grid &) const = default;
    };
    struct Key
    {
        Grid grid;
        int x, y;
        bool operator==(const Key &) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key &k) const { return qHashMulti(0, k.grid.level, k.grid.bearing, k.x, k.y); }
    };
    struct Tile
    {
        QImage image; ///< null until first drawn
        quint64 epoch = 0; ///< of the scene it shows
        quint64 serial = 0;
        quint64 used = 0;
        std::shared_ptr<JobControl> job;
        quint64 jobEpoch = 0;
    };
    class Node;

    static Viewport viewOf(const Key &key);
    Grid present() const; ///< the grid that the camera asks for
    QRect tilesIn(const Grid &grid, int marginPx) const;
    void follow();
    void sharpen();
    void request();
    void start(const Key &key, int priority);
    void finished(const Key &key, QImage image, quint64 epoch);
    void trim();

    MapCamera *m_camera = nullptr; ///< outlives the item
    JobRunner *m_jobs = nullptr;
    std::shared_ptr<const Renderer> m_renderer;
    std::unordered_map<Key, Tile, KeyHash> m_tiles;
    Grid m_grid, m_oldGrid;
    QRect m_asked; ///< tiles of the grid asked for last
    quint64 m_epoch = 0, m_serial = 0, m_clock = 0;
    bool m_wasComplete = false;
};

} // namespace om
