// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/viewport.h"

#include <QObject>
#include <QTimer>
#include <QVariantAnimation>

namespace om {

/// Where the map is looked at from. Every move emits `moved`; `settled` follows when there was none for a moment. At rest the view lies on
/// whole pixels (by at most half a pixel), so that tiles and names are drawn exactly where the camera says. GUI thread.
class MapCamera : public QObject
{
    Q_OBJECT
    Q_PROPERTY(double longitude READ longitude NOTIFY moved)
    Q_PROPERTY(double latitude READ latitude NOTIFY moved)
    Q_PROPERTY(double zoom READ zoom NOTIFY moved)
    Q_PROPERTY(double bearing READ bearing WRITE setBearing NOTIFY moved)
    Q_PROPERTY(double barWidth READ barWidth NOTIFY moved)
    Q_PROPERTY(QString barText READ barText NOTIFY moved)
public:
    static constexpr double minZoom = 3, maxZoom = 20;

    explicit MapCamera(QObject *parent = nullptr);

    Viewport viewport() const { return Viewport::around(m_x, m_y, m_zoom, m_size, m_bearing); }
    double longitude() const;
    double latitude() const;
    double zoom() const { return m_zoom; }
    double bearing() const { return m_bearing; } ///< compass direction of the view's top: degrees clockwise from north, [0, 360)
    double barWidth() const; ///< of the scale bar, px
    QString barText() const;
    bool isMoving() const { return m_rest.isActive(); }

    void setSize(QSize size);
    void setView(double x, double y, double zoom); ///< centre in normalised Web Mercator
    void setBearing(double degrees); ///< about the middle
    void pan(QPointF px); ///< the map follows by so many pixels
    void zoomAt(QPointF pixel, double steps); ///< the place under `pixel` stays; one step doubles
    void turnAt(QPointF pixel, double degrees); ///< the place under `pixel` stays; the map turns clockwise under it
    void fit(const Box &box, double marginPx);
    /// The same moves as one flight of flightTime ms; any other move ends it where it is. With time 0 they are done at once.
    void flyTo(double x, double y, double zoom);
    void flyToBox(const Box &box, double marginPx);
    void setFlightTime(int ms) { m_flight.setDuration(ms); } ///< 0 at first
    void show(const Viewport &view); ///< its centre, scale and bearing

Q_SIGNALS:
    void moved();
    void settled();

private:
    struct Place
    {
        double x, y, zoom;
    };
    void fly(double share);
    void move(double x, double y, double zoom, double bearing);
    void settle();
    void align();

    double m_x = 0.5, m_y = 0.5, m_zoom = 4, m_bearing = 0;
    QSize m_size{1, 1};
    QTimer m_rest;
    QVariantAnimation m_flight;
    Place m_from{}, m_to{};
};

} // namespace om
