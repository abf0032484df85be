// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapcamera.h"

#include "base/mercator.h"
#include "draw/mapimage.h"

#include <cmath>

namespace om {

namespace {
constexpr int restMs = 90; // between two notches of a wheel, less than a person waits for
constexpr double barPx = 120;
} // namespace

MapCamera::MapCamera(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &MapCamera::settle);
    m_flight.setDuration(0);
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    m_flight.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_flight, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) {
        if (m_flight.state() == QAbstractAnimation::Running) // a new duration announces a value, too
            fly(share.toDouble());
    });
}

double MapCamera::longitude() const
{
    return lonLatFromMercator(m_x, m_y).lon;
}
double MapCamera::latitude() const
{
    return lonLatFromMercator(m_x, m_y).lat;
}
double MapCamera::barWidth() const
{
    return scaleBar(viewport(), barPx).px;
}
QString MapCamera::barText() const
{
    return scaleBar(viewport(), barPx).text;
}

void MapCamera::setSize(QSize size)
{
    if (size == m_size || size.isEmpty())
        return;
    m_size = size;
    m_rest.start();
    Q_EMIT moved();
}

void MapCamera::setView(double x, double y, double zoom)
{
    m_flight.stop();
    move(x, y, zoom, m_bearing);
}

void MapCamera::setBearing(double degrees)
{
    move(m_x, m_y, m_zoom, degrees);
}

void MapCamera::move(double x, double y, double zoom, double bearing)
{
    const double newX = std::clamp(x, 0.0, 1.0);
    const double newY = std::clamp(y, 0.0, 1.0);
    const double newZoom = std::clamp(zoom, minZoom, maxZoom);
    const double newBearing = Viewport({newX, newY}, 1, m_size, bearing).bearing();
    if (newX == m_x && newY == m_y && newZoom == m_zoom && newBearing == m_bearing)
        return;
    m_x = newX;
    m_y = newY;
    m_zoom = newZoom;
    m_bearing = newBearing;
    m_rest.start();
    Q_EMIT moved();
}

void MapCamera::settle()
{
    m_rest.stop();
    align();
    Q_EMIT settled();
}

void MapCamera::align()
{
    const Viewport view = viewport();
    const QPointF corner = view.toPixel(0, 0);
    const QPointF off = corner - QPointF(std::round(corner.x()), std::round(corner.y()));
    const QPointF centre = view.toWorld(view.rect().center() + off);
    m_x = std::clamp(centre.x(), 0.0, 1.0);
    m_y = std::clamp(centre.y(), 0.0, 1.0);
    Q_EMIT moved();
}

void MapCamera::pan(QPointF px)
{
    const Viewport view = viewport();
    const QPointF centre = view.toWorld(view.rect().center() - px);
    setView(centre.x(), centre.y(), m_zoom);
}

void MapCamera::zoomAt(QPointF pixel, double steps)
{
    const double zoom = std::clamp(m_zoom + steps, minZoom, maxZoom);
    const QPointF fixed = viewport().toWorld(pixel);
    const double shrink = std::exp2(m_zoom - zoom);
    setView(fixed.x() + (m_x - fixed.x()) * shrink, fixed.y() + (m_y - fixed.y()) * shrink, zoom);
}

void MapCamera::turnAt(QPointF pixel, double degrees)
{
    const Viewport now = viewport();
    const QPointF fixed = now.toWorld(pixel);
    const Viewport turned(fixed, now.pixelsPerUnit(), m_size, m_bearing - degrees);
    const QPointF centre = turned.toWorld(2 * turned.rect().center() - pixel);
    move(centre.x(), centre.y(), m_zoom, turned.bearing());
}

void MapCamera::fit(const Box &box, double marginPx)
{
    const Viewport view = Viewport::fit(box, m_size, marginPx, m_bearing);
    setView(view.centre().x(), view.centre().y(), view.zoom());
    if (m_rest.isActive())
        settle(); // no hand is at work that might go on
}

void MapCamera::flyTo(double x, double y, double zoom)
{
    m_flight.stop();
    m_from = {m_x, m_y, m_zoom};
    m_to = {x, y, std::clamp(zoom, minZoom, maxZoom)};
    if (m_flight.duration() > 0)
        m_flight.start();
    else
        move(m_to.x, m_to.y, m_to.zoom, m_bearing);
}

void MapCamera::flyToBox(const Box &box, double marginPx)
{
    const Viewport view = Viewport::fit(box, m_size, marginPx, m_bearing);
    flyTo(view.centre().x(), view.centre().y(), view.zoom());
}

void MapCamera::fly(double share)
{
    // Zooming about the one place that lies at the same pixel before and after keeps the way on the screen straight and even.
    const double steps = m_to.zoom - m_from.zoom;
    const double way = std::abs(steps) < 1e-3 ? share : (1 - std::exp2(-steps * share)) / (1 - std::exp2(-steps));
    move(m_from.x + (m_to.x - m_from.x) * way, m_from.y + (m_to.y - m_from.y) * way, m_from.zoom + steps * share, m_bearing);
}

void MapCamera::show(const Viewport &view)
{
    move(view.centre().x(), view.centre().y(), view.zoom(), view.bearing());
}

} // namespace om
