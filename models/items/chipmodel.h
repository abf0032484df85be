// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/filtertext.h"

#include <QAbstractListModel>

namespace om {

/// The active conditions of the filter, one chip a row.
class ChipModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TitleRole = Qt::UserRole + 1, ValueRole };

    using QAbstractListModel::QAbstractListModel;
    void setChips(std::vector<Chip> chips);
    const Chip &chip(int row) const { return m_chips[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Chip> m_chips;
};

} // namespace om
