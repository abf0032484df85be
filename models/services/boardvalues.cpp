// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/boardvalues.h"

#include "ingest/holdings/arrival.h"
#include "services/computable.h"
#include "services/countedrows.h"
#include "services/scene/scenebuilder.h"
#include "stats/basischange.h"
#include "stats/yearfigures.h"

#include <QCoreApplication>

#include <algorithm>

namespace om {
namespace {

bool isLoading(const FrameSet &frames, const QString &dataset)
{
    return frames.specs.contains(dataset) && !frames.frames.contains(dataset);
}

QDate monthOf(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

LocalTime asOf(const FrameSet &frames, const Filter &filter)
{
    return filter.asOf.isNull() ? frames.asOf : filter.asOf;
}

/// The last day that the filter speaks of: the end of its period, but not later than the data.
QDate lastDay(const FrameSet &frames, const Filter &filter)
{
    const QDate end = asOf(frames, filter).date();
    return filter.period.isValid() && filter.period.last() < end ? filter.period.last() : end;
}

TileValue tile(const Catalog &catalog, const KpiSpec &spec, const FrameSet &frames, const Filter &filter, bool withMonths)
{
    TileValue tile;
    tile.spec = &spec;
    tile.isLoading = isLoading(frames, spec.dataset);
    if (tile.isLoading)
        return tile;
    auto value = evaluate(catalog, spec, frames, filter, Comparison::YearBefore);
    if (!value) {
        tile.error = value.error();
        return tile;
    }
    tile.value = std::move(*value);
    if (isFigureDataset(spec.dataset))
        tile.kept = frames.kept;
    if (filter.period.isValid() && filter.period.kind() != Period::Kind::Year && !spec.isStock) {
        if (auto previous = evaluate(catalog, spec, frames, filter, Comparison::Previous)) {
            tile.previousChange = previous->change;
            tile.isPreviousShifted = previous->isFeastShifted;
        }
    }
    const DatasetSpec dataset = frames.specs.value(spec.dataset);
    if (withMonths && !spec.isStock && !dataset.time.isEmpty()) {
        const QDate first = monthOf(lastDay(frames, filter)).addMonths(-11);
        if (auto months = evaluateByMonth(catalog, spec, frames, filter, first, 12))
            tile.months = std::move(*months);
    }
    return tile;
}

/// The filter without what it says of `field`, so that a ranking keeps the rows beside the chosen one.
Filter without(const Filter &filter, const QString &field, const QString &areaField)
{
    Filter wider = filter;
    if (field == areaField)
        wider.area.clear();
    wider.conditions.removeIf([&](const Condition &c) { return c.kind == Condition::Kind::In && c.field == field && !c.isNegated; });
    return wider;
}

void sortBest(std::vector<KpiGroup> &groups, bool ascending)
{
    std::erase_if(groups, [](const KpiGroup &g) { return !g.value || g.code.isEmpty(); });
    std::sort(groups.begin(), groups.end(), [ascending](const KpiGroup &a, const KpiGroup &b) {
        if (*a.value != *b.value)
            return ascending ? *a.value < *b.value : *a.value > *b.value;
        return a.code < b.code;
    });
}

/// The communities of which a comparison with an earlier filter goes across a change.
QHash<QString, QList<AreaChange>> changedGroups(const KpiSpec &kpi, const FrameSet &frames, const Filter &now, const Filter &earlier,
                                                const std::vector<KpiGroup> &groups)
{
    QHash<QString, QList<AreaChange>> out;
    if (!frames.areaHistory || frames.areaHistory->isEmpty())
        return out;
    Filter alone = now;
    for (const KpiGroup &group : groups) {
        alone.area = group.code;
        if (auto changes = basisChanges(frames, kpi, alone, {earlier.period, asOf(frames, earlier)}, {now.period, asOf(frames, now)}); !changes.isEmpty())
            out.insert(group.code, std::move(changes));
    }
    return out;
}

QString onlyValue(const Filter &filter, const QString &field)
{
    const Condition *condition = filter.condition(field);
    return condition && !condition->isNegated && condition->values.size() == 1 ? condition->values.first() : QString();
}

/// Datasets by departments, whatever the filter says of either.
void fillMatrix(const Catalog &catalog, const FrameSet &frames, const Filter &filter, ChartValue &chart)
{
    const QString columns = chart.spec.options.value(QLatin1String("columns")).toString();
    const auto agreements = evaluate(catalog, *chart.kpi, frames, without(without(filter, chart.spec.by, {}), columns, {}), Comparison::None);
    if (!agreements) {
        chart.error = agreements.error();
        return;
    }
    chart.matrix = dataMatrix(frames, agreements->numerator);
    chart.selected = onlyValue(filter, chart.spec.by);
    chart.selectedColumn = onlyValue(filter, columns);
}

ChartValue chart(const Catalog &catalog, const ChartSpec &spec, const FrameSet &frames, const Filter &filter)
{
    ChartValue chart;
    chart.spec = spec;
    chart.kpi = catalog.kpi(spec.kpi);
    if (!chart.kpi) {
        chart.error = Error{ErrorCode::KpiUnknown, {spec.kpi}, {}};
        return chart;
    }
    chart.isLoading = isLoading(frames, chart.kpi->dataset);
    if (chart.isLoading)
        return chart;
    if (spec.type == QLatin1String("trend")) {
        const int months = spec.options.value(QLatin1String("months")).toInt(12);
        chart.first = monthOf(lastDay(frames, filter)).addMonths(1 - months);
        auto values = evaluateByMonth(catalog, *chart.kpi, frames, filter, chart.first, months);
        if (!values) {
            chart.error = values.error();
            return chart;
        }
        chart.months = std::move(*values);
        if (auto before = evaluateByMonth(catalog, *chart.kpi, frames, filter, chart.first.addYears(-1), months))
            chart.yearBefore = std::move(*before);
        // A flat line on zero would claim that there was nothing, where there are only no data.
        if (std::ranges::none_of(chart.yearBefore, [](const std::optional<double> &value) { return value.value_or(0) != 0; }))
            chart.yearBefore.clear();
        return chart;
    }
    if (spec.type == QLatin1String("matrix")) {
        fillMatrix(catalog, frames, filter, chart);
        return chart;
    }
    const QString areaField = frames.specs.value(chart.kpi->dataset).area;
    const Filter wider = without(filter, spec.by, areaField);
    auto groups = evaluateBy(catalog, *chart.kpi, frames, wider, spec.by);
    if (!groups) {
        chart.error = groups.error();
        return chart;
    }
    const bool ascending = spec.options.value(QLatin1String("order")).toString() == QLatin1String("ascending");
    chart.groups = std::move(*groups);
    if (chart.kpi->aggregate == QLatin1String("count")) // nobody is ranked for having none
        std::erase_if(chart.groups, [](const KpiGroup &group) { return group.value.value_or(0) == 0; });
    sortBest(chart.groups, ascending);
    if (spec.type == QLatin1String("ranking")) {
        Filter before = wider;
        if (before.period.isValid() && !chart.kpi->isStock) {
            before.period = before.period.yearBefore();
            if (auto earlier = evaluateBy(catalog, *chart.kpi, frames, before, spec.by))
                chart.before = std::move(*earlier);
            sortBest(chart.before, ascending);
            if (spec.by == areaField)
                chart.basisChanges = changedGroups(*chart.kpi, frames, wider, before, chart.groups);
        }
        if (auto overall = evaluate(catalog, *chart.kpi, frames, wider, Comparison::None))
            chart.overall = overall->value;
    }
    if (spec.by == areaField)
        chart.selected = filter.area;
    if (const QString code = onlyValue(filter, spec.by); !code.isEmpty())
        chart.selected = code;
    return chart;
}

TableValue table(const Catalog &catalog, const FrameSet &frames, const BoardRequest &request)
{
    TableValue table;
    if (const KpiSpec *kpi = request.rowsKpi.isEmpty() ? nullptr : catalog.kpi(request.rowsKpi)) {
        if (auto value = evaluate(catalog, *kpi, frames, request.filter, Comparison::None)) {
            table.kpi = kpi;
            table.part = value->denominator ? request.rowsPart : RowsPart::Numerator;
            table.frame = value->frame;
            table.rows = table.part == RowsPart::Denominator ? std::move(*value->denominator) : std::move(value->numerator);
            table.count = table.rows.count();
            return table;
        }
    }
    if (request.rowsClass) {
        SceneRequest scene = request.rowsClass->scene;
        scene.filter = request.filter;
        if (auto found = classRows(catalog, frames, scene, request.rowsClass->of)) {
            table.legend = request.rowsClass->of.title;
            table.frame = std::move(found->frame);
            table.rows = std::move(found->rows);
            table.count = table.rows.count();
            return table;
        }
    }
    table.frame = yearView(frames, request.theme->table.dataset, request.filter).frame;
    table.isLoading = isLoading(frames, request.theme->table.dataset);
    if (!table.frame)
        return table;
    if (auto counted = countedRows(catalog, frames, request.theme->table.dataset, request.filter)) {
        table.rows = std::move(counted->rows);
        table.counted = counted->by;
        table.count = table.rows.count();
    }
    return table;
}

/// Of a dataset whose figures are kept by year: its rows of each year, at the year's first day, up to where the data stand.
DayCounts yearCounts(const FrameSet &frames, const YearSpec &years, const BoardRequest &request)
{
    DayCounts result;
    const auto frame = frames.frames.value(years.years);
    const Column *year = frame ? frame->column(years.year) : nullptr;
    const QDate end = asOf(frames, request.filter).date();
    if (!year || year->type != ColumnType::Integer || !end.isValid())
        return result;
    const Bitmap rows = filterRows(*frame, frames.specs.value(years.years), request.filter, frames.areas, false);
    for (const qint64 value : year->integers)
        if (value != nullInteger && value <= end.year() && (!result.first.isValid() || value < result.first.year()))
            result.first = QDate(int(value), 1, 1);
    if (!result.first.isValid())
        return result;
    result.counts.resize(std::size_t(result.first.daysTo(monthOf(end).addMonths(1))), 0);
    rows.forEach([&](std::size_t row) {
        if (const qint64 value = year->integers[row]; value != nullInteger && value <= end.year())
            ++result.counts[std::size_t(result.first.daysTo(QDate(int(value), 1, 1)))];
    });
    return result;
}

DayCounts dayCounts(const Catalog &catalog, const FrameSet &frames, const BoardRequest &request)
{
    DayCounts result;
    if (const YearSpec *years = yearsOf(frames, request.theme->dataset))
        return yearCounts(frames, *years, request);
    const auto frame = frames.frames.value(request.theme->dataset);
    const DatasetSpec spec = frames.specs.value(request.theme->dataset);
    const Column *time = frame && !spec.time.isEmpty() ? frame->column(spec.time) : nullptr;
    if (!time || time->type != ColumnType::Time)
        return result;
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = nullInteger;
    for (const qint64 seconds : time->integers) {
        if (seconds == nullInteger)
            continue;
        first = std::min(first, seconds);
        last = std::max(last, seconds);
    }
    last = std::min(last, asOf(frames, request.filter).seconds);
    if (first > last)
        return result;
    result.first = monthOf(LocalTime{first}.date());
    const QDate end = monthOf(LocalTime{last}.date()).addMonths(1);
    Filter always = request.filter;
    always.period = Period();
    if (const auto counted = countedRows(catalog, frames, request.theme->dataset, always))
        result.counts = countByDay(*time, counted->rows, result.first, int(result.first.daysTo(end)));
    return result;
}

/// The days on which communities changed, with the names of those that did.
std::vector<EventMarker> changedCommunities(const FrameSet &frames)
{
    std::vector<EventMarker> events;
    QStringList names;
    for (const AreaChange &change : frames.areaHistory ? frames.areaHistory->changes() : QList<AreaChange>()) {
        if (events.empty() || events.back().day != change.effective) {
            events.push_back({change.effective, {}});
            names.clear();
        }
        if (!names.contains(change.oldName))
            names.append(change.oldName);
        events.back().title = QCoreApplication::translate("Areas", "Communities changed: %1").arg(names.join(QStringLiteral(", ")));
    }
    return events;
}

std::vector<EventMarker> eventMarkers(const FrameSet &frames, const QString &language)
{
    std::vector<EventMarker> events = changedCommunities(frames);
    const auto frame = frames.frames.value(QStringLiteral("event_marker"));
    const Column *day = frame ? frame->column(QStringLiteral("day")) : nullptr;
    const Column *title = frame ? frame->column(QStringLiteral("title")) : nullptr;
    const Column *english = frame ? frame->column(QStringLiteral("title_en")) : nullptr;
    if (!day || !title || day->type != ColumnType::Time)
        return events;
    for (std::size_t row = 0; row < frame->rows(); ++row) {
        if (day->isNull(row))
            continue;
        const QString other = english && !language.startsWith(QLatin1String("zh")) ? english->text(row) : QString();
        events.push_back({LocalTime{day->integers[row]}.date(), other.isEmpty() ? title->text(row) : other});
    }
    std::sort(events.begin(), events.end(), [](const EventMarker &a, const EventMarker &b) { return a.day < b.day; });
    return events;
}

} // namespace

BoardValues evaluateBoard(const Catalog &catalog, const FrameSet &frames, const BoardRequest &request, const JobControl &control)
{
    BoardValues values;
    values.theme = request.theme->id;
    values.filter = request.filter;
    const auto tiles = [&](const QStringList &ids, std::vector<TileValue> &into, bool withMonths) {
        for (const QString &id : ids) {
            if (control.isCancelled())
                return;
            // What a city does not have is left out (leftout.h names it); what it has but cannot be counted says so in its tile.
            if (const KpiSpec *spec = catalog.kpi(id); spec && isComputable(catalog, *spec, frames))
                into.push_back(tile(catalog, *spec, frames, request.filter, withMonths));
        }
    };
    tiles(request.theme->attention, values.attention, false);
    tiles(request.theme->tiles, values.tiles, true);
    for (ChartSpec spec : request.theme->charts) {
        if (control.isCancelled())
            return values;
        const KpiSpec *kpi = catalog.kpi(spec.kpi);
        if (kpi && !isComputable(catalog, *kpi, frames)) {
            // A chart may name another indicator for cities that cannot answer the first.
            spec.kpi = spec.options.value(QLatin1String("otherwise")).toString();
            kpi = catalog.kpi(spec.kpi);
            if (!kpi || !isComputable(catalog, *kpi, frames))
                continue;
        }
        if (!kpi || hasGroups(spec, *kpi, frames))
            values.charts.push_back(chart(catalog, spec, frames, request.filter));
    }
    values.table = table(catalog, frames, request);
    values.days = dayCounts(catalog, frames, request);
    values.events = eventMarkers(frames, request.language);
    return values;
}

} // namespace om
