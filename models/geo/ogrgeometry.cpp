// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/ogrgeometry_p.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <ogr_srs_api.h>

#include <string>

namespace om {

Result<Geometry> geometryFromOgr(OGRGeometryH shape)
{
    OGR_G_FlattenTo2D(shape);
    const int size = OGR_G_WkbSize(shape);
    QByteArray wkb(size, Qt::Uninitialized);
    if (OGR_G_ExportToIsoWkb(shape, wkbNDR, reinterpret_cast<unsigned char *>(wkb.data())) != OGRERR_NONE)
        return fail(ErrorCode::FormatDamaged, {{}, QStringLiteral("shape")});
    return fromWkb(wkb);
}

OGRGeometryH ogrFrom(const Geometry &geometry)
{
    if (geometry.isNull())
        return nullptr;
    const QByteArray wkb = toWkb(geometry);
    OGRGeometryH shape = nullptr;
    OGR_G_CreateFromWkb(wkb.constData(), nullptr, &shape, int(wkb.size()));
    return shape;
}

Result<Geometry> geometryFromWkt(std::string_view wkt)
{
    std::string copy(wkt);
    char *text = copy.data();
    OGRGeometryH shape = nullptr;
    const OGRErr error = OGR_G_CreateFromWkt(&text, nullptr, &shape);
    if (error != OGRERR_NONE || !shape || *text != '\0') {
        OGR_G_DestroyGeometry(shape);
        return fail(ErrorCode::FormatDamaged, {{}, QStringLiteral("WKT")});
    }
    auto geometry = geometryFromOgr(shape);
    OGR_G_DestroyGeometry(shape);
    return geometry;
}

QString wktFrom(const Geometry &geometry)
{
    OGRGeometryH shape = ogrFrom(geometry);
    if (!shape)
        return {};
    char *text = nullptr;
    OGR_G_ExportToIsoWkt(shape, &text);
    const QString wkt = QString::fromUtf8(text);
    CPLFree(text);
    OGR_G_DestroyGeometry(shape);
    return wkt;
}

bool isGeographic(const QString &crs)
{
    if (!crs.startsWith(u"EPSG:", Qt::CaseInsensitive))
        return false;
    OGRSpatialReferenceH system = OSRNewSpatialReference(nullptr);
    CPLPushErrorHandler(CPLQuietErrorHandler); // an unknown code is told by ToCgcs2000
    const bool is = OSRImportFromEPSG(system, QStringView(crs).sliced(5).toInt()) == OGRERR_NONE && OSRIsGeographic(system);
    CPLPopErrorHandler();
    OSRDestroySpatialReference(system);
    return is;
}

StatedCrs statedCrs(OGRSpatialReferenceH system)
{
    const char *authority = OSRGetAuthorityName(system, nullptr);
    const char *code = OSRGetAuthorityCode(system, nullptr);
    if (authority && code && QByteArrayView(authority) == "EPSG")
        return {QStringLiteral("EPSG:") + QString::fromLatin1(code), {}};
    const char *name = OSRGetName(system);
    if (name && QByteArrayView(name).startsWith("Undefined")) // GeoPackage's −1 and 0
        return {};
    char *wkt = nullptr;
    OSRExportToWkt(system, &wkt);
    StatedCrs stated{QString::fromUtf8(name), QString::fromUtf8(wkt)};
    CPLFree(wkt);
    return stated;
}

} // namespace om
