// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/sitetablemodel.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace om {

void SiteTableModel::setTable(SiteTable table, const QStringList &keys)
{
    beginResetModel();
    m_table = std::move(table);
    m_keys = keys;
    order();
    endResetModel();
    Q_EMIT ticksChanged();
}

void SiteTableModel::order()
{
    m_order.resize(std::size_t(m_table.rows));
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    std::vector<SiteCell> cells;
    for (int i = 0; i < m_table.rows; ++i)
        cells.push_back(m_table.cell(i, m_sortColumn));
    const std::ranges::subrange sorted(m_order.begin(), m_order.end() - m_table.totals);
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    if (m_table.columns[std::size_t(m_sortColumn)].isNumber) {
        std::ranges::stable_sort(sorted, [&](int a, int b) {
            const auto &x = cells[std::size_t(a)].number, &y = cells[std::size_t(b)].number;
            if (!x || !y)
                return x && !y; // without a number last, whichever the order
            return isDescending ? *x > *y : *x < *y;
        });
        return;
    }
    const QCollator collator;
    std::ranges::stable_sort(sorted, [&](int a, int b) {
        const int order = collator.compare(cells[std::size_t(a)].text, cells[std::size_t(b)].text);
        return isDescending ? order > 0 : order < 0;
    });
}

std::vector<int> SiteTableModel::tickedEntries() const
{
    std::vector<int> out;
    for (int row = 0; row < rowCount(); ++row)
        if (isTicked(row))
            out.push_back(entry(row));
    return out;
}

void SiteTableModel::tickAll(bool isTicked)
{
    if (isTicked)
        m_ticked.unite(QSet<QString>(m_keys.begin(), m_keys.end()));
    else
        m_ticked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

bool SiteTableModel::isTicked(int row) const
{
    return !m_keys.isEmpty() && m_ticked.contains(m_keys.at(entry(row)));
}

int SiteTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int SiteTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant SiteTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole: return m_table.cell(entry(index.row()), index.column()).text;
    case Qt::ToolTipRole: return m_table.cell(entry(index.row()), index.column()).text.toHtmlEscaped();
    case IsMutedRole: return m_table.cell(entry(index.row()), index.column()).isMuted;
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (m_table.columns[std::size_t(index.column())].isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::CheckStateRole:
        return m_keys.isEmpty() || index.column() != 0 ? QVariant() : QVariant::fromValue(isTicked(index.row()) ? Qt::Checked : Qt::Unchecked);
    default: return {};
    }
}

bool SiteTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || m_keys.isEmpty() || index.column() != 0 || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString &key = m_keys.at(entry(index.row()));
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(key);
    else
        m_ticked.remove(key);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

QVariant SiteTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const SiteTable::Column &column = m_table.columns[std::size_t(section)];
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.tip.isEmpty() ? QVariant() : QVariant(column.tip.toHtmlEscaped());
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

Qt::ItemFlags SiteTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return !m_keys.isEmpty() && index.isValid() && index.column() == 0 ? flags | Qt::ItemIsUserCheckable : flags;
}

void SiteTableModel::sort(int column, Qt::SortOrder sortOrder)
{
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    beginResetModel();
    order();
    endResetModel();
}

} // namespace om
