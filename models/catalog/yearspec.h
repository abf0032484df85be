// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>

#include <vector>

namespace om {

/// A dataset whose figures another one keeps by year (resources/years): its key is the dataset's and the year.
struct YearSpec
{
    QString dataset;
    QString years; ///< dataset with a row for each record and year
    QString year; ///< its field with the year
    QString shownAs; ///< field of `dataset` that says of which year its own values are; "" = none
    QHash<QString, QString> previous; ///< fields of `dataset` that hold another of its fields as it was the year before
};

/// Reads every file of `folder`, in name order. SpecInvalid.
Result<std::vector<YearSpec>> loadYearSpecs(const QString &folder = QStringLiteral(":/om/years"));
/// Those that are shipped, read once; a file that is wrong leaves none. Any thread.
const std::vector<YearSpec> &yearSpecs();

} // namespace om
