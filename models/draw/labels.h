// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/labelgrid.h"
#include "draw/labeltext.h"
#include "draw/viewport.h"

#include <QPainter>

namespace om {

class LabelSites;

/// One character of a label that bends along a line.
struct LabelGlyph
{
    int end = 0; ///< where it ends in the text; it begins where the one before ends
    QPointF at; ///< its middle, px from the label's centre
    double angle = 0; ///< degrees clockwise
    double width = 0; ///< px
    bool operator==(const LabelGlyph &) const = default;
};

/// A label that found room.
struct PlacedLabel
{
    quint64 id = 0; ///< of record and repetition: the same in every placement of the same data
    int layer = 0; ///< index into the scene
    std::uint32_t row = 0;
    QString text; ///< with a line break where it was wrapped
    QString value; ///< below the text, "" = none
    LabelFont font;
    QColor ink, halo;
    bool hasPlate = false; ///< on a plate in the colour of the halo
    double x = 0, y = 0; ///< centre, normalised Web Mercator
    QPointF centre; ///< the same in px of the viewport
    QSizeF size; ///< of the text, px; of a bent one the whole extent
    double angle = 0; ///< of a straight one, degrees clockwise
    std::vector<LabelGlyph> glyphs; ///< of a bent one; empty = straight
    int slot = 0; ///< which of the places that were tried

    QRectF box() const; ///< upright extent, px
    std::vector<OrientedBox> shape() const; ///< what it covers: one box, or one for each character
    bool looksLike(const PlacedLabel &other) const; ///< draws the same picture, wherever that lies
};

/// What labels of one moment hand on to those of the next.
struct LabelPlacement
{
    std::shared_ptr<const Scene> scene;
    double pixelsPerUnit = 0, bearing = 0;
    std::vector<PlacedLabel> labels;
    std::vector<quint64> refused; ///< ids that found no room
};

struct LabelRequest
{
    std::vector<QRectF> furniture; ///< px of the screen that stay free
    std::vector<QRectF> symbols; ///< px that stay free, too, and move with the ground
    const LabelPlacement *previous = nullptr; ///< what is shown now
    QString dataset; ///< of the selected record, which is named first
    qint64 fid = -1;
    bool keepWhole = true; ///< none is cut by the viewport's edge; false for a map that is going to be moved
};

/// Places labels for a viewport, greedily: the selected record, layers by priority, then rank. A label never covers an obstacle or another
/// label; what does not fit is left out. Polygon labels stay inside their polygon (one that must be shown may stand beside it on a plate),
/// names of lines follow them, lines of one name that touch are named as one, long lines and polygons larger than a screen are named again
/// and again. At the scale of `previous` everything shown stays where it is as long as it fits, so panning moves nothing.
LabelPlacement placeLabels(const std::shared_ptr<const Scene> &scene, const Viewport &view, double denominator, const LabelRequest &request, LabelFaces &faces,
                           LabelSites &sites);

/// Pictures of the labels put on an image, outlines on any other device or under a turn or scale of the painter.
void drawLabels(QPainter &painter, const std::vector<PlacedLabel> &labels, LabelFaces &faces);

} // namespace om
