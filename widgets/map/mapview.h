// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapcanvas.h"
#include "map/sketch.h"
#include "services/annotationservice.h"
#include "services/filterservice.h"
#include "services/scene/scenebuilder.h"
#include "services/viewstate.h"

#include <QWidget>

class QAction;
class QLabel;

namespace om {

class BasemapService;
class ComparisonService;
class HoverCard;
class ImageService;
class MapStatus;
class MapToolbar;
class PenBar;
class SitingService;
class Swipe;
class Workspace;

/// The map of a window: shows what workspace, filter and theme say, with tools at its right edge and a card under the pointer. Scenes are
/// built on the job pool. GUI thread; the services outlive it.
class MapView : public QWidget
{
    Q_OBJECT
public:
    MapView(Workspace &workspace, FilterService &filter, SelectionService &selection, ThemeService &themes, JobRunner &jobs, QWidget *parent = nullptr);
    ~MapView() override;

    MapCanvas &canvas() { return *m_canvas; }
    MapCanvas &canvasAt(const QPoint &at); ///< the one seen there, while two stand side by side; both count pixels as the view does
    const std::shared_ptr<const Scene> &scene() const; ///< of the window's filter
    const std::shared_ptr<const Renderer> &renderer() const; ///< the same
    SceneRequest request() const; ///< what the map of the window's filter shows now, but for its basemap
    /// Makes a scene of a request as this map does: with the states of the end of its dates while two of them stand side by side, and
    /// with the layers of siting. Outlives the view, not the workspace.
    SceneMaker sceneMaker() const;
    void setBasemaps(BasemapService &basemaps); ///< shows the one chosen; it outlives the view
    void setImages(ImageService &images); ///< of a record, side by side in place of the background while the comparison says so; outlives the view
    /// Shows its rings, gaps and candidates while it has a kind; the tool "tool.siting" works on it. Outlives the view.
    void setSiting(SitingService &siting);
    /// Shows the selected record; nearer when it would be too small to find.
    void showSelection();
    /// What the map is compared with; outlives it. Two dates or backgrounds stand side by side with a divider, or the areas show the change.
    void setComparison(ComparisonService &comparison);
    Swipe *swipe() const { return m_swipe.get(); } ///< null while no two maps are side by side
    void turnSwipe(); ///< the divider stands or lies
    void setClassesLocked(bool isLocked); ///< colours of one date compare with those of the next
    void setCaption(const QString &text); ///< large words at the upper left, as the date while time is played back; "" = none
    bool isShown() const; ///< what the services say is on the screen, sharp
    void setToolGroups(const QList<QList<QAction *>> &groups); ///< buttons at the right edge, see MapToolbar
    AnnotationService &annotations() { return m_annotations; }
    void goTo(LonLat place); ///< flies there and marks the place
    void goTo(const MapPlace &place); ///< of a bookmark or a copied view; holds against the fit to a new area
    void goTo(const Box &place,
              double marginPx); ///< the same for a place that is to be seen whole; no scene that was asked for before takes the view away again
    void setPins(std::vector<MapPin> pins); ///< above the layers of every theme, in place of those before
    void setNote(const QString &text); ///< an answer at the upper edge until the tool says something else; "" = the tool's status
    void chooseTool(const QString &id); ///< of an action, see makeMapTool
    bool cancelTool(); ///< Esc; false = there was nothing to leave

Q_SIGNALS:
    void picked(const QString &dataset, qint64 fid);
    void areaPicked(const QString &code);
    void cursorMoved(double lon, double lat);
    void scaleChanged(double denominator);
    void sceneChanged();
    void shapeDrawn(const om::Condition &within, om::ShapeMode mode);
    void identified(const std::vector<om::MapHit> &hits, const QPoint &at); ///< see MapCanvas
    void menuRequested(const QPoint &at);
    void toolLeft(); ///< the map is back at panning
    void problemsFound(const std::vector<om::Error> &problems); ///< layers that could not be made; none = all are there

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Built;
    void rebuild();
    std::unique_ptr<MapTool> makeTool(MapCanvas &canvas); ///< the chosen one
    void build();
    void showBuilt(const Built &built);
    void showBeside(const Built &built);
    void connectCanvas(MapCanvas &canvas);
    void leaveTool(const MapCanvas &left);
    void showCard(const MapCanvas &canvas, const QString &dataset, qint64 fid, const QPoint &at);
    void placeParts();
    void refreshTiles(const Box &box); ///< of backgrounds that have come; normalised Web Mercator
    void showAnnotations(); ///< those of the theme and the filter's area
    void filterChanged(const Filter &filter);

    Workspace &m_workspace;
    FilterService &m_filter;
    SelectionService &m_selection;
    ThemeService &m_themes;
    JobRunner &m_jobs;
    AnnotationService m_annotations;
    BasemapService *m_basemaps = nullptr;
    ImageService *m_images = nullptr;
    MapCanvas *m_canvas;
    HoverCard *m_card;
    QLabel *m_problem;
    QLabel *m_caption;
    MapToolbar *m_toolbar;
    MapStatus *m_status;
    PenBar *m_penBar;
    ComparisonService *m_comparison = nullptr;
    SitingService *m_siting = nullptr;
    std::unique_ptr<Swipe> m_swipe;
    QString m_tool; ///< id of the one chosen
    bool m_isLocked = false;
    QTimer m_later;
    std::shared_ptr<JobControl> m_building;
    std::vector<MapPin> m_pins;
    QString m_area; ///< of the filter that the view was fitted to
};

} // namespace om
