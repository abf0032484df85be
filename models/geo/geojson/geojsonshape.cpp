// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geojson/geojsonshape_p.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace om {

namespace {

struct Kind
{
    std::string_view name;
    GeometryType type;
    bool isMulti;
};
constexpr std::array kinds{Kind{"Point", GeometryType::Point, false},     Kind{"MultiPoint", GeometryType::Point, true},
                           Kind{"LineString", GeometryType::Line, false}, Kind{"MultiLineString", GeometryType::Line, true},
                           Kind{"Polygon", GeometryType::Polygon, false}, Kind{"MultiPolygon", GeometryType::Polygon, true}};

/// Reads coordinates, list in list; everything returns whether it fits.
class Coordinates
{
public:
    Coordinates(JsonCursor cursor, Geometry &shape)
        : m_in(cursor)
        , m_shape(shape)
    { }

    /// Calls `element` for each element of the list that comes.
    template<typename Element>
    bool each(Element element)
    {
        if (m_in.peek() != '[')
            return false;
        if (!m_in.enter())
            return true;
        do {
            if (!element())
                return false;
        } while (m_in.andSoOn());
        return true;
    }

    bool point()
    {
        int figures = 0;
        const bool isSound = each([&] {
            const JsonValue value = m_in.next();
            if (value.kind != JsonValue::Kind::Number)
                return false;
            if (++figures > 2)
                return true;
            double number = 0;
            std::from_chars(value.raw.data(), value.raw.data() + value.raw.size(), number);
            m_shape.xy.push_back(number);
            return true;
        });
        return isSound && (figures == 0 || figures >= 2);
    }
    bool points()
    {
        return each([&] { return m_in.peek() == '[' && point(); });
    }
    bool line()
    {
        if (!points())
            return false;
        m_shape.rings.push_back(std::uint32_t(m_shape.pointCount()));
        return true;
    }
    bool lines()
    {
        return each([&] { return line(); });
    }
    bool polygon()
    {
        if (!lines())
            return false;
        m_shape.parts.push_back(std::uint32_t(m_shape.rings.size()));
        return true;
    }
    bool polygons()
    {
        return each([&] { return polygon(); });
    }

private:
    JsonCursor m_in;
    Geometry &m_shape;
};

} // namespace

JsonShape readJsonShape(JsonValue geometry, Geometry &shape, std::string_view &type)
{
    shape.type = GeometryType::None;
    shape.multi = false;
    shape.xy.clear();
    shape.rings.clear();
    shape.parts.clear();
    if (geometry.kind == JsonValue::Kind::Null)
        return JsonShape::Empty;
    if (geometry.kind != JsonValue::Kind::Object)
        return JsonShape::Damaged;
    JsonValue coordinates, members;
    JsonCursor in(geometry.raw);
    type = {};
    if (in.enter()) {
        do {
            const std::string_view key = in.key();
            const JsonValue value = in.next();
            if (key == "type" && value.kind == JsonValue::Kind::Text)
                type = value.raw;
            else if (key == "coordinates")
                coordinates = value;
            else if (key == "geometries")
                members = value;
        } while (in.andSoOn());
    }
    const auto kind = std::ranges::find(kinds, type, &Kind::name);
    if (kind == kinds.end()) {
        const bool isEmptyList = members.kind == JsonValue::Kind::List && !JsonCursor(members.raw).enter();
        return type == "GeometryCollection" && isEmptyList ? JsonShape::Empty : JsonShape::Unknown;
    }
    if (coordinates.kind != JsonValue::Kind::List)
        return coordinates.kind == JsonValue::Kind::Null ? JsonShape::Empty : JsonShape::Damaged;
    Coordinates reader{JsonCursor(coordinates.raw), shape};
    bool isSound = false;
    switch (kind->type) {
    case GeometryType::Point: isSound = kind->isMulti ? reader.points() : reader.point(); break;
    case GeometryType::Line: isSound = kind->isMulti ? reader.lines() : reader.line(); break;
    default: isSound = kind->isMulti ? reader.polygons() : reader.polygon(); break;
    }
    if (!isSound)
        return JsonShape::Damaged;
    if (shape.xy.empty())
        return JsonShape::Empty;
    shape.type = kind->type;
    shape.multi = kind->isMulti;
    return JsonShape::Good;
}

} // namespace om
