// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace om {

/// Rows of a dataset with a place and a moment each.
struct PatrolRows
{
    QString id;
    QString title; ///< English source, as those of all declarations
    QString dataset;
    QString where; ///< condition of frame/expression.h; "" = all rows
    QString time; ///< field of the moment
    double metres = 0; ///< of a point: how far was seen around it
};

/// What counts as a look at a place, and what is a blind spot (resources/patrol/rules.json).
struct PatrolSpec
{
    double cellMetres = 0; ///< width of a hexagon on the ground
    int days = 0; ///< N
    int leastCount = 0, leastRise = 0; ///< complaints, see analysis/lastlook.h
    std::vector<PatrolRows> looks;
    PatrolRows complaints;

    static Result<PatrolSpec> load(const QString &file = QStringLiteral(":/om/patrol/rules.json")); ///< SpecInvalid with the place
};

} // namespace om
