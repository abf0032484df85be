// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tilelayeritem.h"

#include "map/mapcamera.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QQuickWindow>
#include <QRegion>
#include <QSGImageNode>

#include <cmath>

namespace om {

namespace {

constexpr int tilePx = TileGrid::tilePx;
constexpr int viewPriority = 1000, ringPriority = 400, backdropPriority = 100; // names are drawn at 500
constexpr qint64 uploadMs = 5; // for textures a frame; through OpenGL one takes up to a millisecond, with the software backend nothing
constexpr int revealMs = 50; // tiles that come while others are still drawn are shown together: each frame takes the GUI thread as long
constexpr qint64 leastBytes = 64 << 20;

QImage drawTile(const Renderer &renderer, const Viewport &view, double ratio, const JobControl &control)
{
    QImage image(view.size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(renderer.scene().ground);
    QPainter painter(&image);
    renderer.draw(painter, view, [&control] { return control.isCancelled(); });
    return image;
}

} // namespace

/// The image nodes on the screen, by tile, each with the serial of its picture.
class TileLayerItem::Node : public QSGNode
{
public:
    struct Shown
    {
        QSGImageNode *node = nullptr;
        quint64 serial = 0;
    };
    std::unordered_map<TileKey, Shown, TileKeyHash> shown;
    std::map<qint64, QSGTransformNode *> turned; ///< one for each bearing of tiles
};

/// Chooses, best first, which tiles a frame shows: a tile is left out when better ones hide it.
class TileLayerItem::Composition
{
public:
    Composition(const Viewport &view, double ratio)
        : m_view(view)
        , m_ratio(ratio)
    { }

    QRectF place(const TileKey &key) const { return key.grid.placeIn(m_view, key.at, m_ratio); }
    bool isNeeded(const TileKey &key) const
    {
        const QRect shown = devicePlace(key) & seen(key.grid);
        const auto it = m_covered.find(key.grid.bearing);
        return !shown.isEmpty() && (it == m_covered.end() || !QRegion(shown).subtracted(it->second).isEmpty());
    }
    void cover(const TileKey &key) { m_covered[key.grid.bearing] += devicePlace(key); }
    /// Nothing of the view is left open by tiles of the grid's bearing.
    bool isFull(const TileGrid &grid) const
    {
        const auto it = m_covered.find(grid.bearing);
        return it != m_covered.end() && QRegion(seen(grid)).subtracted(it->second).isEmpty();
    }

private:
    QRect devicePlace(const TileKey &key) const // places lie on whole device pixels
    {
        const QRectF p = place(key);
        return QRectF(p.topLeft() * m_ratio, p.size() * m_ratio).toRect();
    }
    /// What of the plane of the grid's tiles the view can show, in device pixels.
    QRect seen(const TileGrid &grid) const
    {
        const QTransform turn = grid.turnIn(m_view);
        const QRectF rect = turn.isIdentity() ? m_view.rect() : turn.inverted().mapRect(m_view.rect());
        return QRectF(rect.topLeft() * m_ratio, rect.size() * m_ratio).toAlignedRect();
    }

    Viewport m_view;
    double m_ratio;
    std::map<qint64, QRegion> m_covered; ///< device pixels, by bearing
};

TileLayerItem::TileLayerItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true);
    m_reveal.setSingleShot(true);
    m_reveal.setInterval(revealMs);
    connect(&m_reveal, &QTimer::timeout, this, &TileLayerItem::update);
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

double TileLayerItem::ratio() const
{
    return window() ? window()->effectiveDevicePixelRatio() : 1.0;
}

bool TileLayerItem::isComplete() const
{
    if (!m_camera || !m_renderer || m_grid != TileGrid::of(m_camera->viewport()))
        return false;
    const QRect view = m_grid.tilesIn(m_camera->viewport());
    for (int y = view.top(); y <= view.bottom(); ++y) {
        for (int x = view.left(); x <= view.right(); ++x) {
            const auto it = m_tiles.find({m_grid, {x, y}});
            if (it == m_tiles.end() || it->second.epoch != m_epoch)
                return false;
        }
    }
    return true;
}

void TileLayerItem::invalidate(const Box &box)
{
    for (auto &[key, tile] : m_tiles) {
        if (!key.grid.tile(key.at).box().intersects(box))
            continue;
        tile.epoch = 0; // none: it stays to be seen until its successor is there
        if (tile.job) {
            tile.job->cancel();
            tile.job.reset();
        }
    }
    m_wasComplete = false;
    // In the middle of a zoom the grid is still that of the old scale, and a far wider view would ask for millions of its tiles: once the
    // camera rests, sharpen() asks.
    if (m_camera && m_renderer && m_grid == TileGrid::of(m_camera->viewport()))
        request();
}

void TileLayerItem::follow()
{
    update();
    // New tiles are asked for while panning; while zooming or turning the old ones do until the camera rests.
    const Viewport view = m_camera->viewport();
    if (m_renderer && m_grid == TileGrid::of(view) && m_grid.tilesIn(view, tilePx) != m_asked)
        request();
}

void TileLayerItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged) { // the window lies on another screen
        ++m_epoch;
        sharpen();
    }
    QQuickItem::itemChange(change, data);
}

void TileLayerItem::sharpen()
{
    if (!m_camera || !m_renderer)
        return;
    if (const TileGrid grid = TileGrid::of(m_camera->viewport()); grid != m_grid) {
        m_grid = grid;
        m_wasComplete = false;
    }
    request();
    update();
}

std::vector<TileLayerItem::Wanted> TileLayerItem::wanted() const
{
    const Viewport view = m_camera->viewport();
    const QRect inView = m_grid.tilesIn(view);
    std::vector<Wanted> all;
    const auto add = [&](const TileGrid &grid, const QRect &tiles, int base) {
        const QPointF middle = QRectF(grid.tilesIn(view)).center() - QPointF(0.5, 0.5);
        for (int y = tiles.top(); y <= tiles.bottom(); ++y) {
            for (int x = tiles.left(); x <= tiles.right(); ++x) {
                const bool isSeen = grid == m_grid && inView.contains(x, y);
                all.push_back({{grid, {x, y}}, (isSeen ? viewPriority : base) - int(std::hypot(x - middle.x(), y - middle.y()) * 10)});
            }
        }
    };
    add(m_grid, m_grid.tilesIn(view, tilePx), ringPriority);
    add(m_grid.backdrop(), m_grid.backdrop().tilesIn(view, std::max(view.size().width(), view.size().height()) / 2), backdropPriority);
    std::ranges::stable_sort(all, std::ranges::greater(), &Wanted::priority);
    return all;
}

void TileLayerItem::request()
{
    m_asked = m_grid.tilesIn(m_camera->viewport(), tilePx);
    const std::vector<Wanted> all = wanted();
    m_wantedCount = all.size();
    std::unordered_map<TileKey, int, TileKeyHash> asked;
    for (const Wanted &w : all)
        asked.emplace(w.key, w.priority);
    for (auto &[key, tile] : m_tiles) {
        if (tile.job && (tile.jobEpoch != m_epoch || !asked.contains(key))) {
            tile.job->cancel();
            tile.job.reset();
        }
    }
    for (const Wanted &w : all)
        start(w.key, w.priority);
    trim();
}

void TileLayerItem::start(const TileKey &key, int priority)
{
    Tile &tile = m_tiles[key];
    tile.used = ++m_clock;
    if (tile.epoch == m_epoch || tile.job)
        return;
    tile.jobEpoch = m_epoch;
    // With an inline runner the answer comes before run returns and may not find the job noted.
    auto job = m_jobs->run(
        [renderer = m_renderer, view = key.grid.tile(key.at), ratio = ratio()](JobControl &control) { return drawTile(*renderer, view, ratio, control); }, this,
        [this, key, epoch = m_epoch](QImage image) { finished(key, std::move(image), epoch); }, priority);
    if (Tile &started = m_tiles[key]; started.epoch != m_epoch)
        started.job = std::move(job);
}

void TileLayerItem::finished(const TileKey &key, QImage image, quint64 epoch)
{
    Tile &tile = m_tiles[key];
    tile.image = std::move(image);
    tile.epoch = epoch;
    tile.serial = ++m_serial;
    tile.job.reset();
    if (!isComplete()) {
        if (!m_reveal.isActive())
            m_reveal.start();
        return;
    }
    if (m_wasComplete && !(key.grid == m_grid && m_grid.tilesIn(m_camera->viewport()).contains(key.at)))
        return; // the ring and the backdrop are not on the screen
    m_reveal.stop();
    update();
    if (!m_wasComplete) {
        m_wasComplete = true;
        Q_EMIT completed();
    }
}

qint64 TileLayerItem::cachedBytes() const
{
    qint64 bytes = 0;
    for (const auto &[key, tile] : m_tiles)
        bytes += tile.image.sizeInBytes();
    return bytes;
}

qint64 TileLayerItem::cacheLimit() const
{
    const auto side = qint64(tilePx * ratio());
    return std::max(leastBytes, 2 * qint64(m_wantedCount) * side * side * 4);
}

void TileLayerItem::trim()
{
    qint64 bytes = cachedBytes();
    const qint64 limit = cacheLimit();
    std::erase_if(m_tiles, [](const auto &entry) { return entry.second.image.isNull() && !entry.second.job; });
    if (bytes <= limit)
        return;
    std::vector<std::pair<quint64, TileKey>> byUse;
    for (const auto &[key, tile] : m_tiles)
        if (!tile.job)
            byUse.push_back({tile.used, key});
    std::ranges::sort(byUse, {}, [](const auto &entry) { return entry.first; });
    for (const auto &[used, key] : byUse) {
        if (bytes <= limit)
            break;
        const auto it = m_tiles.find(key);
        bytes -= it->second.image.sizeInBytes();
        m_tiles.erase(it);
    }
}

QSGNode *TileLayerItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *root = static_cast<Node *>(old);
    if (!root)
        root = new Node;
    if (!m_camera)
        return root;
    const Viewport view = m_camera->viewport();
    const TileGrid present = TileGrid::of(view);

    // Best first: the grid asked for, then the nearest in scale of this scene, of the scene before, of other bearings.
    std::vector<std::pair<double, TileKey>> ranked;
    for (const auto &[key, tile] : m_tiles) {
        if (tile.image.isNull())
            continue;
        const double far = std::abs(double(key.grid.level - present.level)) / 1e6;
        const bool isAsked = key.grid == m_grid;
        ranked.push_back({isAsked ? -1 : far + (tile.epoch != m_epoch ? 100 : 0) + (key.grid.bearing != m_grid.bearing ? 1000 : 0), key});
    }
    std::ranges::sort(ranked, {}, [](const auto &entry) { return entry.first; });

    std::unordered_map<TileKey, Node::Shown, TileKeyHash> before;
    before.swap(root->shown);
    for (const auto &[bearing, turned] : root->turned)
        turned->removeAllChildNodes();
    root->removeAllChildNodes();
    Composition composition(view, ratio());
    std::vector<TileKey> chosen;
    QElapsedTimer uploading;
    uploading.start();
    bool isWaiting = false;
    for (const auto &[rank, key] : ranked) {
        if (composition.isFull(m_grid))
            break;
        if (!composition.isNeeded(key))
            continue;
        Tile &tile = m_tiles[key];
        tile.used = ++m_clock;
        Node::Shown shown;
        if (const auto it = before.find(key); it != before.end()) {
            shown = it->second;
            before.erase(it);
        }
        if (shown.serial != tile.serial) {
            if (uploading.elapsed() >= uploadMs) {
                isWaiting = true;
            } else {
                if (!shown.node) {
                    shown.node = window()->createImageNode();
                    shown.node->setOwnsTexture(true);
                }
                shown.node->setTexture(window()->createTextureFromImage(tile.image, QQuickWindow::TextureIsOpaque));
                shown.serial = tile.serial;
            }
        }
        if (!shown.node)
            continue;
        root->shown.emplace(key, shown);
        composition.cover(key);
        chosen.push_back(key);
    }
    for (auto at = chosen.rbegin(); at != chosen.rend(); ++at) {
        QSGImageNode *node = root->shown[*at].node;
        node->setRect(composition.place(*at)); // within a grid a tile is at most a pixel larger than its picture: repeating one beats a gap
        node->setFiltering(at->grid == present ? QSGTexture::Nearest : QSGTexture::Linear);
        QSGTransformNode *&turned = root->turned[at->grid.bearing];
        if (!turned)
            turned = new QSGTransformNode;
        if (!turned->parent()) {
            turned->setMatrix(QMatrix4x4(at->grid.turnIn(view)));
            root->appendChildNode(turned);
        }
        turned->appendChildNode(node);
    }
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
