// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/expression.h"
#include "stats/kpi.h"

namespace om {

/// Whether a sum is not of this dataset's rows but a figure by name: "city.population", "service_point.terminals".
bool isFigure(const QString &text);

/// A figure where it is asked for, or why it is not known there.
struct FigureValue
{
    std::optional<double> value;
    Gap gap = Gap::None;
};

/// What a sum_ratio has above or below the line that is no sum of its own rows. Keeps references to `frames` and `filter`.
///
/// "dataset.field" = Σ field over the rows of another dataset that the same filter and `condition` leave. "city.…" = FrameSet::figures of the area, or of the
/// areas that a condition on the dataset's own area field names. In drawn outlines the population is that of the residential blocks whose position lies in
/// them, the area (km²) that of the communities' ground below them; any other figure, and one beside rows chosen one by one, is not known (Gap::Place).
class Figure
{
public:
    Figure() = default;
    /// `condition` as in an indicator's `denominator`, of another dataset only. `counted` = dataset of the indicator; where the figure stands above the line,
    /// that and a condition on its rows do not go together (Gap::Part). FieldUnknown, ExpressionInvalid.
    static Result<Figure> prepare(const QString &name, const QString &condition, bool isAbove, const DatasetSpec &counted, const FrameSet &frames,
                                  const Filter &filter);
    bool isNull() const { return m_name.isEmpty(); }
    bool isAbove() const { return m_isAbove; }
    FigureValue of(const QString &area, const Expression::Context &context) const; ///< `area` in place of the filter's; "" = everywhere

private:
    std::optional<double> known(const QString &area) const;
    FigureValue ofCity(const QString &area) const;
    FigureValue inOutlines(const QString &area) const;
    std::optional<double> ofDataset(const QString &area, const Expression::Context &context) const;

    const FrameSet *m_frames = nullptr;
    const Filter *m_filter = nullptr;
    QString m_name; ///< "city.name" or "dataset.field"
    bool m_isAbove = false;
    std::optional<Expression> m_condition;
    Gap m_gap = Gap::None; ///< whatever the area
    std::optional<QStringList> m_areas; ///< that conditions name
    bool m_hasOutlines = false;
};

} // namespace om
