// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/seriesmodel.h"

#include "catalog/catalog.h"
#include "services/numbertext.h"

#include <algorithm>

namespace om {

void SeriesModel::setSeries(const ChartValue &chart, const std::vector<EventMarker> &events, const QLocale &locale)
{
    beginResetModel();
    m_chart = chart;
    m_locale = locale;
    m_events.clear();
    const QDate end = chart.first.addMonths(int(chart.months.size()));
    std::copy_if(events.begin(), events.end(), std::back_inserter(m_events),
                 [&](const EventMarker &event) { return event.day >= chart.first && event.day < end; });
    endResetModel();
}

QString SeriesModel::unit() const
{
    return m_chart.kpi ? translated(m_chart.kpi->unit) : QString();
}

QString SeriesModel::lastChange() const
{
    double now = 0;
    double before = 0;
    int months = 0;
    for (std::size_t i = 0; i < std::min(m_chart.months.size(), m_chart.yearBefore.size()); ++i) {
        if (!m_chart.months[i] || !m_chart.yearBefore[i])
            continue;
        now += *m_chart.months[i];
        before += *m_chart.yearBefore[i];
        ++months;
    }
    if (!m_chart.kpi || months == 0)
        return {};
    if (isRate(*m_chart.kpi))
        return changeText(*m_chart.kpi, (now - before) / months, m_locale);
    return before > 0 ? changeText(*m_chart.kpi, (now - before) / before, m_locale) : QString();
}

int SeriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_chart.months.size());
}

int SeriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

std::optional<double> SeriesModel::value(const QModelIndex &index) const
{
    const auto row = std::size_t(index.row());
    if (index.column() == ValueColumn)
        return m_chart.months[row];
    return row < m_chart.yearBefore.size() ? m_chart.yearBefore[row] : std::nullopt;
}

QVariant SeriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QDate month = m_chart.first.addMonths(index.row());
    if (role == MonthRole)
        return month;
    if (index.column() == MonthColumn)
        return role == Qt::DisplayRole ? m_locale.standaloneMonthName(month.month(), QLocale::ShortFormat) : QVariant();
    const auto number = value(index);
    if (role == NumberRole)
        return number ? QVariant(*number) : QVariant();
    if (role == Qt::DisplayRole && m_chart.kpi)
        return kpiText(*m_chart.kpi, number, m_locale).text;
    return {};
}

QVariant SeriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_chart.first.isValid())
        return {};
    const QDate last = m_chart.first.addMonths(std::max(0, int(m_chart.months.size()) - 1));
    switch (section) {
    case MonthColumn: return tr("Month");
    case ValueColumn: return QString::number(last.year());
    case YearBeforeColumn: return QString::number(last.year() - 1);
    default: return {};
    }
}

} // namespace om
