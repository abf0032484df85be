// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace om {

/// One way to look at several datasets at once: which rows of each belong to it (docs/formats/lens.md).
struct LensSpec
{
    struct Rows ///< all that is given must hold
    {
        QString dataset;
        QString where; ///< condition of frame/expression.h; "" = all
        QString near, nearWhere; ///< within `metres` of a row of that dataset for which the condition holds; "" = anywhere
        double metres = 0;
        QString with, by; ///< has the same `by` as a row of that dataset in this lens; "" = without
    };
    QString id;
    QString title, label; ///< English source; the second where there is little room
    QString definition; ///< for people: what belongs to it and why
    QString column; ///< derived column (1 = belongs to it) that says it already: there are no rows then
    std::vector<Rows> rows; ///< a dataset has one at most; `with` names an earlier one

    QString field() const
    {
        return column.isEmpty() ? QStringLiteral("lens_") + id : column;
    } ///< derived column (Integer, 1 = belongs to it) of each of its datasets
};

/// Lenses of which one or none is looked through.
struct LensSet
{
    QString id;
    QString title; ///< English source
    QStringList themes; ///< on whose pages they are offered
    std::vector<LensSpec> lenses;
};

/// Reads every file of `folder`, in name order. SpecInvalid.
Result<std::vector<LensSet>> loadLenses(const QString &folder = QStringLiteral(":/om/lenses"));

} // namespace om
