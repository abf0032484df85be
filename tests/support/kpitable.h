// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"
#include "support/frametable.h"

#include <cmath>

namespace om::test {

/// A column for every field of a dataset, its area field a category: what an expression over the dataset may ask for.
inline std::vector<FrameBuilder::ColumnPlan> columnPlan(const DatasetSpec &spec)
{
    std::vector<FrameBuilder::ColumnPlan> plan;
    for (const FieldSpec &f : spec.fields)
        plan.push_back({f.name,
                        f.type == FieldType::Code || f.name == spec.area                   ? ColumnType::Category
                            : f.type == FieldType::Integer || f.type == FieldType::Boolean ? ColumnType::Integer
                            : f.type == FieldType::Real                                    ? ColumnType::Real
                            : f.type == FieldType::DateTime || f.type == FieldType::Date   ? ColumnType::Time
                                                                                           : ColumnType::Text});
    return plan;
}

/// Two digits at most; "none" for no value.
inline QString shown(const std::optional<double> &value)
{
    return value ? QString::number(std::round(*value * 100) / 100, 'g', 12) : QStringLiteral("none");
}

/// Rows and value: "1 3 / 1 2 3 = 66.67" of a rate, "1 3 = 2" of a count, "- / - = none" where nobody can tell. A number that is not the count of its
/// rows stands in brackets behind them: "1 3 (7.5) / 1 3 = 3.75".
inline QString said(const KpiValue &v)
{
    const auto part = [](const Bitmap &rows, double number) {
        QStringList out;
        for (const QList<int> numbers = rowNumbers(rows); const int row : numbers)
            out.append(QString::number(row));
        const QString text = out.isEmpty() ? QStringLiteral("-") : out.join(u' ');
        const QString sum = number == std::floor(number) ? QString::number(number, 'f', 0) : QString::number(number);
        return number == double(out.size()) ? text : text + QStringLiteral(" (%1)").arg(sum);
    };
    const QString above = part(v.numerator, v.numeratorValue),
                  below = v.denominator ? QStringLiteral(" / ") + part(*v.denominator, v.denominatorValue.value_or(-1)) : QString();
    return above + below + QStringLiteral(" = ") + (v.isWithheld ? QStringLiteral("withheld") : shown(v.value));
}

/// Rows of some datasets written as text, and what an indicator as shipped says of them in 2021, known at its end. First line of a table: names of fields,
/// parted by "|" (one that the dataset lacks is a derived number); then a line a row, counted from 1, with a reason after "#". "" = null. Dates
/// "2021-06-15", times "2021-06-15 10:00".
class KpiTable
{
public:
    FrameSet frames;
    Filter filter;

    KpiTable(const Catalog &catalog, const char *dataset, const char *table)
        : m_catalog(&catalog)
    {
        frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(23, 59));
        filter.period = Period::year(2021);
        add(dataset, table);
    }
    /// Another dataset beside it.
    KpiTable &&with(const char *dataset, const char *table) &&
    {
        add(dataset, table);
        return std::move(*this);
    }
    KpiTable &&withFigure(const char *name, double value) &&
    {
        frames.figures.insert(QLatin1StringView(name), value);
        return std::move(*this);
    }
    KpiTable at(QDate day, QTime time = QTime(0, 0)) const
    {
        KpiTable out = *this;
        out.filter.asOf = LocalTime::of(day, time);
        return out;
    }
    KpiTable in(const Period &period) const
    {
        KpiTable out = *this;
        out.filter.period = period;
        return out;
    }

    Result<KpiValue> result(const char *id) const
    {
        const KpiSpec *kpi = m_catalog->kpi(QLatin1StringView(id));
        if (!kpi)
            qFatal("no KPI %s", id);
        return evaluate(*m_catalog, *kpi, frames, filter, Comparison::None);
    }
    KpiValue value(const char *id) const
    {
        const auto out = result(id);
        if (!out)
            qFatal("%s: %s", id, qPrintable(out.error().args.join(u' ')));
        return *out;
    }
    QString said(const char *id) const { return test::said(value(id)); }

private:
    const Catalog *m_catalog;

    void add(const char *dataset, const char *table)
    {
        const DatasetSpec &spec = *m_catalog->dataset(QLatin1StringView(dataset));
        std::vector<FrameBuilder::ColumnPlan> plan = columnPlan(spec);
        std::vector<std::size_t> columns;
        QList<QStringList> rows;
        for (const QStringList lines = QString::fromUtf8(table).split(u'\n'); const QString &line : lines) {
            const QString text = line.section(u'#', 0, 0).trimmed();
            if (text.isEmpty())
                continue;
            QStringList cells;
            for (const QStringList parts = text.split(u'|'); const QString &cell : parts)
                cells.append(cell.trimmed());
            if (columns.empty()) {
                for (const QString &name : std::as_const(cells)) {
                    const int field = spec.fieldIndex(name);
                    columns.push_back(field < 0 ? plan.size() : std::size_t(field));
                    if (field < 0)
                        plan.push_back({name, ColumnType::Real});
                }
                continue;
            }
            if (std::size_t(cells.size()) != columns.size())
                qFatal("%lld cells: %s", qlonglong(cells.size()), qPrintable(line));
            QStringList row(qsizetype(plan.size()));
            for (std::size_t i = 0; i < columns.size(); ++i) {
                QString cell = cells[qsizetype(i)];
                if (plan[columns[i]].type == ColumnType::Time && !cell.isEmpty())
                    cell = cell.size() == 10 ? cell + QStringLiteral("T00:00:00Z") : cell.replace(u' ', u'T') + QStringLiteral(":00Z");
                row[qsizetype(columns[i])] = cell;
            }
            rows.append(row);
        }
        frames.frames.insert(spec.id, frameOf(spec.id, plan, rows));
        frames.specs.insert(spec.id, spec);
    }
};

} // namespace om::test

/// `id` of `table` is to say `text` (see said).
#define OM_SAYS(table, id, text) QCOMPARE((table).said(id), QString::fromUtf8(text))
