// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sites/nearplaces.h"

#include "base/mercator.h"
#include "geo/crs.h"

#include <cmath>

namespace om {

namespace {

/// Squared distances about a place with the metres that a degree has there: over a city within a percent of those on the ellipsoid, and a hundred times
/// as fast. Decides only what need not be measured.
class RoughDistance
{
public:
    explicit RoughDistance(LonLat from)
        : m_from(from)
        , m_perLon(distanceM(from, {from.lon + step, from.lat}) / step)
        , m_perLat(distanceM(from, {from.lon, from.lat + step}) / step)
    { }
    double squared(double lon, double lat) const
    {
        const double x = (lon - m_from.lon) * m_perLon, y = (lat - m_from.lat) * m_perLat;
        return x * x + y * y;
    }
    /// What holds all within `metres`, normalised Web Mercator.
    Box box(double metres) const
    {
        const double wide = metres * (1 + slack) + 1; // the index knows places to some centimetres
        const double lon = wide / m_perLon, lat = wide / m_perLat;
        return mercatorBoxOf(m_from.lon - lon, m_from.lat - lat, m_from.lon + lon, m_from.lat + lat);
    }
    static constexpr double slack = 0.01;

private:
    static constexpr double step = 1e-3; // degrees
    LonLat m_from;
    double m_perLon, m_perLat;
};

constexpr double slackSquared = (1 + RoughDistance::slack) * (1 + RoughDistance::slack);

} // namespace

std::optional<NearPlace> nearestPlace(const Frame &places, const Bitmap &among, LonLat from)
{
    const ShapeColumn &shapes = places.shapes();
    if (shapes.lon.empty())
        return {};
    const RoughDistance rough(from);
    double least = std::numeric_limits<double>::infinity();
    among.forEach([&](std::size_t row) {
        if (const double d = rough.squared(shapes.lon[row], shapes.lat[row]); d < least) // false for one without a shape
            least = d;
    });
    std::optional<NearPlace> best;
    among.forEach([&](std::size_t row) {
        if (!(rough.squared(shapes.lon[row], shapes.lat[row]) <= least * slackSquared * slackSquared))
            return;
        const double metres = distanceM(from, {shapes.lon[row], shapes.lat[row]});
        if (!best || metres < best->metres || (metres == best->metres && places.fids()[row] < places.fids()[best->row]))
            best = {row, metres};
    });
    return best;
}

Bitmap placesWithin(const Frame &places, const Bitmap &among, LonLat from, double metres)
{
    Bitmap out(places.rows());
    const ShapeColumn &shapes = places.shapes();
    const RoughDistance rough(from);
    const double surely = metres * metres / slackSquared, hardly = metres * metres * slackSquared;
    places.index().forEachAnchorIn(rough.box(metres), among, [&](std::size_t at) {
        const std::size_t row = places.index().rows[at];
        const double d = rough.squared(shapes.lon[row], shapes.lat[row]);
        if (d < surely || (d <= hardly && distanceM(from, {shapes.lon[row], shapes.lat[row]}) <= metres))
            out.set(row);
    });
    return out;
}

} // namespace om
