// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapcanvas.h"
#include "services/filterservice.h"
#include "services/scenebuilder.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace om {

class BasemapService;
class HoverCard;
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
    const std::shared_ptr<const Scene> &scene() const { return m_canvas->scene(); }
    void setBasemaps(BasemapService &basemaps); ///< shows the one chosen; it outlives the view
    /// Shows the selected record; nearer when it would be too small to find.
    void showSelection();
    void setCaption(const QString &text); ///< large words at the upper left, as the date while time is played back; "" = none
    bool isShown() const; ///< what the services say is on the screen, sharp

Q_SIGNALS:
    void picked(const QString &dataset, qint64 fid);
    void areaPicked(const QString &code);
    void cursorMoved(double lon, double lat);
    void scaleChanged(double denominator);
    void sceneChanged();
    void shapeDrawn(const om::Geometry &polygon); ///< lasso or box; lon, lat
    void problemsFound(const std::vector<om::Error> &problems); ///< layers that could not be made

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void build();
    void showCard(const QString &dataset, qint64 fid, const QPoint &at);
    void addButtons();
    QToolButton *addButton(const QString &glyph, const QString &name);
    void colourButtons();
    void filterChanged(const Filter &filter);

    Workspace &m_workspace;
    FilterService &m_filter;
    SelectionService &m_selection;
    ThemeService &m_themes;
    JobRunner &m_jobs;
    BasemapService *m_basemaps = nullptr;
    MapCanvas *m_canvas;
    HoverCard *m_card;
    QLabel *m_problem;
    QLabel *m_caption;
    QWidget *m_tools;
    QButtonGroup *m_modes;
    QTimer m_later;
    std::shared_ptr<JobControl> m_building;
    QString m_area; ///< of the filter that the view was fitted to
};

} // namespace om
