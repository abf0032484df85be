// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "draw/scene.h"

#include <QAbstractListModel>
#include <QLocale>

#include <optional>

namespace om {

/// What the classes of the drawn layers mean and how many rows each has: a title row for each layer, its classes below.
class LegendModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IsTitleRole = Qt::UserRole + 1,
        BasisRole, ///< of a title: unit or basis
        CountRole, ///< "13"
        FieldRole, ///< field that the class is a value of; "" = clicking cannot filter
        ValueRole, ///< that value
        DatasetRole
    };

    using QAbstractListModel::QAbstractListModel;
    /// Takes the layers that carry a legend: the layer `first`, then those with classes, then the others, topmost first. `catalog` tells
    /// which classes are values of a field.
    void setScene(const Scene &scene, const Catalog &catalog, const QString &first, const QLocale &locale);

    struct Sample
    {
        Symbol symbol;
        GeometryType geometry = GeometryType::None;
    };
    const Sample &sample(int row) const { return m_rows[std::size_t(row)].sample; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        bool isTitle = false;
        QString text, basis, count, field, value, dataset;
        Sample sample;
    };
    std::vector<Row> m_rows;
};

} // namespace om
