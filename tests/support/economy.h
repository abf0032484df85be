// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/addedrows.h"

namespace om::test {

/// The tiny city with an economy. At 23° N a thousandth of a degree is 102.52 m eastward (N cos φ · π/180,000) and 110.74 m northward.
///
///   Tower  A01  113.020, 23.000  10,000 m², 4,000 let          Lake, a station, at 113.021: 103 m; Hall, a service point, 0.005° north: 554 m
///   Park   A01  113.050, 23.000  20,000 m², 2,500 vacant       0.029° = 2,973 m from Lake
///   Full   A01  113.020, 23.010  all let
///   South  A02  113.150, 23.000  5,000 m², 4,000 let
///   E1, E2 (industry C, chain c1, upstream) and E3 (J) within 205 m of Tower; E4 (J, c1, downstream) in the south
inline void addEconomy(Workspace &workspace)
{
    const auto square = [](double lon, double lat) {
        constexpr double half = 1e-4;
        Geometry g;
        g.type = GeometryType::Polygon;
        g.xy = {lon - half, lat - half, lon + half, lat - half, lon + half, lat + half, lon - half, lat + half, lon - half, lat - half};
        g.rings = {5};
        g.parts = {1};
        return g;
    };
    const auto point = [](double lon) { return Geometry::point(lon, 23.0); };
    const auto row = [](const char *line, Geometry geometry) { return rowOf(QString::fromUtf8(line), std::move(geometry)); };
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    addRows(workspace,
            {{s("building"),
              s("building_id,name,community_code,leasable_m2,leased_m2"),
              {row("B1|Tower|A01|10000|4000", square(113.02, 23.0)), row("B2|Full|A01|10000|10000", square(113.02, 23.01)),
               row("B3|South|A02|5000|4000", square(113.15, 23.0))}},
             {s("carrier"), s("carrier_id,name,community_code,area_m2,vacant_m2"), {row("K1|Park|A01|20000|2500", square(113.05, 23.0))}},
             {s("metro_station"), s("station_id,name"), {row("M1|Lake", point(113.021))}},
             {s("service_point"), s("point_id,name"), {row("P1|Hall", Geometry::point(113.02, 23.005))}},
             {s("enterprise"),
              s("enterprise_id,name,community_code,industry,chain,chain_segment,staff,tax"),
              {row("E1|E1|A01|C|c1|up|10|100", point(113.0205)), row("E2|E2|A01|C|c1|up|20|200", point(113.021)), row("E3|E3|A01|J|||30|300", point(113.022)),
               row("E4|E4|A02|J|c1|down|40|400", point(113.15))}}});
}

} // namespace om::test
