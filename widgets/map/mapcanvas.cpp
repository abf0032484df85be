// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapcanvas.h"

#include "draw/mapimage.h"
#include "frame/mercator.h"
#include "map/overlayitem.h"
#include "map/tilelayeritem.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQmlError>
#include <QQuickItem>
#include <QStyleHints>
#include <QWheelEvent>

namespace om {

namespace {

constexpr double fitMargin = 32;
constexpr double keyPan = 120; // px a press of an arrow key
constexpr double wheelStep = 0.5; // zoom levels a notch
constexpr double keyTurn = 15; // degrees a press of Shift and an arrow key
constexpr double leastTurnPx = 24; // nearer to the middle a hand turns the map too wildly
constexpr int hoverMs = 40; // picking may take a millisecond or two on a million points
constexpr int namesPriority = 500; // after the tiles in the middle of the view
constexpr int outlinePriority = 2000;

void registerItems()
{
    static const bool once = [] {
        qmlRegisterType<TileLayerItem>("OneMap.Map", 1, 0, "TileLayerItem");
        qmlRegisterType<OverlayItem>("OneMap.Map", 1, 0, "OverlayItem");
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace

MapCanvas::MapCanvas(JobRunner &jobs, QWidget *parent)
    : QQuickWidget(parent)
    , m_jobs(jobs)
{
    registerItems();
    setResizeMode(SizeRootObjectToView);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAccessibleName(tr("Map"));
    setMinimumSize(160, 120);
    rootContext()->setContextProperty(QStringLiteral("camera"), &m_camera);
    setSource(QUrl(QStringLiteral("qrc:/om/map/mapview.qml")));
    if (QQuickItem *root = rootObject()) {
        root->setProperty("northText", tr("N"));
        m_tiles = root->findChild<TileLayerItem *>(QStringLiteral("tiles"));
        m_names = root->findChild<OverlayItem *>(QStringLiteral("names"));
        m_outline = root->findChild<OverlayItem *>(QStringLiteral("hover"));
        m_north = root->findChild<QQuickItem *>(QStringLiteral("north"));
        m_tiles->setUp(m_camera, jobs);
        m_names->setUp(m_camera, jobs);
        m_outline->setUp(m_camera, jobs);
        connect(m_tiles, &TileLayerItem::completed, this, &MapCanvas::completed);
    }
    connect(&m_camera, &MapCamera::settled, this, &MapCanvas::drawNames);
    connect(&m_camera, &MapCamera::moved, this, [this] { Q_EMIT scaleChanged(denominator()); });
    m_hoverDelay.setSingleShot(true);
    m_hoverDelay.setInterval(hoverMs);
    connect(&m_hoverDelay, &QTimer::timeout, this, &MapCanvas::hover);
}

MapCanvas::~MapCanvas()
{
    // The items of the scene refer to the camera, which dies before the widget's base.
    setSource({});
}

QString MapCanvas::problem() const
{
    if (!rootObject()) {
        QStringList lines;
        for (const QQmlError &error : errors())
            lines.append(error.toString());
        return lines.join(u'\n');
    }
    return rootObject()->property("mapError").toString();
}

void MapCanvas::setScene(std::shared_ptr<const Scene> scene)
{
    const bool isFirst = !m_scene || m_scene->extent.isEmpty();
    m_scene = std::move(scene);
    m_renderer = std::make_shared<Renderer>(m_scene, m_details);
    if (QQuickItem *root = rootObject()) {
        root->setProperty("ground", m_scene->ground);
        root->setProperty("ink", m_scene->ink);
        root->setProperty("muted", m_scene->muted);
        root->setProperty("attribution", m_scene->attribution);
        root->setProperty("notice", m_scene->notice);
        setClearColor(m_scene->ground);
        if (isFirst && !m_scene->extent.isEmpty())
            fitExtent();
        m_tiles->setRenderer(m_renderer);
        setHover({});
        drawNames();
    }
}

void MapCanvas::refresh(const Box &box)
{
    if (!m_renderer || !m_tiles)
        return;
    m_tiles->invalidate(box);
    drawNames();
}

double MapCanvas::denominator() const
{
    return m_camera.viewport().denominator();
}

bool MapCanvas::isComplete() const
{
    return m_tiles && m_tiles->isComplete() && !m_camera.isMoving();
}

void MapCanvas::select(const QString &dataset, qint64 fid)
{
    if (dataset == m_selectedDataset && fid == m_selectedFid)
        return;
    m_selectedDataset = dataset;
    m_selectedFid = fid;
    drawNames();
}

void MapCanvas::setTool(Tool tool)
{
    m_tool = tool;
    m_sketch.clear();
    showSketch();
    setCursor(tool == Tool::Pan ? Qt::ArrowCursor : Qt::CrossCursor);
}

void MapCanvas::fitExtent()
{
    if (m_scene && !m_scene->extent.isEmpty())
        m_camera.fit(m_scene->extent, fitMargin);
}

void MapCanvas::turnNorthUp()
{
    m_camera.setBearing(0);
}

void MapCanvas::turnBy(double degrees)
{
    m_camera.setBearing(m_camera.bearing() - degrees);
}

/// The map follows the pointer about the middle of the view.
void MapCanvas::turnByHand(QPointF from, QPointF to)
{
    const QLineF before(QRectF(rect()).center(), from), after(QRectF(rect()).center(), to);
    if (before.length() > leastTurnPx && after.length() > leastTurnPx)
        turnBy(after.angleTo(before));
}

void MapCanvas::zoomBy(double steps)
{
    m_camera.zoomAt(QRectF(rect()).center(), steps);
}

void MapCanvas::drawNames()
{
    if (!m_renderer || !m_names)
        return;
    m_names->draw(
        [renderer = m_renderer, dataset = m_selectedDataset, fid = m_selectedFid](QPainter &painter, const Viewport &view) {
            if (fid >= 0)
                renderer->drawHighlight(painter, view, dataset, fid, true);
            drawLabels(painter, renderer->labels(view));
        },
        namesPriority);
}

void MapCanvas::hover()
{
    if (m_renderer && !m_isDragging && !m_camera.isMoving() && underMouse())
        setHover(m_renderer->pick(m_camera.viewport(), m_last));
}

void MapCanvas::setHover(const MapHit &hit)
{
    if (hit.dataset == m_hoverDataset && hit.fid == m_hoverFid && hit.kind != MapHit::Kind::None)
        return;
    if (hit.kind == MapHit::Kind::None && m_hoverFid < 0)
        return;
    m_hoverDataset = hit.dataset;
    m_hoverFid = hit.fid;
    Q_EMIT hovered(hit.dataset, hit.fid, hit.area, m_last.toPoint());
    if (!m_outline)
        return;
    if (hit.fid < 0) {
        m_outline->draw({}, 0);
        return;
    }
    m_outline->draw([renderer = m_renderer, dataset = hit.dataset,
                     fid = hit.fid](QPainter &painter, const Viewport &view) { renderer->drawHighlight(painter, view, dataset, fid, false); },
                    outlinePriority);
}

void MapCanvas::click(QPointF at)
{
    if (m_north && m_north->contains(m_north->mapFromScene(at))) {
        turnNorthUp();
        return;
    }
    if (!m_renderer)
        return;
    const MapHit hit = m_renderer->pick(m_camera.viewport(), at);
    switch (hit.kind) {
    case MapHit::Kind::Feature: Q_EMIT picked(hit.dataset, hit.fid); break;
    case MapHit::Kind::Area: Q_EMIT areaPicked(hit.area); break;
    case MapHit::Kind::Cluster: {
        // At least one step further in, else a donut over the whole view would not open.
        const double before = m_camera.zoom();
        m_camera.fit(hit.box, fitMargin);
        if (m_camera.zoom() < before + 1)
            m_camera.setView((hit.box.minX + hit.box.maxX) / 2, (hit.box.minY + hit.box.maxY) / 2, before + 1);
        break;
    }
    case MapHit::Kind::None: Q_EMIT groundPicked(); break;
    }
}

void MapCanvas::resizeEvent(QResizeEvent *event)
{
    QQuickWidget::resizeEvent(event);
    const bool isFirst = m_camera.viewport().size().width() <= 1;
    m_camera.setSize(size());
    if (isFirst)
        fitExtent();
}

void MapCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = m_last = event->position();
    m_isTurning = event->button() == Qt::RightButton || (event->button() == Qt::LeftButton && event->modifiers() & Qt::ControlModifier);
    if (!m_isTurning && m_tool != Tool::Pan && event->button() == Qt::LeftButton)
        m_sketch = {m_pressed};
    event->accept();
}

void MapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const bool isHeld = event->buttons() != Qt::NoButton;
    if (isHeld && !m_sketch.isEmpty()) {
        if (m_tool == Tool::Box)
            m_sketch = {m_pressed, QPointF(at.x(), m_pressed.y()), at, QPointF(m_pressed.x(), at.y())};
        else
            m_sketch.append(at);
        showSketch();
    } else if (isHeld) {
        if (!m_isDragging && (at - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance()) {
            m_isDragging = true;
            setHover({});
            setCursor(Qt::ClosedHandCursor);
        }
        if (m_isDragging && m_isTurning)
            turnByHand(m_last, at);
        else if (m_isDragging)
            m_camera.pan(at - m_last);
    } else {
        m_hoverDelay.start();
    }
    m_last = at;
    const QPointF world = m_camera.viewport().toWorld(at);
    const LonLat place = lonLatFromMercator(world.x(), world.y());
    Q_EMIT cursorMoved(place.lon, place.lat);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_sketch.isEmpty()) {
        finishSketch();
    } else if (m_isDragging) {
        m_isDragging = false;
        setCursor(Qt::ArrowCursor);
    } else if (event->button() == Qt::LeftButton) {
        click(event->position());
    }
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_camera.zoomAt(event->position(), event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    m_isDragging = true; // the release that follows is no click
}

void MapCanvas::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = 120;
    setHover({});
    m_camera.zoomAt(event->position(), event->angleDelta().y() / notch * wheelStep);
    event->accept();
}

void MapCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & Qt::ShiftModifier && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        turnBy(event->key() == Qt::Key_Left ? keyTurn : -keyTurn);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(wheelStep); return;
    case Qt::Key_Minus: zoomBy(-wheelStep); return;
    case Qt::Key_Left: m_camera.pan({keyPan, 0}); return;
    case Qt::Key_Right: m_camera.pan({-keyPan, 0}); return;
    case Qt::Key_Up: m_camera.pan({0, keyPan}); return;
    case Qt::Key_Down: m_camera.pan({0, -keyPan}); return;
    case Qt::Key_Home:
        turnNorthUp();
        fitExtent();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(QRectF(rect()).center()); return; // what lies in the middle, without a mouse
    default: QQuickWidget::keyPressEvent(event);
    }
}

void MapCanvas::leaveEvent(QEvent *event)
{
    m_hoverDelay.stop();
    setHover({});
    QQuickWidget::leaveEvent(event);
}

bool MapCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_camera.zoomAt(gesture->position(), std::log2(1 + gesture->value()));
            return true;
        }
        if (gesture->gestureType() == Qt::RotateNativeGesture) {
            m_camera.turnAt(gesture->position(), gesture->value());
            return true;
        }
    }
    if (event->type() == QEvent::TouchBegin || event->type() == QEvent::TouchUpdate) {
        const auto &points = static_cast<QTouchEvent *>(event)->points();
        if (points.size() == 2) {
            const QPointF a = points[0].position(), b = points[1].position(), a0 = points[0].lastPosition(), b0 = points[1].lastPosition();
            const double before = QLineF(a0, b0).length();
            m_camera.pan((a + b) / 2 - (a0 + b0) / 2);
            if (before > 1)
                m_camera.zoomAt((a + b) / 2, std::log2(QLineF(a, b).length() / before));
            m_camera.turnAt((a + b) / 2, QLineF(a, b).angleTo(QLineF(a0, b0)));
            return true;
        }
    }
    return QQuickWidget::event(event);
}

void MapCanvas::showSketch()
{
    if (!m_outline)
        return;
    if (m_sketch.size() < 2 || !m_scene) {
        m_outline->draw({}, 0);
        return;
    }
    const Viewport shown = m_camera.viewport();
    m_outline->draw(
        [sketch = m_sketch, shown, color = m_scene->selection](QPainter &painter, const Viewport &view) {
            const QPointF corner = shown.toWorld({0, 0});
            painter.translate(view.toPixel(corner.x(), corner.y()));
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(color, 2, Qt::DashLine));
            painter.drawPolygon(sketch);
        },
        outlinePriority);
}

void MapCanvas::finishSketch()
{
    Geometry polygon;
    polygon.type = GeometryType::Polygon;
    const Viewport view = m_camera.viewport();
    if (m_sketch.size() >= 3) {
        m_sketch.append(m_sketch.first());
        for (const QPointF &p : std::as_const(m_sketch)) {
            const QPointF world = view.toWorld(p);
            const LonLat place = lonLatFromMercator(world.x(), world.y());
            polygon.xy.insert(polygon.xy.end(), {place.lon, place.lat});
        }
        polygon.rings = {std::uint32_t(polygon.pointCount())};
        polygon.parts = {1};
    }
    m_sketch.clear();
    showSketch();
    if (!polygon.rings.empty())
        Q_EMIT shapeDrawn(polygon);
}

} // namespace om
