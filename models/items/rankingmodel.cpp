// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/rankingmodel.h"

#include "catalog/catalog.h"
#include "services/areas/areatext.h"
#include "services/numbertext.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

QString changeMark(int places)
{
    if (places == 0)
        return QStringLiteral("—");
    return (places > 0 ? QStringLiteral("▲ %1") : QStringLiteral("▼ %1")).arg(std::abs(places));
}

} // namespace

void RankingModel::setRanking(const ChartValue &chart, const GroupName &name, const QLocale &locale)
{
    beginResetModel();
    m_chart = chart;
    m_locale = locale;
    m_entries.clear();
    m_greatest = 0;
    m_groupCount = int(chart.groups.size());

    QHash<QString, int> placesBefore;
    for (std::size_t i = 0; i < chart.before.size(); ++i)
        placesBefore.insert(chart.before[i].code, int(i) + 1);

    const int top = chart.spec.top > 0 ? chart.spec.top : m_groupCount;
    for (int i = 0; i < m_groupCount; ++i) {
        const KpiGroup &group = chart.groups[std::size_t(i)];
        m_greatest = std::max(m_greatest, std::abs(group.value.value_or(0)));
        if (i >= top && group.code != chart.selected)
            continue;
        Entry entry{group, i + 1, std::nullopt, name(group.code)};
        if (const auto before = placesBefore.constFind(group.code); before != placesBefore.constEnd())
            entry.placeChange = *before - entry.place;
        m_entries.push_back(std::move(entry));
    }
    endResetModel();
}

QString RankingModel::codeAt(int row) const
{
    return m_entries[std::size_t(row)].group.code;
}

std::optional<double> RankingModel::overallShare() const
{
    // A sum of all groups lies far beyond any of them; only an average belongs on their scale.
    if (!m_chart.overall || m_greatest <= 0 || *m_chart.overall > m_greatest || *m_chart.overall < 0)
        return std::nullopt;
    return *m_chart.overall / m_greatest;
}

QString RankingModel::countOf(const KpiGroup &group) const
{
    // A rate tells how many it is of; a count or a sum would only repeat itself.
    if (m_chart.kpi->aggregate == QLatin1String("ratio") && group.denominator)
        return countText(qint64(*group.denominator), m_locale);
    return {};
}

QString RankingModel::overallText() const
{
    return m_chart.kpi ? kpiText(*m_chart.kpi, m_chart.overall, m_locale).text : QString();
}

int RankingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int RankingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RankingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    const NumberText value = columnText(entry.group.value.value_or(0), m_greatest, m_chart.kpi->unit, m_chart.kpi->decimals, m_locale);
    const QString valueText = entry.group.value ? value.text : QStringLiteral("–");
    switch (role) {
    case CodeRole: return entry.group.code;
    case ShareRole: return m_greatest > 0 ? std::abs(entry.group.value.value_or(0)) / m_greatest : 0.0;
    case IsSelectedRole: return entry.group.code == m_chart.selected;
    case IsSmallRole: return entry.group.isSmall;
    case PlaceChangeRole: return entry.placeChange ? QVariant(*entry.placeChange) : QVariant();
    case Qt::TextAlignmentRole: return QVariant::fromValue(index.column() == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return (tr("%1. %2: %3 %4").arg(entry.place).arg(entry.name, entry.group.isWithheld ? withheldText() : valueText, value.unit).trimmed() +
                QLatin1Char(' ') + basisChangeText(m_chart.basisChanges.value(entry.group.code)))
            .trimmed();
    case Qt::ToolTipRole: return entry.group.isWithheld ? withheldText() : basisChangeText(m_chart.basisChanges.value(entry.group.code));
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case PlaceColumn: return QString::number(entry.place);
    case ChangeColumn:
        if (!entry.placeChange)
            return QString();
        return changeMark(*entry.placeChange) + (m_chart.basisChanges.contains(entry.group.code) ? QStringLiteral("*") : QString());
    case NameColumn: return entry.name;
    case ValueColumn: return valueText;
    case CountColumn: return countOf(entry.group);
    default: return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlaceColumn: return tr("#");
    case ChangeColumn: return tr("+/−");
    case NameColumn: return tr("Name");
    case ValueColumn: return m_chart.kpi ? columnText(m_greatest, m_greatest, m_chart.kpi->unit, 0, m_locale).unit : QString();
    case CountColumn: return m_chart.kpi && m_chart.kpi->aggregate == QLatin1String("ratio") ? tr("of") : QString();
    default: return {};
    }
}

} // namespace om
