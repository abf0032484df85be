// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoimages.h"

#include "base/mercator.h"
#include "geo/raster/rasterwriter.h"
#include "ingest/demo/demoland.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace om {

namespace {

constexpr double earthM = 2 * std::numbers::pi * 6378137.0; // width of EPSG:3857

struct Rgb
{
    double r = 0, g = 0, b = 0;
};

Rgb mixed(const Rgb &a, const Rgb &b, double share)
{
    return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share};
}

/// Smooth noise 0…1 with one knot every unit.
class Noise
{
public:
    explicit Noise(quint64 seed)
        : m_seed(seed)
    { }
    double at(double x, double y) const
    {
        const double left = std::floor(x), top = std::floor(y);
        const auto ease = [](double t) { return t * t * (3 - 2 * t); };
        const double u = ease(x - left), v = ease(y - top);
        const auto row = [&](double line) { return std::lerp(knot(left, line), knot(left + 1, line), u); };
        return std::lerp(row(top), row(top + 1), v);
    }

private:
    double knot(double x, double y) const
    {
        return Prng(m_seed + quint64(qint64(x)) * 0x9e3779b97f4a7c15ULL + quint64(qint64(y)) * 0xc2b2ae3d27d4eb4fULL).unit();
    }
    quint64 m_seed;
};

struct Roof
{
    double x, y, width, height; ///< middle and size, share of the picture
    Rgb color;
};

/// Fields, a road, houses and trees: places as shares of the picture, y downwards.
class Ground
{
public:
    explicit Ground(quint64 seed)
        : m_field(seed)
        , m_grain(seed + 1)
    {
        Prng prng(seed, "ground");
        m_road = prng.between(0.15, 0.85);
        m_bend = prng.between(-0.12, 0.12);
        const Rgb colors[] = {{168, 160, 150}, {150, 88, 72}, {122, 130, 140}, {186, 178, 160}};
        for (int i = 0; i < 9; ++i) {
            const Roof roof{prng.unit(), prng.unit(), prng.between(0.05, 0.13), prng.between(0.04, 0.09), colors[prng.below(4)]};
            if (std::abs(roof.x - roadAt(roof.y)) > roof.width / 2 + 0.04)
                m_roofs.push_back(roof);
        }
    }

    Rgb at(double x, double y) const
    {
        const double tone = m_field.at(x * 5, y * 5), grain = m_grain.at(x * 90, y * 90);
        Rgb color = mixed({96, 116, 66}, {140, 126, 92}, tone);
        if (tone > 0.62)
            color = mixed(color, {52, 82, 44}, m_grain.at(x * 40 + 7, y * 40) > 0.5 ? 0.8 : 0.35); // trees
        if (const double away = std::abs(x - roadAt(y)); away < 0.025)
            color = away < 0.002 ? Rgb{214, 212, 204} : Rgb{128, 128, 130};
        for (const Roof &roof : m_roofs) {
            const double dx = (x - roof.x) / roof.width, dy = (y - roof.y) / roof.height;
            if (std::abs(dx) < 0.5 && std::abs(dy) < 0.5)
                color = dy < 0 ? roof.color : mixed(roof.color, {40, 40, 44}, 0.18);
            else if (std::abs(dx - 0.12) < 0.5 && std::abs(dy - 0.16) < 0.5)
                color = mixed(color, {20, 22, 26}, 0.5); // its shadow
        }
        return mixed(color, {0, 0, 0}, 0.10 * grain);
    }

private:
    double roadAt(double y) const { return m_road + m_bend * std::sin(y * 3); }

    Noise m_field, m_grain;
    double m_road = 0.5, m_bend = 0;
    std::vector<Roof> m_roofs;
};

/// What has changed, at a place of it.
Rgb changed(const QString &scene, const Rgb &before, double x, double y, const Noise &noise)
{
    if (scene == u"illegal_building") // a new roof of blue steel sheets
        return mixed({58, 108, 178}, {40, 78, 138}, std::fmod(x * 120, 1.0) < 0.25 ? 0.9 : 0.1);
    if (scene == u"environment") // bare soil
        return mixed({176, 138, 92}, {140, 102, 66}, noise.at(x * 60, y * 60));
    if (scene == u"forest_fire") // burnt ground
        return mixed({44, 38, 34}, {84, 74, 64}, noise.at(x * 45, y * 45));
    return mixed(mixed(before, {150, 118, 84}, 0.8), {110, 92, 74}, noise.at(x * 30, y * 30)); // a slide
}

} // namespace

Box squareAround(LonLat middle, double sideM)
{
    const LonLat low = shifted(middle, -sideM / 2, -sideM / 2), high = shifted(middle, sideM / 2, sideM / 2);
    return {low.lon, low.lat, high.lon, high.lat};
}

Result<void> writeDemoImage(const QString &path, const DemoImage &image, JobControl &control)
{
    const Box on = mercatorBoxOf(image.ground.minX, image.ground.minY, image.ground.maxX, image.ground.maxY);
    const double left = on.minX, top = on.minY, step = (on.maxX - left) / image.px, stepDown = (on.maxY - top) / image.px;
    RasterSpec spec;
    spec.format = RasterFormat::GeoTiff;
    spec.size = QSize(image.px, image.px);
    spec.ground = std::array<double, 6>{(left - 0.5) * earthM, step * earthM, 0, (0.5 - top) * earthM, 0, -stepDown * earthM};
    spec.credit = image.credit;
    const Ground ground(image.seed);
    const Noise noise(image.seed + 2);
    const auto rows = [&](int first, int count, std::span<unsigned char> rgb) -> Result<void> {
        auto out = rgb.begin();
        for (int line = first; line < first + count; ++line)
            for (int column = 0; column < image.px; ++column) {
                const double x = (column + 0.5) / image.px, y = (line + 0.5) / image.px;
                Rgb color = ground.at(x, y);
                const LonLat place = lonLatFromMercator(left + (column + 0.5) * step, top + (line + 0.5) * stepDown);
                if (!image.change.isNull() && contains(image.change, place.lon, place.lat))
                    color = changed(image.scene, color, x, y, noise);
                for (const double channel : {color.r, color.g, color.b})
                    *out++ = static_cast<unsigned char>(std::clamp(std::lround(channel * image.light / 4) * 4, 0L, 255L)); // few tones: small files
            }
        return {};
    };
    return writeRaster(path, spec, rows, control);
}

} // namespace om
