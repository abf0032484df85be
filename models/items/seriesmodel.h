// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/boardvalues.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace om {

/// A trend by month: this year beside the year before, and the events that explain jumps.
class SeriesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { MonthColumn, ValueColumn, YearBeforeColumn, ColumnCount };
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< double or invalid
        MonthRole ///< QDate, first day
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setSeries(const ChartValue &chart, const std::vector<EventMarker> &events, const QLocale &locale);

    const ChartSpec &chart() const { return m_chart.spec; }
    QString unit() const; ///< translated
    const QLocale &locale() const { return m_locale; }
    const std::vector<EventMarker> &events() const { return m_events; } ///< within the months shown
    QString lastChange() const; ///< sum or mean of this year against last, "▲ 44.0 %"

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::optional<double> value(const QModelIndex &index) const;

    ChartValue m_chart;
    std::vector<EventMarker> m_events;
    QLocale m_locale;
};

} // namespace om
