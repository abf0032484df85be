// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <memory>

namespace om {

/// GCJ-02 and BD-09 (offset systems of Chinese web maps) to and from WGS 84. Published approximation of the GCJ-02 shift (Krasovsky 1940
/// ellipsoid); the inverse iterates to < 1e-9°. Outside China (73.66–135.05 E, 3.86–53.55 N) both are the identity.
LonLat gcj02FromWgs84(LonLat p);
LonLat wgs84FromGcj02(LonLat p);
LonLat bd09FromGcj02(LonLat p);
LonLat gcj02FromBd09(LonLat p);

/// Turns coordinates of `crs` ("EPSG:n", "GCJ02", "BD09") into EPSG:4490 lon, lat. Not thread-safe: one object a thread.
class ToCgcs2000
{
public:
    static Result<ToCgcs2000> from(const QString &crs); ///< CrsUnknown
    ToCgcs2000(ToCgcs2000 &&) noexcept;
    ToCgcs2000 &operator=(ToCgcs2000 &&) noexcept;
    ~ToCgcs2000();
    Result<void> apply(Geometry &geometry) const;

private:
    struct State;
    explicit ToCgcs2000(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The inverse: EPSG:4490 lon, lat as x, y of `crs` ("EPSG:n", "GCJ02", "BD09"). Not thread-safe: one object a thread.
class FromCgcs2000
{
public:
    static Result<FromCgcs2000> to(const QString &crs); ///< CrsUnknown
    FromCgcs2000(FromCgcs2000 &&) noexcept;
    FromCgcs2000 &operator=(FromCgcs2000 &&) noexcept;
    ~FromCgcs2000();
    Result<LonLat> at(LonLat place) const; ///< x as lon, y as lat; FormatDamaged outside of the use of the system
    Result<void> apply(Geometry &geometry) const; ///< all corners; FormatDamaged as `at`

private:
    struct State;
    explicit FromCgcs2000(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Ellipsoidal area in m² and length in m on CGCS2000 (GeographicLib algorithms of PROJ) of a lon, lat geometry.
double areaM2(const Geometry &polygon);
double lengthM(const Geometry &line);
double distanceM(LonLat a, LonLat b);

/// The circle on that ellipsoid as a closed polygon of 180 corners, each exactly `radiusM` from the centre (Karney's direct problem).
Geometry geodesicCircle(LonLat centre, double radiusM);

/// lon, lat as metres east and north of `centre` and back: azimuthal equidistant on that ellipsoid, which keeps distances from the centre
/// exactly and all others within d²/6R² (10 km: 4·10⁻⁷).
Geometry toLocalPlane(Geometry lonLat, LonLat centre);
Geometry fromLocalPlane(Geometry metres, LonLat centre);

} // namespace om
