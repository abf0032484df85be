// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/pointpainter_p.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace om {

namespace {

constexpr double kernelPx = 24;
constexpr double stepPx = 2; // a smooth field needs no more
constexpr int margin = int(2 * kernelPx / stepPx);

/// Counts on a grid of steps.
struct Field
{
    int width, height;
    std::vector<float> values;

    float *line(int y) { return values.data() + std::size_t(y) * std::size_t(width); }
};

/// Mean over 2·radius + 1 cells along each line; nothing lies beyond the edges.
void blurAlong(Field &field, int radius)
{
    const float norm = 1.0f / float(2 * radius + 1);
    std::vector<float> copy(std::size_t(field.width + 2 * radius + 1), 0.0f); // zeros before and after
    for (int y = 0; y < field.height; ++y) {
        float *line = field.line(y);
        std::copy(line, line + field.width, copy.begin() + radius + 1);
        double sum = 0;
        for (int x = 0; x < 2 * radius + 1; ++x)
            sum += double(copy[std::size_t(x)]);
        for (int x = 0; x < field.width; ++x) {
            sum += double(copy[std::size_t(x + 2 * radius + 1)]) - double(copy[std::size_t(x)]);
            line[x] = float(std::max(0.0, sum)) * norm;
        }
    }
}

/// The same from line to line: sums of whole lines, which the compiler does many at a time.
void blurAcross(Field &field, int radius)
{
    const float norm = 1.0f / float(2 * radius + 1);
    const auto width = std::size_t(field.width);
    const std::vector<float> copy = field.values;
    std::vector<float> sums(width, 0.0f);
    const auto add = [&](int y, float sign) {
        if (y < 0 || y >= field.height)
            return;
        const float *line = copy.data() + std::size_t(y) * width;
        for (std::size_t x = 0; x < width; ++x)
            sums[x] += sign * line[x];
    };
    for (int y = 0; y < radius; ++y)
        add(y, 1);
    for (int y = 0; y < field.height; ++y) {
        add(y + radius, 1);
        add(y - radius - 1, -1);
        float *line = field.line(y);
        for (std::size_t x = 0; x < width; ++x)
            line[x] = std::max(0.0f, sums[x]) * norm;
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
    // The cells of the quadtree that are nearest to the kernel's size stand for it.
    const int level = std::clamp(int(std::lround(std::log2(pixelsPerUnit / kernelPx))), 0, 31);
    std::vector<std::uint32_t> counts = cellCounts(layer.frame->index(), layer.rows, level);
    if (counts.empty())
        return 1;
    // The fullest 1 % share the hottest colour, so that one pile at one address does not blank the rest.
    const auto at = counts.begin() + std::ptrdiff_t(counts.size() * 99 / 100);
    std::nth_element(counts.begin(), at, counts.end());
    const double cellPx = pixelsPerUnit / std::exp2(level);
    return std::max(2.0, *at * (kernelPx / cellPx) * (kernelPx / cellPx));
}

void drawHeat(QPainter &painter, const DrawLayer &layer, const Viewport &view, double reference)
{
    if (layer.ramp.empty())
        return;
    const int innerW = int(std::ceil(view.size().width() / stepPx));
    const int innerH = int(std::ceil(view.size().height() / stepPx));
    Field field{innerW + 2 * margin, innerH + 2 * margin, {}};
    field.values.assign(std::size_t(field.width) * std::size_t(field.height), 0.0f);
    const SpatialIndex &index = layer.frame->index();
    const QTransform toSteps = QTransform::fromScale(1 / SpatialIndex::unit, 1 / SpatialIndex::unit) * view.toPixels() *
        QTransform::fromScale(1 / stepPx, 1 / stepPx) * QTransform::fromTranslate(margin, margin);
    index.forEachAnchorIn(view.grown(margin * stepPx), layer.rows, [&](std::size_t at) {
        const QPointF place = toSteps.map(QPointF(index.x[at], index.y[at]));
        const int x = int(std::floor(place.x())), y = int(std::floor(place.y()));
        if (x >= 0 && x < field.width && y >= 0 && y < field.height)
            field.line(y)[x] += 1;
    });
    // Three box means come close to a Gaussian.
    const int radius = int(kernelPx / stepPx / 2);
    for (int pass = 0; pass < 3; ++pass) {
        blurAlong(field, radius);
        blurAcross(field, radius);
    }
    const float factor = float(255 * (kernelPx / stepPx) * (kernelPx / stepPx) / reference);
    const std::array<QRgb, 256> table = colorTable(layer.ramp);
    QImage image(innerW, innerH, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < innerH; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const float *values = field.line(y + margin) + margin;
        for (int x = 0; x < innerW; ++x)
            line[x] = table[std::size_t(std::min(values[x] * factor, 255.0f))];
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(0, 0, innerW * stepPx, innerH * stepPx), image);
}

} // namespace om
