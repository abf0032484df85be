// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace om {

/// What the values of one field must fulfil beyond their type. Empty cells fulfil everything.
struct ValueRule
{
    QString field;
    std::optional<double> minimum, maximum; ///< of numbers, inclusive
    QString pattern; ///< regular expression of the whole text
    QString check; ///< "uscc": check character of a unified social credit code (GB 32100-2015); "" = none
    bool isUnique = false; ///< no two rows of a file have it
};

/// What rows of a dataset must fulfil when they come in (resources/rules/*.json). Rules may change at any time; they say nothing of rows that
/// the cache holds already.
struct RuleSpec
{
    QString id; ///< of the dataset
    std::vector<ValueRule> values;
    std::vector<QStringList> orders; ///< date and time fields none of which is before one that stands earlier in its list
};

/// Strict, as every declaration: SpecInvalid with the place.
Result<RuleSpec> rulesFromJson(const QJsonObject &json, const QString &file);

} // namespace om
