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

QImage drawTile(const Renderer &renderer, const Box &box, double ratio)
{
    const QSize size(TileLayerItem::tilePx, TileLayerItem::tilePx);
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(renderer.scene().ground);
    QPainter painter(&image);
    renderer.draw(painter, {box, size});
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

double TileLayerItem::levelUnit(qint64 level)
{
    return 256 * std::exp2(double(level) / 1000);
}

Box TileLayerItem::boxOf(const Key &key)
{
    const double unit = levelUnit(key.level);
    return {key.x * tilePx / unit, key.y * tilePx / unit, (key.x + 1) * tilePx / unit, (key.y + 1) * tilePx / unit};
}

QRect TileLayerItem::tilesIn(qint64 level, double marginPx) const
{
    const Box box = m_camera->viewport().grown(marginPx);
    const double unit = levelUnit(level);
    const auto index = [&](double v) { return int(std::floor(std::clamp(v, 0.0, 1.0) * unit / tilePx)); };
    return {QPoint(index(box.minX), index(box.minY)), QPoint(index(box.maxX), index(box.maxY))};
}

bool TileLayerItem::isComplete() const
{
    if (!m_camera || !m_renderer)
        return false;
    if (m_level != std::llround(m_camera->zoom() * 1000))
        return false;
    const QRect view = tilesIn(m_level, 0);
    for (int y = view.top(); y <= view.bottom(); ++y) {
        for (int x = view.left(); x <= view.right(); ++x) {
            const auto it = m_tiles.find({m_level, x, y});
            if (it == m_tiles.end() || it->second.epoch != m_epoch)
                return false;
        }
    }
    return true;
}

void TileLayerItem::follow()
{
    update();
    // New tiles are asked for while panning; while zooming the old ones do until the camera rests.
    if (m_renderer && std::abs(m_camera->zoom() * 1000 - double(m_level)) < 1 && tilesIn(m_level, tilePx / 2) != m_asked)
        request();
}

void TileLayerItem::sharpen()
{
    if (!m_camera || !m_renderer)
        return;
    const qint64 level = std::llround(m_camera->zoom() * 1000);
    if (level != m_level) {
        m_oldLevel = m_level;
        m_level = level;
        m_wasComplete = false;
    }
    request();
    update();
}

void TileLayerItem::request()
{
    const QRect wanted = tilesIn(m_level, tilePx / 2);
    m_asked = wanted;
    for (auto &[key, tile] : m_tiles) {
        const bool isWanted = key.level == m_level && wanted.contains(key.x, key.y) && tile.jobEpoch == m_epoch;
        if (tile.job && !isWanted) {
            tile.job->cancel();
            tile.job.reset();
        }
    }
    const QPointF middle = QRectF(tilesIn(m_level, 0)).center() - QPointF(0.5, 0.5);
    std::vector<std::pair<double, Key>> missing;
    for (int y = wanted.top(); y <= wanted.bottom(); ++y)
        for (int x = wanted.left(); x <= wanted.right(); ++x)
            missing.push_back({std::hypot(x - middle.x(), y - middle.y()), {m_level, x, y}});
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
    auto job = m_jobs->run([renderer = m_renderer, box = boxOf(key), ratio](JobControl &) { return drawTile(*renderer, box, ratio); }, this,
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
    const bool isSharp = std::abs(m_camera->zoom() * 1000 - double(m_level)) < 0.51;
    const bool isComplete = this->isComplete();
    std::unordered_map<Key, Node::Shown, KeyHash> before;
    before.swap(root->shown);
    root->removeAllChildNodes();
    int uploads = 0;
    bool isWaiting = false;
    const auto show = [&](const Key &key, Tile &tile) {
        const Box box = boxOf(key);
        if (tile.image.isNull() || !box.intersects(view.box))
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
        // Edges are put on whole pixels, all by the same rule, so that neighbours meet without a gap.
        const QPointF a = view.toPixel(box.minX, box.minY);
        const QPointF b = view.toPixel(box.maxX, box.maxY);
        const QRectF place(QPointF(std::round(a.x()), std::round(a.y())), QPointF(std::round(b.x()), std::round(b.y())));
        shown.node->setRect(place); // within a level a tile is at most a pixel larger than its picture: repeating one is better than a gap
        shown.node->setFiltering(isSharp ? QSGTexture::Nearest : QSGTexture::Linear);
        root->appendChildNode(shown.node);
        root->shown.emplace(key, shown);
    };
    if (!isComplete)
        for (auto &[key, tile] : m_tiles)
            if (key.level == m_oldLevel && key.level != m_level)
                show(key, tile);
    for (auto &[key, tile] : m_tiles)
        if (key.level == m_level)
            show(key, tile);
    for (auto &[key, shown] : before)
        delete shown.node;
    if (isWaiting)
        QMetaObject::invokeMethod(this, [this] { update(); }, Qt::QueuedConnection);
    return root;
}

} // namespace om
