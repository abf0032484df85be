// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "draw/viewport.h"

#include <QPolygonF>

class QPainter;

namespace om {

/// Corners in normalised Web Mercator as a closed lon, lat polygon (or a line, when `isClosed` is false).
Geometry lonLatShape(const std::vector<QPointF> &world, bool isClosed = true);
QPolygonF toPixels(const std::vector<QPointF> &world, const Viewport &view);

/// A shape while it is drawn: a dashed line in the selection colour over the ground's, its inside tinted when closed.
void drawSketch(QPainter &painter, const QPolygonF &line, bool isClosed, const Scene &scene);
/// The corner of a sketch that was clicked.
void drawCorner(QPainter &painter, QPointF at, const Scene &scene);
/// A pin whose tip stands at `at`: a place that was gone to.
void drawPin(QPainter &painter, QPointF at, const Scene &scene);
/// A place that the data do not hold yet, with a word about it.
struct MapPin
{
    LonLat place;
    QString text;
};
void drawPins(QPainter &painter, const Viewport &view, const std::vector<MapPin> &pins, const Scene &scene);
/// A short text on a plate, centred on `at`.
void drawPlate(QPainter &painter, QPointF at, const QString &text, bool isBold, const Scene &scene);

} // namespace om
