// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/boardvalues.h"

#include <QAbstractListModel>
#include <QLocale>

namespace om {

/// The indicators of a board, one row a tile.
class TileModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        IconRole, ///< icon id
        ValueRole, ///< "68,500"
        UnitRole, ///< "tickets"
        ChangeRole, ///< "YoY ▲ 45.2 %", "" where nothing is compared
        VerdictRole, ///< Verdict of the change
        LampRole, ///< Lamp
        BasisRole, ///< target, denominator or basis, one line
        MonthsRole, ///< QList<double>, NaN = none: the sparkline
        IsSmallRole, ///< too few rows to be shown in full colour
        ErrorRole, ///< what is missing; "" = none
        RowCountRole ///< rows behind the numerator
    };
    enum class Verdict { None, Better, Worse };
    enum class Lamp { None, Good, Warn, Bad };
    Q_ENUM(Verdict)
    Q_ENUM(Lamp)

    using QAbstractListModel::QAbstractListModel;

    /// Keeps the rows in place when the same indicators come again, so that views keep focus and selection.
    void setTiles(std::vector<TileValue> tiles, const QLocale &locale);
    const TileValue &tile(int row) const { return m_tiles[std::size_t(row)]; }
    int rowOf(const QString &kpi) const; ///< −1 when it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QString changeLine(const TileValue &tile) const;
    QString basisLine(const TileValue &tile) const;

    std::vector<TileValue> m_tiles;
    QLocale m_locale;
};

/// Good: meets the target. Warn: misses it by at most five hundredths of it. Bad: by more.
TileModel::Lamp lampOf(const KpiSpec &spec, const std::optional<double> &value);
/// Whether a change is for the better as the indicator's `better` says.
TileModel::Verdict verdictOf(const KpiSpec &spec, const std::optional<double> &change);
/// Icon of an indicator: that of its dataset.
QString iconOf(const KpiSpec &spec);

} // namespace om
