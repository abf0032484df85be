// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// A flight as its images and findings need it.
struct DemoFlight
{
    QString id, scene;
    LonLat target;
    std::size_t community = 0; ///< index into DemoLand::communities
    LocalTime end;
    Geometry seen; ///< the ground below its strips
};

/// Datasets drone_media (an image a flight, the surveys before the docks came, two excerpts of some findings) and drone_finding, by drones.json; the
/// excerpts as pictures below context.attachments, where there is such a folder. Adds the findings' tickets to the context.
Result<void> writeFindings(DemoContext &context, const DemoLand &land, const QJsonObject &json, const std::vector<DemoFlight> &flights, Prng &prng);

} // namespace om
