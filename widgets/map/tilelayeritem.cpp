// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tilelayeritem.h"

#include "map/mapcamera.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

#include <cmath>

namespace om {

namespace {

constexpr int uploadsPerFrame = 8; // a texture costs the GUI thread up to a millisecond

constexpr double fine = 1e6; // steps of a zoom level and of a degree that grids are told apart by

QImage drawTile(const Renderer &renderer, const Viewport &view, double ratio)
{
    QImage image(view.size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(renderer.scene().ground);
    QPainter painter(&image);
    renderer.draw(painter, view);
    return image;
}

} // namespace

/// The image nodes on the screen, by tile, each with the serial of its picture.
class TileLayerItem::Node : public QSGNode
{
public:
    struct Shown
    {
        QSGImageNode *node;
        quint64 serial;
    };
    std::unordered_map<Key, Shown, KeyHash> shown;
    std::map<qint64, QSGTransformNode *> turned; ///< one for each bearing of tiles
};

TileLayerItem::TileLayerItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true);
}

TileLayerItem::~TileLayerItem()
{
    for (auto &[key, tile] : m_tiles)
        if (tile.job)
            tile.job->cancel();
}

void TileLayerItem::setUp(MapCamera &camera, JobRunner &jobs)
{
    m_camera = &camera;
    m_jobs = &jobs;
    connect(&camera, &MapCamera::moved, this, &TileLayerItem::follow);
    connect(&camera, &MapCamera::settled, this, &TileLayerItem::sharpen);
}

void TileLayerItem::setRenderer(std::shared_ptr<const Renderer> renderer)
{
    m_renderer = std::move(renderer);
    ++m_epoch;
    m_wasComplete = false;
    sharpen();
}

Viewport TileLayerItem::Grid::frame() const
{
    return Viewport::around(0, 0, double(level) / fine, QSize(0, 0), double(bearing) / fine);
}

Viewport TileLayerItem::viewOf(const Key &key)
{
    const Viewport frame = key.grid.frame();
    return {frame.toWorld(QPointF(key.x + 0.5, key.y + 0.5) * tilePx), frame.pixelsPerUnit(), QSize(tilePx, tilePx), frame.bearing()};
}

TileLayerItem::Grid TileLayerItem::present() const
{
    return {std::llround(m_camera->zoom() * fine), std::llround(m_camera->bearing() * fine)};
}

QRect TileLayerItem::tilesIn(const Grid &grid, int marginPx) const
{
    const Viewport view = m_camera->viewport().padded(marginPx);
    const Viewport frame = grid.frame();
    const QRectF rect = view.rect();
    QPolygonF seen;
    for (const QPointF &corner : {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()}) {
        const QPointF world = view.toWorld(corner);
        seen.append(frame.toPixel(world.x(), world.y()));
    }
    const QRectF shown = seen.boundingRect() & frame.pixelBox({0, 0, 1, 1});
    const auto index = [](double v) { return int(std::floor(v / tilePx)); };
    return {QPoint(index(shown.left()), index(shown.top())), QPoint(index(shown.right()), index(shown.bottom()))};
}

bool TileLayerItem::isComplete() const
{
    if (!m_camera || !m_renderer)
        return false;
    if (m_grid != present())
        return false;
    const QRect view = tilesIn(m_grid, 0);
    for (int y = view.top(); y <= view.bottom(); ++y) {
        for (int x = view.left(); x <= view.right(); ++x) {
            const auto it = m_tiles.find({m_grid, x, y});
            if (it == m_tiles.end() || it->second.epoch != m_epoch)
                return false;
        }
    }
    return true;
}

void TileLayerItem::follow()
{
    update();
    // New tiles are asked for while panning; while zooming or turning the old ones do until the camera rests.
    if (m_renderer && m_grid == present() && tilesIn(m_grid, tilePx / 2) != m_asked)
        request();
}

void TileLayerItem::sharpen()
{
    if (!m_camera || !m_renderer)
        return;
    if (const Grid grid = present(); grid != m_grid) {
        m_oldGrid = m_grid;
        m_grid = grid;
        m_wasComplete = false;
    }
    request();
    update();
}

void TileLayerItem::request()
{
    const QRect wanted = tilesIn(m_grid, tilePx / 2);
    m_asked = wanted;
    for (auto &[key, tile] : m_tiles) {
        const bool isWanted = key.grid == m_grid && wanted.contains(key.x, key.y) && tile.jobEpoch == m_epoch;
        if (tile.job && !isWanted) {
            tile.job->cancel();
            tile.job.reset();
        }
    }
    const QPointF middle = QRectF(tilesIn(m_grid, 0)).center() - QPointF(0.5, 0.5);
    std::vector<std::pair<double, Key>> missing;
    for (int y = wanted.top(); y <= wanted.bottom(); ++y)
        for (int x = wanted.left(); x <= wanted.right(); ++x)
            missing.push_back({std::hypot(x - middle.x(), y - middle.y()), {m_grid, x, y}});
    std::sort(missing.begin(), missing.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[distance, key] : missing)
        start(key, 1000 - int(distance * 10));
    trim();
}

void TileLayerItem::start(const Key &key, int priority)
{
    Tile &tile = m_tiles[key];
    tile.used = ++m_clock;
    if (tile.epoch == m_epoch || tile.job)
        return;
    tile.jobEpoch = m_epoch;
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    // With an inline runner the answer comes before run returns and may not find the job noted.
    auto job = m_jobs->run([renderer = m_renderer, view = viewOf(key), ratio](JobControl &) { return drawTile(*renderer, view, ratio); }, this,
                           [this, key, epoch = m_epoch](QImage image) { finished(key, std::move(image), epoch); }, priority);
    if (Tile &started = m_tiles[key]; started.epoch != m_epoch)
        started.job = std::move(job);
}

void TileLayerItem::finished(const Key &key, QImage image, quint64 epoch)
{
    Tile &tile = m_tiles[key];
    tile.image = std::move(image);
    tile.epoch = epoch;
    tile.serial = ++m_serial;
    tile.job.reset();
    update();
    if (!m_wasComplete && isComplete()) {
        m_wasComplete = true;
        Q_EMIT completed();
    }
}

void TileLayerItem::trim()
{
    if (m_tiles.size() <= std::size_t(mostTiles))
        return;
    std::vector<std::pair<quint64, Key>> byUse;
    for (const auto &[key, tile] : m_tiles)
        if (!tile.job)
            byUse.push_back({tile.used, key});
    std::sort(byUse.begin(), byUse.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < byUse.size() && m_tiles.size() > std::size_t(mostTiles); ++i)
        m_tiles.erase(byUse[i].second);
}

QSGNode *TileLayerItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *root = static_cast<Node *>(old);
    if (!root)
        root = new Node;
    if (!m_camera)
        return root;
    const Viewport view = m_camera->viewport();
    const bool isSharp = m_grid == present();
    const bool isComplete = this->isComplete();
    std::unordered_map<Key, Node::Shown, KeyHash> before;
    before.swap(root->shown);
    for (const auto &[bearing, turned] : root->turned)
        turned->removeAllChildNodes();
    root->removeAllChildNodes();
    int uploads = 0;
    bool isWaiting = false;
    const auto show = [&](const Key &key, Tile &tile) {
        if (tile.image.isNull())
            return;
        // Tiles of another bearing are placed as if the view had theirs, then turned about its middle as a whole.
        const double bearing = double(key.grid.bearing) / fine;
        const Viewport theirs(view.centre(), view.pixelsPerUnit(), view.size(), bearing);
        QTransform turn;
        if (key.grid.bearing != present().bearing) {
            turn.translate(view.rect().center().x(), view.rect().center().y());
            turn.rotate(bearing - view.bearing());
            turn.translate(-view.rect().center().x(), -view.rect().center().y());
        }
        // Edges are put on whole pixels, all by the same rule, so that neighbours meet without a gap.
        const Viewport frame = key.grid.frame();
        const QPointF origin = theirs.toPixel(0, 0);
        const double scale = view.pixelsPerUnit() / frame.pixelsPerUnit() * tilePx;
        const auto edge = [&](double from, int index) { return std::round(from + index * scale); };
        const QRectF place(QPointF(edge(origin.x(), key.x), edge(origin.y(), key.y)), QPointF(edge(origin.x(), key.x + 1), edge(origin.y(), key.y + 1)));
        if (!turn.mapRect(place).intersects(view.rect()))
            return;
        tile.used = ++m_clock;
        auto it = before.find(key);
        Node::Shown shown{nullptr, 0};
        if (it != before.end()) {
            shown = it->second;
            before.erase(it);
        }
        if (shown.serial != tile.serial) {
            if (uploads >= uploadsPerFrame) {
                isWaiting = true;
                if (!shown.node)
                    return;
            } else {
                ++uploads;
                if (!shown.node) {
                    shown.node = window()->createImageNode();
                    shown.node->setOwnsTexture(true);
                }
                shown.node->setTexture(window()->createTextureFromImage(tile.image, QQuickWindow::TextureIsOpaque));
                shown.serial = tile.serial;
            }
        }
        shown.node->setRect(place); // within a level a tile is at most a pixel larger than its picture: repeating one is better than a gap
        shown.node->setFiltering(isSharp ? QSGTexture::Nearest : QSGTexture::Linear);
        QSGTransformNode *&turned = root->turned[key.grid.bearing];
        if (!turned)
            turned = new QSGTransformNode;
        if (!turned->parent()) {
            turned->setMatrix(QMatrix4x4(turn));
            root->appendChildNode(turned);
        }
        turned->appendChildNode(shown.node);
        root->shown.emplace(key, shown);
    };
    if (!isComplete)
        for (auto &[key, tile] : m_tiles)
            if (key.grid == m_oldGrid && key.grid != m_grid)
                show(key, tile);
    for (auto &[key, tile] : m_tiles)
        if (key.grid == m_grid)
            show(key, tile);
    for (auto &[key, shown] : before)
        delete shown.node;
    std::erase_if(root->turned, [](const auto &entry) {
        const bool isUnused = !entry.second->parent();
        if (isUnused)
            delete entry.second;
        return isUnused;
    });
    if (isWaiting)
        QMetaObject::invokeMethod(this, [this] { update(); }, Qt::QueuedConnection);
    return root;
}

} // namespace om
