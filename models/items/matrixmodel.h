// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/boardvalues.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <functional>

namespace om {

/// Datasets by departments: what each holding has, how fresh and good it is, and who provides (●) and uses (○) it.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, RowsColumn, LampColumn, ScoreColumn, FirstDepartment };
    enum Role {
        ColorRole = Qt::UserRole + 1, ///< token of the style: of the lamp, of what is missing
        IsSelectedRole ///< the filter keeps to this dataset, or to this agreement
    };
    using Name = std::function<QString(const QString &code)>;
    struct Names
    {
        Name dataset, department, lamp;
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setMatrix(const ChartValue &chart, const Names &names, const QLocale &locale);
    const DataMatrix &matrix() const { return m_matrix; }
    QString datasetAt(int row) const { return m_matrix.lines[std::size_t(row)].dataset; }
    QString departmentAt(int column) const { return m_matrix.departments.value(column - FirstDepartment); } ///< "" of the columns before
    bool isAgreement(const QModelIndex &index) const; ///< whether the cell stands for one

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const QModelIndex &index) const;
    QString said(const QModelIndex &index) const; ///< the same in words, whole

    DataMatrix m_matrix;
    QString m_dataset, m_department; ///< that the filter keeps to
    Names m_names;
    QLocale m_locale;
};

} // namespace om
