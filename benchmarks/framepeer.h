// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <QByteArray>

namespace om::bench {

/// What SQLite needs for the panels of bench-frame on the same rows: medians of 5, ms, its pages in the system's cache.
struct PanelPeer
{
    QByteArray name; ///< with its version
    double fourGroupings = 0;
    double placeAndDays = 0; ///< one grouping of a box and 90 days, through an R-tree
};
PanelPeer measureSqlite(const Frame &frame);

} // namespace om::bench
