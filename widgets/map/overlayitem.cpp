// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/overlayitem.h"

#include "map/mapcamera.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

namespace om {

namespace {

constexpr int marginPx = 96; // drawn beyond the view, so that a short pan shows names, too
constexpr int piecePx = 256; // most of the picture is empty: only pieces with something in them are composited

class OverlayNode : public QSGTransformNode
{
public:
    quint64 serial = 0;
};

} // namespace

OverlayItem::OverlayItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true);
}

OverlayItem::~OverlayItem()
{
    if (m_job)
        m_job->cancel();
}

void OverlayItem::setUp(MapCamera &camera, JobRunner &jobs)
{
    m_camera = &camera;
    m_jobs = &jobs;
    connect(&camera, &MapCamera::moved, this, [this] { update(); });
}

std::vector<OverlayItem::Piece> OverlayItem::cut(const QImage &image, double ratio)
{
    std::vector<Piece> pieces;
    const int step = int(piecePx * ratio);
    for (int y = 0; y < image.height(); y += step) {
        for (int x = 0; x < image.width(); x += step) {
            const QRect part = QRect(x, y, step, step) & image.rect();
            bool isUsed = false;
            for (int row = part.top(); row <= part.bottom() && !isUsed; ++row) {
                const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(row));
                isUsed = std::any_of(line + part.left(), line + part.right() + 1, [](QRgb p) { return p != 0; });
            }
            if (isUsed)
                pieces.push_back({QRectF(QPointF(part.topLeft()) / ratio, QSizeF(part.size()) / ratio), image.copy(part)});
        }
    }
    return pieces;
}

void OverlayItem::draw(Draw draw, int priority)
{
    if (m_job)
        m_job->cancel();
    m_job.reset();
    m_draw = draw;
    m_priority = priority;
    if (!draw || !m_camera) {
        if (!m_pieces.empty()) {
            m_pieces.clear();
            ++m_serial;
            update();
        }
        return;
    }
    const Viewport view = m_camera->viewport().padded(marginPx);
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    m_job = m_jobs->run(
        [draw = std::move(draw), view, ratio](JobControl &control) {
            QImage image(view.size() * ratio, QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            draw(painter, view);
            painter.end();
            return control.isCancelled() ? std::vector<Piece>() : cut(image, ratio);
        },
        this,
        [this, view](std::vector<Piece> pieces) {
            m_pieces = std::move(pieces);
            m_view = view;
            ++m_serial;
            update();
        },
        priority);
}

void OverlayItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged && m_draw) // the window lies on another screen
        draw(m_draw, m_priority);
    QQuickItem::itemChange(change, data);
}

QSGNode *OverlayItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *root = static_cast<OverlayNode *>(old);
    if (!root)
        root = new OverlayNode;
    if (!m_camera)
        return root;
    if (root->serial != m_serial) {
        root->serial = m_serial;
        while (QSGNode *child = root->firstChild()) {
            root->removeChildNode(child);
            delete child;
        }
        for (const Piece &piece : m_pieces) {
            QSGImageNode *node = window()->createImageNode();
            node->setOwnsTexture(true);
            node->setTexture(window()->createTextureFromImage(piece.image, QQuickWindow::TextureHasAlphaChannel));
            root->appendChildNode(node);
        }
    }
    const Viewport now = m_camera->viewport();
    const double scale = m_pieces.empty() ? 1 : now.pixelsPerUnit() / m_view.pixelsPerUnit();
    const bool isSharp = std::abs(scale - 1) < 1e-6;
    // A picture of another bearing is turned about its top left corner.
    const QPointF corner = m_view.toWorld({0, 0});
    QPointF origin = now.toPixel(corner.x(), corner.y());
    QTransform turn;
    if (m_view.bearing() != now.bearing())
        turn.translate(origin.x(), origin.y()).rotate(m_view.bearing() - now.bearing()).translate(-origin.x(), -origin.y());
    else if (isSharp)
        origin = QPointF(std::round(origin.x()), std::round(origin.y()));
    root->setMatrix(QMatrix4x4(turn));
    QSGNode *child = root->firstChild();
    for (const Piece &piece : m_pieces) {
        auto *node = static_cast<QSGImageNode *>(child);
        node->setRect(QRectF(origin + piece.place.topLeft() * scale, piece.place.size() * scale));
        node->setFiltering(isSharp ? QSGTexture::Nearest : QSGTexture::Linear);
        child = child->nextSibling();
    }
    return root;
}

} // namespace om
