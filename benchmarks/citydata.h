// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"
#include "draw/renderer.h"

#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace om::bench {

/// A made-up city of 15 × 10 km: points and buildings crowd around 400 hubs of very different weight, as firms and houses do. The same seed
/// gives the same city.
class CityData
{
public:
    explicit CityData(unsigned seed = 20240601)
        : m_random(seed)
    {
        std::vector<double> weights;
        for (int i = 0; i < 400; ++i) {
            m_hubs.push_back({between(-width / 2, width / 2), between(-height / 2, height / 2)});
            weights.push_back(std::pow(i + 1, -0.6));
        }
        m_hub = std::discrete_distribution<std::size_t>(weights.begin(), weights.end());
    }

    /// Three in four lie around a hub. Columns: kind (5 codes), community (45), staff, tax, opened.
    std::shared_ptr<const Frame> points(std::size_t rows)
    {
        using enum ColumnType;
        const ZoneClock clock;
        FrameBuilder builder(QStringLiteral("points"), 1,
                             {{QStringLiteral("kind"), Category},
                              {QStringLiteral("community"), Category},
                              {QStringLiteral("staff"), Integer},
                              {QStringLiteral("tax"), Real},
                              {QStringLiteral("opened"), Time}},
                             GeometryType::Point, clock);
        builder.reserve(rows);
        for (std::size_t i = 0; i < rows; ++i) {
            const Place at = place(0.75, 180);
            builder.begin(qint64(i) + 1);
            builder.setText(0, std::string(1, char('a' + m_random() % 5)));
            builder.setText(1, std::to_string(int((at.y / height + 0.5) * 4.999) * 9 + int((at.x / width + 0.5) * 8.999)));
            builder.setInteger(2, qint64(m_random() % 200));
            builder.setReal(3, between(0, 1000));
            builder.setInteger(4, 1'600'000'000 + qint64(i) * 60);
            builder.setGeometry(toGpkg(Geometry::point(lon(at), lat(at)), 4490));
            builder.end();
        }
        return builder.finish();
    }

    /// Irregular rings of 6 to 20 corners, 6 to 28 m in radius; one in two around a hub.
    std::shared_ptr<const Frame> buildings(std::size_t rows)
    {
        const ZoneClock clock;
        FrameBuilder builder(QStringLiteral("buildings"), 1, {{QStringLiteral("floors"), ColumnType::Integer}}, GeometryType::Polygon, clock);
        for (std::size_t i = 0; i < rows; ++i) {
            const Place at = place(0.5, 350);
            const int corners = 6 + int(m_random() % 15);
            const double radius = between(6, 28);
            std::vector<Place> ring;
            for (int c = 0; c < corners; ++c) {
                const double turn = (c + between(0, 0.8)) * 2 * std::numbers::pi / corners, r = radius * between(0.7, 1.3);
                ring.push_back({at.x + r * std::cos(turn), at.y + r * std::sin(turn)});
            }
            builder.begin(qint64(i) + 1);
            builder.setInteger(0, qint64(1 + m_random() % 40));
            builder.setGeometry(toGpkg(polygon(ring), 4490));
            builder.end();
        }
        return builder.finish();
    }

    /// 45 areas of some 400 corners in a grid over the city.
    std::shared_ptr<const Frame> communities()
    {
        const ZoneClock clock;
        FrameBuilder builder(QStringLiteral("community"), 1, {{QStringLiteral("code"), ColumnType::Category}}, GeometryType::Polygon, clock);
        for (int i = 0; i < 45; ++i) {
            const Place middle{(i % 9 + 0.5) * width / 9 - width / 2, (i / 9 + 0.5) * height / 5 - height / 2};
            std::vector<Place> ring;
            for (int c = 0; c < 400; ++c) {
                const double turn = 2 * std::numbers::pi * c / 400, r = 1 + 0.06 * std::sin(9 * turn);
                ring.push_back({middle.x + width / 18 * r * std::cos(turn), middle.y + height / 10 * r * std::sin(turn)});
            }
            builder.begin(i + 1);
            builder.setText(0, std::to_string(i));
            builder.setGeometry(toGpkg(polygon(ring), 4490));
            builder.end();
        }
        return builder.finish();
    }

    /// The whole city, one community, one street (0.25 m a pixel), the close ones at the busiest hub. `size` px.
    enum class View { All, Community, Street };
    Viewport view(View view, QSize size = QSize(1920, 1080)) const
    {
        constexpr std::array metres{19600.0, 2400.0, 480.0};
        const Place at = view == View::All ? Place{0, 0} : m_hubs.front();
        const double unit = 1920 / (metres[std::size_t(view)] * degreeX / 360);
        return {QPointF(mercatorX(lon(at)), mercatorY(lat(at))), unit, size};
    }
    /// lon, lat corners of what a view shows.
    static Box lonLatBox(const Viewport &view)
    {
        const Box box = view.box();
        const LonLat a = lonLatFromMercator(box.minX, box.maxY), b = lonLatFromMercator(box.maxX, box.minY);
        return {a.lon, a.lat, b.lon, b.lat};
    }

private:
    struct Place // metres from the middle of the city
    {
        double x, y;
    };
    static constexpr double width = 15000, height = 10000, lon0 = 113.15, lat0 = 23.05;
    static constexpr double degreeX = 1 / (111320 * 0.92016), degreeY = 1 / 110574.0; // of a metre, at 23.05° N

    static double lon(const Place &p) { return lon0 + p.x * degreeX; }
    static double lat(const Place &p) { return lat0 + p.y * degreeY; }
    double between(double low, double high) { return low + (high - low) * double(m_random() >> 11) * 0x1p-53; }
    Place place(double share, double sigma)
    {
        if (between(0, 1) >= share)
            return {between(-width / 2, width / 2), between(-height / 2, height / 2)};
        const Place &hub = m_hubs[m_hub(m_random)];
        std::normal_distribution<double> away(0, sigma);
        const double x = hub.x + away(m_random), y = hub.y + away(m_random);
        return {std::clamp(x, -width / 2, width / 2), std::clamp(y, -height / 2, height / 2)};
    }
    static Geometry polygon(const std::vector<Place> &ring)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        for (const Place &p : ring)
            g.xy.insert(g.xy.end(), {lon(p), lat(p)});
        g.xy.insert(g.xy.end(), {g.xy[0], g.xy[1]});
        g.rings = {std::uint32_t(g.pointCount())};
        g.parts = {1};
        return g;
    }

    std::mt19937_64 m_random;
    std::vector<Place> m_hubs;
    std::discrete_distribution<std::size_t> m_hub;
};

} // namespace om::bench
