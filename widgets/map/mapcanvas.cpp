// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapcanvas.h"

#include "base/mercator.h"
#include "draw/identify.h"
#include "draw/mapimage.h"
#include "map/labelitem.h"
#include "map/mapoverlay.h"
#include "map/overlayitem.h"
#include "map/pantool.h"
#include "map/pentool.h"
#include "map/sketch.h"
#include "map/tilelayeritem.h"
#include "services/annotationservice.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQmlError>
#include <QQuickItem>
#include <QStyle>
#include <QStyleHints>
#include <QTabletEvent>
#include <QWheelEvent>

namespace om {

namespace {

constexpr double fitMargin = 32;
constexpr int flightMs = 400;
constexpr int hoverMs = 40; // picking may take a millisecond or two on a million points
constexpr std::size_t mostHits = 200; // a list that long is still one that people read
constexpr int selectionPriority = 1800;
constexpr int outlinePriority = 2000;

void registerItems()
{
    static const bool once = [] {
        qmlRegisterType<TileLayerItem>("OneMap.Map", 1, 0, "TileLayerItem");
        qmlRegisterType<LabelItem>("OneMap.Map", 1, 0, "LabelItem");
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
        m_names = root->findChild<LabelItem *>(QStringLiteral("names"));
        m_selection = root->findChild<OverlayItem *>(QStringLiteral("selection"));
        m_outline = root->findChild<OverlayItem *>(QStringLiteral("hover"));
        m_north = root->findChild<QQuickItem *>(QStringLiteral("north"));
        m_tiles->setUp(m_camera, jobs);
        m_names->setUp(m_camera, jobs);
        m_selection->setUp(m_camera, jobs);
        m_outline->setUp(m_camera, jobs);
        const auto tell = [this] {
            if (isComplete())
                Q_EMIT completed();
        };
        connect(m_tiles, &TileLayerItem::completed, this, tell);
        connect(m_names, &LabelItem::completed, this, tell);
    }
    m_overlay = new MapOverlay([this](QPainter &painter) { paintOverlay(painter); }, this);
    setTool(nullptr);
    // A desktop that asks for less motion says so by animations of no length.
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_camera.setFlightTime(flightMs);
    connect(&m_camera, &MapCamera::settled, this, &MapCanvas::drawSelection);
    connect(&m_camera, &MapCamera::moved, this, [this] {
        m_overlay->update();
        Q_EMIT scaleChanged(denominator());
    });
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
    m_renderer = std::make_shared<Renderer>(m_scene, m_details, m_labelMemory);
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
        drawSelection();
        m_names->setRenderer(m_renderer);
        m_overlay->update();
    }
}

void MapCanvas::refresh(const Box &box)
{
    if (!m_renderer || !m_tiles)
        return;
    m_tiles->invalidate(box);
    m_names->setRenderer(m_renderer);
}

double MapCanvas::denominator() const
{
    return m_camera.viewport().denominator();
}

bool MapCanvas::isComplete() const
{
    return m_tiles && m_tiles->isComplete() && m_names->isComplete() && !m_camera.isMoving();
}

void MapCanvas::select(const QString &dataset, qint64 fid)
{
    if (dataset == m_selectedDataset && fid == m_selectedFid)
        return;
    m_selectedDataset = dataset;
    m_selectedFid = fid;
    drawSelection();
    if (m_names)
        m_names->select(dataset, fid);
}

void MapCanvas::setTool(std::unique_ptr<MapTool> tool)
{
    endDrag();
    setHover({});
    m_tool = tool ? std::move(tool) : std::make_unique<PanTool>(*this);
    connect(m_tool.get(), &MapTool::changed, this, [this] {
        m_overlay->update();
        Q_EMIT toolChanged();
    });
    setCursor(m_tool->cursor());
    m_overlay->update();
    Q_EMIT toolChanged();
}

void MapCanvas::setAnnotations(AnnotationService *annotations)
{
    if (m_annotations)
        m_annotations->disconnect(this);
    m_annotations = annotations;
    m_stylus = annotations ? std::make_unique<PenTool>(*annotations, Annotation::Kind::Stroke) : nullptr;
    m_eraser = annotations ? std::make_unique<EraserTool>(*this, *annotations) : nullptr;
    const auto repaint = [this] { m_overlay->update(); };
    if (annotations) {
        connect(annotations, &AnnotationService::changed, this, repaint);
        connect(m_stylus.get(), &MapTool::changed, this, repaint);
    }
    repaint();
}

bool MapCanvas::cancelTool()
{
    if (m_tool->cancel()) {
        endDrag();
        return true;
    }
    if (m_mark) {
        setMark({});
        return true;
    }
    if (qobject_cast<PanTool *>(m_tool.get()))
        return false;
    setTool(nullptr);
    Q_EMIT toolLeft();
    return true;
}

void MapCanvas::setMark(std::optional<QPointF> world)
{
    m_mark = world;
    m_overlay->update();
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

void MapCanvas::zoomBy(double steps)
{
    m_camera.zoomAt(QRectF(rect()).center(), steps);
}

void MapCanvas::drawSelection()
{
    if (!m_renderer || !m_selection)
        return;
    if (m_selectedFid < 0) {
        m_selection->draw({}, 0);
        return;
    }
    m_selection->draw([renderer = m_renderer, dataset = m_selectedDataset,
                       fid = m_selectedFid](QPainter &painter, const Viewport &view) { renderer->drawHighlight(painter, view, dataset, fid, true); },
                      selectionPriority);
}

void MapCanvas::hover()
{
    if (m_renderer && m_drag == Drag::None && m_tool->hovers() && !m_camera.isMoving() && underMouse())
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

void MapCanvas::openAt(QPointF pixel)
{
    if (!m_renderer)
        return;
    const MapHit hit = m_renderer->pick(m_camera.viewport(), pixel);
    switch (hit.kind) {
    case MapHit::Kind::Feature: Q_EMIT picked(hit.dataset, hit.fid); break;
    case MapHit::Kind::Area: Q_EMIT areaPicked(hit.area); break;
    case MapHit::Kind::Cluster: {
        // At least one step further in, else a donut over the whole view would not open.
        const double before = m_camera.zoom();
        const Viewport fitted = Viewport::fit(hit.box, size(), fitMargin, m_camera.bearing());
        m_camera.flyTo(fitted.centre().x(), fitted.centre().y(), std::max(fitted.zoom(), before + 1));
        break;
    }
    case MapHit::Kind::None: Q_EMIT groundPicked(); break;
    }
}

void MapCanvas::identifyAt(QPointF pixel)
{
    const std::vector<MapHit> hits = m_renderer ? identify(*m_renderer, m_camera.viewport(), pixel, mostHits) : std::vector<MapHit>();
    if (!hits.empty())
        Q_EMIT identified(hits, pixel.toPoint());
}

QString MapCanvas::areaAt(QPointF pixel) const
{
    if (m_renderer)
        for (const MapHit &hit : identify(*m_renderer, m_camera.viewport(), pixel, mostHits))
            if (hit.kind == MapHit::Kind::Area)
                return hit.area;
    return {};
}

MapPointer MapCanvas::pointerAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const
{
    return {pixel, m_camera.viewport().toWorld(pixel), modifiers};
}

MapPointer MapCanvas::middle() const
{
    return pointerAt(QRectF(rect()).center(), {});
}

void MapCanvas::paintOverlay(QPainter &painter) const
{
    if (!m_scene)
        return;
    const Viewport view = m_camera.viewport();
    if (m_annotations && m_annotations->isVisible())
        drawAnnotations(painter, view, m_annotations->annotations(), *m_scene, m_annotations->colors());
    if (m_stylus)
        m_stylus->paint(painter, view, *m_scene);
    if (m_mark)
        drawPin(painter, view.toPixel(m_mark->x(), m_mark->y()), *m_scene);
    m_tool->paint(painter, view, *m_scene);
    if (!m_isByKeyboard || !hasFocus())
        return;
    constexpr double arm = 10;
    const QPointF at = QRectF(rect()).center();
    for (const QPen &pen : {QPen(m_scene->ground, 4), QPen(m_scene->selection, 2)}) {
        painter.setPen(pen);
        painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0));
        painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm));
    }
}

void MapCanvas::resizeEvent(QResizeEvent *event)
{
    QQuickWidget::resizeEvent(event);
    const bool isFirst = m_camera.viewport().size().width() <= 1;
    m_camera.setSize(size());
    m_overlay->setGeometry(rect());
    if (isFirst)
        fitExtent();
}

void MapCanvas::beginDrag(Drag drag)
{
    m_drag = drag;
    setHover({});
    setCursor(Qt::ClosedHandCursor);
}

bool MapCanvas::isOnNorth(QPointF pixel) const
{
    return m_north && m_north->contains(m_north->mapFromScene(pixel));
}

void MapCanvas::endDrag()
{
    m_drag = Drag::None;
    if (m_tool)
        setCursor(m_isSpaceHeld ? Qt::OpenHandCursor : m_tool->cursor());
}

void MapCanvas::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    m_pressed = m_last = event->position();
    const bool isLeft = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (isLeft && m_isSpaceHeld)) {
        m_hasSpaceDragged = true;
        beginDrag(Drag::Pan);
    } else if (isLeft && m_tool->takesDrags() && !(event->modifiers() & Qt::ControlModifier) && !isOnNorth(m_pressed)) {
        m_drag = Drag::Tool;
        m_tool->press(pointerAt(m_pressed, event->modifiers()));
    } else {
        m_drag = Drag::Undecided;
        m_wanted = isLeft && !(event->modifiers() & Qt::ControlModifier) ? Drag::Pan : Drag::Turn;
    }
}

void MapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_isByKeyboard) {
        m_isByKeyboard = false;
        m_overlay->update();
    }
    if (m_drag == Drag::Undecided && (at - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance())
        beginDrag(m_wanted);
    if (m_drag == Drag::Pan)
        m_camera.pan(at - m_last);
    else if (m_drag == Drag::Turn)
        m_navigator.turnByHand(m_last, at);
    else if (m_drag != Drag::Undecided)
        m_tool->move(pointerAt(at, event->modifiers()));
    if (m_drag == Drag::None)
        m_hoverDelay.start();
    m_last = at;
    const QPointF world = m_camera.viewport().toWorld(at);
    const LonLat place = lonLatFromMercator(world.x(), world.y());
    Q_EMIT cursorMoved(place.lon, place.lat);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = m_drag;
    endDrag();
    const MapPointer at = pointerAt(event->position(), event->modifiers());
    if (drag == Drag::Tool)
        m_tool->release(at);
    else if (drag != Drag::Undecided)
        return;
    else if (event->button() == Qt::RightButton)
        Q_EMIT menuRequested(at.pixel.toPoint());
    else if (isOnNorth(at.pixel))
        turnNorthUp();
    else
        m_tool->click(at);
}

void MapCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    // The right button turns the map when it is dragged, so its menu comes on release (mouseReleaseEvent).
    if (event->reason() != QContextMenuEvent::Mouse)
        Q_EMIT menuRequested(rect().center());
    event->accept();
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_isSpaceHeld || m_tool->takesDrags()) {
        mousePressEvent(event); // two strokes in quick succession
        return;
    }
    // The release that follows finds no drag and is no click.
    if (!m_tool->doubleClick(pointerAt(event->position(), event->modifiers())))
        m_camera.zoomAt(event->position(), event->modifiers() & Qt::ShiftModifier ? -1 : 1);
}

void MapCanvas::wheelEvent(QWheelEvent *event)
{
    setHover({});
    m_navigator.wheel(event->position(), event->angleDelta().y());
    event->accept();
}

void MapCanvas::clickMiddle()
{
    if (!m_tool->takesDrags()) {
        m_tool->click(middle());
    } else if (m_drag == Drag::Tool) {
        endDrag();
        m_tool->release(middle());
    } else {
        m_drag = Drag::Tool;
        m_tool->press(middle());
    }
}

void MapCanvas::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            m_isSpaceHeld = true;
            m_hasSpaceDragged = false;
            setCursor(Qt::OpenHandCursor);
        }
    } else if (m_tool->key(*event)) {
        return;
    } else if (key == Qt::Key_Home) {
        turnNorthUp();
        fitExtent();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        clickMiddle();
    } else if (m_navigator.key(*event)) {
        m_isByKeyboard = true;
        m_tool->move(middle());
    } else if (key != Qt::Key_Escape || !cancelTool()) {
        QQuickWidget::keyPressEvent(event);
    }
}

void MapCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QQuickWidget::keyReleaseEvent(event);
        return;
    }
    m_isSpaceHeld = false;
    setCursor(m_tool->cursor());
    if (!m_hasSpaceDragged)
        clickMiddle();
}

void MapCanvas::focusOutEvent(QFocusEvent *event)
{
    m_isSpaceHeld = false;
    m_overlay->update();
    QQuickWidget::focusOutEvent(event);
}

void MapCanvas::leaveEvent(QEvent *event)
{
    m_hoverDelay.stop();
    setHover({});
    QQuickWidget::leaveEvent(event);
}

void MapCanvas::tabletEvent(QTabletEvent *event)
{
    if (!m_stylus) {
        event->ignore(); // comes again as a mouse
        return;
    }
    event->accept();
    const MapPointer at = pointerAt(event->position(), event->modifiers());
    MapTool &pen = event->pointerType() == QPointingDevice::PointerType::Eraser ? *m_eraser : *m_stylus;
    if (event->type() == QEvent::TabletPress) {
        m_pressed = at.pixel;
        pen.press(at);
    } else if (event->type() == QEvent::TabletMove && event->buttons()) {
        pen.move(at);
    } else if (event->type() == QEvent::TabletRelease) {
        const bool isTap = (at.pixel - m_pressed).manhattanLength() < QGuiApplication::styleHints()->startDragDistance();
        if (isTap && pen.cancel())
            m_tool->click(at);
        else
            pen.release(at);
    }
}

bool MapCanvas::event(QEvent *event)
{
    return m_navigator.gesture(event) || QQuickWidget::event(event);
}

} // namespace om
