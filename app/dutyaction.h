// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <functional>
#include <optional>

namespace om {

class CentrePanel;
class WindowActions;

/// Where the table lists tickets: these.
void showTickets(const Desk &desk, CentrePanel &centre, const Filter &filter);

/// A place of `dataset` (services/drawnplace.h) that is selected on the map lists its tickets, unless something else was selected by the time that they are found.
/// `find` runs on the pool: the filter with the tickets of the place `id` chosen; none = there is no such place. GUI thread; `context` limits how long.
using PlaceFinder = std::function<std::optional<Filter>(qint64 id, const FrameSet &frames, const Filter &filter, JobControl &control)>;
void hookDrawnPlaces(const Desk &desk, CentrePanel &centre, const QString &dataset, PlaceFinder find, QObject *context);

/// A hotspot that is selected on the map lists its tickets. GUI thread; `context` limits how long.
void hookHotspots(const Desk &desk, CentrePanel &centre, QObject *context);

/// Hooks the action that opens and closes the duty board of `window`; a number chosen there leads back to the window's table. GUI thread.
void hookDuty(const Desk &desk, WindowActions &actions, CentrePanel &centre, QWidget *window);

} // namespace om
