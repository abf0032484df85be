// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "dialogs/jobdialog.h"
#include "ingest/dataquality.h"
#include "services/workspace.h"

class QLabel;
class QTableWidget;

namespace om {

/// How complete, correct, located and fresh every dataset is: a table with one lamp a row, and below it how the fields of the chosen one are
/// filled and what the score is made of.
class QualityDialog : public JobDialog
{
    Q_OBJECT
public:
    QualityDialog(Workspace &workspace, const Palette &palette, JobRunner &jobs, QWidget *parent);

private:
    void start() override;
    void showAll(std::vector<DatasetQuality> all);
    void showFields(int row);
    QString percent(const std::optional<double> &share) const;
    QString lampText(const DatasetQuality &quality) const;

    Workspace &m_workspace;
    const Palette &m_palette;
    std::vector<DatasetQuality> m_all; ///< worst first
    QTableWidget *m_datasets;
    QLabel *m_basis;
    QTableWidget *m_fields;
};

} // namespace om
