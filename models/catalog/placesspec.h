// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace om {

/// Which grades there are and who has them, for the outlook of places (resources/planning/places.json; docs/formats/places.md).
struct PlacesSpec
{
    struct Stage
    {
        QString id, title; ///< English source, as those of all declarations
        int firstGrade = 1, lastGrade = 6;
        int entryAge = 6; ///< whole years that a child has when its first grade begins
    };
    /// What a school of a stage (code list school_stage) has.
    struct School
    {
        QString stage;
        int firstGrade = 1, lastGrade = 6;
    };
    int years = 6; ///< that are looked ahead
    int startsMonth = 9; ///< of a school year
    std::vector<Stage> stages;
    std::vector<School> schools;
};

/// Reads places.json of `folder`; it names one stage at least. SpecInvalid.
Result<PlacesSpec> loadPlacesSpec(const QString &folder = QStringLiteral(":/om/planning"));

} // namespace om
