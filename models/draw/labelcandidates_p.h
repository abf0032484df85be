// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/labelsites_p.h"

namespace om {

/// A name that might be shown, and where.
struct LabelCandidate
{
    quint64 id = 0;
    int layer = 0; ///< index into the scene
    const MapLabel *label = nullptr;
    bool isSelected = false;
    double rank = 0;
    QPointF at; ///< px; of a line unused
    double radius = 0; ///< of a point's symbol, px
    double area = 0; ///< of a polygon, px²; 0 = it is none
    std::shared_ptr<const std::vector<LabelLine>> lines; ///< keeps `line`
    const LabelLine *line = nullptr;
    double along = 0, stretch = 0; ///< px from the line's start, px of the line that are this candidate's own
};

/// All names in and a little around the view, the most important first.
std::vector<LabelCandidate> labelCandidates(const Scene &scene, const Viewport &view, double denominator, const LabelRequest &request, LabelSites &sites);

/// Point symbols are kept free where they are few enough to be told apart.
void addSymbolObstacles(const Scene &scene, const Viewport &view, double denominator, std::vector<QRectF> &obstacles);

} // namespace om
