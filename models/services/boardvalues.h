// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "services/holdings/datamatrix.h"
#include "services/legend/classrows.h"
#include "stats/kpi.h"

#include <optional>
#include <vector>

namespace om {

/// Which part of an indicator's rows is listed.
enum class RowsPart { Numerator, Denominator };

/// One indicator as a tile shows it. `spec` belongs to the catalog.
struct TileValue
{
    const KpiSpec *spec = nullptr;
    bool isLoading = false; ///< its data are on their way
    std::optional<Error> error; ///< why there is no value: what the workspace lacks
    KpiValue value; ///< compared with the year before
    std::optional<double> previousChange; ///< against the span just before; only for periods shorter than a year
    bool isPreviousShifted = false; ///< KpiValue::isFeastShifted of it
    std::optional<KeptMoment> kept; ///< of figures of the data themselves: when they were kept
    std::vector<std::optional<double>> months; ///< the twelve months up to the period's last one; empty for stocks
};

/// One chart: `groups` of rankings and compositions (best first), `months` of trends, `matrix` of a matrix.
struct ChartValue
{
    ChartSpec spec;
    const KpiSpec *kpi = nullptr;
    bool isLoading = false;
    std::optional<Error> error;
    std::vector<KpiGroup> groups;
    std::vector<KpiGroup> before; ///< the same a year earlier, for the change of rank
    std::optional<double> overall; ///< the indicator of all groups together
    QHash<QString, QList<AreaChange>> basisChanges; ///< of a ranking by area: groups whose change of rank goes across a change of communities
    std::optional<DataMatrix> matrix; ///< of the type matrix
    QString selected; ///< code that the filter holds in `spec.by`
    QString selectedColumn; ///< of a matrix: the same of its columns' field
    QDate first; ///< first month of `months`
    std::vector<std::optional<double>> months;
    std::vector<std::optional<double>> yearBefore;
};

/// A dated event that explains a jump in a trend (dataset event_marker).
struct EventMarker
{
    QDate day;
    QString title;
};

/// The rows of the linked table.
struct TableValue
{
    std::shared_ptr<const Frame> frame; ///< null: the dataset is not in the workspace, or not yet loaded
    bool isLoading = false;
    Bitmap rows;
    std::size_t count = 0;
    const KpiSpec *kpi = nullptr; ///< set: the rows are those behind this indicator
    QString legend; ///< title of the class of a legend whose rows they are; "" = none
    const KpiSpec *counted = nullptr; ///< the indicator that counts exactly these rows, when there is one
    RowsPart part = RowsPart::Numerator;
};

/// Rows by day of the theme's dataset without the period of the filter, whole months: the time slider's histogram.
struct DayCounts
{
    QDate first;
    std::vector<std::uint32_t> counts;
    QDate last() const { return first.addDays(qint64(counts.size()) - 1); } ///< invalid when there are none
};

/// What is asked: everything a board needs besides the frames.
struct BoardRequest
{
    const ThemeSpec *theme = nullptr;
    Filter filter;
    QString rowsKpi; ///< "" = the theme's table
    RowsPart rowsPart = RowsPart::Numerator;
    QString language; ///< of event titles
    struct Class
    {
        LegendClass of;
        SceneRequest scene; ///< its filter is not looked at
    };
    std::optional<Class> rowsClass = {}; ///< the table lists these instead
};

/// Everything that the window shows beside the map, for one theme under one filter.
struct BoardValues
{
    QString theme;
    Filter filter;
    std::vector<TileValue> attention, tiles;
    std::vector<ChartValue> charts;
    TableValue table;
    DayCounts days;
    std::vector<EventMarker> events;
};

/// Pure function over immutable frames, any thread. Stops early (with what is there) when `control` is cancelled.
BoardValues evaluateBoard(const Catalog &catalog, const FrameSet &frames, const BoardRequest &request, const JobControl &control);

} // namespace om
