// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "services/comparisonservice.h"

#include <QMenu>
#include <QObject>

namespace om {

class BasemapService;
class CentrePanel;
class MapView;
class WindowActions;

/// Hooks the actions of a window that show time up with its map: playback, two dates side by side, their difference; and two backgrounds
/// side by side. GUI thread; everything handed in outlives it.
class CompareActions : public QObject
{
    Q_OBJECT
public:
    CompareActions(const Desk &desk, WindowActions &actions, BasemapService &basemaps, MapView &map, CentrePanel &centre, QObject *parent);

    ComparisonService &comparison() { return m_comparison; }
    bool leave(); ///< Esc; false = nothing was compared

private:
    void hookPlayback(CentrePanel &centre);
    void choosePeriod();
    void chooseMoment();
    void fillBasemaps();
    void toggleBasemaps();
    void show();

    Desk m_desk;
    WindowActions &m_actions;
    BasemapService &m_basemaps;
    MapView &m_map;
    ComparisonService m_comparison;
    QMenu m_dates, m_lefts;
};

} // namespace om
