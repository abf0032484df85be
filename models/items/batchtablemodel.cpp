// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/batchtablemodel.h"

#include <QFileInfo>

namespace om {

BatchTableModel::BatchTableModel(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_locale(workspace.language())
{ }

void BatchTableModel::setBatches(std::vector<BatchState> batches)
{
    beginResetModel();
    m_batches = std::move(batches);
    endResetModel();
}

int BatchTableModel::rowOf(qint64 batch) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (this->batch(row).id == batch)
            return row;
    return -1;
}

int BatchTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_batches.size());
}

int BatchTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BatchTableModel::countsText(const BatchState &batch, const QLocale &locale)
{
    return QStringLiteral("+%1 ~%2 −%3").arg(locale.toString(batch.inserted), locale.toString(batch.updated), locale.toString(batch.deleted));
}

QString BatchTableModel::whatText(const BatchState &batch) const
{
    const QString &kind = batch.meta.kind;
    if (kind == QLatin1String("undo")) {
        const bool isWhole =
            std::any_of(m_batches.begin(), m_batches.end(), [&](const BatchState &b) { return b.id == batch.undoes && b.undoneBy == batch.id; });
        if (batch.undoes == 0 || isWhole || batch.undoneBy != 0)
            return tr("Took back %1").arg(batch.undoes);
        return tr("Took back a part of %1").arg(batch.undoes);
    }
    if (kind == QLatin1String("import"))
        return tr("Import");
    if (kind == QLatin1String("sync"))
        return tr("Synchronisation");
    if (kind == QLatin1String("edit"))
        return tr("Edit");
    return kind == QLatin1String("demo") ? tr("Demo data") : kind;
}

QString BatchTableModel::text(const BatchState &batch, int column) const
{
    switch (column) {
    case Number: return QString::number(batch.id);
    case Time: return m_workspace.clock().fromUtcText(batch.committed.toStdString()).toText();
    case What: return whatText(batch);
    case Dataset:
        return m_workspace.frames().specs.contains(batch.meta.dataset) ? translated(m_workspace.frames().specs.value(batch.meta.dataset).title)
                                                                       : batch.meta.dataset;
    case Source: return QFileInfo(batch.meta.source).fileName();
    case Operator: return batch.meta.operatorName;
    case Rows: return countsText(batch, m_locale);
    case Refused: return batch.quarantined > 0 ? m_locale.toString(batch.quarantined) : QString();
    case TakenBack: return batch.undoneBy > 0 ? tr("by %1").arg(batch.undoneBy) : QString();
    default: return {};
    }
}

QVariant BatchTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const BatchState &shown = batch(index.row());
    const bool isNumber = index.column() == Number || index.column() == Rows || index.column() == Refused;
    switch (role) {
    case Qt::DisplayRole: return text(shown, index.column());
    case Qt::ToolTipRole: return (index.column() == Source ? shown.meta.source : text(shown, index.column())).toHtmlEscaped();
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Number || section == Rows || section == Refused ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case Time: return tr("Time");
    case What: return tr("What");
    case Dataset: return tr("Dataset");
    case Source: return tr("Source");
    case Operator: return tr("By");
    case Rows: return tr("Rows");
    case Refused: return tr("Set aside");
    case TakenBack: return tr("Taken back");
    default: return {};
    }
}

} // namespace om
