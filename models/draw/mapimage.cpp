// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/mapimage.h"

#include "draw/legend.h"
#include "draw/symbolpainter.h"

#include <QLocale>

#include <cmath>

namespace om {

namespace {

constexpr double edge = 16; // px that furniture keeps from the picture's edge

constexpr double legendShare = 0.55; // of the width at most
constexpr double titleHeight = 40, factHeight = 18;
constexpr double leastCredit = 260; // px
constexpr int creditFlags = Qt::AlignCenter | Qt::TextWordWrap;

void drawPlate(QPainter &painter, const QRectF &box, const Scene &scene, double opacity)
{
    QColor color = scene.panel;
    color.setAlphaF(float(opacity));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(box, 4, 4);
}

void drawScaleBar(QPainter &painter, const QRectF &box, const Viewport &view, const Scene &scene)
{
    const ScaleBar bar = scaleBar(view, 120);
    QPainterPath path;
    path.moveTo(box.left(), box.bottom() - 10);
    path.lineTo(box.left(), box.bottom() - 4);
    path.lineTo(box.left() + bar.px, box.bottom() - 4);
    path.lineTo(box.left() + bar.px, box.bottom() - 10);
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(path, QPen(scene.ground, 5));
    painter.strokePath(path, QPen(scene.ink, 2));
    QPainterPath text;
    text.addText(box.left() + bar.px + 8, box.bottom() - 4, mapFont(12), bar.text);
    painter.strokePath(text, QPen(scene.ground, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(text, scene.ink);
}

void drawNorth(QPainter &painter, const QRectF &box, double bearing, const Scene &scene)
{
    painter.save();
    painter.translate(box.center());
    painter.rotate(-bearing);
    painter.translate(-box.center());
    const double x = box.center().x();
    QPainterPath arrow;
    arrow.moveTo(x, box.top() + 16);
    arrow.lineTo(x + 9, box.bottom());
    arrow.lineTo(x, box.bottom() - 8);
    arrow.lineTo(x - 9, box.bottom());
    arrow.closeSubpath();
    QPainterPath letter;
    const QFont font = mapFont(12, true);
    letter.addText(x - QFontMetricsF(font).horizontalAdvance(u'N') / 2, box.top() + 11, font, QStringLiteral("N"));
    for (const QPainterPath &path : {arrow, letter}) {
        painter.strokePath(path, QPen(scene.ground, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(path, scene.ink);
    }
    painter.restore();
}

} // namespace

ScaleBar scaleBar(const Viewport &view, double maxPx)
{
    const double perPixel = view.metresPerPixelAt(view.centre().y());
    const double most = perPixel * maxPx;
    ScaleBar bar;
    bar.metres = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0}) {
        if (bar.metres * step <= most) {
            bar.metres *= step;
            break;
        }
    }
    bar.px = bar.metres / perPixel;
    bar.text = bar.metres >= 1000 ? QStringLiteral("%1 km").arg(bar.metres / 1000) : QStringLiteral("%1 m").arg(bar.metres);
    return bar;
}

Viewport fitScene(const Renderer &renderer, QSize size, const MapFurniture &furniture)
{
    const Scene &scene = renderer.scene();
    Viewport whole = Viewport::fit(scene.extent, size, 2 * edge);
    if (!furniture.hasLegend)
        return whole;
    const double legend = legendSize(renderer.legend(whole), QSizeF(size.width() * legendShare, size.height())).width();
    if (legend <= 0)
        return whole;
    // The map is centred in what the legend leaves.
    const int free = size.width() - int(legend + edge);
    const Viewport beside = Viewport::fit(scene.extent, QSize(free, size.height()), 2 * edge);
    return {beside.toWorld(QPointF(free - size.width() / 2.0, size.height() / 2.0)), beside.pixelsPerUnit(), size};
}

MapPicture::MapPicture(const Renderer &renderer, const Viewport &view, MapFurniture furniture)
    : m_renderer(renderer)
    , m_view(view)
    , m_furniture(std::move(furniture))
    , m_legend(m_furniture.hasLegend ? renderer.legend(view) : std::vector<LegendGroup>{})
    , m_places(places())
{
    const Places &p = m_places;
    std::vector<QRectF> taken;
    for (const QRectF &box : {p.legend, p.title, p.bar, p.north, p.attribution, p.notice})
        if (!box.isNull())
            taken.push_back(box);
    LabelRequest request;
    request.furniture = std::move(taken);
    m_labels = renderer.labels(view, std::move(request)).labels;
}

QString MapPicture::creditText() const
{
    return m_furniture.hasAttribution ? m_renderer.scene().attribution : QString();
}

MapPicture::Places MapPicture::places() const
{
    const Scene &scene = m_renderer.scene();
    const QSizeF size = m_view.size();
    const QFontMetricsF small(mapFont(12));
    Places p;
    if (!m_furniture.title.isEmpty() || !m_furniture.facts.isEmpty()) {
        double width = QFontMetricsF(mapFont(18, true)).horizontalAdvance(m_furniture.title);
        for (const QString &fact : m_furniture.facts)
            width = std::max(width, small.horizontalAdvance(fact));
        const double facts = m_furniture.facts.isEmpty() ? 0 : double(m_furniture.facts.size()) * factHeight + 8;
        p.title = QRectF(edge, edge, std::min(width + 24, size.width() - 2 * edge), titleHeight + facts);
    }
    if (m_furniture.hasLegend) {
        const double top = edge + (p.title.isNull() ? 0 : p.title.height() + 8);
        const QSizeF legend = legendSize(m_legend, QSizeF(size.width() * legendShare, size.height() - top - edge - 24));
        if (!legend.isEmpty())
            p.legend = QRectF(QPointF(edge, top), legend);
    }
    if (m_furniture.hasScaleBar)
        p.bar = QRectF(edge, size.height() - edge - 24, scaleBar(m_view, 120).px + 64, 24);
    double bottom = size.height() - edge;
    const QString credit = creditText();
    if (!credit.isEmpty()) {
        // Whole, on as many lines as it takes beside the scale bar, in a small picture below it: who made the map is owed its name.
        const double beside = size.width() - 3 * edge - p.bar.width();
        const bool isBelow = beside < leastCredit && !p.bar.isNull();
        const double room = isBelow ? size.width() - 2 * edge : beside;
        const QRectF text = small.boundingRect(QRectF(0, 0, room - 12, size.height()), creditFlags, credit);
        const double w = text.width() + 12, h = std::max(20.0, text.height() + 4);
        p.attribution = QRectF(size.width() - edge - w, bottom - h, w, h);
        bottom -= h + 4;
        if (isBelow)
            p.bar.moveBottom(p.attribution.top() - 4);
    }
    if (m_furniture.hasNotice && !scene.notice.isEmpty()) {
        const double w = small.horizontalAdvance(scene.notice) + 16;
        p.notice = QRectF(size.width() - edge - w, bottom - 22, w, 22);
        bottom -= 28;
    }
    if (m_furniture.hasNorth)
        p.north = QRectF(size.width() - edge - 28, bottom - 52, 28, 48);
    return p;
}

void MapPicture::draw(QPainter &painter, int top, int bottom) const
{
    const QSize size(m_view.size().width(), bottom - top);
    const QPointF centre = m_view.toWorld(QPointF(size.width() / 2.0, (top + bottom) / 2.0));
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, top), QSizeF(size)), Qt::IntersectClip);
    painter.translate(0, top);
    m_renderer.draw(painter, Viewport(centre, m_view.pixelsPerUnit(), size, m_view.bearing()));
    painter.translate(0, -top);
    for (const auto &[dataset, fid] : m_furniture.selection)
        m_renderer.drawHighlight(painter, m_view, dataset, fid, true);
    m_renderer.drawLabels(painter, m_labels);
    drawAnnotations(painter, m_view, m_furniture.annotations, m_renderer.scene(), [](const QString &name) { return QColor(name); });
    drawFurniture(painter);
    painter.restore();
}

void MapPicture::drawFurniture(QPainter &painter) const
{
    const Scene &scene = m_renderer.scene();
    const Places &p = m_places;
    painter.setRenderHint(QPainter::Antialiasing);
    if (!p.legend.isNull()) {
        drawPlate(painter, p.legend, scene, 0.92);
        drawLegend(painter, m_legend, scene, p.legend);
    }
    if (!p.title.isNull()) {
        drawPlate(painter, p.title, scene, 0.92);
        painter.setPen(scene.ink);
        painter.setFont(mapFont(18, true));
        QRectF line(p.title.left() + 12, p.title.top(), p.title.width() - 24, titleHeight);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, m_furniture.title);
        painter.setPen(scene.muted);
        painter.setFont(mapFont(12));
        line = QRectF(line.left(), line.bottom(), line.width(), factHeight);
        for (const QString &fact : m_furniture.facts) {
            painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, QFontMetricsF(mapFont(12)).elidedText(fact, Qt::ElideRight, line.width()));
            line.translate(0, factHeight);
        }
    }
    if (!p.bar.isNull())
        drawScaleBar(painter, p.bar, m_view, scene);
    if (!p.north.isNull())
        drawNorth(painter, p.north, m_view.bearing(), scene);
    painter.setFont(mapFont(12));
    if (!p.attribution.isNull()) {
        drawPlate(painter, p.attribution, scene, 0.75);
        painter.setPen(scene.muted);
        painter.drawText(p.attribution.adjusted(4, 0, -4, 0), creditFlags, creditText());
    }
    if (!p.notice.isNull()) {
        drawPlate(painter, p.notice, scene, 0.92);
        painter.setPen(scene.ink);
        painter.drawText(p.notice, Qt::AlignCenter, scene.notice);
    }
}

void renderMap(QPainter &painter, const Renderer &renderer, const Viewport &view, const MapFurniture &furniture)
{
    MapPicture(renderer, view, furniture).draw(painter, 0, view.size().height());
}

QImage renderMap(const Renderer &renderer, const Viewport &view, const MapFurniture &furniture, double ratio)
{
    QImage image(view.size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderMap(painter, renderer, view, furniture);
    return image;
}

} // namespace om
