// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"

#include <QJsonObject>

namespace om {

/// What an import does about the finding of the coordinate detective.
struct CrsDecision
{
    std::optional<Placing> placing; ///< none = as the file says, else WGS 84
    QStringList warnings;
};

/// A file that names its system is read in it, with a warning when it looks like another. One that names none is read in the system, or
/// by the column, that the detective is sure of. What it is not sure of stays as it is written: degrees are taken for WGS 84, lengths get no
/// position. Pure.
CrsDecision decideCrs(const CrsFinding &finding, const PositionSurvey &survey, const QString &stated);

/// For the report: verdict ("GCJ02", "unsure", "by_column"), stated, reason of the doubt, points, candidates [{crs, sureness,
/// median_residual_m, inside, overlap}], column, groups [{value, verdict, …}].
QJsonObject toJson(const CrsFinding &finding, const QString &stated);

} // namespace om
