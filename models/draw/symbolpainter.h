// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "draw/symbol.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>

namespace om {

/// The type face of the map in `px`, tabular and able to draw rare characters of names.
QFont mapFont(int px, bool isBold = false);

/// Outline of a shape `size` px across, centred on 0, 0 (of a pin: its tip is there).
QPainterPath shapePath(SymbolShape shape, double size);

/// One point symbol at `at` with an outline of `edge` px around it.
void drawSymbol(QPainter &painter, const Symbol &symbol, QPointF at, double size, const QColor &edge, double edgeWidth);

/// Pen of a line or outline; an invalid pen style when nothing is to be drawn.
QPen symbolPen(const QColor &color, double width, Dash dash);

/// White or black-blue, whichever stands out more on `fill`.
QColor inkOn(const QColor &fill);

/// A bold letter in the middle of a mark, as large as there is room in `size`; nothing below 12 px.
void drawGlyph(QPainter &painter, const QString &glyph, QPointF at, double size, const QColor &ink);

/// Fills `area` with diagonal lines (dots for Hatch::Small) 6 px apart, in phase with `origin` (px), so that neighbouring tiles meet.
void drawHatch(QPainter &painter, const QPainterPath &area, const Symbol &symbol, QPointF origin);

/// The sample of a symbol in a legend box.
void drawSample(QPainter &painter, const Symbol &symbol, GeometryType geometry, const QRectF &box);

} // namespace om
