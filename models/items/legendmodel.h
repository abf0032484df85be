// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/legend.h"

#include <QAbstractListModel>
#include <QLocale>

#include <optional>

namespace om {

/// What the classes of the drawn layers mean and how many rows each has: a title row for each layer, its classes below, then sizes and
/// gradient.
class LegendModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IsTitleRole = Qt::UserRole + 1,
        BasisRole, ///< of a title: unit, basis, lock
        CountRole, ///< "13"
        FieldRole, ///< field that the class is a value of; "" = clicking cannot filter
        ValueRole, ///< that value
        DatasetRole ///< that has the field
    };

    using QAbstractListModel::QAbstractListModel;
    /// Takes the layers that carry a legend: the layer `first`, then those with classes, then the others, topmost first.
    void setLegend(const std::vector<LegendGroup> &legend, const QString &first, const QLocale &locale);

    struct Row
    {
        enum class Kind { Title, Class, Sizes, Ramp };
        Kind kind = Kind::Class;
        QString text, basis, dataset, layer, group; ///< group = title of its layer
        bool isLocked = false; ///< of a title
        GeometryType geometry = GeometryType::None;
        LegendEntry entry;
        LegendSizes sizes;
        LegendRamp ramp;
        QString count;
    };
    const Row &row(int row) const { return m_rows[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace om
