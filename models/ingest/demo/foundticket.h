// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "base/localtime.h"

#include <QString>

#include <vector>

namespace om {

/// A ticket that a drone's finding was made into. Times that have not come by `known` are null.
struct FoundTicket
{
    QString no;
    QString classCode, title, department;
    std::size_t community = 0; ///< index into DemoLand::communities
    LonLat at;
    LocalTime report, accept, dispatch, sign, check, dispose, feedback, refly, close;
};

/// The tickets of all findings, and up to when the drones' data are known (which is later than the rest of the city's).
struct FoundTickets
{
    QString source; ///< code of list source_channel
    LocalTime known;
    std::vector<FoundTicket> all;
};

} // namespace om
