// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/sitingtool.h"

#include "base/mercator.h"
#include "map/mapcanvas.h"
#include "map/sketch.h"
#include "services/numbertext.h"
#include "services/planning/sitingservice.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace om {

namespace {

constexpr QRectF pinBox{-13, -36, 26, 38}; // about the tip

QPointF pixelOf(const Viewport &view, LonLat at)
{
    return view.toPixel(mercatorX(at.lon), mercatorY(at.lat));
}

QPainterPath pathOf(const Viewport &view, const Geometry &shape)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    std::size_t first = 0;
    for (const std::uint32_t end : shape.rings) {
        QPolygonF ring;
        for (std::size_t i = first; i < end; ++i)
            ring.append(pixelOf(view, {shape.xy[2 * i], shape.xy[2 * i + 1]}));
        path.addPolygon(ring);
        first = end;
    }
    return path;
}

} // namespace

SitingTool::SitingTool(MapCanvas &canvas, SitingService &siting)
    : m_canvas(canvas)
    , m_siting(siting)
{ }

int SitingTool::pinAt(QPointF pixel) const
{
    const Viewport view = m_canvas.camera().viewport();
    for (std::size_t i = m_siting.candidates().size(); i-- > 0;) // the last one lies on top
        if (pinBox.translated(pixelOf(view, m_siting.candidates()[i].at)).contains(pixel))
            return int(i);
    return -1;
}

bool SitingTool::takesDrags() const
{
    return m_over >= 0;
}

Qt::CursorShape SitingTool::cursor() const
{
    return m_over >= 0 ? Qt::OpenHandCursor : Qt::CrossCursor;
}

void SitingTool::press(const MapPointer &at)
{
    m_held = pinAt(at.pixel);
    if (m_held >= 0)
        m_offset = pixelOf(m_canvas.camera().viewport(), m_siting.candidates()[std::size_t(m_held)].at) - at.pixel;
}

void SitingTool::move(const MapPointer &at)
{
    if (m_held >= 0 && std::size_t(m_held) < m_siting.candidates().size()) {
        const QPointF world = m_canvas.camera().viewport().toWorld(at.pixel + m_offset);
        m_siting.move(std::size_t(m_held), lonLatFromMercator(world.x(), world.y()));
        return;
    }
    if (const int over = pinAt(at.pixel); over != m_over) {
        m_over = over;
        m_canvas.setCursor(cursor());
        Q_EMIT changed();
    }
}

void SitingTool::release(const MapPointer &at)
{
    if (m_held < 0) {
        click(at); // the pin has gone from below the pointer
        return;
    }
    move(at);
    m_held = -1;
    m_over = pinAt(at.pixel);
}

void SitingTool::click(const MapPointer &at)
{
    m_siting.add(lonLatFromMercator(at.world.x(), at.world.y()));
    m_over = pinAt(at.pixel);
    Q_EMIT changed();
}

bool SitingTool::key(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Delete || m_over < 0 || std::size_t(m_over) >= m_siting.candidates().size())
        return false;
    m_held = -1;
    m_siting.remove(std::size_t(std::exchange(m_over, -1)));
    Q_EMIT changed();
    return true;
}

QString SitingTool::status() const
{
    return m_over >= 0 ? tr("Drag the pin: the numbers follow · Delete takes it away") : tr("Click where it might be built");
}

void drawSiting(QPainter &painter, const Viewport &view, const Scene &scene, const SitingService &siting, const QColor &gained)
{
    const auto &planned = siting.state().planned;
    if (planned) {
        painter.setPen(QPen(scene.selection, 1));
        painter.setBrush(gained);
        for (const SitingGain &gain : planned->siting.gains)
            for (const Geometry &piece : gain.pieces)
                painter.drawPath(pathOf(view, piece));
        painter.setBrush(Qt::NoBrush);
        for (const QPen &pen : {QPen(scene.ground, 5), QPen(scene.selection, 2.5)}) {
            painter.setPen(pen);
            for (const Geometry &ring : planned->siting.rings)
                painter.drawPath(pathOf(view, ring));
        }
    }
    const QLocale locale(scene.language);
    for (std::size_t i = 0; i < siting.candidates().size(); ++i) {
        const Candidate &candidate = siting.candidates()[i];
        const QPointF tip = pixelOf(view, candidate.at);
        drawPin(painter, tip, scene);
        QString text = candidate.name;
        if (planned)
            for (const RankedCandidate &r : planned->ranking)
                if (r.candidate == i && planned->candidates[i].name == candidate.name)
                    text += QStringLiteral(" +%1").arg(countText(qint64(std::llround(r.people)), locale));
        drawPlate(painter, tip - QPointF(0, 48), text, true, scene);
    }
}

} // namespace om
