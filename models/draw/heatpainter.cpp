// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/pointpainter_p.h"

#include "frame/query.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace om {

namespace {

constexpr double kernelPx = 24;
constexpr double stepPx = 2; // a smooth field needs no more
constexpr int margin = int(2 * kernelPx / stepPx);

/// Mean over 2·radius + 1 cells along the lines of `field`, written transposed; twice gives both directions.
void blurTransposed(const std::vector<float> &field, std::vector<float> &out, int width, int height, int radius)
{
    const float norm = 1.0f / float(2 * radius + 1);
    for (int y = 0; y < height; ++y) {
        const float *line = &field[std::size_t(y) * std::size_t(width)];
        double sum = 0;
        for (int x = -radius; x < width; ++x) {
            if (x + radius < width)
                sum += double(line[x + radius]);
            if (x - radius - 1 >= 0)
                sum -= double(line[x - radius - 1]);
            if (x >= 0)
                out[std::size_t(x) * std::size_t(height) + std::size_t(y)] = float(std::max(0.0, sum)) * norm;
        }
    }
}

/// 256 colours from transparent through the ramp.
std::array<QRgb, 256> colorTable(const std::vector<QColor> &ramp)
{
    std::array<QRgb, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double t = double(i) / 255;
        const double at = t * double(ramp.size() - 1);
        const std::size_t low = std::min(std::size_t(at), ramp.size() - 1);
        const std::size_t high = std::min(low + 1, ramp.size() - 1);
        const double f = at - double(low);
        const auto mix = [&](int a, int b) { return int(std::lround(a + (b - a) * f)); };
        const QRgb a = ramp[low].rgb();
        const QRgb b = ramp[high].rgb();
        const int alpha = int(std::lround(235 * std::min(1.0, t * 3)));
        table[i] = qPremultiply(qRgba(mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b)), alpha));
    }
    return table;
}

} // namespace

double heatReference(const DrawLayer &layer, double pixelsPerUnit)
{
    std::vector<std::uint32_t> counts;
    for (const Bin &bin : spatialBins(*layer.frame, layer.rows, {0, 0, 1, 1}, kernelPx / pixelsPerUnit, nullptr))
        counts.push_back(bin.count);
    if (counts.empty())
        return 1;
    // The fullest 1 % share the hottest colour, so that one pile at one address does not blank the rest.
    const auto at = counts.begin() + std::ptrdiff_t(counts.size() * 99 / 100);
    std::nth_element(counts.begin(), at, counts.end());
    return std::max<double>(2, *at);
}

void drawHeat(QPainter &painter, const DrawLayer &layer, const Viewport &view, double reference)
{
    if (layer.ramp.empty())
        return;
    const int innerW = int(std::ceil(view.size().width() / stepPx));
    const int innerH = int(std::ceil(view.size().height() / stepPx));
    const int width = innerW + 2 * margin;
    const int height = innerH + 2 * margin;
    std::vector<float> field(std::size_t(width) * std::size_t(height), 0.0f), other(field.size());
    const QTransform toPixels = view.toPixels();
    const ShapeColumn &shapes = layer.frame->shapes();
    layer.rows.forEach([&](std::size_t row) {
        const QPointF at = toPixels.map(QPointF(double(shapes.x[row]), double(shapes.y[row]))) / stepPx;
        const double x = at.x() + margin;
        const double y = at.y() + margin;
        if (x >= 0 && x < width && y >= 0 && y < height)
            field[std::size_t(y) * std::size_t(width) + std::size_t(x)] += 1;
    });
    // Three box means come close to a Gaussian.
    const int radius = int(kernelPx / stepPx / 2);
    for (int pass = 0; pass < 3; ++pass) {
        blurTransposed(field, other, width, height, radius);
        blurTransposed(other, field, height, width, radius);
    }
    const double factor = 255 * (kernelPx / stepPx) * (kernelPx / stepPx) / reference;
    const std::array<QRgb, 256> table = colorTable(layer.ramp);
    QImage image(innerW, innerH, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < innerH; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < innerW; ++x) {
            const double value = double(field[std::size_t(y + margin) * std::size_t(width) + std::size_t(x + margin)]) * factor;
            line[x] = table[std::size_t(std::clamp(value, 0.0, 255.0))];
        }
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(0, 0, innerW * stepPx, innerH * stepPx), image);
}

} // namespace om
