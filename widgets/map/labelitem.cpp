// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/labelitem.h"

#include "map/mapcamera.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

#include <cmath>

namespace om {

namespace {

constexpr int marginPx = 160; // names are there before they come into view
constexpr int renewPx = 48; // of the margin left when new ones are asked for
constexpr int leastMs = 60; // between two starts while the hand moves
constexpr int priority = 1500; // before tiles: it takes a few milliseconds and is read first
constexpr double mostZoom = 0.7, mostTurn = 20; // levels and degrees by which a picture may be off while the hand moves
constexpr double uploadsPerFrame = 8; // pieces at 1×: a texture costs the GUI thread up to a quarter of a millisecond

bool sameTurnAndScale(const Viewport &a, const Viewport &b)
{
    return std::abs(a.pixelsPerUnit() / b.pixelsPerUnit() - 1) < 1e-9 && a.bearing() == b.bearing();
}

bool sameLabels(const std::vector<PlacedLabel> &a, const std::vector<PlacedLabel> &b)
{
    return std::ranges::equal(a, b, [](const PlacedLabel &l, const PlacedLabel &r) { return l.id == r.id && l.x == r.x && l.y == r.y && l.looksLike(r); });
}

QImage drawPiece(const Renderer &renderer, const std::vector<PlacedLabel> &labels, const QRect &place, double ratio)
{
    QImage image(place.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.translate(-place.topLeft());
    renderer.drawLabels(painter, labels);
    return image;
}

constexpr double spillPx = 8; // halo, slants and accents

QRectF inkOf(const PlacedLabel &label)
{
    return label.box().adjusted(-spillPx, -spillPx, spillPx, spillPx);
}

/// The smallest box around `ink` whose edges are whole device pixels at the usual ratios (1.25, 1.5…), as those of pieces are.
QRect inSteps(const QRectF &ink)
{
    constexpr int step = 8;
    const auto low = [](double px) { return int(std::floor(px / step)) * step; };
    const auto high = [](double px) { return int(std::ceil(px / step)) * step; };
    return {QPoint(low(ink.left()), low(ink.top())), QPoint(high(ink.right()) - 1, high(ink.bottom()) - 1)};
}

} // namespace

/// The pieces on the screen, and those that are going to replace them.
class LabelItem::Node : public QSGTransformNode
{
public:
    struct Shown
    {
        QSGImageNode *node;
        quint64 serial;
    };
    std::map<Place, Shown> shown;
    std::map<Place, Shown> coming; ///< not yet in the tree; of a picture of another scale, bearing or ratio
    std::shared_ptr<const Picture> picture; ///< what `shown` belongs to
    std::shared_ptr<const Picture> next; ///< what `coming` belongs to

    ~Node() override { drop(coming); }
    static void drop(std::map<Place, Shown> &nodes)
    {
        for (auto &[place, shown] : nodes)
            delete shown.node;
        nodes.clear();
    }
};

LabelItem::LabelItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &LabelItem::follow);
}

LabelItem::~LabelItem()
{
    if (m_job)
        m_job->cancel();
}

void LabelItem::setUp(MapCamera &camera, JobRunner &jobs)
{
    m_camera = &camera;
    m_jobs = &jobs;
    connect(&camera, &MapCamera::moved, this, &LabelItem::follow);
    connect(&camera, &MapCamera::settled, this, [this] { refresh(true); });
    connect(this, &LabelItem::furnitureChanged, this, [this] {
        if (m_camera && !m_camera->isMoving())
            refresh(true);
    });
}

void LabelItem::setRenderer(std::shared_ptr<const Renderer> renderer)
{
    m_renderer = std::move(renderer);
    m_isStale = true;
    refresh(!m_camera->isMoving());
}

void LabelItem::select(const QString &dataset, qint64 fid)
{
    if (dataset == m_dataset && fid == m_fid)
        return;
    m_dataset = dataset;
    m_fid = fid;
    m_isStale = true;
    if (m_camera)
        refresh(!m_camera->isMoving());
}

void LabelItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged && m_camera) {
        m_isStale = true;
        refresh(true);
    }
    QQuickItem::itemChange(change, data);
}

bool LabelItem::isCurrent() const
{
    return m_camera && window() && m_shown->ratio == window()->effectiveDevicePixelRatio() && sameTurnAndScale(m_shown->frame, m_camera->viewport());
}

bool LabelItem::covers(int margin) const
{
    const QPointF corner = m_shown->frame.toWorld({0, 0});
    const QRectF frame(m_camera->viewport().toPixel(corner.x(), corner.y()), QSizeF(m_shown->frame.size()));
    return frame.contains(m_camera->viewport().rect().adjusted(-margin, -margin, margin, margin));
}

bool LabelItem::isComplete() const
{
    return !m_renderer || (isCurrent() && covers(0) && !m_job && !m_isStale && m_isUploaded);
}

void LabelItem::follow()
{
    update();
    if (!m_renderer || m_job)
        return;
    const Viewport view = m_camera->viewport();
    const bool isFar = std::abs(std::log2(view.pixelsPerUnit() / m_shown->frame.pixelsPerUnit())) > mostZoom ||
        std::abs(std::remainder(view.bearing() - m_shown->frame.bearing(), 360.0)) > mostTurn;
    const bool isShort = sameTurnAndScale(m_shown->frame, view) && !covers(renewPx);
    if (!isFar && !isShort)
        return;
    if (m_sinceStart.isValid() && m_sinceStart.elapsed() < leastMs) {
        if (!m_again.isActive())
            m_again.start(leastMs - int(m_sinceStart.elapsed()));
        return;
    }
    refresh(false);
}

Viewport LabelItem::frameOf(const Viewport &view, int margin, Place &first)
{
    const QPointF origin = view.toPixel(0, 0);
    const auto piece = [](double px) { return qint64(std::floor(px / piecePx)); };
    first = {piece(-margin - origin.x()), piece(-margin - origin.y())};
    const Place last{piece(view.size().width() + margin - origin.x()), piece(view.size().height() + margin - origin.y())};
    const QSize size(int(last.first - first.first + 1) * piecePx, int(last.second - first.second + 1) * piecePx);
    const QPointF middle = origin + QPointF(double(first.first) * piecePx + size.width() / 2.0, double(first.second) * piecePx + size.height() / 2.0);
    return {view.toWorld(middle), view.pixelsPerUnit(), size, view.bearing()};
}

LabelItem::Picture LabelItem::make(const Renderer &renderer, const Viewport &frame, Place first, const LabelRequest &request, const Picture *before,
                                   double ratio, quint64 serial)
{
    Picture picture;
    picture.frame = frame;
    picture.ratio = ratio;
    picture.placement = renderer.labels(frame, request);
    const int columns = frame.size().width() / piecePx, lines = frame.size().height() / piecePx;
    std::vector<const PlacedLabel *> byId;
    for (const PlacedLabel &label : picture.placement.labels)
        byId.push_back(&label);
    std::ranges::sort(byId, {}, &PlacedLabel::id);
    for (int y = 0; y < lines; ++y)
        for (int x = 0; x < columns; ++x)
            picture.pieces[{first.first + x, first.second + y}].corner = QPoint(x * piecePx, y * piecePx);
    for (const PlacedLabel *label : byId) {
        const QRectF box = inkOf(*label);
        const auto index = [](double px, int count) { return std::clamp(int(std::floor(px / piecePx)), 0, count - 1); };
        if (!box.intersects(frame.rect()))
            continue;
        for (int y = index(box.top(), lines); y <= index(box.bottom(), lines); ++y)
            for (int x = index(box.left(), columns); x <= index(box.right(), columns); ++x)
                picture.pieces[{first.first + x, first.second + y}].labels.push_back(*label);
    }
    const bool isSame = before && before->ratio == ratio && sameTurnAndScale(before->frame, frame);
    for (auto &[place, piece] : picture.pieces) {
        if (piece.labels.empty())
            continue;
        if (isSame) {
            const auto it = before->pieces.find(place);
            if (it != before->pieces.end() && sameLabels(it->second.labels, piece.labels)) {
                piece.image = it->second.image;
                piece.place = it->second.place.translated(piece.corner - it->second.corner);
                piece.serial = it->second.serial;
                continue;
            }
        }
        QRectF ink;
        for (const PlacedLabel &label : piece.labels)
            ink |= inkOf(label);
        piece.place = inSteps(ink) & QRect(piece.corner, QSize(piecePx, piecePx));
        piece.image = drawPiece(renderer, piece.labels, piece.place, ratio);
        piece.serial = serial;
        ++picture.drawn;
    }
    return picture;
}

void LabelItem::refresh(bool isResting)
{
    if (!m_camera || !m_renderer || !window() || m_camera->viewport().size().isEmpty())
        return;
    if (!m_isStale && isCurrent() && covers(renewPx) && !(isResting && !m_furniture.isEmpty()))
        return;
    if (m_job)
        m_job->cancel();
    m_isStale = false;
    m_sinceStart.start();
    Place first;
    const Viewport view = m_camera->viewport();
    const Viewport frame = frameOf(view, marginPx, first);
    LabelRequest request;
    request.keepWhole = false;
    request.dataset = m_dataset;
    request.fid = m_fid;
    if (isResting) {
        const QPointF corner = frame.toWorld({0, 0});
        for (const QRectF &box : std::as_const(m_furniture))
            request.furniture.push_back(box.translated(-view.toPixel(corner.x(), corner.y())));
    }
    // With an inline runner the answer comes before run returns.
    auto control = std::make_shared<bool>(false);
    auto job = m_jobs->run(
        [renderer = m_renderer, frame, first, request = std::move(request), before = m_shown, ratio = window()->effectiveDevicePixelRatio(),
         serial = ++m_serial](JobControl &) mutable {
            request.previous = &before->placement;
            return make(*renderer, frame, first, request, before.get(), ratio, serial);
        },
        this,
        [this, control](Picture picture) {
            *control = true;
            m_job.reset();
            m_drawn += picture.drawn;
            m_shown = std::make_shared<const Picture>(std::move(picture));
            m_isUploaded = false;
            update();
            follow(); // the hand may have gone on
        },
        priority);
    if (!*control)
        m_job = std::move(job);
}

QSGNode *LabelItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *root = static_cast<Node *>(old);
    if (!root)
        root = new Node;
    if (!m_camera)
        return root;
    int uploads = 0;
    const int most = std::max(2, int(uploadsPerFrame / std::max(1.0, m_shown->ratio * m_shown->ratio)));
    bool isWaiting = false;
    /// Brings `nodes` to the pieces of `picture`, a few textures at a time.
    const auto upload = [&](std::map<Place, Node::Shown> &nodes, const Picture &picture, bool isInTree) {
        for (auto it = nodes.begin(); it != nodes.end();) {
            const auto piece = picture.pieces.find(it->first);
            if (piece != picture.pieces.end() && !piece->second.image.isNull()) {
                ++it;
                continue;
            }
            if (isInTree)
                root->removeChildNode(it->second.node);
            delete it->second.node;
            it = nodes.erase(it);
        }
        for (const auto &[place, piece] : picture.pieces) {
            if (piece.image.isNull())
                continue;
            auto it = nodes.find(place);
            if (it != nodes.end() && it->second.serial == piece.serial)
                continue;
            if (uploads >= most) {
                isWaiting = true;
                continue;
            }
            ++uploads;
            if (it == nodes.end()) {
                it = nodes.emplace(place, Node::Shown{window()->createImageNode(), 0}).first;
                it->second.node->setOwnsTexture(true);
            }
            QSGImageNode *node = it->second.node;
            node->setTexture(window()->createTextureFromImage(piece.image, QQuickWindow::TextureHasAlphaChannel));
            it->second.serial = piece.serial;
            if (isInTree && !node->parent())
                root->appendChildNode(node); // the software renderer draws what is in its tree, so never before it has a texture
        }
    };
    if (root->picture && root->picture->ratio == m_shown->ratio && sameTurnAndScale(root->picture->frame, m_shown->frame)) {
        Node::drop(root->coming);
        root->picture = m_shown;
        upload(root->shown, *m_shown, true);
    } else {
        if (root->next && !sameTurnAndScale(root->next->frame, m_shown->frame))
            Node::drop(root->coming);
        root->next = m_shown;
        upload(root->coming, *m_shown, false);
        if (!isWaiting) {
            root->removeAllChildNodes();
            Node::drop(root->shown);
            root->shown.swap(root->coming);
            for (auto &[place, shown] : root->shown)
                root->appendChildNode(shown.node);
            root->picture = std::move(root->next);
        }
    }
    if (isWaiting) {
        QMetaObject::invokeMethod(this, [this] { update(); }, Qt::QueuedConnection);
    } else if (!m_isUploaded) {
        m_isUploaded = true;
        QMetaObject::invokeMethod(this, &LabelItem::completed, Qt::QueuedConnection);
    }
    if (!root->picture)
        return root;
    const Picture &picture = *root->picture;
    const Viewport now = m_camera->viewport();
    const double scale = now.pixelsPerUnit() / picture.frame.pixelsPerUnit();
    const bool isStill = sameTurnAndScale(now, picture.frame);
    const QPointF corner = picture.frame.toWorld({0, 0});
    QPointF origin = now.toPixel(corner.x(), corner.y());
    QTransform turn; // a picture of another bearing is turned about its corner
    if (picture.frame.bearing() != now.bearing())
        turn.translate(origin.x(), origin.y()).rotate(picture.frame.bearing() - now.bearing()).translate(-origin.x(), -origin.y());
    else if (isStill)
        origin = QPointF(std::round(origin.x() * picture.ratio), std::round(origin.y() * picture.ratio)) / picture.ratio;
    root->setMatrix(QMatrix4x4(turn));
    for (auto &[place, shown] : root->shown) {
        const auto it = picture.pieces.find(place);
        if (it == picture.pieces.end())
            continue;
        shown.node->setRect(QRectF(origin + QPointF(it->second.place.topLeft()) * scale, QSizeF(it->second.place.size()) * scale));
        shown.node->setFiltering(isStill ? QSGTexture::Nearest : QSGTexture::Linear);
    }
    return root;
}

} // namespace om
