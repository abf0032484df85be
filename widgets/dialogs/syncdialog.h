// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "services/workspace.h"

class QCheckBox;
class QLineEdit;

namespace om {

/// Takes what was published in a folder (file share, USB stick) into this workspace, after its signatures are checked.
class SyncDialog : public JobDialog
{
    Q_OBJECT
public:
    SyncDialog(Workspace &workspace, JobRunner &jobs, QWidget *parent);

private:
    void start() override;

    Workspace &m_workspace;
    QLineEdit *m_address;
    QCheckBox *m_trustFirst;
};

} // namespace om
