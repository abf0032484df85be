// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/renderer.h"
#include "frame/filter.h"
#include "jobs/jobrunner.h"
#include "map/mapcamera.h"
#include "map/mapinput.h"

#include <QQuickWidget>

#include <optional>

namespace om {

class AnnotationService;
class LabelItem;
class MapOverlay;
class OverlayItem;
class TileLayerItem;

/// The map itself: shows a scene, moves under mouse, wheel, touch and keys, and owns the tool that gets the rest. In every tool the middle
/// button and Space with the left one move the map; the right button, Ctrl with the left one, Shift and arrows or a twist of two fingers
/// turn it; wheel, pinch, + and − zoom about the pointer; Home and a click on the north arrow turn north up. Without a mouse the middle of
/// the view is the pointer: arrows move it, Space clicks (or begins and ends a drag), Enter finishes. GUI thread; the map is drawn on the
/// job pool.
class MapCanvas : public QQuickWidget
{
    Q_OBJECT
public:
    explicit MapCanvas(JobRunner &jobs, QWidget *parent = nullptr);
    ~MapCanvas() override;

    /// Shows another scene in the same view; the first one is fitted to its extent.
    /// `isFitted`: the view goes to the scene's extent, before anything is drawn of where it was.
    void setScene(std::shared_ptr<const Scene> scene, bool isFitted = false);
    const std::shared_ptr<const Scene> &scene() const { return m_scene; }
    const std::shared_ptr<const Renderer> &renderer() const { return m_renderer; } ///< null before the first scene
    void refresh(const Box &box); ///< tiles of the background came there; normalised Web Mercator
    MapCamera &camera() { return m_camera; }
    double denominator() const;
    void select(const QString &dataset, qint64 fid); ///< outlines a record; fid −1 = none
    void setTool(std::unique_ptr<MapTool> tool); ///< null = PanTool
    MapTool &tool() { return *m_tool; }
    /// Shows annotations above the map; from then on a stylus draws in every tool (a tap is a click). Null = none; else it outlives the map.
    void setAnnotations(AnnotationService *annotations);
    /// Painted above the layers whatever the tool is, in px of the view; an empty function paints nothing. GUI thread.
    using Paint = std::function<void(QPainter &, const Viewport &, const Scene &)>;
    void setPlan(Paint paint);
    bool cancelTool(); ///< Esc: drops the sketch, else the mark, else leaves the tool for panning; false = there was nothing to leave
    void openAt(QPointF pixel); ///< picks what lies there, which a signal tells; a cluster is zoomed into
    QString areaAt(QPointF pixel) const; ///< code of the area that holds the pixel, whatever lies above it; "" = none
    void identifyAt(QPointF pixel); ///< signal identified; nothing found gives none
    /// Marks a place (normalised Web Mercator) with a pin until Esc or the next one.
    void setMark(std::optional<QPointF> world);
    void fitExtent();
    void zoomBy(double steps); ///< about the middle
    void turnBy(double degrees); ///< the map turns clockwise about the middle
    void turnNorthUp();
    void hoverSoon(); ///< the pointer has moved: what lies there is outlined when it rests
    void leaveHover();
    void repaintOverlay();
    bool isComplete() const; ///< all tiles and names in view are drawn, and every click is answered
    QString problem() const; ///< why the map cannot be shown; "" = it can

Q_SIGNALS:
    void picked(const QString &dataset, qint64 fid);
    void areaPicked(const QString &code);
    void groundPicked(); ///< a click on nothing
    void hovered(const QString &dataset, qint64 fid, const QString &area, const QPoint &at); ///< fid −1 = nothing
    void cursorMoved(double lon, double lat);
    void scaleChanged(double denominator);
    void identified(const std::vector<om::MapHit> &hits, const QPoint &pixel); ///< everything that lies there, the topmost first; may be nothing
    void shapeDrawn(const om::Condition &within, om::ShapeMode mode); ///< by one of the select tools
    void menuRequested(const QPoint &pixel); ///< a click of the right button, or the menu key: then the middle of the view
    void toolLeft(); ///< Esc has brought PanTool back
    void toolChanged(); ///< another tool, or another status of it
    void completed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void drawSelection();
    void hover();
    void setHover(const MapHit &hit);
    void open(const MapHit &hit);
    /// What lies at the pixel, asked for on the job pool: the first question of a scene may take as long as its clusters. There is a
    /// renderer. `running` holds the question before, which is dropped; null = none.
    void pick(QPointF pixel, std::shared_ptr<JobControl> *running, std::function<void(const MapHit &)> done);
    void paintOverlay(QPainter &painter) const;

    MapCamera m_camera;
    MapInput m_input{*this};
    JobRunner &m_jobs;
    std::shared_ptr<const Scene> m_scene;
    std::shared_ptr<const Renderer> m_renderer;
    std::shared_ptr<ShapeDetails> m_details = std::make_shared<ShapeDetails>(); ///< outlives scenes
    std::shared_ptr<LabelMemory> m_labelMemory = std::make_shared<LabelMemory>();
    TileLayerItem *m_tiles = nullptr;
    LabelItem *m_names = nullptr;
    OverlayItem *m_selection = nullptr, *m_outline = nullptr;
    MapOverlay *m_overlay = nullptr;
    std::unique_ptr<MapTool> m_tool;
    AnnotationService *m_annotations = nullptr;
    std::optional<QPointF> m_mark;
    Paint m_plan;
    QString m_selectedDataset, m_hoverDataset;
    qint64 m_selectedFid = -1, m_hoverFid = -1;
    bool m_isOverlayBehind = false; ///< the camera has moved since the last frame
    QTimer m_hoverDelay;
    std::shared_ptr<JobControl> m_hoverJob;
    int m_clicks = 0; ///< not yet answered
};

} // namespace om
