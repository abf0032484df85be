// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/detect/crscandidates_p.h"

#include "geo/crs.h"
#include "geo/ogrdataset_p.h"

#include <proj.h>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr double nearM = 300e3; ///< a file about the city has its middle within this
constexpr double sameM = 5; ///< systems that differ by less are one

double middle(std::vector<double> values)
{
    const auto half = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, half);
    return *half;
}

/// The projected systems of the registry whose area of use holds the place.
QStringList registeredAt(LonLat city)
{
    QStringList systems;
    PJ_CONTEXT *context = proj_context_create();
    proj_context_set_enable_network(context, 0);
    PROJ_CRS_LIST_PARAMETERS *wanted = proj_get_crs_list_parameters_create();
    const PJ_TYPE type = PJ_TYPE_PROJECTED_CRS;
    wanted->types = &type;
    wanted->typesCount = 1;
    wanted->bbox_valid = 1;
    wanted->crs_area_of_use_contains_bbox = 1;
    wanted->west_lon_degree = wanted->east_lon_degree = city.lon;
    wanted->south_lat_degree = wanted->north_lat_degree = city.lat;
    int count = 0;
    PROJ_CRS_INFO **list = proj_get_crs_info_list_from_database(context, "EPSG", wanted, &count);
    // Systems of several realizations of a datum are the same to some metres; the plain one comes first: "NAD83 / …" before "NAD83(HARN) / …".
    for (const bool isPlain : {true, false})
        for (int i = 0; i < count; ++i) {
            const QByteArrayView datum = QByteArrayView(list[i]->name).first(std::max<qsizetype>(0, QByteArrayView(list[i]->name).indexOf(" / ")));
            if (!list[i]->deprecated && isPlain != datum.contains('('))
                systems << QStringLiteral("EPSG:") + QString::fromLatin1(list[i]->code);
        }
    proj_crs_info_list_destroy(list);
    proj_get_crs_list_parameters_destroy(wanted);
    proj_context_destroy(context);
    return systems;
}

QStringList planesAt(LonLat city)
{
    QStringList systems;
    if (isInChina(city)) {
        const auto middle3 = int(std::lround(city.lon / 3));
        const int zone6 = int(city.lon / 6) + 1;
        for (const bool hasZone : {false, true})
            for (const int width : {3, 6}) // a 6-degree zone without its number is often one of the others under another code
                for (const int step : {0, -1, 1})
                    systems << gaussKrugerCrs(width, (width == 3 ? middle3 : zone6) + step, hasZone);
    }
    const int utm = std::clamp(int((city.lon + 180) / 6) + 1, 1, 60);
    for (const int zone : {utm, utm - 1, utm + 1})
        if (zone >= 1 && zone <= 60)
            systems << QStringLiteral("EPSG:%1").arg((city.lat < 0 ? 32700 : 32600) + zone);
    systems << QStringLiteral("EPSG:3857");
    if (!isInChina(city)) // there the registry adds only older datums, which differ from CGCS2000 by what no list of names can tell
        systems << registeredAt(city);
    systems.removeAll(QString());
    systems.removeDuplicates();
    return systems;
}

/// Every position by a transformation; NaN where there is none.
std::vector<LonLat> placed(std::span<const LonLat> figures, const ToCgcs2000 &transformation, bool isSwapped)
{
    std::vector<LonLat> at;
    at.reserve(figures.size());
    for (const LonLat &figure : figures) {
        Geometry point = isSwapped ? Geometry::point(figure.lat, figure.lon) : Geometry::point(figure.lon, figure.lat);
        const bool isPlaced = transformation.apply(point).has_value();
        at.push_back(isPlaced ? LonLat{point.xy[0], point.xy[1]} : LonLat{std::nan(""), std::nan("")});
    }
    return at;
}

LonLat middleOf(std::span<const LonLat> places)
{
    std::vector<double> lon, lat;
    for (const LonLat &p : places) {
        if (std::isnan(p.lon))
            continue;
        lon.push_back(p.lon);
        lat.push_back(p.lat);
    }
    if (2 * lon.size() < places.size()) // most of them have no place there
        return {std::nan(""), std::nan("")};
    return {middle(lon), middle(lat)};
}

} // namespace

std::vector<PlacedPoints> candidateSystems(std::span<const LonLat> figures, LonLat city)
{
    std::vector<PlacedPoints> candidates;
    if (figures.empty())
        return candidates;
    const OgrMessages quiet; // most systems have no place for most figures
    const LonLat usual = middleOf(figures);
    const bool isDegrees = std::abs(usual.lon) <= 180 && std::abs(usual.lat) <= 180;
    QStringList systems{QStringLiteral("EPSG:4326")};
    if (!isDegrees)
        systems = planesAt(city);
    else if (isInChina(city))
        systems << QStringLiteral("GCJ02") << QStringLiteral("BD09");
    // The middle alone rules out most systems; only the others are worth every point.
    const LonLat one[] = {usual};
    std::vector<LonLat> middles;
    for (const QString &system : std::as_const(systems)) {
        const auto transformation = ToCgcs2000::from(system);
        for (const bool isSwapped : {false, true}) {
            const LonLat at = transformation ? placed(one, *transformation, isSwapped).front() : LonLat{std::nan(""), 0};
            if (std::isnan(at.lon) || distanceM(at, city) > nearM || std::ranges::any_of(middles, [at](LonLat other) { return distanceM(other, at) < sameM; }))
                continue;
            middles.push_back(at);
            candidates.push_back({isSwapped ? system + QStringLiteral("/yx") : system, placed(figures, *transformation, isSwapped)});
        }
    }
    return candidates;
}

} // namespace om
