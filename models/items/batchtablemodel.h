// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace om {

/// The recorded changes of the cache as a table, the newest first. GUI thread.
class BatchTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Time, What, Dataset, Source, Operator, Rows, Refused, TakenBack, ColumnCount };

    explicit BatchTableModel(const Workspace &workspace, QObject *parent = nullptr);
    void setBatches(std::vector<BatchState> batches); ///< oldest first, as the cache gives them
    const BatchState &batch(int row) const { return m_batches[m_batches.size() - 1 - std::size_t(row)]; }
    int rowOf(qint64 batch) const; ///< −1 when it is not listed

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// "+1,204 ~37 −2": rows that came, changed and went.
    static QString countsText(const BatchState &batch, const QLocale &locale);

private:
    QString text(const BatchState &batch, int column) const;
    QString whatText(const BatchState &batch) const;

    const Workspace &m_workspace;
    QLocale m_locale;
    std::vector<BatchState> m_batches;
};

} // namespace om
