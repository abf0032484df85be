// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/pagedtablemodel.h"
#include "services/workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace om {

class LinedTable;

/// Two records of one dataset side by side, fact by fact of their cards. Either is chosen by name, with its key where the name occurs twice. Follows the
/// data: one that is no longer there makes room for the first by name. Not modal.
class PairDialog : public QDialog
{
    Q_OBJECT
public:
    /// `fids` = those to choose from, by name; `first` is among them.
    PairDialog(const Workspace &workspace, const QString &dataset, const std::vector<qint64> &fids, qint64 first, const Palette &palette, JobRunner &jobs,
               QWidget *parent);

    const QString &dataset() const { return m_dataset; }
    void setSecond(qint64 fid); ///< nothing for one that is not among them, or is the first

private:
    void rebuild(); ///< what there is to choose from, with the same ones chosen
    void fill();

    const Workspace &m_workspace;
    const QString m_dataset;
    const std::vector<qint64> m_fids;
    PagedTableModel m_model;
    QComboBox *m_first, *m_second;
    LinedTable *m_table;
    QLabel *m_said;
};

} // namespace om
