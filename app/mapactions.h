// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "services/placefilter.h"

#include <QObject>

class QMenu;

namespace om {

class GoToPopup;
class MapView;
class NearPopup;
class RecordList;
class SearchBox;
class StatusLine;
class WindowActions;
struct MapHit;

/// Hooks the actions of a window up with its map: moving it, choosing its tools, what the tools bring back, the menu of a place and the
/// lists and fields that open over the map. GUI thread; everything handed in outlives it.
class MapActions : public QObject
{
    Q_OBJECT
public:
    MapActions(const Desk &desk, WindowActions &actions, MapView &map, StatusLine &status, SearchBox &search, QObject *parent);

Q_SIGNALS:
    void menuOpening(QMenu *menu, double lon, double lat); ///< of a place, EPSG:4490; what is added stands at its end

private:
    void hookTools();
    void hookPlaces(SearchBox &search);
    void narrowTo(const Condition &within, ShapeMode mode);
    void narrowNear(const Condition &near);
    void tellCount(const Condition &within);
    void listHits(const std::vector<MapHit> &hits, const QPoint &at);
    void listNearest(const QPoint &at);
    void askNear(const QPoint &at, const Geometry &what, const QString &name);
    void askNearSelection();
    void measureFrom(const QPoint &at);
    void showMenu(const QPoint &at);
    LonLat placeAt(const QPoint &at) const;
    QPoint middle() const;
    Result<Geometry> selectedShape() const;

    Desk m_desk;
    WindowActions &m_actions;
    MapView &m_map;
    StatusLine &m_status;
    RecordList *m_list; ///< of what Identify and the search for the nearest found
    NearPopup *m_near;
    GoToPopup *m_goTo;
    std::shared_ptr<JobControl> m_counting, m_looking;
};

} // namespace om
