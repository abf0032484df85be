// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/yearfigures.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace om {

namespace {

constexpr int noYear = std::numeric_limits<int>::min();

int yearAt(const Column *column, std::size_t row)
{
    const double value = column ? column->number(row) : std::numeric_limits<double>::quiet_NaN();
    return std::isnan(value) ? noYear : int(value);
}

/// The year that the filter looks at.
int wantedYear(const FrameSet &frames, const Filter &filter)
{
    LocalTime moment = filter.asOf.isNull() ? frames.asOf : filter.asOf;
    if (filter.period.isValid())
        moment = moment.isNull() ? LocalTime{filter.period.until().seconds - 1} : std::min(moment, LocalTime{filter.period.until().seconds - 1});
    return moment.isNull() ? std::numeric_limits<int>::max() : moment.date().year();
}

/// What is read to put a dataset into a year.
struct YearTable
{
    const Frame &own;
    const Frame &table;
    const Column *shown; ///< the year that the stored values are of
    QHash<QPair<QString, int>, std::size_t> rows; ///< of the table, by key and year
    const Column *key;

    double value(std::size_t row, const QString &ownField, const QString &tableField, int year) const
    {
        constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
        if (yearAt(shown, row) == year) {
            const Column *column = own.column(ownField);
            return column ? column->number(row) : nothing;
        }
        const auto found = rows.constFind({key->text(row), year});
        const Column *column = found == rows.cend() ? nullptr : table.column(tableField);
        return column ? column->number(*found) : nothing;
    }
};

std::shared_ptr<const Frame> withNumbers(const Frame &frame, const QString &name, const std::vector<double> &numbers)
{
    const Column *before = frame.column(name);
    Column column;
    column.name = name;
    column.type = before->type;
    if (column.type == ColumnType::Integer) {
        auto values = std::make_shared<std::vector<qint64>>();
        for (const double number : numbers)
            values->push_back(std::isnan(number) ? nullInteger : qint64(number));
        column.integers = *values;
        return frame.with(std::move(column), std::move(values));
    }
    auto values = std::make_shared<const std::vector<double>>(numbers);
    column.reals = *values;
    return frame.with(std::move(column), std::move(values));
}

} // namespace

const YearSpec *yearsOf(const FrameSet &frames, const QString &dataset)
{
    const auto found = std::ranges::find(yearSpecs(), dataset, &YearSpec::dataset);
    return found == yearSpecs().end() || !frames.specs.contains(found->years) || !frames.specs.contains(dataset) ? nullptr : &*found;
}

YearView yearView(const FrameSet &frames, const QString &dataset, const Filter &filter)
{
    YearView view{frames.frames.value(dataset), {}, {}};
    const YearSpec *years = yearsOf(frames, dataset);
    const auto table = years ? frames.frames.value(years->years) : nullptr;
    if (!view.frame || !table)
        return view;
    const DatasetSpec own = frames.specs.value(dataset);
    const Column *key = view.frame->column(own.key.value(0)), *ofKey = table->column(own.key.value(0)), *ofYear = table->column(years->year);
    const Column *shown = view.frame->column(years->shownAs);
    if (!key || !ofKey || !ofYear)
        return view;
    YearTable read{*view.frame, *table, shown, {}, key};
    std::set<int> known;
    for (std::size_t row = 0; row < table->rows(); ++row)
        if (const int year = yearAt(ofYear, row); year != noYear) {
            known.insert(year);
            read.rows.insert({ofKey->text(row), year}, row);
        }
    bool isOneYear = true;
    for (std::size_t row = 0; row < view.frame->rows(); ++row)
        if (const int year = yearAt(shown, row); year != noYear)
            known.insert(year);
    const auto after = known.upper_bound(wantedYear(frames, filter));
    if (after != known.begin())
        view.year = *std::prev(after);
    const DatasetSpec kept = frames.specs.value(years->years);
    for (const FieldSpec &field : kept.fields) {
        const Column *column = view.frame->column(field.name);
        const bool isNumber = column && (column->type == ColumnType::Integer || column->type == ColumnType::Real);
        if (isNumber && !kept.key.contains(field.name) && field.name != kept.area)
            view.fields.append(field.name);
    }
    QStringList previous;
    for (auto it = years->previous.cbegin(); it != years->previous.cend(); ++it)
        if (view.frame->column(it.key()))
            previous.append(it.key());
    for (std::size_t row = 0; row < view.frame->rows() && isOneYear; ++row)
        isOneYear = view.year && yearAt(shown, row) == *view.year;
    const auto stored = view.frame;
    std::shared_ptr<const Frame> out = stored;
    const int year = view.year.value_or(noYear);
    const auto fill = [&](const QString &name, auto &&valueOf) {
        std::vector<double> numbers(stored->rows(), std::numeric_limits<double>::quiet_NaN());
        for (std::size_t row = 0; row < numbers.size() && view.year; ++row)
            numbers[row] = valueOf(row);
        out = withNumbers(*out, name, numbers);
    };
    if (!isOneYear) {
        for (const QString &field : std::as_const(view.fields))
            fill(field, [&](std::size_t row) { return read.value(row, field, field, year); });
        for (const QString &field : std::as_const(previous)) {
            const QString of = years->previous.value(field);
            fill(field, [&](std::size_t row) {
                const Column *column = stored->column(field);
                return yearAt(shown, row) == year ? column->number(row) : read.value(row, of, of, year - 1);
            });
        }
        if (shown)
            fill(years->shownAs, [&](std::size_t row) {
                const bool isKnown = yearAt(shown, row) == year || read.rows.contains({key->text(row), year});
                return isKnown ? double(year) : std::numeric_limits<double>::quiet_NaN();
            });
    }
    view.fields += previous;
    view.frame = out;
    return view;
}

FrameSet framesOfYear(const FrameSet &frames, const Filter &filter)
{
    FrameSet out = frames;
    for (const YearSpec &spec : yearSpecs())
        if (YearView view = yearView(frames, spec.dataset, filter); view.frame && view.frame != frames.frames.value(spec.dataset))
            out.frames.insert(spec.dataset, std::move(view.frame));
    return out;
}

} // namespace om
