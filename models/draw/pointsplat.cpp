// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/pointpainter_p.h"

#include "draw/symbolpainter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace om {

namespace {

constexpr int phases = 4; // places within a pixel along each side that stamps are made for
constexpr double leastSize = 2.5; // px, of a point that can still be seen
constexpr double shapedSize = 6; // px, from which a shape can be told from a disc, and an edge pays

/// A symbol drawn once, to be put down many times. Lines are whole vectors of four pixels.
struct Stamp
{
    int left = 0, top = 0; ///< of the picture, px from the pixel that the place lies in
    int lineBytes = 0, lines = 0;
    std::vector<std::uint8_t> color; ///< premultiplied
    std::vector<std::uint8_t> rest; ///< of each byte: 255 − alpha, what it leaves of the byte below

    bool isMade() const { return lineBytes > 0; }
};

constexpr int vectorBytes = 16;
constexpr int pixelBytes = 4;

/// `symbol` as at `phase` (px) within a pixel.
Stamp makeStamp(const Symbol &symbol, double size, double ratio, QPointF phase, const QColor &ground)
{
    const int half = int(std::ceil((2 * size + 2) * ratio)); // pins are twice as tall
    QImage image(2 * half, 2 * half, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    Symbol drawn = symbol;
    const bool isShaped = size >= shapedSize;
    if (!isShaped) {
        drawn.shape = SymbolShape::Circle;
        drawn.stroke = QColor();
    }
    drawSymbol(painter, drawn, (QPointF(half, half) + phase) / ratio, size, isShaped ? ground : QColor(), size > 10 ? 1.5 : 1);
    painter.end();
    QRect used;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) != 0)
                used |= QRect(x, y, 1, 1);
    Stamp stamp;
    stamp.left = used.left() - half;
    stamp.top = used.top() - half;
    stamp.lines = used.height();
    stamp.lineBytes = std::max(1, (used.width() * pixelBytes + vectorBytes - 1) / vectorBytes) * vectorBytes;
    for (int y = 0; y < stamp.lines; ++y) {
        const uchar *line = image.constScanLine(used.top() + y) + qsizetype(used.left()) * pixelBytes; // premultiplied already
        for (int x = 0; x < stamp.lineBytes / pixelBytes; ++x) {
            std::array<std::uint8_t, pixelBytes> pixel{};
            if (x < used.width())
                std::copy_n(line + qsizetype(x) * pixelBytes, pixelBytes, pixel.begin());
            QRgb value;
            std::memcpy(&value, pixel.data(), pixelBytes);
            stamp.color.insert(stamp.color.end(), pixel.begin(), pixel.end());
            stamp.rest.insert(stamp.rest.end(), pixelBytes, std::uint8_t(255 - qAlpha(value)));
        }
    }
    return stamp;
}

/// color + below · rest / 255, rounded, in 16 bytes at once.
void blend(std::uint8_t *__restrict to, const std::uint8_t *__restrict color, const std::uint8_t *__restrict rest)
{
    for (int i = 0; i < vectorBytes; ++i) {
        const auto product = std::uint16_t(to[i] * rest[i] + 128);
        to[i] = std::uint8_t(color[i] + (std::uint16_t(product + (product >> 8)) >> 8));
    }
}

/// A picture with room around it, so that nothing needs to be cut while stamping.
class Sheet
{
public:
    Sheet(int width, int height)
        : m_image(width, height, QImage::Format_ARGB32_Premultiplied)
        , m_bits(m_image.bits())
        , m_stride(m_image.bytesPerLine())
    {
        m_image.fill(Qt::transparent);
    }
    void put(const Stamp &stamp, int x, int y)
    {
        std::uint8_t *to = m_bits + (y + stamp.top) * m_stride + qsizetype(x + stamp.left) * pixelBytes;
        const std::uint8_t *color = stamp.color.data(), *rest = stamp.rest.data();
        for (int line = 0; line < stamp.lines; ++line, to += m_stride)
            for (int at = 0; at < stamp.lineBytes; at += vectorBytes, color += vectorBytes, rest += vectorBytes)
                blend(to + at, color, rest);
    }
    const QImage &image() const { return m_image; }

private:
    QImage m_image;
    std::uint8_t *m_bits;
    qsizetype m_stride;
};

/// For each class its place from the bottom (1) to the top.
std::vector<std::uint16_t> heights(const DrawLayer &layer)
{
    std::vector<std::uint16_t> out(layer.symbols.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = std::uint16_t(out.size() - i);
    std::uint16_t height = 0;
    for (const std::uint8_t symbol : layer.drawOrder)
        out[symbol] = ++height;
    return out;
}

} // namespace

double typicalSpacing(const DrawLayer &layer, std::size_t count)
{
    const SpatialIndex &index = layer.frame->index();
    std::vector<double> areas;
    for (const Box &box : index.boxes)
        areas.push_back((box.maxX - box.minX) * (box.maxY - box.minY));
    if (areas.empty() || count == 0)
        return 0;
    const auto middle = areas.begin() + std::ptrdiff_t(areas.size() / 2);
    std::ranges::nth_element(areas, middle);
    return std::sqrt(*middle / SpatialIndex::chunkRows * double(index.size()) / double(count));
}

double massSize(double size, double spacingPx)
{
    return std::clamp(std::sqrt(size * spacingPx / 1.5), std::min(leastSize, size), size);
}

void drawMass(QPainter &painter, const DrawLayer &layer, const Viewport &view, const Scene &scene, double spacing)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const int width = int(std::ceil(view.size().width() * ratio));
    const int height = int(std::ceil(view.size().height() * ratio));
    std::vector<double> sizes;
    double largest = 0;
    for (const Symbol &symbol : layer.symbols) {
        sizes.push_back(massSize(symbol.size, spacing * view.pixelsPerUnit()));
        largest = std::max(largest, sizes.back());
    }
    // Places so far outside may reach in; around them there is room for their stamps.
    const int margin = int(std::ceil((2 * largest + 2) * ratio)), room = margin + vectorBytes / pixelBytes;

    // First what is to be drawn at each pixel: of all points of a pixel only the topmost is seen. 0 = none, else height and place within it.
    const int cellsX = width + 2 * margin, cellsY = height + 2 * margin;
    std::vector<std::uint16_t> cells(std::size_t(cellsX) * std::size_t(cellsY), 0);
    const std::vector<std::uint16_t> heightOf = heights(layer);
    constexpr int places = phases * phases;
    const SpatialIndex &index = layer.frame->index();
    const QTransform toSteps = QTransform::fromScale(1 / SpatialIndex::unit, 1 / SpatialIndex::unit) * view.toPixels() * QTransform::fromScale(ratio, ratio) *
        QTransform::fromTranslate(margin, margin) * QTransform::fromScale(phases, phases);
    const double xx = toSteps.m11(), xy = toSteps.m21(), x0 = toSteps.dx(), yx = toSteps.m12(), yy = toSteps.m22(), y0 = toSteps.dy();
    const bool hasClasses = !layer.classes.empty();
    const auto stepsX = std::uint64_t(cellsX * phases), stepsY = std::uint64_t(cellsY * phases);
    index.forEachRun(view.grown(margin / ratio), [&](std::size_t first, std::size_t end) {
        for (std::size_t at = first; at < end; ++at) {
            const std::uint32_t row = index.rows[at];
            if (!layer.rows.test(row))
                continue;
            const double px = index.x[at], py = index.y[at];
            const auto x = std::uint64_t(qint64(xx * px + xy * py + x0)), y = std::uint64_t(qint64(yx * px + yy * py + y0));
            if (x >= stepsX || y >= stepsY) // or negative
                continue;
            const auto value = std::uint16_t((heightOf[hasClasses ? layer.classes[row] : 0] - 1) * places + y % phases * phases + x % phases + 1);
            std::uint16_t &cell = cells[y / phases * std::uint64_t(cellsX) + x / phases];
            cell = std::max(cell, value);
        }
    });

    // Then class by class, the topmost last, along the lines: the same order in every picture, so that neighbours meet.
    std::vector<std::vector<std::uint32_t>> occupied(heightOf.size());
    for (std::size_t at = 0; at < cells.size(); ++at)
        if (cells[at] != 0)
            occupied[std::size_t(cells[at] - 1) / places].push_back(std::uint32_t(at));
    Sheet sheet(cellsX + 2 * room, cellsY + 2 * room);
    for (std::size_t level = 0; level < occupied.size(); ++level) {
        const auto symbol = std::size_t(std::ranges::find(heightOf, std::uint16_t(level + 1)) - heightOf.begin());
        std::array<Stamp, places> stamps;
        for (const std::uint32_t at : occupied[level]) {
            const int place = (cells[at] - 1) % places, column = place % phases, row = place / phases;
            Stamp &stamp = stamps[std::size_t(place)];
            if (!stamp.isMade())
                stamp = makeStamp(layer.symbols[symbol], sizes[symbol], ratio, QPointF(column + 0.5, row + 0.5) / phases, scene.ground);
            sheet.put(stamp, int(at) % cellsX + room, int(at) / cellsX + room);
        }
    }
    painter.drawImage(view.rect(), sheet.image(), QRectF(room + margin, room + margin, width, height));
}

} // namespace om
