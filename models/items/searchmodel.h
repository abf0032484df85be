// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

#include <QAbstractListModel>

namespace om {

/// What a search found: text and the dataset it belongs to.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { DatasetRole = Qt::UserRole + 1, FidRole, DatasetTitleRole };
    struct Found
    {
        QString dataset;
        QString datasetTitle;
        qint64 fid = -1;
        QString text;
    };

    using QAbstractListModel::QAbstractListModel;
    void setFound(std::vector<Found> found);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Found> m_found;
};

/// Asks the cache's search index (name, pinyin, initials), for every spelling of a name that has several (雷岗, 𧒽岗).
Result<std::vector<SearchModel::Found>> search(const Workspace &workspace, const QString &text, int limit);

} // namespace om
