// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/renderer.h"
#include "jobs/jobrunner.h"
#include "map/mapcamera.h"

#include <QQuickWidget>

namespace om {

class OverlayItem;
class TileLayerItem;

/// The map itself: shows a scene, moves under mouse, wheel, touch and keys, says what was pointed at. Pan by dragging, wheel and pinch zoom
/// about the pointer, double click zooms in, + − arrows and Home by keyboard. The right button, Ctrl, Shift and arrows or a twist of two
/// fingers turn it; Home and a click on the north arrow turn north up. GUI thread; everything is drawn on the job pool.
class MapCanvas : public QQuickWidget
{
    Q_OBJECT
public:
    enum class Tool { Pan, Box, Lasso };

    explicit MapCanvas(JobRunner &jobs, QWidget *parent = nullptr);
    ~MapCanvas() override;

    /// Shows another scene in the same view; the first one is fitted to its extent.
    void setScene(std::shared_ptr<const Scene> scene);
    const std::shared_ptr<const Scene> &scene() const { return m_scene; }
    void refresh(const Box &box); ///< tiles of the background came there; normalised Web Mercator
    MapCamera &camera() { return m_camera; }
    double denominator() const;
    void select(const QString &dataset, qint64 fid); ///< outlines a record; fid −1 = none
    void setTool(Tool tool);
    void fitExtent();
    void zoomBy(double steps); ///< about the middle
    void turnBy(double degrees); ///< the map turns clockwise about the middle
    void turnNorthUp();
    bool isComplete() const; ///< all tiles in view are drawn
    QString problem() const; ///< why the map cannot be shown; "" = it can

Q_SIGNALS:
    void picked(const QString &dataset, qint64 fid);
    void areaPicked(const QString &code);
    void groundPicked(); ///< a click on nothing
    void hovered(const QString &dataset, qint64 fid, const QString &area, const QPoint &at); ///< fid −1 = nothing
    void cursorMoved(double lon, double lat);
    void scaleChanged(double denominator);
    void shapeDrawn(const om::Geometry &polygon); ///< lon, lat; of the Box and Lasso tools
    void completed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void drawNames();
    void hover();
    void setHover(const MapHit &hit);
    void click(QPointF at);
    void turnByHand(QPointF from, QPointF to);
    void finishSketch();
    void showSketch();

    MapCamera m_camera;
    JobRunner &m_jobs;
    std::shared_ptr<const Scene> m_scene;
    std::shared_ptr<const Renderer> m_renderer;
    std::shared_ptr<ShapeDetails> m_details = std::make_shared<ShapeDetails>(); ///< outlives scenes
    TileLayerItem *m_tiles = nullptr;
    OverlayItem *m_names = nullptr, *m_outline = nullptr;
    QQuickItem *m_north = nullptr;
    QString m_selectedDataset, m_hoverDataset;
    qint64 m_selectedFid = -1, m_hoverFid = -1;
    Tool m_tool = Tool::Pan;
    QPointF m_pressed, m_last;
    bool m_isDragging = false, m_isTurning = false;
    QPolygonF m_sketch;
    QTimer m_hoverDelay;
};

} // namespace om
