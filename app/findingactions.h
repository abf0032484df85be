// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "services/basemap/imageservice.h"

#include <QObject>

namespace om {

class ComparisonService;
class MapView;
class StatusLine;
class WindowActions;

/// Hooks what a chosen record leads to: its images before and after, side by side over the map, and the ticket that it was made into. GUI thread; everything handed
/// in outlives it.
class FindingActions : public QObject
{
    Q_OBJECT
public:
    FindingActions(const Desk &desk, WindowActions &actions, ComparisonService &comparison, MapView &map, StatusLine &status, const QString &workerProgram,
                   QObject *parent);

private:
    void choose(); ///< what can be done with the record that is chosen, as its data are now
    void followImages(); ///< those of the record that is chosen now
    void toggleImages();
    void show();
    void openTicket();

    Desk m_desk;
    WindowActions &m_actions;
    ComparisonService &m_comparison;
    MapView &m_map;
    StatusLine &m_status;
    ImageService m_images;
    qint64 m_ticket = -1; ///< of the chosen record
    Box m_place; ///< of images that the map has not gone to yet
};

} // namespace om
