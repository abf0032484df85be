// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapcanvas.h"
#include "services/themeservice.h"

#include <QWidget>

namespace om {

class Workspace;

/// A small map of places that are not stored yet, above the workspace's own ground and areas: whoever brings a file sees where its rows
/// fall. GUI thread; the services outlive it.
class PlacesMap : public QWidget
{
    Q_OBJECT
public:
    PlacesMap(Workspace &workspace, ThemeService &themes, JobRunner &jobs, QWidget *parent = nullptr);
    ~PlacesMap() override;

    void showPlaces(const QString &title, std::vector<LonLat> places); ///< in place of the ones before; the view goes to them when it shows none
    std::size_t shown() const; ///< places of the scene that is drawn
    bool isComplete() const { return m_canvas->isComplete(); } ///< everything in view is drawn
    MapCanvas &canvas() { return *m_canvas; }

private:
    void build();

    Workspace &m_workspace;
    ThemeService &m_themes;
    JobRunner &m_jobs;
    MapCanvas *m_canvas;
    QString m_title;
    std::shared_ptr<const std::vector<LonLat>> m_places;
    std::shared_ptr<JobControl> m_building;
};

} // namespace om
