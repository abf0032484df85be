// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sites/sitetables.h"

#include <QAbstractTableModel>
#include <QSet>

namespace om {

/// A SiteTable as a model: sorted by the numbers of a column (else by its texts), its rows ticked where that is wanted. Cells are made when they are
/// asked for. Rows of the table are called "entries"; the order of the rows shown is the model's own. GUI thread.
class SiteTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { IsMutedRole = Qt::UserRole + 1 };
    using QAbstractTableModel::QAbstractTableModel;

    /// `keys` = a name of each entry under which its tick outlives the next table; empty = rows cannot be ticked. A sorted column stays sorted.
    void setTable(SiteTable table, const QStringList &keys = {});
    const SiteTable &table() const { return m_table; }
    int entry(int row) const { return m_order[std::size_t(row)]; }
    std::vector<int> tickedEntries() const; ///< as they are shown
    qsizetype ticks() const { return m_ticked.size(); } ///< those of entries that are not in the table, too
    void tickAll(bool isTicked); ///< all that are shown; false takes every tick away

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; ///< CheckStateRole of column 0
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override; ///< −1 = as the table has them

Q_SIGNALS:
    void ticksChanged();

private:
    bool isTicked(int row) const;
    void order();

    SiteTable m_table;
    std::vector<int> m_order;
    QStringList m_keys;
    QSet<QString> m_ticked;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace om
