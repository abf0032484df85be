// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/shapes.h"

#include "geo/crs.h"

#include <geos_c.h>

#include <cmath>
#include <memory>
#include <numbers>

namespace om {

namespace {

/// One GEOS context with its last message; every call makes its own, because a context belongs to one thread.
class Geos
{
public:
    Geos()
        : m_handle(GEOS_init_r())
    {
        GEOSContext_setErrorMessageHandler_r(m_handle, &Geos::keepMessage, this);
    }
    ~Geos() { GEOS_finish_r(m_handle); }
    Geos(const Geos &) = delete;
    Geos &operator=(const Geos &) = delete;

    GEOSContextHandle_t handle() const { return m_handle; }
    std::unexpected<Error> failure() const { return fail(ErrorCode::Internal, {}, QStringLiteral("GEOS: ") + m_message); }

    struct Delete
    {
        GEOSContextHandle_t handle;
        void operator()(GEOSGeometry *g) const { GEOSGeom_destroy_r(handle, g); }
    };
    using Shape = std::unique_ptr<GEOSGeometry, Delete>;
    Shape own(GEOSGeometry *g) const { return Shape(g, Delete{m_handle}); }

    Shape from(const Geometry &geometry) const
    {
        const QByteArray wkb = toWkb(geometry);
        GEOSWKBReader *reader = GEOSWKBReader_create_r(m_handle);
        GEOSGeometry *read = GEOSWKBReader_read_r(m_handle, reader, reinterpret_cast<const unsigned char *>(wkb.constData()), std::size_t(wkb.size()));
        GEOSWKBReader_destroy_r(m_handle, reader);
        return own(read);
    }

    /// The parts of `shape` that are of `type`, as one geometry; null when there are none.
    Geometry to(const GEOSGeometry *shape, GeometryType type) const
    {
        Geometry result;
        collect(shape, type, result);
        return result;
    }

private:
    static void keepMessage(const char *message, void *self) { static_cast<Geos *>(self)->m_message = QString::fromUtf8(message); }

    void collect(const GEOSGeometry *shape, GeometryType type, Geometry &into) const
    {
        if (GEOSisEmpty_r(m_handle, shape) != 0)
            return;
        const int kind = GEOSGeomTypeId_r(m_handle, shape);
        if (kind >= GEOS_MULTIPOINT) {
            for (int i = 0; i < GEOSGetNumGeometries_r(m_handle, shape); ++i)
                collect(GEOSGetGeometryN_r(m_handle, shape, i), type, into);
            return;
        }
        GEOSWKBWriter *writer = GEOSWKBWriter_create_r(m_handle);
        std::size_t size = 0;
        unsigned char *bytes = GEOSWKBWriter_write_r(m_handle, writer, shape, &size);
        GEOSWKBWriter_destroy_r(m_handle, writer);
        const auto part = fromWkb(QByteArrayView(bytes, qsizetype(size)));
        GEOSFree_r(m_handle, bytes);
        if (!part || part->type != type)
            return;
        if (into.isNull()) {
            into = *part;
            return;
        }
        const auto points = std::uint32_t(into.pointCount());
        const auto rings = std::uint32_t(into.rings.size());
        into.multi = true;
        into.xy.insert(into.xy.end(), part->xy.begin(), part->xy.end());
        for (const std::uint32_t end : part->rings)
            into.rings.push_back(points + end);
        for (const std::uint32_t end : part->parts)
            into.parts.push_back(rings + end);
    }

    GEOSContextHandle_t m_handle;
    QString m_message;
};

Geometry scaled(Geometry geometry, double factorX, double factorY = 1.0)
{
    for (std::size_t i = 0; i < geometry.pointCount(); ++i) {
        geometry.xy[2 * i] *= factorX;
        geometry.xy[2 * i + 1] *= factorY;
    }
    return geometry;
}

double middleCosine(const Geometry &geometry)
{
    const Box box = geometry.box();
    return std::cos((box.minY + box.maxY) / 2 * std::numbers::pi / 180.0);
}

} // namespace

bool hasClosedRings(const Geometry &geometry)
{
    std::size_t first = 0;
    for (const std::uint32_t end : geometry.rings) {
        const auto &xy = geometry.xy;
        if (end - first < 4 || xy[2 * first] != xy[2 * end - 2] || xy[2 * first + 1] != xy[2 * end - 1])
            return false;
        first = end;
    }
    return true;
}

QString invalidReason(const Geometry &geometry)
{
    if (geometry.isNull() || geometry.type == GeometryType::Point)
        return {};
    const Geos geos;
    const auto shape = geos.from(geometry);
    if (!shape)
        return geos.failure().error().detail;
    if (GEOSisValid_r(geos.handle(), shape.get()) == 1)
        return {};
    char *reason = GEOSisValidReason_r(geos.handle(), shape.get());
    const QString text = QString::fromUtf8(reason);
    GEOSFree_r(geos.handle(), reason);
    return text;
}

Geometry madeValid(const Geometry &geometry)
{
    const Geos geos;
    const auto shape = geos.from(geometry);
    if (!shape)
        return {};
    GEOSMakeValidParams *params = GEOSMakeValidParams_create_r(geos.handle());
    GEOSMakeValidParams_setMethod_r(geos.handle(), params, GEOS_MAKE_VALID_STRUCTURE);
    const auto valid = geos.own(GEOSMakeValidWithParams_r(geos.handle(), shape.get(), params));
    GEOSMakeValidParams_destroy_r(geos.handle(), params);
    return valid ? geos.to(valid.get(), geometry.type) : Geometry{};
}

Result<Geometry> intersection(const Geometry &a, const Geometry &b)
{
    const Geos geos;
    const auto first = geos.from(a);
    const auto second = geos.from(b);
    if (!first || !second)
        return geos.failure();
    const auto shared = geos.own(GEOSIntersection_r(geos.handle(), first.get(), second.get()));
    if (!shared)
        return geos.failure();
    return geos.to(shared.get(), GeometryType::Polygon);
}

Result<Geometry> difference(const Geometry &of, const Geometry &without)
{
    const Geos geos;
    const auto first = geos.from(of);
    const auto second = geos.from(without);
    if (!first || !second)
        return geos.failure();
    const auto rest = geos.own(GEOSDifference_r(geos.handle(), first.get(), second.get()));
    if (!rest)
        return geos.failure();
    return geos.to(rest.get(), GeometryType::Polygon);
}

Result<Geometry> united(const std::vector<Geometry> &polygons)
{
    const Geos geos;
    std::vector<GEOSGeometry *> shapes;
    for (const Geometry &polygon : polygons)
        if (auto shape = geos.from(polygon))
            shapes.push_back(shape.release());
    const auto all = geos.own(GEOSGeom_createCollection_r(geos.handle(), GEOS_GEOMETRYCOLLECTION, shapes.data(), unsigned(shapes.size())));
    if (shapes.size() != polygons.size() || !all)
        return geos.failure();
    const auto sum = geos.own(GEOSUnaryUnion_r(geos.handle(), all.get()));
    if (!sum)
        return geos.failure();
    return geos.to(sum.get(), GeometryType::Polygon);
}

Result<double> sharedAreaM2(const Geometry &a, const Geometry &b)
{
    if (!a.box().intersects(b.box()))
        return 0.0;
    return intersection(a, b).transform(areaM2);
}

Result<std::vector<Geometry>> clippedVoronoi(const std::vector<LonLat> &points, const Geometry &clip)
{
    if (points.empty())
        return fail(ErrorCode::Usage, {QStringLiteral("Voronoi cells of no points")});
    if (points.size() == 1)
        return std::vector{clip};
    const double squeeze = middleCosine(clip);
    Geometry seeds;
    seeds.type = GeometryType::Point;
    seeds.multi = true;
    for (const LonLat &p : points)
        seeds.xy.insert(seeds.xy.end(), {p.lon * squeeze, p.lat});

    const Geos geos;
    const auto sites = geos.from(seeds);
    const auto area = geos.from(scaled(clip, squeeze));
    if (!sites || !area)
        return geos.failure();
    const auto cells = geos.own(GEOSVoronoiDiagram_r(geos.handle(), sites.get(), area.get(), 0, GEOS_VORONOI_PRESERVE_ORDER));
    if (!cells || std::size_t(GEOSGetNumGeometries_r(geos.handle(), cells.get())) != points.size())
        return fail(ErrorCode::Usage, {QStringLiteral("Voronoi cells of equal points")}, geos.failure().error().detail);

    std::vector<Geometry> result;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const GEOSGeometry *cell = GEOSGetGeometryN_r(geos.handle(), cells.get(), int(i));
        const auto cut = geos.own(GEOSIntersection_r(geos.handle(), cell, area.get()));
        if (!cut)
            return geos.failure();
        result.push_back(scaled(geos.to(cut.get(), GeometryType::Polygon), 1.0 / squeeze));
    }
    return result;
}

Result<Geometry> buffered(const Geometry &geometry, double metres)
{
    constexpr double metresPerDegree = 111319.490793; // of the equator of CGCS2000
    const double squeeze = middleCosine(geometry);
    const Geos geos;
    const auto shape = geos.from(scaled(geometry, squeeze));
    if (!shape)
        return geos.failure();
    const auto grown = geos.own(GEOSBuffer_r(geos.handle(), shape.get(), metres / metresPerDegree, 8));
    if (!grown)
        return geos.failure();
    return scaled(geos.to(grown.get(), GeometryType::Polygon), 1.0 / squeeze);
}

Result<Geometry> geodesicBuffer(const Geometry &geometry, double metres)
{
    constexpr int quarterSegments = 32; // the chord is 0.03 % of the distance inside of the arc
    if (geometry.isNull() || !(metres > 0))
        return fail(ErrorCode::Usage, {QStringLiteral("distance of nothing")});
    if (geometry.type == GeometryType::Point && geometry.pointCount() == 1)
        return geodesicCircle({geometry.xy[0], geometry.xy[1]}, metres);
    const Box box = geometry.box();
    const LonLat centre{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
    const Geos geos;
    const auto shape = geos.from(toLocalPlane(geometry, centre));
    if (!shape)
        return geos.failure();
    const auto grown = geos.own(GEOSBuffer_r(geos.handle(), shape.get(), metres, quarterSegments));
    if (!grown)
        return geos.failure();
    return fromLocalPlane(geos.to(grown.get(), GeometryType::Polygon), centre);
}

} // namespace om
