// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

#include <vector>

namespace om {

/// What is asked of schools, and by which limits (resources/standards/school.json; docs/formats/standard.md).
struct StandardSpec
{
    struct Item
    {
        QString id; ///< part of the names of its derived columns
        QString title, unit; ///< English source, as those of all declarations
        QString value; ///< number expression of frame/expression.h over a school
        int decimals = 1;
        bool isMost = false; ///< the limit is the most allowed, else the least
        bool isCounted = false; ///< among the items that are counted for the balance of schools
    };
    /// A limit of a stage, from its first day on; days that are not valid = without end.
    struct Limit
    {
        QString item, stage;
        double limit = 0;
        QDate from, to;
    };
    /// A school of several stages: its limit is the mean of theirs by these weights.
    struct Part
    {
        QString stage, of;
        double weight = 0;
    };
    QString judged; ///< condition: which schools are judged at all
    int leastMet = 0; ///< counted items that a school must meet
    QString basis; ///< one sentence for people: source and reading
    std::vector<Item> items;
    std::vector<Limit> limits;
    std::vector<Part> parts;
};

/// Reads school.json of `folder`. SpecInvalid.
Result<StandardSpec> loadSchoolStandard(const QString &folder = QStringLiteral(":/om/standards"));

} // namespace om
