// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/boardvalues.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <functional>

namespace om {

/// Name of a group's code as people read it.
using GroupName = std::function<QString(const QString &code)>;

/// A ranking, best first: place, change of place since the year before, name, value, and for rates of how many. Holds the first `top` groups and,
/// below them, the chosen one where it is further down.
class RankingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PlaceColumn, ChangeColumn, NameColumn, ValueColumn, CountColumn, ColumnCount };
    enum Role {
        CodeRole = Qt::UserRole + 1,
        ShareRole, ///< 0…1 of the greatest value: length of the bar
        IsSelectedRole, ///< the filter holds this group
        IsSmallRole,
        PlaceChangeRole ///< int, + = went up; invalid when it was not ranked before
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setRanking(const ChartValue &chart, const GroupName &name, const QLocale &locale);

    const ChartSpec &chart() const { return m_chart.spec; }
    const KpiSpec *kpi() const { return m_chart.kpi; }
    QString codeAt(int row) const;
    std::optional<double> overallShare() const; ///< place of the overall value on the bars' scale
    QString overallText() const;
    int groupCount() const { return m_groupCount; } ///< all groups, shown or not

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString countOf(const KpiGroup &group) const;

    struct Entry
    {
        KpiGroup group;
        int place = 0;
        std::optional<int> placeChange;
        QString name;
    };
    ChartValue m_chart;
    std::vector<Entry> m_entries;
    double m_greatest = 0;
    int m_groupCount = 0;
    QLocale m_locale;
};

} // namespace om
