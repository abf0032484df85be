// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "geo/geojson/jsoncursor_p.h"

namespace om {

enum class JsonShape {
    Empty, ///< null, or without coordinates
    Good,
    Unknown, ///< a kind that no table holds: a collection
    Damaged ///< its coordinates do not fit its type
};

/// Reads a geometry object (RFC 7946 §3.1) into `shape`, whose memory is used again; figures beyond x and y are left out. `type` receives
/// the object's type as written.
JsonShape readJsonShape(JsonValue geometry, Geometry &shape, std::string_view &type);

} // namespace om
