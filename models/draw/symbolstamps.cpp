// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/symbolstamps_p.h"

#include "draw/pointpainter_p.h"

#include <QPaintEngine>

#include <cmath>

namespace om {

namespace {
constexpr int phases = 8; // along each side of a pixel: at most a sixteenth of one off
constexpr std::size_t places = phases * phases;
} // namespace

SymbolStamps::SymbolStamps(const DrawLayer &layer, const QColor &ground)
    : m_layer(layer)
    , m_ground(ground)
    , m_letters(std::max<std::size_t>(1, layer.glyphs.size()))
{ }

bool SymbolStamps::suit(const DrawLayer &layer, const QPainter &painter)
{
    const QTransform device = painter.deviceTransform();
    const double ratio = painter.device()->devicePixelRatioF();
    const auto isRing = [](const Symbol &symbol) { return symbol.shape == SymbolShape::Ring; };
    return layer.sizes.empty() && layer.rings.empty() && std::ranges::none_of(layer.symbols, isRing) && painter.paintEngine()->type() == QPaintEngine::Raster &&
        device.type() <= QTransform::TxScale && qFuzzyCompare(device.m11(), ratio) && qFuzzyCompare(device.m22(), ratio);
}

void SymbolStamps::draw(QPainter &painter, const Viewport &view, const std::vector<std::uint32_t> &rows)
{
    const QTransform device = painter.deviceTransform();
    const double ratio = painter.device()->devicePixelRatioF(), opacity = painter.opacity();
    const ShapeColumn &shapes = m_layer.frame->shapes();
    std::vector<const Stamp *> known(m_layer.symbols.size() * m_letters * places, nullptr); // those used here: the lock is taken for new ones only
    painter.save();
    painter.setTransform(device.inverted(), true); // whole device pixels from here on
    painter.setOpacity(1); // the stamps have it, each part of a symbol for itself as when it is drawn
    for (const std::uint32_t row : rows) {
        const QPointF place = device.map(pixelOf(shapes, row, view));
        if (std::isnan(place.x()))
            continue;
        const double left = std::floor(place.x()), top = std::floor(place.y());
        const auto phase = std::size_t((place.y() - top) * phases) * phases + std::size_t((place.x() - left) * phases);
        const std::size_t letter = m_layer.glyphOf.empty() ? 0 : m_layer.glyphOf[row];
        const std::size_t kind = (std::size_t(m_layer.symbolOf(row)) * m_letters + letter) * places + std::min(phase, places - 1);
        const Stamp *&stamp = known[kind];
        if (!stamp)
            stamp = &this->stamp({ratio, opacity, kind});
        if (!stamp->image.isNull())
            painter.drawImage(QPoint(int(left), int(top)) + stamp->corner, stamp->image);
    }
    painter.restore();
}

const SymbolStamps::Stamp &SymbolStamps::stamp(const Key &key)
{
    const std::lock_guard lock(m_mutex);
    auto it = m_stamps.find(key);
    if (it == m_stamps.end())
        it = m_stamps.emplace(key, make(key)).first;
    return it->second;
}

SymbolStamps::Stamp SymbolStamps::make(const Key &key) const
{
    const QPointF phase((double(key.kind % phases) + 0.5) / phases, (double(key.kind / phases % phases) + 0.5) / phases);
    const Symbol &symbol = m_layer.symbols[key.kind / places / m_letters];
    const QString letter = m_layer.glyphs.empty() ? QString() : m_layer.glyphs[key.kind / places % m_letters];
    const int half = int(std::ceil(pointReach(symbol) * key.ratio)) + 1;
    QImage image(2 * half, 2 * half, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(key.ratio);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setOpacity(key.opacity);
        drawPoint(painter, symbol, symbol.size, letter, (QPointF(half, half) + phase) / key.ratio, m_ground);
    }
    image.setDevicePixelRatio(1); // put down in device pixels
    QRect used;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            if (line[x] != 0)
                used |= QRect(x, y, 1, 1);
    }
    return {used.topLeft() - QPoint(half, half), used.isEmpty() ? QImage() : image.copy(used)};
}

} // namespace om
