// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rankingmodel.h"

namespace om {

/// The parts of a whole, greatest first; at most six with a colour of their own and the rest as one ("other").
class CompositionModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        CodeRole = Qt::UserRole + 1, ///< "" for the rest
        CodesRole, ///< QStringList: all codes that it stands for
        ValueRole, ///< "41,000"
        ShareRole, ///< 0…1 of the whole
        ShareTextRole, ///< "59.9 %"
        ColorRole, ///< token of the style
        IsSelectedRole
    };
    static constexpr int maxParts = 6;

    using QAbstractListModel::QAbstractListModel;
    void setParts(const ChartValue &chart, const GroupName &name, const QLocale &locale);
    const ChartSpec &chart() const { return m_spec; }
    const QString &unit() const { return m_unit; } ///< of all values, with their common scale

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Part
    {
        QString code, name;
        double value = 0, share = 0;
        QString color;
        bool isSelected = false;
        QStringList codes = {};
    };
    ChartSpec m_spec;
    std::vector<Part> m_parts;
    double m_greatest = 0;
    int m_decimals = 0;
    QString m_unit;
    QLocale m_locale;
};

} // namespace om
