// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "services/placefilter.h"

#include <QObject>

namespace om {

class MapView;
class StatusLine;
class WindowActions;

/// Hooks the actions of a window up with its map: moving it, choosing its tools, and what the tools bring back. GUI thread; everything
/// handed in outlives it.
class MapActions : public QObject
{
    Q_OBJECT
public:
    MapActions(const Desk &desk, WindowActions &actions, MapView &map, StatusLine &status, QObject *parent);

private:
    void hookTools();
    void narrowTo(const Condition &within, ShapeMode mode);

    Desk m_desk;
    WindowActions &m_actions;
    MapView &m_map;
    StatusLine &m_status;
};

} // namespace om
