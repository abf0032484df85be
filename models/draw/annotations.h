// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "draw/viewport.h"

#include <QJsonArray>
#include <QPointF>

#include <functional>

class QPainter;

namespace om {

/// Something that a presenter drew on the map: a stroke, an arrow (from its first point to its last) or a note that stands at its only
/// point. Lies on the ground: it moves and grows nearer with the map, while its width and text keep their size.
struct Annotation
{
    enum class Kind { Stroke, Arrow, Note };
    Kind kind = Kind::Stroke;
    QString color; ///< token of the style ("category.1"), so that it suits either look
    double width = 3; ///< px
    std::vector<QPointF> points; ///< normalised Web Mercator
    QString text; ///< of a Note
    bool operator==(const Annotation &) const = default;
};

QJsonArray toJson(const std::vector<Annotation> &annotations);
/// What can be read of it; entries of unknown kinds or without points are passed over.
std::vector<Annotation> annotationsFromJson(const QJsonArray &json);

/// Draws them on any painter (screen, PNG, PDF); `color` looks tokens up. Halo in the scene's ground.
void drawAnnotations(QPainter &painter, const Viewport &view, const std::vector<Annotation> &annotations, const Scene &scene,
                     const std::function<QColor(const QString &)> &color);
/// The topmost annotation within `reach` px of `pixel`; −1 = none.
int annotationAt(const std::vector<Annotation> &annotations, const Viewport &view, QPointF pixel, double reach);

} // namespace om
