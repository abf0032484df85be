// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/crs.h"
#include "services/sites/sitesearch.h"

#include <cmath>
#include <numbers>
#include <random>

namespace om::bench {

/// A made-up economy in a square of `side` metres: companies of 20 industries and 5 chains (three in four around 60 hubs), buildings and carriers with room to
/// let, stations and service points. Fixed seed.
class SitesData
{
public:
    static FrameSet frames(std::size_t companies)
    {
        SitesData data;
        data.m_frames.asOf = LocalTime::of(QDate(2021, 12, 31));
        using enum ColumnType;
        data.add("enterprise",
                 {{s("industry"), Category},
                  {s("staff"), Integer},
                  {s("tax"), Real},
                  {s("chain"), Category},
                  {s("chain_segment"), Category},
                  {s("status"), Category}},
                 companies, [&](FrameBuilder &row) {
                     std::mt19937_64 &random = data.m_random;
                     row.setText(0, std::string(1, char('A' + random() % 20)));
                     row.setInteger(1, qint64(random() % 200));
                     row.setReal(2, double(random() % 1000000));
                     if (random() % 3 == 0) {
                         row.setText(3, "c" + std::to_string(random() % 5));
                         row.setText(4, random() % 2 ? "up" : "down");
                     }
                     row.setText(5, random() % 20 ? "active" : "cancelled");
                 });
        data.add("building", {{s("leasable_m2"), Real}, {s("leased_m2"), Real}}, 600, [&](FrameBuilder &row) {
            row.setReal(0, 20000);
            row.setReal(1, double(data.m_random() % 20000));
        });
        data.add("carrier", {{s("area_m2"), Real}, {s("vacant_m2"), Real}}, 120, [&](FrameBuilder &row) {
            row.setReal(0, 30000);
            row.setReal(1, double(data.m_random() % 9000));
        });
        data.add("metro_station", {}, 40, [](FrameBuilder &) { });
        data.add("service_point", {}, 150, [](FrameBuilder &) { });
        return std::move(data.m_frames);
    }
    /// A lasso of 240 corners round the middle that holds about `share` of the square.
    static Filter lasso(double share)
    {
        Condition within;
        within.kind = Condition::Kind::Within;
        within.shape = Condition::Shape::Lasso;
        Geometry g;
        g.type = GeometryType::Polygon;
        constexpr int corners = 240;
        const double half = side / 2 * std::sqrt(share); // a square with waves
        for (int i = 0; i <= corners; ++i) {
            const double angle = 2 * std::numbers::pi * (i % corners) / corners;
            const double reach = half / std::max(std::abs(std::cos(angle)), std::abs(std::sin(angle))) * (1 + 0.01 * std::sin(24 * angle));
            g.xy.insert(g.xy.end(), {reach * std::cos(angle), reach * std::sin(angle)});
        }
        g.rings = {corners + 1};
        g.parts = {1};
        within.polygon = fromLocalPlane(g, centre);
        Filter filter;
        filter.conditions = {within};
        return filter;
    }

private:
    static constexpr LonLat centre{113.18, 23.03};
    static constexpr double side = 9170;
    static QString s(const char *text) { return QString::fromLatin1(text); }

    SitesData()
    {
        for (int i = 0; i < 60; ++i)
            m_hubs.push_back({between(-side / 2, side / 2), between(-side / 2, side / 2)});
    }
    double between(double low, double high) { return low + (high - low) * double(m_random() >> 11) * 0x1p-53; }
    Geometry place()
    {
        double x = between(-side / 2, side / 2), y = between(-side / 2, side / 2);
        if (m_random() % 4) {
            std::normal_distribution<double> away(0, 250);
            const auto &hub = m_hubs[m_random() % m_hubs.size()];
            x = std::clamp(hub.first + away(m_random), -side / 2, side / 2);
            y = std::clamp(hub.second + away(m_random), -side / 2, side / 2);
        }
        return fromLocalPlane(Geometry::point(x, y), centre);
    }
    template<typename Fill>
    void add(const char *dataset, std::vector<FrameBuilder::ColumnPlan> plan, std::size_t rows, Fill &&fill)
    {
        const ZoneClock clock;
        DatasetSpec spec;
        spec.id = s(dataset);
        for (const auto &column : plan) {
            FieldSpec field;
            field.name = column.name;
            field.isConfidential = column.name == u"tax";
            spec.fields.push_back(field);
        }
        FrameBuilder builder(spec.id, 1, std::move(plan), GeometryType::Point, clock);
        for (std::size_t i = 0; i < rows; ++i) {
            builder.begin(qint64(i) + 1);
            fill(builder);
            builder.setGeometry(toGpkg(place(), 4490));
            builder.end();
        }
        m_frames.frames.insert(spec.id, builder.finish());
        m_frames.specs.insert(spec.id, spec);
    }

    std::mt19937_64 m_random{20240607};
    std::vector<std::pair<double, double>> m_hubs;
    FrameSet m_frames;
};

} // namespace om::bench
