// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <QByteArray>

namespace om::bench {

/// What SQLite needs for indicators of bench-kpi on the same rows, written as SQL with the same predicates: medians of 5, ms, its pages in the system's cache.
struct KpiPeer
{
    QByteArray name; ///< with its version
    double one = 0; ///< the rate that is on time, of a month and 30 communities, and of the same month a year before
    double nine = 0; ///< the nine indicators of kpi.nine.clicked, the same
    double byCommunity = 0; ///< the rate of a year in each community
};
KpiPeer measureSqliteKpis(const Frame &frame);

} // namespace om::bench
