// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/sumsection.h"

#include "services/filtertext.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace om {

namespace {

/// The rows of a dataset that name a record.
struct Naming
{
    std::shared_ptr<const Frame> frame;
    std::vector<std::size_t> rows;
};

Naming naming(const Workspace &workspace, const QString &dataset, qint64 fid, const QString &other)
{
    const FrameSet &frames = workspace.frames();
    const QString key = frames.specs.value(dataset).key.value(0);
    const auto own = frames.frames.value(dataset);
    Naming out{frames.frames.value(other), {}};
    const std::size_t self = own ? own->rowOf(fid) : 0;
    const Column *name = own && self < own->rows() ? own->column(key) : nullptr;
    const Column *owner = out.frame ? out.frame->column(key) : nullptr;
    const std::uint32_t code = name && owner && owner->type == ColumnType::Category ? owner->codeOf(name->text(self)) : 0;
    for (std::size_t row = 0; code != 0 && row < out.frame->rows(); ++row)
        if (owner->codes[row] == code)
            out.rows.push_back(row);
    return out;
}

} // namespace

CardSection sumSection(const Workspace &workspace, const QString &dataset, qint64 fid, const CardSectionSpec &declared)
{
    constexpr std::size_t months = 12;
    CardSection section{translated(declared.title), QStringLiteral("bars"), {}};
    const QString other = declared.fields.value(0).section(u'.', 0, 0), summed = declared.fields.value(1).section(u'.', 1);
    const Naming named = naming(workspace, dataset, fid, other);
    const Column *by = named.frame ? named.frame->column(declared.fields.value(0).section(u'.', 1)) : nullptr;
    const Column *values = named.frame ? named.frame->column(summed) : nullptr;
    if (!by || !values)
        return section;
    const LocalTime asOf = workspace.frames().asOf;
    const bool isTime = by->type == ColumnType::Time;
    struct Sum
    {
        QString label;
        qint64 order = 0;
        double value = 0;
    };
    std::vector<Sum> sums;
    for (const std::size_t row : named.rows) {
        const double value = values->number(row);
        if (std::isnan(value) || by->isNull(row) || (isTime && !asOf.isNull() && by->integers[row] > asOf.seconds))
            continue;
        const QDate day = isTime ? LocalTime{by->integers[row]}.date() : QDate();
        const QString label = isTime ? day.toString(QStringLiteral("yyyy-MM")) : groupName(workspace, other, by->name, by->text(row));
        const auto same = std::ranges::find(sums, label, &Sum::label);
        Sum &sum = same == sums.end() ? sums.emplace_back(label, isTime ? day.year() * 12 + day.month() : 0) : *same;
        sum.value += value;
    }
    std::ranges::sort(sums, [](const Sum &a, const Sum &b) {
        return a.order != b.order ? a.order < b.order : a.value != b.value ? a.value > b.value : a.label < b.label;
    });
    if (isTime && sums.size() > months)
        sums.erase(sums.begin(), sums.end() - months);
    for (const Sum &sum : sums)
        section.facts.push_back({sum.label, workspace.cellText(other, summed, Value(sum.value)), sum.value});
    return section;
}

CardSection daySection(const Workspace &workspace, const QString &dataset, qint64 fid, const CardSectionSpec &declared)
{
    CardSection section{translated(declared.title), QStringLiteral("days"), {}};
    const Naming named = naming(workspace, dataset, fid, declared.fields.value(0).section(u'.', 0, 0));
    const Column *time = named.frame ? named.frame->column(declared.fields.value(0).section(u'.', 1)) : nullptr;
    const LocalTime asOf = workspace.frames().asOf;
    std::map<QDate, int> days;
    for (const std::size_t row : named.rows)
        if (time && time->type == ColumnType::Time && !time->isNull(row) && (asOf.isNull() || time->integers[row] <= asOf.seconds))
            ++days[LocalTime{time->integers[row]}.date()];
    for (const auto &[day, count] : days)
        section.facts.push_back({day.toString(Qt::ISODate), QString::number(count), double(count)});
    return section;
}

} // namespace om
