// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/record/record.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace om {

/// The way of a ticket, step by step: stage, time, holder, what was done, work time of its limit.
class TraceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StageColumn, TimeColumn, HolderColumn, ActionColumn, UsedColumn, AttachmentColumn, ColumnCount };
    enum Role {
        SeqRole = Qt::UserRole + 1,
        UsedShareRole, ///< work time / limit, may exceed 1; invalid without a limit
        NoteRole,
        PendingRole, ///< done here and not yet sent
        MarksRole ///< what is to be seen of it (stepMarks), "" = nothing
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setSteps(std::vector<TraceStep> steps, const QLocale &locale);
    const std::vector<Attachment> &attachments(int row) const { return m_steps[std::size_t(row)].attachments; }
    double totalMinutes() const; ///< Σ of the work time of all steps
    int reckonedSteps() const; ///< of them, whose work time the source did not count

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<TraceStep> m_steps;
    QLocale m_locale;
};

} // namespace om
