// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapcanvas.h"

#include "base/mercator.h"
#include "draw/identify.h"
#include "draw/mapimage.h"
#include "map/labelitem.h"
#include "map/mapoverlay.h"
#include "map/overlayitem.h"
#include "map/sketch.h"
#include "map/tilelayeritem.h"
#include "map/tools/pantool.h"
#include "services/annotationservice.h"

#include <QPainter>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQmlError>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStyle>

namespace om {

namespace {

constexpr double fitMargin = 32;
constexpr int flightMs = 400;
constexpr int hoverMs = 40; // the hand has to rest so long
constexpr std::size_t mostHits = 200; // a list that long is still one that people read
constexpr int selectionPriority = 1800;
constexpr int outlinePriority = 2000;
constexpr int pickPriority = 2500; // the hand waits for it; before any tile

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
    setAcceptDrops(false); // files are dropped on the window
    setAttribute(Qt::WA_OpaquePaintEvent); // else every frame paints the window's background below the map first
    setAccessibleName(tr("Map"));
    setMinimumSize(160, 120);
    rootContext()->setContextProperty(QStringLiteral("camera"), &m_camera);
    setSource(QUrl(QStringLiteral("qrc:/om/map/mapview.qml")));
    if (QQuickItem *root = rootObject()) {
        root->setProperty("northText", tr("N"));
        root->setProperty("northUpText", tr("Turn north up"));
        m_tiles = root->findChild<TileLayerItem *>(QStringLiteral("tiles"));
        m_names = root->findChild<LabelItem *>(QStringLiteral("names"));
        m_selection = root->findChild<OverlayItem *>(QStringLiteral("selection"));
        m_outline = root->findChild<OverlayItem *>(QStringLiteral("hover"));
        m_input.setNorth(root->findChild<QQuickItem *>(QStringLiteral("north")));
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
    // The pane moves with the map's next frame: painted at once it would run ahead, and everything below be composited twice.
    connect(&m_camera, &MapCamera::moved, this, [this] {
        m_isOverlayBehind = true;
        Q_EMIT scaleChanged(denominator());
    });
    const auto followFrames = [this](QQuickWindow *window) {
        if (window)
            connect(window, &QQuickWindow::afterRendering, this, [this] {
                if (std::exchange(m_isOverlayBehind, false))
                    m_overlay->update();
            });
    };
    followFrames(quickWindow());
    if (m_tiles)
        connect(m_tiles, &QQuickItem::windowChanged, this, followFrames); // another top-level window brings another one
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
        for (const auto all = errors(); const QQmlError &error : all)
            lines.append(error.toString());
        return lines.join(u'\n');
    }
    return rootObject()->property("mapError").toString();
}

void MapCanvas::setScene(std::shared_ptr<const Scene> scene, bool isFitted)
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
        if (isFirst || isFitted)
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
    return m_tiles && m_tiles->isComplete() && m_names->isComplete() && !m_camera.isMoving() && m_clicks == 0;
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
    leaveHover();
    m_tool = tool ? std::move(tool) : std::make_unique<PanTool>(*this);
    connect(m_tool.get(), &MapTool::changed, this, [this] {
        m_overlay->update();
        Q_EMIT toolChanged();
    });
    m_input.endDrag();
    m_overlay->update();
    Q_EMIT toolChanged();
}

void MapCanvas::setAnnotations(AnnotationService *annotations)
{
    if (m_annotations)
        m_annotations->disconnect(this);
    m_annotations = annotations;
    m_input.setAnnotations(annotations);
    if (annotations) {
        connect(annotations, &AnnotationService::changed, this, &MapCanvas::repaintOverlay);
        connect(m_input.stylus(), &MapTool::changed, this, &MapCanvas::repaintOverlay);
    }
    repaintOverlay();
}

void MapCanvas::setPlan(Paint paint)
{
    m_plan = std::move(paint);
    repaintOverlay();
}

bool MapCanvas::cancelTool()
{
    if (m_tool->cancel()) {
        m_input.endDrag();
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

void MapCanvas::repaintOverlay()
{
    m_overlay->update();
}

void MapCanvas::hoverSoon()
{
    m_hoverDelay.start();
}

void MapCanvas::leaveHover()
{
    m_hoverDelay.stop();
    setHover({});
}

void MapCanvas::pick(QPointF pixel, std::shared_ptr<JobControl> *running, std::function<void(const MapHit &)> done)
{
    auto job = m_jobs.run([renderer = m_renderer, view = m_camera.viewport(), pixel](JobControl &) { return renderer->pick(view, pixel); }, this,
                          std::move(done), pickPriority);
    if (!running)
        return;
    if (*running)
        (*running)->cancel();
    *running = std::move(job);
}

void MapCanvas::hover()
{
    if (m_renderer && !m_input.isDragging() && m_tool->hovers() && !m_camera.isMoving() && underMouse())
        pick(m_input.pointer(), &m_hoverJob, [this](const MapHit &hit) { setHover(hit); });
}

void MapCanvas::setHover(const MapHit &hit)
{
    if (m_hoverJob)
        std::exchange(m_hoverJob, nullptr)->cancel();
    if (hit.dataset == m_hoverDataset && hit.fid == m_hoverFid && hit.kind != MapHit::Kind::None)
        return;
    if (hit.kind == MapHit::Kind::None && m_hoverFid < 0)
        return;
    m_hoverDataset = hit.dataset;
    m_hoverFid = hit.fid;
    Q_EMIT hovered(hit.dataset, hit.fid, hit.area, m_input.pointer().toPoint());
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
    ++m_clicks;
    pick(pixel, nullptr, [this](const MapHit &hit) {
        --m_clicks;
        open(hit);
    });
}

void MapCanvas::open(const MapHit &hit)
{
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
    if (!m_renderer)
        return;
    m_jobs.run([renderer = m_renderer, view = m_camera.viewport(), pixel](JobControl &) { return identify(*renderer, view, pixel, mostHits); }, this,
               [this, pixel](const std::vector<MapHit> &hits) { Q_EMIT identified(hits, pixel.toPoint()); }, pickPriority);
}

QString MapCanvas::areaAt(QPointF pixel) const
{
    return m_renderer ? om::areaAt(*m_renderer, m_camera.viewport(), pixel) : QString();
}

void MapCanvas::paintOverlay(QPainter &painter) const
{
    if (!m_scene)
        return;
    const Viewport view = m_camera.viewport();
    if (m_plan)
        m_plan(painter, view, *m_scene);
    if (m_annotations && m_annotations->isVisible())
        drawAnnotations(painter, view, m_annotations->annotations(), *m_scene, m_annotations->colors());
    if (const MapTool *stylus = m_input.stylus())
        stylus->paint(painter, view, *m_scene);
    if (m_mark)
        drawPin(painter, view.toPixel(m_mark->x(), m_mark->y()), *m_scene);
    m_tool->paint(painter, view, *m_scene);
    if (!m_input.isByKeyboard() || !hasFocus())
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

void MapCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!m_input.keyPress(*event))
        QQuickWidget::keyPressEvent(event);
}

void MapCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (!m_input.keyRelease(*event))
        QQuickWidget::keyReleaseEvent(event);
}

void MapCanvas::focusOutEvent(QFocusEvent *event)
{
    m_input.focusLost();
    repaintOverlay();
    QQuickWidget::focusOutEvent(event);
}

void MapCanvas::leaveEvent(QEvent *event)
{
    leaveHover();
    QQuickWidget::leaveEvent(event);
}

bool MapCanvas::event(QEvent *event)
{
    return (isEnabled() && m_input.event(event)) || QQuickWidget::event(event);
}

} // namespace om
