// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"

#include <QPainter>

namespace om {

/// The mark of a ticket's clock or of a lamp, told apart by shape as well as by colour: ● good or normal, ▲ due soon or warning,
/// ■ overdue or bad, ◆ done.
enum class Mark { None, Circle, Triangle, Square, Diamond };
Mark markOf(const QString &clockState);
void drawMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &color);

/// Text on one line in `box`, cut with an ellipsis where it does not fit. Returns the width drawn.
int drawText(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text, const QFont &font, const QColor &color);

/// A line of values without axes; gaps where a value is NaN, a dot on the last one.
void drawSparkline(QPainter &painter, const QRectF &box, const QList<double> &values, const QColor &color);

/// The ring that shows keyboard focus.
void drawFocus(QPainter &painter, const QRectF &box, const Palette &palette);

/// 45° hatch, 6 px apart: no data, gap, vacant.
void drawHatch(QPainter &painter, const QRectF &box, const QColor &color);

} // namespace om
