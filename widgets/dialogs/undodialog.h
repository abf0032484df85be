// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "items/pagedtablemodel.h"
#include "services/workspace.h"
#include "store/undopreview.h"

namespace om {

class Palette;

/// What later changes built on a batch that is to be taken back: each row on three sides, and the choice to take back only the rest, or
/// nothing (Close).
class UndoDialog : public JobDialog
{
    Q_OBJECT
public:
    UndoDialog(const Workspace &workspace, const UndoPreview &preview, JobRunner &jobs, const Palette &palette, QWidget *parent);

Q_SIGNALS:
    void restWanted();

private:
    void start() override;
    PagedTableModel::Lines lines(const Workspace &workspace, const UndoPreview &preview) const;

    PagedTableModel m_rows;
};

} // namespace om
