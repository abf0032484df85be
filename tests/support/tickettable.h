// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/kpitable.h"
#include "tickets/clockstate.h"
#include "tickets/duplicates.h"

namespace om::test {

/// A few tickets written as text, and what an indicator as shipped says of them in June 2021 (or another `filter.period`), known at 2021-07-10 00:00.
/// First line of the table: names of fields, parted by "|"; then a line a ticket, counted from 1, with a reason after "#" that says what it is there for.
/// "" = null. Times "06-15 10:00[:30]" are of 2021, "2020-06-15 10:00" of that year. The field "east" is none of the ticket: metres east of 113° E, 23° N.
class TicketTable
{
public:
    FrameSet frames;
    Filter filter;

    TicketTable(const Catalog &catalog, const char *table, const WorkCalendar &calendar = {})
        : m_catalog(&catalog)
    {
        const DatasetSpec &spec = *catalog.dataset(QStringLiteral("ticket"));
        QStringList names;
        QList<QStringList> rows;
        std::vector<LonLat> places;
        for (const QStringList lines = QString::fromUtf8(table).split(u'\n'); const QString &line : lines) {
            const QString text = line.section(u'#', 0, 0).trimmed();
            if (text.isEmpty())
                continue;
            QStringList cells;
            for (const QStringList parts = text.split(u'|'); const QString &cell : parts)
                cells.append(cell.trimmed());
            if (names.isEmpty()) {
                names = cells;
                continue;
            }
            if (cells.size() != names.size())
                qFatal("%lld cells: %s", qlonglong(cells.size()), qPrintable(line));
            QStringList row(qsizetype(spec.fields.size()));
            for (qsizetype i = 0; i < cells.size(); ++i) {
                constexpr double degree = 111195.0802 * 0.920505; // π/180 · 6,371,008.8 m · cos 23°
                if (names[i] == u"east")
                    places.push_back({113 + cells[i].toDouble() / degree, 23});
                else if (const int field = spec.fieldIndex(names[i]); field < 0)
                    qFatal("no field %s", qPrintable(names[i]));
                else
                    row[field] = spec.fields[std::size_t(field)].type == FieldType::DateTime ? time(cells[i]) : cells[i];
            }
            rows.append(row);
        }
        frames.asOf = LocalTime::of(QDate(2021, 7, 10));
        filter.period = Period::month(2021, 6);
        const ClockRules clock{.calendar = calendar, .units = catalog.limitUnits(), .spec = catalog.clock()};
        const auto frame = withDuplicates(frameOf(spec.id, columnPlan(spec), rows, places), *DuplicateRules::load());
        frames.frames.insert(spec.id, withClockState(frame, frames.asOf, clock));
        frames.specs.insert(spec.id, spec);
    }

    /// The table as it was known at another moment, "06-30 12:00".
    TicketTable at(const char *moment) const
    {
        TicketTable out = *this;
        const QDateTime t = QDateTime::fromString(time(QString::fromLatin1(moment)), Qt::ISODate);
        out.filter.asOf = LocalTime::of(t.date(), t.time());
        return out;
    }
    TicketTable in(const Period &period) const
    {
        TicketTable out = *this;
        out.filter.period = period;
        return out;
    }

    KpiValue value(const char *id, Comparison comparison = Comparison::YearBefore) const
    {
        const KpiSpec *kpi = m_catalog->kpi(QLatin1StringView(id));
        if (!kpi)
            qFatal("no KPI %s", id);
        const auto out = evaluate(*m_catalog, *kpi, frames, filter, comparison);
        if (!out)
            qFatal("%s: %s", id, qPrintable(out.error().args.join(u' ')));
        return *out;
    }
    QString said(const char *id, Comparison comparison = Comparison::YearBefore) const { return test::said(value(id, comparison)); }
    static QString shown(const std::optional<double> &value) { return test::shown(value); }

private:
    const Catalog *m_catalog;

    static QString time(const QString &cell)
    {
        if (cell.isEmpty())
            return cell;
        const QString year = cell.indexOf(u' ') == 5 ? QStringLiteral("2021-") : QString(), seconds = cell.count(u':') == 1 ? QStringLiteral(":00") : QString();
        return year + QString(cell).replace(u' ', u'T') + seconds + u'Z';
    }
};

} // namespace om::test
