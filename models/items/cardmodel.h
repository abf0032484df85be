// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/record/record.h"

#include <QAbstractItemModel>

namespace om {

/// The facts of a record: sections, and in them label and value.
class CardModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { LabelColumn, ValueColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< of the section: facts, bars, years
        ShareRole ///< 0…1 of the greatest number of its section; invalid without a number
    };

    using QAbstractItemModel::QAbstractItemModel;
    void setSections(std::vector<CardSection> sections);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<CardSection> m_sections;
};

} // namespace om
