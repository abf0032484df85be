// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/pointframe.h"

#include <QTimeZone>

namespace om {

std::shared_ptr<const Frame> pointFrame(const QString &dataset, std::span<const LonLat> points)
{
    constexpr int lonLat = 4326; // nobody asks a frame for it
    const ZoneClock clock(QTimeZone::utc());
    FrameBuilder builder(dataset, 0, {}, GeometryType::Point, clock);
    builder.reserve(points.size());
    qint64 fid = 0;
    for (const LonLat &point : points) {
        builder.begin(++fid);
        builder.setGeometry(toGpkg(Geometry::point(point.lon, point.lat), lonLat));
        builder.end();
    }
    return builder.finish();
}

} // namespace om
