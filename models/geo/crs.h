// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QString>

#include <memory>

namespace om {

/// Whether a place lies in the rectangle in which Chinese web maps shift coordinates: 73.66–135.05 E, 3.86–53.55 N.
bool isInChina(LonLat p);

/// GCJ-02 and BD-09 (offset systems of Chinese web maps) to and from WGS 84. No authority publishes either; these are the formulas that
/// open programs agree on (GCJ-02: polynomial and sine series on the Krasovsky 1940 ellipsoid, as in googollee/eviltransform; BD-09: Baidu's
/// second shift, as in wandergis/coordtransform). The inverses iterate the forward formulas until these give the point back within
/// 1e-10° (0.01 mm), where those programs stop at some metres. Outside China all four are the identity.
LonLat gcj02FromWgs84(LonLat p);
LonLat wgs84FromGcj02(LonLat p);
LonLat bd09FromGcj02(LonLat p);
LonLat gcj02FromBd09(LonLat p);

/// The Gauss-Kruger system of CGCS2000 of a zone: 3 degrees wide (zones 25–45) or 6 degrees wide (zones 13–23), its eastings with or
/// without the zone number in front (38 515 366 m or 515 366 m). "" = there is no such zone.
QString gaussKrugerCrs(int width, int zone, bool hasZoneInEasting);

// A coordinate system is written "EPSG:n", "GCJ02" or "BD09". "/yx" behind it ("GCJ02/yx", "EPSG:4547/yx") says that the first figure is
// the northing or latitude, as surveyors in China and many lists have it.

/// A system without its "/yx", and whether it had one.
struct AxisOrder
{
    QString crs;
    bool isSwapped = false;
};
AxisOrder axisOrder(const QString &crs);

/// Turns coordinates of a system into EPSG:4490 lon, lat. Not thread-safe: one object a thread.
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

/// The inverse: EPSG:4490 lon, lat as first and second figure of a system. Not thread-safe: one object a thread.
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
