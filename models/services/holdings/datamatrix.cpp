// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/holdings/datamatrix.h"

#include "ingest/holdings/arrival.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace om {

namespace {

std::optional<double> numberOf(const Frame &frame, const char *field, std::size_t row)
{
    const Column *column = frame.column(QLatin1StringView(field));
    const double number = column ? column->number(row) : NAN;
    return std::isnan(number) ? std::nullopt : std::optional(number);
}

std::optional<qint64> wholeOf(const Frame &frame, const char *field, std::size_t row)
{
    const auto number = numberOf(frame, field, row);
    return number ? std::optional(qint64(*number)) : std::nullopt;
}

void addHolding(const Frame &holdings, std::size_t row, DataMatrix::Line &line)
{
    const Column *lamp = holdings.column(QStringLiteral("lamp"));
    line.holding = holdings.fids()[row];
    line.rows = wholeOf(holdings, "rows", row);
    line.refused = wholeOf(holdings, "rows_refused", row);
    line.lamp = lamp ? lamp->text(row) : QString();
    line.score = numberOf(holdings, "score", row);
    line.isMissing = wholeOf(holdings, "is_committed", row).value_or(0) == 1 && wholeOf(holdings, "is_delivered", row).value_or(1) == 0;
}

} // namespace

DataMatrix dataMatrix(const FrameSet &frames, const Bitmap &agreements)
{
    using Part = DataMatrix::Part;
    DataMatrix out;
    const auto deliveries = frames.frames.value(QStringLiteral("data_delivery"));
    const Column *dataset = deliveries ? deliveries->column(QStringLiteral("dataset")) : nullptr;
    const Column *department = deliveries ? deliveries->column(QStringLiteral("department")) : nullptr;
    const Column *role = deliveries ? deliveries->column(QStringLiteral("role")) : nullptr;
    if (!dataset || !department || !role)
        return out;
    std::map<QString, std::map<QString, Part>> parts;
    agreements.forEach([&](std::size_t row) {
        Part &part = parts[dataset->text(row)][department->text(row)];
        const Part said = role->text(row) == u"provides" ? Part::Provides : Part::Uses;
        part = part == Part::None || part == said ? said : Part::Both;
        if (const QString code = department->text(row); !out.departments.contains(code))
            out.departments.append(code);
    });
    out.departments.sort();
    for (const auto &[id, of] : parts) {
        DataMatrix::Line line;
        line.dataset = id;
        for (const QString &code : std::as_const(out.departments)) {
            const auto found = of.find(code);
            line.parts.push_back(found == of.end() ? Part::None : found->second);
        }
        out.lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(out.lines, std::greater(),
                             [](const DataMatrix::Line &line) { return std::ranges::count_if(line.parts, [](Part p) { return p != Part::None; }); });
    const auto holdings = frames.frames.value(holdingDataset);
    if (const Column *name = holdings ? holdings->column(QStringLiteral("dataset")) : nullptr)
        for (std::size_t row = 0; row < holdings->rows(); ++row)
            if (const auto line = std::ranges::find(out.lines, name->text(row), &DataMatrix::Line::dataset); line != out.lines.end())
                addHolding(*holdings, row, *line);
    return out;
}

} // namespace om
