// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"

#include <cpl_error.h>
#include <ogr_srs_api.h>

#include <cmath>
#include <numbers>
#include <utility>

namespace om {

namespace {

// Constants of the published GCJ-02 approximation: Krasovsky 1940 semi-major axis and first eccentricity squared.
constexpr double krasovskyA = 6378245.0;
constexpr double krasovskyE2 = 0.00669342162296594323;
constexpr double pi = std::numbers::pi;
constexpr double bdPi = pi * 3000.0 / 180.0; ///< angular factor of Baidu's second shift

/// The two short waves that both components share.
double wave(double a)
{
    return (20.0 * std::sin(6.0 * a * pi) + 20.0 * std::sin(2.0 * a * pi)) * 2.0 / 3.0;
}

LonLat gcjShift(LonLat p)
{
    const double x = p.lon - 105.0;
    const double y = p.lat - 35.0;
    const double root = std::sqrt(std::abs(x));
    double dLat = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + wave(x);
    dLat += (20.0 * std::sin(y * pi) + 40.0 * std::sin(y / 3.0 * pi)) * 2.0 / 3.0;
    dLat += (160.0 * std::sin(y / 12.0 * pi) + 320.0 * std::sin(y * pi / 30.0)) * 2.0 / 3.0;
    double dLon = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + wave(x);
    dLon += (20.0 * std::sin(x * pi) + 40.0 * std::sin(x / 3.0 * pi)) * 2.0 / 3.0;
    dLon += (150.0 * std::sin(x / 12.0 * pi) + 300.0 * std::sin(x / 30.0 * pi)) * 2.0 / 3.0;

    const double lat = p.lat / 180.0 * pi;
    const double w2 = 1.0 - krasovskyE2 * std::sin(lat) * std::sin(lat);
    const double w = std::sqrt(w2);
    const double meridian = krasovskyA * (1.0 - krasovskyE2) / (w2 * w);
    const double normal = krasovskyA / w;
    return {dLon * 180.0 / (normal * std::cos(lat) * pi), dLat * 180.0 / (meridian * pi)};
}

LonLat wgs84FromBd09(LonLat p)
{
    return wgs84FromGcj02(gcj02FromBd09(p));
}

LonLat bd09FromWgs84(LonLat p)
{
    return bd09FromGcj02(gcj02FromWgs84(p));
}

} // namespace

bool isInChina(LonLat p)
{
    return p.lon >= 73.66 && p.lon <= 135.05 && p.lat >= 3.86 && p.lat <= 53.55;
}

QString gaussKrugerCrs(int width, int zone, bool hasZoneInEasting)
{
    // EPSG has them in four runs, each by rising central meridian 75° E … 135° E.
    if (width == 3 && zone >= 25 && zone <= 45)
        return QStringLiteral("EPSG:%1").arg((hasZoneInEasting ? 4513 : 4534) + zone - 25);
    if (width == 6 && zone >= 13 && zone <= 23)
        return QStringLiteral("EPSG:%1").arg((hasZoneInEasting ? 4491 : 4502) + zone - 13);
    return {};
}

AxisOrder axisOrder(const QString &crs)
{
    const QString name = crs.trimmed();
    if (name.endsWith(u"/yx", Qt::CaseInsensitive))
        return {name.chopped(3), true};
    return {name, false};
}

LonLat gcj02FromWgs84(LonLat p)
{
    if (!isInChina(p))
        return p;
    const LonLat shift = gcjShift(p);
    return {p.lon + shift.lon, p.lat + shift.lat};
}

LonLat wgs84FromGcj02(LonLat p)
{
    if (!isInChina(p))
        return p;
    LonLat guess = p;
    // The shift changes by less than 1 % over its own length, so each round gains two digits.
    for (int round = 0; round < 12; ++round) {
        const LonLat there = gcj02FromWgs84(guess);
        const double dLon = p.lon - there.lon;
        const double dLat = p.lat - there.lat;
        guess.lon += dLon;
        guess.lat += dLat;
        if (std::abs(dLon) < 1e-10 && std::abs(dLat) < 1e-10)
            break;
    }
    return guess;
}

LonLat bd09FromGcj02(LonLat p)
{
    if (!isInChina(p))
        return p;
    const double z = std::hypot(p.lon, p.lat) + 0.00002 * std::sin(p.lat * bdPi);
    const double theta = std::atan2(p.lat, p.lon) + 0.000003 * std::cos(p.lon * bdPi);
    return {z * std::cos(theta) + 0.0065, z * std::sin(theta) + 0.006};
}

LonLat gcj02FromBd09(LonLat p)
{
    if (!isInChina(p))
        return p;
    LonLat guess{p.lon - 0.0065, p.lat - 0.006};
    for (int round = 0; round < 12; ++round) {
        const LonLat there = bd09FromGcj02(guess);
        const double dLon = p.lon - there.lon;
        const double dLat = p.lat - there.lat;
        guess.lon += dLon;
        guess.lat += dLat;
        if (std::abs(dLon) < 1e-10 && std::abs(dLat) < 1e-10)
            break;
    }
    return guess;
}

namespace {

/// From one system to another; both members null = identity.
struct Transformation
{
    LonLat (*shift)(LonLat) = nullptr; ///< of the offset systems
    OGRCoordinateTransformationH ogr = nullptr; ///< of the others
    bool isSwapped = false; ///< the file's first figure is the second axis

    Transformation() = default;
    Transformation(const Transformation &) = delete;
    Transformation &operator=(const Transformation &) = delete;
    ~Transformation() { OCTDestroyCoordinateTransformation(ogr); }
};

enum class Direction { ToCgcs2000, FromCgcs2000 };

Result<void> setUp(Transformation &made, const QString &crs, Direction direction)
{
    const bool isForward = direction == Direction::ToCgcs2000;
    const auto [name, isSwapped] = axisOrder(crs);
    made.isSwapped = isSwapped;
    const QString upper = name.toUpper();
    if (upper == u"GCJ02" || upper == u"GCJ-02") {
        made.shift = isForward ? &wgs84FromGcj02 : &gcj02FromWgs84;
    } else if (upper == u"BD09" || upper == u"BD-09") {
        made.shift = isForward ? &wgs84FromBd09 : &bd09FromWgs84;
    } else if (upper != u"EPSG:4326" && upper != u"EPSG:4490") {
        OSRSetPROJEnableNetwork(0);
        CPLPushErrorHandler(CPLQuietErrorHandler); // the Result tells it
        OGRSpatialReferenceH other = OSRNewSpatialReference(nullptr);
        OGRSpatialReferenceH own = OSRNewSpatialReference(nullptr);
        bool isNumber = false;
        const int code = upper.startsWith(u"EPSG:") ? QStringView(upper).sliced(5).toInt(&isNumber) : 0;
        OGRErr known = OGRERR_UNSUPPORTED_SRS;
        if (isNumber && code > 0) {
            known = OSRImportFromEPSG(other, code);
        } else if (upper.startsWith(u"GEOG") || upper.startsWith(u"PROJ") || upper.startsWith(u"BOUNDCRS") || upper.startsWith(u"COMPD")) {
            const QByteArray text = name.toUtf8();
            QByteArray copy = text;
            char *wkt = copy.data();
            known = OSRImportFromWkt(other, &wkt);
        }
        if (known == OGRERR_NONE && OSRImportFromEPSG(own, 4490) == OGRERR_NONE) {
            OSRSetAxisMappingStrategy(other, OAMS_TRADITIONAL_GIS_ORDER);
            OSRSetAxisMappingStrategy(own, OAMS_TRADITIONAL_GIS_ORDER);
            made.ogr = isForward ? OCTNewCoordinateTransformation(other, own) : OCTNewCoordinateTransformation(own, other);
        }
        OSRDestroySpatialReference(other);
        OSRDestroySpatialReference(own);
        CPLPopErrorHandler();
        if (!made.ogr)
            return fail(ErrorCode::CrsUnknown, {crs});
    }
    return {};
}

} // namespace

struct ToCgcs2000::State : Transformation
{ };

ToCgcs2000::ToCgcs2000(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }
ToCgcs2000::ToCgcs2000(ToCgcs2000 &&) noexcept = default;
ToCgcs2000 &ToCgcs2000::operator=(ToCgcs2000 &&) noexcept = default;
ToCgcs2000::~ToCgcs2000() = default;

Result<ToCgcs2000> ToCgcs2000::from(const QString &crs)
{
    auto state = std::make_unique<State>();
    if (auto ok = setUp(*state, crs, Direction::ToCgcs2000); !ok)
        return fail(ok);
    return ToCgcs2000(std::move(state));
}

Result<void> ToCgcs2000::apply(Geometry &geometry) const
{
    const std::size_t count = geometry.pointCount();
    auto &xy = geometry.xy;
    if (m_state->isSwapped)
        for (std::size_t i = 0; i < count; ++i)
            std::swap(xy[2 * i], xy[2 * i + 1]);
    if (m_state->shift) {
        for (std::size_t i = 0; i < count; ++i) {
            const LonLat p = m_state->shift({xy[2 * i], xy[2 * i + 1]});
            xy[2 * i] = p.lon;
            xy[2 * i + 1] = p.lat;
        }
    } else if (m_state->ogr && count > 0) {
        std::vector<double> x(count), y(count);
        std::vector<int> ok(count);
        for (std::size_t i = 0; i < count; ++i) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        if (!OCTTransformEx(m_state->ogr, int(count), x.data(), y.data(), nullptr, ok.data()))
            return fail(ErrorCode::FormatDamaged, {{}, QStringLiteral("coordinates outside the use of their coordinate system")});
        for (std::size_t i = 0; i < count; ++i) {
            xy[2 * i] = x[i];
            xy[2 * i + 1] = y[i];
        }
    }
    // Tested after the transformation, because it turns what it cannot place into infinity.
    for (std::size_t i = 0; i < count; ++i) {
        if (!(std::abs(xy[2 * i]) <= 180.0) || !(std::abs(xy[2 * i + 1]) <= 90.0))
            return fail(ErrorCode::FormatDamaged, {{}, QStringLiteral("coordinates outside the range of longitude and latitude")});
    }
    return {};
}

struct FromCgcs2000::State : Transformation
{ };

FromCgcs2000::FromCgcs2000(std::unique_ptr<State> state)
    : m_state(std::move(state))
{ }
FromCgcs2000::FromCgcs2000(FromCgcs2000 &&) noexcept = default;
FromCgcs2000 &FromCgcs2000::operator=(FromCgcs2000 &&) noexcept = default;
FromCgcs2000::~FromCgcs2000() = default;

Result<FromCgcs2000> FromCgcs2000::to(const QString &crs)
{
    auto state = std::make_unique<State>();
    if (auto ok = setUp(*state, crs, Direction::FromCgcs2000); !ok)
        return fail(ok);
    return FromCgcs2000(std::move(state));
}

Result<LonLat> FromCgcs2000::at(LonLat place) const
{
    if (m_state->shift)
        place = m_state->shift(place);
    int isDone = 1;
    if (m_state->ogr &&
        (!OCTTransformEx(m_state->ogr, 1, &place.lon, &place.lat, nullptr, &isDone) || !isDone || !std::isfinite(place.lon) || !std::isfinite(place.lat)))
        return fail(ErrorCode::FormatDamaged, {{}, QStringLiteral("coordinates outside the use of their coordinate system")});
    if (m_state->isSwapped)
        std::swap(place.lon, place.lat);
    return place;
}

Result<void> FromCgcs2000::apply(Geometry &geometry) const
{
    for (std::size_t i = 0; i < geometry.pointCount(); ++i) {
        const auto place = at({geometry.xy[2 * i], geometry.xy[2 * i + 1]});
        if (!place)
            return fail(place);
        geometry.xy[2 * i] = place->lon;
        geometry.xy[2 * i + 1] = place->lat;
    }
    return {};
}

} // namespace om
