// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "geo/detect/coordinatedetective.h"

#include <QWidget>

namespace om {

/// Where the points of a file lie from the known places of the same names, in each system that it may be in: the cloud on the origin is the
/// answer. North is up; the rings are 100, 300 and 1,000 m.
class ResidualPlot : public QWidget
{
    Q_OBJECT
public:
    ResidualPlot(const Palette &palette, QWidget *parent);
    void setCandidates(std::vector<CrsCandidate> candidates); ///< best first; three are drawn; hidden when none has known names

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double reachM() const; ///< distance that is drawn at the edge

    const Palette &m_palette;
    std::vector<CrsCandidate> m_candidates;
};

} // namespace om
