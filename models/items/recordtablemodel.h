// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "services/boardvalues.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <functional>
#include <vector>

namespace om {

/// The rows of a bitmap over a frame, as a table: nothing is copied but the order of the rows, so a million rows are shown at once.
/// Sorting runs on the job pool.
class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        FidRole = Qt::UserRole + 1,
        IsNumberRole, ///< right-aligned
        StateRole ///< code of the clock state in the column of that name
    };
    /// Text of one cell; called on the GUI thread for what is seen only.
    using CellText = std::function<QString(const Frame &frame, const QString &field, std::size_t row)>;
    struct Column
    {
        QString field;
        QString title;
    };

    RecordTableModel(JobRunner &jobs, CellText text, QObject *parent = nullptr);

    /// `columns` that the frame lacks are left out; `sort` = field, "-field" descending, "" = as stored.
    void setRows(std::shared_ptr<const Frame> frame, Bitmap rows, const std::vector<Column> &columns, const QString &sort);

    QString dataset() const { return m_frame ? m_frame->dataset() : QString(); }
    qint64 fid(int row) const;
    const QString &field(int column) const { return m_columns[std::size_t(column)].field; }
    std::shared_ptr<const Frame> frame() const { return m_frame; } ///< null = none
    std::size_t frameRow(int row) const { return m_order[std::size_t(row)]; }
    int rowOf(qint64 fid) const; ///< −1 when it is not listed
    int sortColumn() const { return m_sortColumn; } ///< −1 = as stored
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void sorted();

private:
    std::shared_ptr<const Frame> m_frame;
    Bitmap m_rows;
    std::vector<std::uint32_t> m_order;
    std::vector<Column> m_columns;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    JobRunner &m_jobs;
    CellText m_text;
    std::shared_ptr<JobControl> m_sorting;
};

/// The set rows in the order of `field` (nulls last, ties as stored); `field` "" = as stored. Pure, any thread.
std::vector<std::uint32_t> sortedRows(const Frame &frame, const Bitmap &rows, const QString &field, Qt::SortOrder order);

} // namespace om
