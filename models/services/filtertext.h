// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"
#include "services/workspace.h"

#include <functional>
#include <vector>

namespace om {

/// The names that a filter's codes have for people. Functions, so that texts can be made and tested without a workspace.
struct FilterNames
{
    std::function<QString(const QString &dataset, const QString &field)> field;
    std::function<QString(const QString &dataset, const QString &field, const QString &value)> value;
    std::function<QString(const QString &code)> area;
};
FilterNames filterNames(const Workspace &workspace);

/// The name of one group of a chart: an area, a code of the field's list, or the text itself.
QString groupName(const Workspace &workspace, const QString &dataset, const QString &field, const QString &code);
/// Codes of the field that carry on what another one counted before: new code → old code (CodeBook::continued).
QHash<QString, QString> continuedCodes(const Workspace &workspace, const QString &dataset, const QString &field);
/// The name of a group where both are counted together: "Other hotlines + District mayor's line".
QString comparedGroupName(const Workspace &workspace, const QString &dataset, const QString &field, const QString &code);

/// The dataset that a condition on `field` must be kept to, because others mean something else by a field of that name ("stage" of a
/// ticket and of a school); "" when all that have it take the same codes.
QString filterScope(const FrameSet &frames, const QString &dataset, const QString &field);

/// One active condition as a chip shows it.
struct Chip
{
    enum class Kind { Period, Area, AsOf, Basis, Condition };
    Kind kind = Kind::Condition;
    int condition = -1; ///< index in Filter::conditions
    QString title;
    QString value;
    bool operator==(const Chip &) const = default;
};
std::vector<Chip> chipsOf(const Filter &filter, const FilterNames &names);

/// How the shape of a Within condition came about: "circle of 480 m", "500 m of School 1".
QString shapeText(const Condition &within);

/// The same as one line: "Time 2021 · Source Mayor hotline".
QString filterText(const Filter &filter, const FilterNames &names);

/// The filter without the chip's condition.
Filter without(const Filter &filter, const Chip &chip);

} // namespace om
