// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/searchmodel.h"

namespace om {

void SearchModel::setFound(std::vector<Found> found)
{
    beginResetModel();
    m_found = std::move(found);
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Found &found = m_found[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return found.text;
    case Qt::AccessibleTextRole: return found.datasetTitle + QStringLiteral(": ") + found.text;
    case DatasetRole: return found.dataset;
    case DatasetTitleRole: return found.datasetTitle;
    case FidRole: return found.fid;
    default: return {};
    }
}

Result<std::vector<SearchModel::Found>> search(const Workspace &workspace, const QString &text, int limit)
{
    const auto hits = workspace.cache().search(text, limit);
    if (!hits)
        return fail(hits);
    std::vector<SearchModel::Found> found;
    for (const Cache::Hit &hit : *hits)
        found.push_back({hit.dataset, translated(workspace.frames().specs.value(hit.dataset).title), hit.fid, hit.text});
    return found;
}

} // namespace om
