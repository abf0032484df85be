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
    const QByteArrayView whole(text);
    constexpr std::array words{QByteArrayView("POINT"), QByteArrayView("LINESTRING"), QByteArrayView("POLYGON"), QByteArrayView("MULTI")};
    return std::any_of(words.begin(), words.end(), [&whole](QByteArrayView word) {
        return whole.size() > word.size() && whole.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
    });
}

GeometryType wktType(std::string_view text)
{
    const QString start = QString::fromUtf8(text.substr(0, 20));
    if (start.contains(u"POLYGON", Qt::CaseInsensitive))
        return GeometryType::Polygon;
    return start.contains(u"LINE", Qt::CaseInsensitive) ? GeometryType::Line : GeometryType::Point;
}

std::string_view textOf(std::span<const TableCell> cells, int column)
{
    return std::size_t(column) < cells.size() ? trimmed(cells[std::size_t(column)].text) : std::string_view();
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.substr(0, 200));
}

} // namespace

Result<void> CoordinateColumns::choose(const QStringList &names, const ReadOptions &options, const QString &layer)
{
    m_isAuto = options.crs.compare(u"auto", Qt::CaseInsensitive) == 0 && options.crsColumn.isEmpty();
    m_asked = {options.crs.compare(u"auto", Qt::CaseInsensitive) == 0 ? QString() : options.crs.trimmed().toUpper(), options.crsColumn, options.crsOf};
    m_isNamed = !options.lonField.isEmpty() || !options.latField.isEmpty();
    m_names = names;
    m_layer = layer;
    std::vector<std::string> columns;
    for (const QString &name : names)
        columns.push_back(name.toStdString());
    const auto addPair = [&](int lon, int lat, const QString &crs) { m_pairs.push_back({lon, lat, crs, 0, 0, 0, PositionSampler(columns, {lon, lat})}); };
    if (m_isNamed) {
        const auto lon = int(names.indexOf(options.lonField));
        const auto lat = int(names.indexOf(options.latField));
        if (lon < 0 || lat < 0)
            return fail(ErrorCode::FieldUnknown, {layer, lon < 0 ? options.lonField : options.latField});
        addPair(lon, lat, {});
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
                addPair(lon, lat, QString::fromLatin1(crs));
        }
    }
    for (const char16_t *wkt : {u"wkt", u"geometry", u"geom", u"thegeom", u"wktgeom", u"shape"})
        if (const auto column = int(plain.indexOf(QString::fromUtf16(wkt))); column >= 0)
            m_wkts.push_back({column, 0, 0, GeometryType::None, PositionSampler(columns, {column})});
    return {};
}

void CoordinateColumns::add(std::span<const TableCell> cells)
{
    const auto cell = [cells](int column) { return textOf(cells, column); };
    for (Pair &pair : m_pairs) {
        const std::string_view lonText = cell(pair.lon);
        const std::string_view latText = cell(pair.lat);
        if (lonText.empty() && latText.empty())
            continue;
        ++pair.filled;
        const auto lon = coordinateFrom(lonText, 0);
        const auto lat = coordinateFrom(latText, 0);
        if (!lon || !lat)
            continue;
        ++(std::abs(*lon) <= 180 && std::abs(*lat) <= 180 ? pair.degrees : pair.metres);
        if (m_isAuto && pair.sampler.wantsNext())
            pair.sampler.add(*lon, *lat, cell);
    }
    for (Wkt &wkt : m_wkts) {
        const std::string_view text = cell(wkt.column);
        wkt.filled += !text.empty();
        if (!isWktStart(text))
            continue;
        if (wkt.shapes++ == 0)
            wkt.type = wktType(text);
        if (!m_isAuto || !wkt.sampler.wantsNext())
            continue;
        if (const auto shape = geometryFromWkt(text); shape && shape->type == wkt.type) {
            const LonLat at = anchor(*shape);
            wkt.sampler.add(at.lon, at.lat, cell);
        }
    }
}

const CoordinateColumns::Pair *CoordinateColumns::bestPair(bool inDegrees) const
{
    for (const Pair &pair : m_pairs)
        if (m_isNamed || (pair.filled > 0 && 2 * (inDegrees ? pair.degrees : pair.metres) >= pair.filled))
            return &pair;
    return nullptr;
}

Result<void> CoordinateColumns::take(const Placing &placing, SourceDescription &description)
{
    auto systems = RowSystems::of(placing);
    if (!systems)
        return fail(systems);
    m_systems = *std::move(systems);
    description.crs = m_systems->title();
    if (m_systems->column().isEmpty())
        return {};
    m_crsColumn = int(m_names.indexOf(m_systems->column()));
    if (m_crsColumn < 0)
        return fail(ErrorCode::FieldUnknown, {m_layer, m_systems->column()});
    return {};
}

Result<void> CoordinateColumns::decide(SourceDescription &description, SourceSink &sink)
{
    const bool isAskedInMetres = !m_asked.crs.isEmpty() && !isDegreeSystem(m_asked.crs);
    const Pair *pair = bestPair(!isAskedInMetres);
    const Wkt *wkt = nullptr;
    for (const Wkt &candidate : m_wkts)
        if (!pair && !wkt && candidate.shapes > 0 && 2 * candidate.shapes >= candidate.filled)
            wkt = &candidate;
    const bool isInMetres = (!pair && !wkt && m_isAuto && bestPair(false)) || (pair && m_isAuto && pair->metres > pair->degrees);
    if (isInMetres && !pair)
        pair = bestPair(false);
    if (!pair && !wkt) {
        if (bestPair(false))
            description.warnings << QStringLiteral("There are coordinates that look like metres. Name their coordinate system to place the rows.");
        return {};
    }

    Placing placing = m_asked;
    if (m_isAuto) {
        const QString stated = pair ? pair->crs : QString();
        const auto decode = [](const std::string &text) { return QString::fromStdString(text); };
        if (auto found = sink.place((pair ? pair->sampler : wkt->sampler).survey(decode), stated)) {
            placing = *std::move(found);
        } else if (isInMetres && m_isNamed) {
            return fail(ErrorCode::CrsUnknown, {QStringLiteral("auto")}, QStringLiteral("the coordinates look like metres"));
        } else if (isInMetres) {
            description.warnings << QStringLiteral("There are coordinates that look like metres. Name their coordinate system to place the rows.");
            return {};
        } else {
            placing.crs = stated.isEmpty() ? QStringLiteral("EPSG:4326") : stated;
            if (stated.isEmpty())
                description.warnings << QStringLiteral("The file names no coordinate system; WGS 84 (EPSG:4326) is assumed.");
        }
    }
    if (auto taken = take(placing, description); !taken)
        return taken;
    if (pair) {
        m_lon = pair->lon;
        m_lat = pair->lat;
        description.positionFields = {m_names[m_lon], m_names[m_lat]};
    } else {
        m_wkt = wkt->column;
        m_wktType = wkt->type;
    }
    description.geometry = pair ? GeometryType::Point : m_wktType;
    return {};
}

QString CoordinateColumns::name(const QStringList &names) const
{
    return names.value(m_lon >= 0 ? m_lon : m_wkt);
}

std::expected<Geometry, RowIssue> CoordinateColumns::shape(std::span<const TableCell> cells, qint64 row, const QStringList &names) const
{
    const auto issue = [&](int column, const char *code, const QString &message) {
        return std::unexpected(RowIssue{row, names.value(column), QString::fromLatin1(code), message});
    };
    const bool isEmpty = m_wkt >= 0 ? textOf(cells, m_wkt).empty() : m_lon < 0 || (textOf(cells, m_lon).empty() && textOf(cells, m_lat).empty());
    if (isEmpty)
        return Geometry{};
    const QString value = m_crsColumn >= 0 ? shown(textOf(cells, m_crsColumn)) : QString();
    const RowSystems::System *system = m_systems->system(value);
    if (!system)
        return issue(m_crsColumn, "crs_unknown", QStringLiteral("no coordinate system is named for “%1”").arg(value));
    std::expected<Geometry, RowIssue> shape;
    if (m_wkt >= 0) {
        const std::string_view wkt = textOf(cells, m_wkt);
        auto read = geometryFromWkt(wkt);
        if (!read || read->type != m_wktType)
            return issue(m_wkt, "bad_geometry", QStringLiteral("“%1” is no shape of this table").arg(shown(wkt)));
        shape = *std::move(read);
    } else {
        shape = figures(cells, row, names, *system);
    }
    if (shape && !system->toCgcs2000.apply(*shape))
        return issue(m_lon >= 0 ? m_lon : m_wkt, "out_of_range", QStringLiteral("no place on earth in %1").arg(system->crs));
    return shape;
}

std::expected<Geometry, RowIssue> CoordinateColumns::figures(std::span<const TableCell> cells, qint64 row, const QStringList &names,
                                                             const RowSystems::System &system) const
{
    const std::array columns{m_lon, m_lat};
    const auto issue = [&](std::size_t i, const char *code, const QString &message) {
        return std::unexpected(RowIssue{row, names.value(columns[i]), QString::fromLatin1(code), message});
    };
    std::array<double, 2> xy{};
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string_view cell = textOf(cells, columns[i]);
        const bool isEast = (i == 0) != system.isSwapped;
        const auto number = coordinateFrom(cell, isEast ? 'x' : 'y');
        if (!number) {
            const bool isNan = shown(cell).compare(u"nan", Qt::CaseInsensitive) == 0 || shown(cell).contains(u"inf", Qt::CaseInsensitive);
            return issue(i, isNan ? "out_of_range" : "bad_number", QStringLiteral("“%1” is no coordinate").arg(shown(cell)));
        }
        xy[i] = *number;
    }
    for (std::size_t i = 0; i < 2 && system.isDegrees; ++i) {
        const bool isEast = (i == 0) != system.isSwapped;
        if (std::abs(xy[i]) <= (isEast ? 180.0 : 90.0))
            continue;
        const bool isOtherOrder = !isEast && std::abs(xy[i]) <= 180 && std::abs(xy[1 - i]) <= 90;
        return issue(i, "out_of_range",
                     QStringLiteral("“%1” is no %2%3")
                         .arg(shown(textOf(cells, columns[i])), isEast ? QStringLiteral("longitude") : QStringLiteral("latitude"),
                              isOtherOrder ? QStringLiteral("; longitude and latitude may be swapped") : QString()));
    }
    return Geometry::point(xy[0], xy[1]);
}

} // namespace om
