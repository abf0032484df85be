// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/coordinatecolumns_p.h"

#include "geo/columnguess_p.h"
#include "geo/crs.h"
#include "geo/detect/placefigures_p.h"
#include "geo/ogrgeometry_p.h"

#include <array>
#include <cmath>
#include <utility>

namespace om {

namespace {

/// "GEOM_LON" and "geom lon" are one name.
QString plainName(const QString &name)
{
    QString plain = name.toLower();
    plain.removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'-' || c == u'.'; });
    return plain;
}

constexpr std::array<std::pair<const char16_t *, const char16_t *>, 14> usualPairs{{{u"lon", u"lat"},
                                                                                    {u"lng", u"lat"},
                                                                                    {u"long", u"lat"},
                                                                                    {u"longitude", u"latitude"},
                                                                                    {u"经度", u"纬度"},
                                                                                    {u"geomlon", u"geomlat"},
                                                                                    {u"pointlon", u"pointlat"},
                                                                                    {u"longitudex", u"latitudey"},
                                                                                    {u"x", u"y"},
                                                                                    {u"pointx", u"pointy"},
                                                                                    {u"xcoord", u"ycoord"},
                                                                                    {u"coordx", u"coordy"},
                                                                                    {u"x坐标", u"y坐标"},
                                                                                    {u"坐标x", u"坐标y"}}};

constexpr std::array<std::pair<const char16_t *, const char *>, 6> usualSuffixes{
    {{u"", ""}, {u"wgs84", "EPSG:4326"}, {u"84", "EPSG:4326"}, {u"cgcs2000", "EPSG:4490"}, {u"gcj02", "GCJ02"}, {u"bd09", "BD09"}}};

bool isWktStart(std::string_view text)
{
    for (const std::string_view word : {"POINT", "LINESTRING", "POLYGON", "MULTI"})
        if (text.size() > word.size() &&
            QLatin1StringView(text.data(), qsizetype(word.size())).compare(QLatin1StringView(word.data(), qsizetype(word.size())), Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

GeometryType wktType(std::string_view text)
{
    const QLatin1StringView start(text.data(), qsizetype(std::min<std::size_t>(text.size(), 20)));
    if (start.contains(QLatin1StringView("POLYGON"), Qt::CaseInsensitive))
        return GeometryType::Polygon;
    return start.contains(QLatin1StringView("LINE"), Qt::CaseInsensitive) ? GeometryType::Line : GeometryType::Point;
}

bool isDegreeSystem(const QString &written)
{
    const QString crs = axisOrder(written).crs;
    return crs == u"EPSG:4326" || crs == u"EPSG:4490" || crs == u"GCJ02" || crs == u"BD09" || isGeographic(crs);
}

} // namespace

Result<void> CoordinateColumns::choose(const QStringList &names, const ReadOptions &options, const QString &layer)
{
    m_crs = options.crs.compare(u"auto", Qt::CaseInsensitive) == 0 ? QString() : options.crs.trimmed().toUpper();
    m_isDegrees = m_crs.isEmpty() || isDegreeSystem(m_crs);
    m_isSwapped = axisOrder(m_crs).isSwapped;
    m_isNamed = !options.lonField.isEmpty() || !options.latField.isEmpty();
    if (m_isNamed) {
        const auto lon = int(names.indexOf(options.lonField));
        const auto lat = int(names.indexOf(options.latField));
        if (lon < 0 || lat < 0)
            return fail(ErrorCode::FieldUnknown, {layer, lon < 0 ? options.lonField : options.latField});
        m_pairs.push_back({lon, lat, {}});
        return {};
    }
    QStringList plain;
    for (const QString &name : names)
        plain << plainName(name);
    for (const auto &[lonName, latName] : usualPairs) {
        for (const auto &[suffix, crs] : usualSuffixes) {
            const auto lon = int(plain.indexOf(QString::fromUtf16(lonName) + QString::fromUtf16(suffix)));
            const auto lat = int(plain.indexOf(QString::fromUtf16(latName) + QString::fromUtf16(suffix)));
            if (lon >= 0 && lat >= 0)
                m_pairs.push_back({lon, lat, QString::fromLatin1(crs)});
        }
    }
    for (const char16_t *wkt : {u"wkt", u"geometry", u"geom", u"thegeom", u"wktgeom", u"shape"})
        if (const auto column = int(plain.indexOf(QString::fromUtf16(wkt))); column >= 0)
            m_wktCandidates.push_back(column);
    m_wktFilled.resize(m_wktCandidates.size());
    m_wktShapes.resize(m_wktCandidates.size());
    return {};
}

void CoordinateColumns::add(std::span<const TableCell> cells)
{
    const auto text = [&](int column) { return std::size_t(column) < cells.size() ? trimmed(cells[std::size_t(column)].text) : std::string_view(); };
    for (Pair &pair : m_pairs) {
        const std::string_view lonText = text(pair.lon);
        const std::string_view latText = text(pair.lat);
        if (lonText.empty() && latText.empty())
            continue;
        ++pair.filled;
        const auto lon = coordinateFrom(lonText, m_isSwapped ? 'y' : 'x');
        const auto lat = coordinateFrom(latText, m_isSwapped ? 'x' : 'y');
        if (lon && lat)
            ++(std::abs(*lon) <= 180 && std::abs(*lat) <= 180 ? pair.degrees : pair.metres);
    }
    for (std::size_t i = 0; i < m_wktCandidates.size(); ++i) {
        const std::string_view wkt = text(m_wktCandidates[i]);
        m_wktFilled[i] += !wkt.empty();
        if (isWktStart(wkt)) {
            if (m_wktShapes[i]++ == 0)
                m_wktType = wktType(wkt);
        }
    }
}

Result<void> CoordinateColumns::decide(SourceDescription &description)
{
    const Pair *best = nullptr;
    bool hasMetres = false;
    for (const Pair &pair : m_pairs) {
        const qint64 fitting = m_isDegrees ? pair.degrees : pair.metres;
        hasMetres = hasMetres || pair.metres > pair.degrees;
        if (!best && (m_isNamed || (pair.filled > 0 && 2 * fitting >= pair.filled)))
            best = &pair;
    }
    if (best && m_crs.isEmpty() && best->metres > best->degrees)
        return fail(ErrorCode::CrsUnknown, {QStringLiteral("auto")}, QStringLiteral("the coordinates look like metres"));
    for (std::size_t i = 0; i < m_wktCandidates.size() && !best && m_wkt < 0; ++i)
        if (m_wktShapes[i] > 0 && 2 * m_wktShapes[i] >= m_wktFilled[i])
            m_wkt = m_wktCandidates[i];

    if (!best && m_wkt < 0) {
        if (hasMetres)
            description.warnings << QStringLiteral("There are coordinates that look like metres. Name their coordinate system to place the rows.");
        return {};
    }
    if (best) {
        m_lon = best->lon;
        m_lat = best->lat;
    }
    description.geometry = best ? GeometryType::Point : m_wktType;
    description.crs = !m_crs.isEmpty() ? m_crs : best && !best->crs.isEmpty() ? best->crs : QStringLiteral("EPSG:4326");
    if (m_crs.isEmpty() && !(best && !best->crs.isEmpty()))
        description.warnings << QStringLiteral("The file names no coordinate system; WGS 84 (EPSG:4326) is assumed.");
    return {};
}

QString CoordinateColumns::name(const QStringList &names) const
{
    return names.value(m_lon >= 0 ? m_lon : m_wkt);
}

std::expected<Geometry, RowIssue> CoordinateColumns::shape(std::span<const TableCell> cells, qint64 row, const QStringList &names) const
{
    const auto text = [&](int column) { return std::size_t(column) < cells.size() ? trimmed(cells[std::size_t(column)].text) : std::string_view(); };
    const auto shown = [](std::string_view t) { return QString::fromUtf8(t.data(), qsizetype(std::min<std::size_t>(t.size(), 200))); };
    const auto issue = [&](int column, const char *code, const QString &message) {
        return std::unexpected(RowIssue{row, names.value(column), QString::fromLatin1(code), message});
    };
    if (m_wkt >= 0) {
        const std::string_view wkt = text(m_wkt);
        if (wkt.empty())
            return Geometry{};
        auto shape = geometryFromWkt(wkt);
        if (!shape || shape->type != m_wktType)
            return issue(m_wkt, "bad_geometry", QStringLiteral("“%1” is no shape of this table").arg(shown(wkt)));
        return *std::move(shape);
    }
    if (m_lon < 0)
        return Geometry{};
    const std::array columns{m_lon, m_lat};
    if (text(m_lon).empty() && text(m_lat).empty())
        return Geometry{};
    std::array<double, 2> xy{};
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string_view cell = text(columns[i]);
        const bool isEast = (i == 0) != m_isSwapped;
        const auto number = coordinateFrom(cell, isEast ? 'x' : 'y');
        if (!number) {
            const bool isNan = shown(cell).compare(u"nan", Qt::CaseInsensitive) == 0 || shown(cell).contains(u"inf", Qt::CaseInsensitive);
            return issue(columns[i], isNan ? "out_of_range" : "bad_number", QStringLiteral("“%1” is no coordinate").arg(shown(cell)));
        }
        xy[i] = *number;
    }
    if (m_isDegrees) {
        for (std::size_t i = 0; i < 2; ++i) {
            const bool isEast = (i == 0) != m_isSwapped;
            if (std::abs(xy[i]) <= (isEast ? 180.0 : 90.0))
                continue;
            const bool isOtherOrder = !isEast && std::abs(xy[i]) <= 180 && std::abs(xy[1 - i]) <= 90;
            return issue(columns[i], "out_of_range",
                         QStringLiteral("“%1” is no %2%3")
                             .arg(shown(text(columns[i])), isEast ? QStringLiteral("longitude") : QStringLiteral("latitude"),
                                  isOtherOrder ? QStringLiteral("; longitude and latitude may be swapped") : QString()));
        }
    }
    return Geometry::point(xy[0], xy[1]);
}

} // namespace om
