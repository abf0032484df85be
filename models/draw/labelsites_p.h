// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/labels.h"
#include "draw/labelsites.h"

#include <QHash>

#include <optional>

namespace om {

/// Whether `box` (px) lies in the polygon of a row, touching none of its rings.
bool isInside(const ShapeColumn &shapes, std::size_t row, const Viewport &view, const QRectF &box);

/// A line before it is joined with others.
struct LabelPiece
{
    std::size_t label = 0; ///< as in LabelLine
    std::vector<QPointF> points; ///< two at least, neighbours differ
    bool isUsed = false;
};
/// Pieces by their name, joined where they meet without a sharp corner; always in the same order.
std::vector<LabelLine> joinedLines(QHash<QString, std::vector<LabelPiece>> names);

/// The lines of a layer, those of one name joined where they meet without a sharp corner.
std::vector<LabelLine> joinedLines(const DrawLayer &layer);

/// A text that follows a line.
struct LinePlace
{
    QPointF centre; ///< px
    QSizeF size;
    double angle = 0;
    std::vector<LabelGlyph> glyphs; ///< empty = straight
    double bend = 0; ///< degrees between its most different characters
};

/// The text with its middle `at` px from the line's start; none where the line is too short, too crooked, or bent under a text that must
/// stay whole. It reads from left to right; ideographs along a steep line stand upright below each other.
std::optional<LinePlace> alongLine(const LabelLine &line, const Viewport &view, double at, const TextLayout &layout, const LabelFont &font);

} // namespace om
