// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/symbologyservice.h"
#include "services/themeservice.h"

#include <QAbstractItemModel>
#include <QLocale>

namespace om {

/// The layers of the current theme in their groups: a tree of two levels, groups first. Checking a layer shows it.
class LayerModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        LayerIdRole = Qt::UserRole + 1, ///< "" for a group
        CountRole, ///< "68,500"; "—" while not counted
        SymbolRole, ///< SymbolSpec, how its first symbol is drawn
        RampRole, ///< prefix of its colour ramp, "" = none
        GeometryRole, ///< int of GeometryType
        IsChangedRole ///< it looks otherwise than declared
    };

    LayerModel(const Catalog &catalog, ThemeService &themes, SymbologyService &symbology, QObject *parent = nullptr);
    /// By layer: rows drawn, and rows with an invalid shape (told in the tool tip).
    void setCounts(const QHash<QString, qint64> &counts, const QHash<QString, qint64> &repairs, const QLocale &locale);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group
    {
        QString title;
        std::vector<const LayerSpec *> layers;
    };
    void rebuild();
    const LayerSpec *layer(const QModelIndex &index) const; ///< null for a group
    void layersChanged();

    const Catalog &m_catalog;
    ThemeService &m_themes;
    SymbologyService &m_symbology;
    std::vector<Group> m_groups;
    QHash<QString, qint64> m_counts, m_repairs;
    QLocale m_locale;
};

} // namespace om

Q_DECLARE_METATYPE(om::SymbolSpec)
