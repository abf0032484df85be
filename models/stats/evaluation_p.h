// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/figure_p.h"

#include <cmath>
#include <functional>

namespace om {

/// One KPI (not a growth) with its expressions parsed and the rows that the filter leaves: evaluated for as many moments as needed.
/// Keeps references to `kpi`, `frames` and `filter`.
class Evaluation
{
public:
    /// KpiUnknown, DatasetUnknown, ExpressionInvalid; NotFound (year) where it counts figures of a year before the first one.
    static Result<Evaluation> prepare(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);

    /// The rows and numbers under one period and moment.
    struct Parts
    {
        Bitmap numerator;
        std::optional<Bitmap> denominator;
        std::vector<double> numeratorValues; ///< of every row of the frame; empty = rows are counted
        std::vector<double> denominatorValues; ///< the same
        Expression::Context context; ///< under which they are so
    };
    Result<Parts> parts(const Expression::Context &context) const; ///< FieldUnknown, ExpressionInvalid

    /// Value of sums and counts already taken.
    struct Total
    {
        double numerator = 0;
        std::size_t numeratorRows = 0;
        std::size_t knownRows = 0; ///< of them, those that have a value
        std::optional<double> denominator;
        std::size_t denominatorRows = 0;
        std::vector<double> values; ///< of the rows, for median and p90 only
        double units = 0, denominatorUnits = 0; ///< companies behind what is summed, where that is confidential
        bool isWithheld = false;
        Gap gap = Gap::None;

        void add(double value) ///< a row of the numerator; NaN = without a value
        {
            ++numeratorRows;
            addValue(value);
        }
        void addValue(double value) ///< of a row that is counted already
        {
            if (std::isnan(value))
                return;
            ++knownRows;
            numerator += value;
        }
        bool isKnown() const { return numeratorRows == 0 || knownRows > 0; } ///< a sum of nothing but unknown values is not known
    };
    std::optional<double> value(Total &total) const; ///< none when it is withheld
    bool isSmall(const Total &total) const;
    Total total(const Parts &parts) const;

    /// A figure of confidential fields that rests on fewer than leastCompanies above or below the line, or on nearly all of those below it, is
    /// withheld, and of several that add up to a known sum so many that those that are withheld stand together for as many: else the rest would
    /// tell them.
    bool isConfidential() const { return m_isNumeratorSecret || m_isDenominatorSecret; }
    void addUnits(const Parts &parts, std::size_t row, Total &to) const; ///< what a row of the numerator stands for …
    void addDenominatorUnits(const Parts &parts, std::size_t row, Total &to) const; ///< … and one of the denominator
    void withhold(const std::vector<Total *> &parts) const; ///< marks those of which no value may be given

    const FrameSet &frames() const { return *m_frames; }
    const Filter &filter() const { return *m_filter; }
    const Frame &frame() const { return *m_frame; }
    const std::shared_ptr<const Frame> &sharedFrame() const { return m_frame; }
    const KpiSpec &kpi() const { return *m_kpi; }
    const DatasetSpec &dataset() const { return *m_dataset; }
    const Bitmap &base() const { return m_base; } ///< what area and conditions leave
    Expression::Context context() const; ///< of the filter
    bool followsYear() const { return m_followsYear; } ///< it counts figures of a year (stats/yearfigures.h): another period is another Evaluation
    std::optional<int> year() const { return m_year; } ///< whose figures these are
    bool hasHistory() const; ///< whether another period or moment could give another value
    QString periodField() const; ///< time field that alone carries the period, in every expression that has one; else ""
    bool dividesByFigure() const { return !m_figure.isNull() && !m_figure.isAbove(); }
    bool dividesFigure() const { return !m_figure.isNull() && m_figure.isAbove(); }
    bool needsValues() const { return m_kpi->aggregate == u"median" || m_kpi->aggregate == u"p90"; }
    bool isAverage() const { return needsValues() || m_kpi->aggregate == u"mean"; }
    FigureValue figure(const QString &area, const Expression::Context &context) const { return m_figure.of(area, context); }
    static void setFigureAbove(Total &total, const FigureValue &figure); ///< without the figure there is no value
    static void setFigureBelow(Total &total, const FigureValue &figure);

private:
    Result<Bitmap> rows(const std::optional<Expression> &condition, const Expression::Context &context) const;

    const KpiSpec *m_kpi = nullptr;
    const FrameSet *m_frames = nullptr;
    const Filter *m_filter = nullptr;
    const DatasetSpec *m_dataset = nullptr;
    std::shared_ptr<const Frame> m_frame;
    Bitmap m_base;
    std::optional<Expression> m_numerator, m_numeratorSum, m_denominator, m_denominatorSum;
    Figure m_figure;
    bool m_hasDenominator = false, m_followsYear = false;
    std::optional<int> m_year;
    double unitsOf(const std::vector<double> &values, std::size_t row) const;
    bool m_isNumeratorSecret = false, m_isDenominatorSecret = false;
    const Column *m_units = nullptr;
};

/// SpecInvalid where the indicator sums what is not to be added (stats/scopes.h).
Result<void> checkScopes(const KpiSpec &kpi, const FrameSet &frames);

/// The field's values as codes of a category, whatever its type.
struct Codes
{
    std::span<const std::uint32_t> codes;
    QStringList dictionary;
    std::vector<std::uint32_t> own; ///< storage when the column is no category
};

Codes codesOf(const Column &column, std::size_t rows);

/// The KPI under one period and moment for each value of a field, as evaluateBy gives it. `area` = the filter's. With `amongOthers` a group is withheld, too,
/// that would be if it were chosen alone: next to the same group of other areas it would tell one that is. FieldUnknown; errors of parts.
Result<std::vector<KpiGroup>> groupsAt(const Evaluation &evaluation, const Expression::Context &context, const QString &field, const QString &area,
                                       bool amongOthers = true);

/// Whether an area or a code of a field was chosen that is withheld among all areas and codes: where it stands alone, its figure would tell another one.
Result<bool> isWithheldAmongOthers(const Evaluation &evaluation, const Expression::Context &context);

} // namespace om
