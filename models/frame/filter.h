// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "base/period.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace om {

/// One condition on a field. In: the field's text or code is one of `values` ("" = null). Range: min ≤ field < max (either may be
/// missing; numbers as they are, times as LocalTime seconds). Within: the row's position lies in `polygon` (lon, lat); `field` is
/// empty, `shape`, `metres` and `values` only say how the polygon came about. Rows: `values` = fids. A dataset that lacks the field is not narrowed by the condition.
struct Condition
{
    enum class Kind { In, Range, Within, Rows };
    enum class Shape { Drawn, Rectangle, Circle, Lasso, Polygon, Near }; ///< Near: everything within `metres` of what `values` names
    Kind kind = Kind::In;
    Shape shape = Shape::Drawn; ///< of Within
    QString dataset; ///< "" = every dataset that has the field
    QString field;
    QStringList values;
    std::optional<double> min, max;
    Geometry polygon;
    double metres = 0; ///< radius of a Circle, distance of Near
    bool isNegated = false;
    bool operator==(const Condition &) const = default;
};

/// Which communities rows stand under that were recorded under a former one.
enum class AreaBasis : std::uint8_t { Today, Recorded };

/// What the whole window is narrowed to: one value object that every view reads and writes. The period is applied by an indicator to
/// its own time field and by lists to the dataset's `time` field.
struct Filter
{
    Period period; ///< invalid = all time
    QString area; ///< code of a district or community, "" = everywhere
    LocalTime asOf; ///< null = the workspace's data date
    QList<Condition> conditions;
    AreaBasis basis = AreaBasis::Today; ///< the frames have it (Workspace::setBasis)

    bool operator==(const Filter &) const = default;

    /// Adds `field=value`; when the field already has an In condition with exactly this value it is taken away again (click = filter,
    /// same click = undo); with another value it is replaced.
    void toggle(const QString &field, const QString &value, const QString &dataset = {});
    /// The same for min ≤ field < max; the condition replaces any other one on the field.
    void toggleRange(const QString &field, const std::optional<double> &min, const std::optional<double> &max, const QString &dataset = {});
    void remove(int condition);
    const Condition *condition(const QString &field) const;
};

QJsonObject toJson(const Filter &filter);
Result<Filter> filterFromJson(const QJsonObject &json);

/// Adds one `field=value[|value…]`, `field!=value`, `field>=number`, `field<number` of the command line. Usage error otherwise.
Result<void> addFilterText(Filter &filter, const QString &text);

} // namespace om
