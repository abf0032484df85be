// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"
#include "frame/frame.h"

#include <string>

namespace om::test {

/// A row of a frame made in a test: its shape (lon, lat) and one category code, one number, one name.
struct Given
{
    Geometry shape;
    std::string code;
    double number = 0;
    std::string name;
};

/// A frame of `dataset` with the columns code (category, called `codeField`), number and name; fids from 1.
inline std::shared_ptr<const Frame> makeFrame(const QString &dataset, GeometryType type, const QString &codeField, const std::vector<Given> &rows)
{
    static const ZoneClock clock;
    FrameBuilder builder(
        dataset, 1, {{codeField, ColumnType::Category}, {QStringLiteral("number"), ColumnType::Real}, {QStringLiteral("name"), ColumnType::Text}}, type, clock);
    qint64 fid = 0;
    for (const Given &row : rows) {
        builder.begin(++fid);
        if (!row.code.empty())
            builder.setText(0, row.code);
        builder.setReal(1, row.number);
        builder.setText(2, row.name);
        builder.setGeometry(toGpkg(row.shape, 4490));
        builder.end();
    }
    return builder.finish();
}

/// The lon, lat of a place in normalised Web Mercator.
inline LonLat place(double x, double y)
{
    return lonLatFromMercator(x, y);
}

inline Geometry pointAt(double x, double y)
{
    const LonLat p = place(x, y);
    return Geometry::point(p.lon, p.lat);
}

/// A rectangle with corners in normalised Web Mercator.
inline Geometry rectangle(double x0, double y0, double x1, double y1)
{
    Geometry g;
    g.type = GeometryType::Polygon;
    const double corners[][2] = {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}};
    for (const auto &c : corners) {
        const LonLat p = place(c[0], c[1]);
        g.xy.insert(g.xy.end(), {p.lon, p.lat});
    }
    g.rings = {5};
    g.parts = {1};
    return g;
}

} // namespace om::test
