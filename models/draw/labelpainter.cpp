// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labelpainter_p.h"

#include "draw/symbolpainter.h"

#include <QFontMetricsF>
#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr double baseline = 0.37; // of an ideograph's middle above its baseline, in sizes of the font

/// A piece of text that is straight: `at` is the left end of its baseline, px from the label's centre, turned about `pivot`.
struct Run
{
    QString text;
    QFont font;
    QPointF at;
    QPointF pivot;
    double angle;
};

std::vector<Run> runsOf(const PlacedLabel &label)
{
    std::vector<Run> runs;
    const QFont font = labelFont(label.font);
    const double px = label.font.px;
    if (!label.glyphs.empty()) {
        int from = 0;
        for (const LabelGlyph &glyph : label.glyphs) {
            runs.push_back({label.text.mid(from, glyph.end - from), font, QPointF(-glyph.width / 2, baseline * px), glyph.at, glyph.angle});
            from = glyph.end;
        }
        return runs;
    }
    const double top = -label.size.height() / 2;
    const QStringList lines = label.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        runs.push_back({lines[i], font, QPointF(-QFontMetricsF(font).horizontalAdvance(lines[i]) / 2, top + px * (1.05 + lineHeight * double(i))), QPointF(),
                        label.angle});
    if (!label.value.isEmpty()) {
        const QFont small = mapFont(valuePx);
        runs.push_back(
            {label.value, small, QPointF(-QFontMetricsF(small).horizontalAdvance(label.value) / 2, label.size.height() / 2 - 3.5), QPointF(), label.angle});
    }
    return runs;
}

QPainterPath outlineOf(const PlacedLabel &label)
{
    QPainterPath whole;
    for (const Run &run : runsOf(label)) {
        QPainterPath path;
        path.addText(run.at, run.font, run.text);
        QTransform place;
        place.translate(run.pivot.x(), run.pivot.y());
        place.rotate(run.angle);
        whole.addPath(place.map(path));
    }
    return whole;
}

QRectF plateOf(const PlacedLabel &label)
{
    return {-label.size.width() / 2 - 3, -label.size.height() / 2 - 1, label.size.width() + 6, label.size.height() + 2};
}

void drawPlate(QPainter &painter, const PlacedLabel &label)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(label.halo);
    painter.drawRoundedRect(plateOf(label), 3, 3);
}

/// The mask grown by `radius` px, with a soft edge. Stroking outlines gives the same and takes ten times as long.
std::vector<uchar> grownMask(const std::vector<uchar> &mask, int width, int height, double radius)
{
    std::vector<uchar> grown(mask.size(), 0);
    const int reach = int(std::ceil(radius));
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const int weight = int(std::lround(256 * std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0)));
            if (weight == 0)
                continue;
            const int x0 = std::max(0, -dx), x1 = width - std::max(0, dx);
            for (int y = std::max(0, -dy), end = height - std::max(0, dy); y < end; ++y) {
                const uchar *from = mask.data() + std::size_t(y + dy) * std::size_t(width) + dx;
                uchar *to = grown.data() + std::size_t(y) * std::size_t(width);
                for (int x = x0; x < x1; ++x) {
                    const auto v = uchar((from[x] * weight) >> 8);
                    to[x] = to[x] < v ? v : to[x];
                }
            }
        }
    }
    return grown;
}

QRgb blended(QRgb ink, uint inkAlpha, QRgb halo, uint haloAlpha)
{
    const uint a = inkAlpha * uint(qAlpha(ink)) / 255;
    const uint b = haloAlpha * uint(qAlpha(halo)) / 255 * (255 - a) / 255;
    const auto part = [&](int i, int h) { return int((uint(i) * a + uint(h) * b + 127) / 255); };
    return qRgba(part(qRed(ink), qRed(halo)), part(qGreen(ink), qGreen(halo)), part(qBlue(ink), qBlue(halo)), int(a + b));
}

} // namespace

QSizeF textSize(double width, int lines, const LabelFont &font, bool hasValue)
{
    return {width + 4, font.px * lineHeight * lines + (hasValue ? valueHeight : 0)};
}

LabelSprite paintedSprite(const PlacedLabel &label, double ratio)
{
    // The extent about the centre, with room for the halo and for slants and accents that stand out.
    QRectF extent = label.box().translated(-label.centre).adjusted(-6, -5, 6, 5);
    LabelSprite sprite;
    sprite.origin = QPoint(int(std::floor(extent.left() * ratio)), int(std::floor(extent.top() * ratio)));
    const int width = int(std::ceil(extent.right() * ratio)) - sprite.origin.x();
    const int height = int(std::ceil(extent.bottom() * ratio)) - sprite.origin.y();
    sprite.image = QImage(width, height, QImage::Format_ARGB32_Premultiplied);
    sprite.image.fill(Qt::transparent);
    QPainter painter(&sprite.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-sprite.origin);
    painter.scale(ratio, ratio);
    if (label.hasPlate)
        drawPlate(painter, label);
    painter.setPen(label.hasPlate || !label.halo.isValid() ? label.ink : QColor(Qt::white));
    for (const Run &run : runsOf(label)) {
        painter.save();
        painter.translate(run.pivot);
        painter.rotate(run.angle);
        painter.setFont(run.font);
        painter.drawText(run.at, run.text);
        painter.restore();
    }
    painter.end();
    if (label.hasPlate || !label.halo.isValid())
        return sprite;
    std::vector<uchar> mask(std::size_t(width) * std::size_t(height));
    for (int y = 0; y < height; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(sprite.image.constScanLine(y));
        std::transform(line, line + width, mask.begin() + y * width, [](QRgb p) { return uchar(qAlpha(p)); });
    }
    const std::vector<uchar> halo = grownMask(mask, width, height, haloPx / 2 * ratio);
    const QRgb ink = label.ink.rgba(), around = label.halo.rgba();
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(sprite.image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const auto i = std::size_t(y * width + x);
            line[x] = halo[i] || mask[i] ? blended(ink, mask[i], around, halo[i]) : 0;
        }
    }
    return sprite;
}

void drawLabels(QPainter &painter, const std::vector<PlacedLabel> &labels, LabelFaces &faces)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform place = painter.deviceTransform();
    const double ratio = painter.device()->devicePixelRatioF();
    const bool isStill = std::abs(place.m11() - ratio) < 1e-9 && std::abs(place.m22() - ratio) < 1e-9 && place.m12() == 0 && place.m21() == 0;
    const bool asPictures = painter.paintEngine()->type() == QPaintEngine::Raster && isStill;
    if (asPictures) {
        painter.resetTransform();
        painter.scale(1 / ratio, 1 / ratio);
        for (const PlacedLabel &label : labels) {
            // On whole pixels, and the same ones whatever the picture's origin: a text never trembles.
            constexpr double tie = 1e-4;
            const QPointF at = place.map(label.centre);
            const auto sprite = faces.sprite(label, ratio);
            painter.drawImage(QPointF(std::floor(at.x() + 0.5 + tie) + sprite->origin.x(), std::floor(at.y() + 0.5 + tie) + sprite->origin.y()), sprite->image);
        }
        painter.restore();
        return;
    }
    for (const PlacedLabel &label : labels) {
        painter.save();
        painter.translate(label.centre);
        if (label.hasPlate)
            drawPlate(painter, label);
        const QPainterPath outline = outlineOf(label);
        if (label.halo.isValid() && !label.hasPlate)
            painter.strokePath(outline, QPen(label.halo, haloPx, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(outline, label.ink);
        painter.restore();
    }
    painter.restore();
}

QRectF PlacedLabel::box() const
{
    if (glyphs.empty())
        return OrientedBox{centre, size, angle}.bounds();
    return {centre - QPointF(size.width() / 2, size.height() / 2), size};
}

std::vector<OrientedBox> PlacedLabel::shape() const
{
    if (glyphs.empty())
        return {{centre, size, angle}};
    std::vector<OrientedBox> boxes;
    for (const LabelGlyph &glyph : glyphs)
        boxes.push_back({centre + glyph.at, QSizeF(glyph.width + 1, font.px * lineHeight), glyph.angle});
    return boxes;
}

bool PlacedLabel::looksLike(const PlacedLabel &other) const
{
    return text == other.text && value == other.value && font == other.font && ink == other.ink && halo == other.halo && hasPlate == other.hasPlate &&
        angle == other.angle && size == other.size && glyphs == other.glyphs;
}

} // namespace om
