// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/basischange.h"

#include <QSet>

namespace om {

namespace {

/// The areas that a filter keeps to; empty = it keeps to none.
QSet<QString> chosenAreas(const FrameSet &frames, const Filter &filter, const DatasetSpec &spec)
{
    QSet<QString> out;
    if (!filter.area.isEmpty())
        for (const QStringList leaves = frames.areas.leaves(filter.area); const QString &code : leaves)
            out.insert(code);
    for (const Condition &c : filter.conditions)
        if (c.kind == Condition::Kind::In && !c.isNegated && c.field == spec.area && (c.dataset.isEmpty() || c.dataset == spec.id))
            for (const QString &code : c.values)
                out.insert(code);
    return out;
}

/// The first or last day that a moment speaks of.
QDate dayOf(const Expression::Context &context, bool isStock, bool isFirst)
{
    if (isStock || !context.period.isValid())
        return context.asOf.isNull() ? QDate() : context.asOf.date();
    return isFirst ? context.period.first() : context.period.last();
}

/// Whether rows of that code could not be placed on today's communities.
bool hasUnplaced(const Frame &frame, const QString &code)
{
    const Column *recorded = frame.column(recordedAreaField), *placing = frame.column(areaPlacingField);
    const std::uint32_t of = recorded ? recorded->codeOf(code) : 0, unplaced = placing ? placing->codeOf(notPlaced) : 0;
    if (of == 0 || unplaced == 0)
        return false;
    for (std::size_t row = 0; row < frame.rows(); ++row)
        if (placing->codes[row] == unplaced && recorded->codes[row] == of)
            return true;
    return false;
}

} // namespace

QList<AreaChange> basisChanges(const FrameSet &frames, const KpiSpec &kpi, const Filter &filter, const Expression::Context &before,
                               const Expression::Context &now)
{
    QList<AreaChange> out;
    const DatasetSpec spec = frames.specs.value(kpi.dataset);
    const auto frame = frames.frames.value(kpi.dataset);
    if (!frames.areaHistory || !frame || spec.area.isEmpty() || spec.key == QStringList{spec.area})
        return out;
    const QSet<QString> chosen = chosenAreas(frames, filter, spec);
    const QDate from = dayOf(before, kpi.isStock, true), until = dayOf(now, kpi.isStock, false);
    const bool isCommon = frames.basis == AreaBasis::Today && frame->column(recordedAreaField);
    for (const AreaChange &c : frames.areaHistory->changes()) {
        const bool isBetween = from.isValid() && until.isValid() && from < c.effective && c.effective <= until;
        if (isBetween && chosen.contains(c.oldCode) != chosen.contains(c.newCode) && (!isCommon || hasUnplaced(*frame, c.oldCode)))
            out.append(c);
    }
    return out;
}

} // namespace om
