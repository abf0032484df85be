// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace om {

/// How far a kind of facility serves (resources/coverage/kinds.json).
struct CoverageKindSpec
{
    struct Ring
    {
        double from = 0; ///< least size, in the unit of the field `by`
        double metres = 0;
    };
    QString id;
    QString title; ///< English source, as those of all declarations
    QString theme; ///< on whose page it is offered
    QString dataset;
    QString where; ///< condition of frame/expression.h on the rows that serve; "" = all
    QString by; ///< field with the size that chooses the ring; "" = the first ring for all
    QString distance; ///< field with a distance of its own in metres, before the rings; "" = none
    std::vector<Ring> rings; ///< by `from`, ascending
    double candidateSize = 0; ///< m² that a candidate has at first; 0 = it is a point
    QString basis; ///< one sentence for people: distance, how measured, source

    double metresOf(double size) const; ///< 0 = too small to serve anybody
};

/// Reads kinds.json of `folder`. SpecInvalid.
Result<std::vector<CoverageKindSpec>> loadCoverageKinds(const QString &folder = QStringLiteral(":/om/coverage"));

} // namespace om
