// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/searchmodel.h"

#include "base/personaltext.h"

#include <QSet>

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
    std::vector<SearchModel::Found> found;
    QSet<std::pair<QString, qint64>> known;
    for (const QStringList spellings = workspace.catalog().characterFold().spellings(text); const QString &spelling : spellings) {
        const auto hits = workspace.cache().search(spelling, limit);
        if (!hits)
            return fail(hits);
        for (const Cache::Hit &hit : *hits)
            if (qsizetype(found.size()) < limit && !known.contains({hit.dataset, hit.fid})) {
                known.insert({hit.dataset, hit.fid});
                const DatasetSpec spec = workspace.frames().specs.value(hit.dataset);
                const bool isNumber = spec.key.contains(spec.label);
                found.push_back({hit.dataset, translated(spec.title), hit.fid, isNumber ? hit.text : withoutPersonalNumbers(hit.text)});
            }
    }
    return found;
}

} // namespace om
