// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duty/dutyflow.h"

#include "frame/query.h"

#include <algorithm>

namespace om {

namespace {

/// The groups of a column, and the group of each code of its dictionary ([0] = no value).
struct Grouping
{
    FieldFlow::Column shown;
    std::span<const std::uint32_t> codes; ///< of the rows
    std::vector<std::size_t> groupOf;
};

Grouping grouped(const Column &column, const Bitmap &rows, std::size_t mostGroups)
{
    const std::vector<std::uint32_t> counts = groupBy(column, rows).counts;
    const auto textOf = [&](std::size_t code) { return code == 0 ? QString() : column.dictionary[qsizetype(code) - 1]; };
    std::vector<std::size_t> codes;
    for (std::size_t code = 0; code < counts.size(); ++code)
        if (counts[code] > 0)
            codes.push_back(code);
    std::ranges::sort(codes, [&](std::size_t a, std::size_t b) { return counts[a] != counts[b] ? counts[a] > counts[b] : textOf(a) < textOf(b); });
    Grouping out{{column.name, {}}, column.codes, std::vector<std::size_t>(counts.size(), 0)};
    std::vector<FieldFlow::Group> &groups = out.shown.groups;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i < mostGroups) // else it joins the last group
            groups.emplace_back();
        groups.back().codes.append(textOf(codes[i]));
        groups.back().count += counts[codes[i]];
        out.groupOf[codes[i]] = groups.size() - 1;
    }
    return out;
}

} // namespace

FieldFlow flowOf(const Frame &frame, const Bitmap &rows, const QStringList &fields, std::size_t mostGroups)
{
    std::vector<Grouping> columns;
    if (!rows.isEmpty())
        for (const QString &field : fields)
            if (const Column *column = frame.column(field); column && column->type == ColumnType::Category && !column->dictionary.isEmpty())
                columns.push_back(grouped(*column, rows, mostGroups));
    if (columns.size() < 2)
        return {};
    std::vector<std::vector<std::size_t>> counts; // between neighbours, a line for each group on the left
    for (std::size_t i = 0; i + 1 < columns.size(); ++i)
        counts.emplace_back(columns[i].shown.groups.size() * columns[i + 1].shown.groups.size(), 0);
    rows.forEach([&](std::size_t row) {
        std::size_t from = columns[0].groupOf[columns[0].codes[row]];
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const Grouping &right = columns[i + 1];
            const std::size_t to = right.groupOf[right.codes[row]];
            ++counts[i][from * right.shown.groups.size() + to];
            from = to;
        }
    });
    FieldFlow out;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::size_t width = columns[i + 1].shown.groups.size();
        out.ribbons.emplace_back();
        for (std::size_t at = 0; at < counts[i].size(); ++at)
            if (counts[i][at] > 0)
                out.ribbons.back().push_back({at / width, at % width, counts[i][at]});
    }
    for (Grouping &column : columns)
        out.columns.push_back(std::move(column.shown));
    return out;
}

Filter narrowed(Filter filter, const QString &field, const QStringList &codes, const QString &dataset)
{
    filter.conditions.removeIf(
        [&](const Condition &c) { return c.kind == Condition::Kind::In && !c.isNegated && c.field == field && (c.dataset.isEmpty() || c.dataset == dataset); });
    Condition condition;
    condition.dataset = dataset;
    condition.field = field;
    condition.values = codes;
    filter.conditions.append(condition);
    return filter;
}

} // namespace om
