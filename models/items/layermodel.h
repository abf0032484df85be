// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/layeroverview.h"
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
        IsChangedRole ///< it looks otherwise than declared
    };

    LayerModel(const Catalog &catalog, ThemeService &themes, SymbologyService &symbology, QObject *parent = nullptr);
    /// Rows with an invalid shape are told in the tool tip.
    void setCounts(const LayerCounts &counts, const QLocale &locale);
    void setSources(QHash<QString, QString> sources); ///< what the tool tip says of the data of a layer, by dataset
    LayerSample sample(const QModelIndex &index) const; ///< how a layer is drawn; empty for a group

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
    LayerCounts m_counts;
    QHash<QString, QString> m_sources;
    mutable QHash<QString, LayerSample> m_samples; ///< by layer id, made when asked for
    QLocale m_locale;
};

} // namespace om
