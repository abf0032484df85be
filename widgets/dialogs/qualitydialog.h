// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "dialogs/jobdialog.h"
#include "ingest/holdings/datafigures.h"
#include "services/workspace.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace om {

class ExchangeView;
class Segments;

/// How complete, correct, located and fresh every dataset is: a table with one lamp a row, and below it how the fields of the chosen one are
/// filled and what the score is made of. A second page shows the exchange between departments. What is shown can be kept as rows (keepFigures), which the theme of the data counts and lists.
class QualityDialog : public JobDialog
{
    Q_OBJECT
public:
    /// `mayKeep`: whether this role may change data.
    QualityDialog(Workspace &workspace, const Palette &palette, JobRunner &jobs, bool mayKeep, QWidget *parent);

Q_SIGNALS:
    void datasetChosen(const QString &dataset); ///< in the matrix

private:
    void start() override;
    void keep();
    QWidget *qualityPage();
    void showDataset(const QString &dataset);
    void showAll(std::vector<DatasetQuality> all);
    void showFields(int row);
    QString percent(const std::optional<double> &share) const;
    QString lampText(const DatasetQuality &quality) const;

    Workspace &m_workspace;
    const Palette &m_palette;
    std::vector<DatasetQuality> m_all; ///< worst first
    QTableWidget *m_datasets;
    Segments *m_segments;
    QStackedWidget *m_pages;
    ExchangeView *m_exchange;
    QPushButton *m_keep;
    QLabel *m_basis;
    QTableWidget *m_fields;
};

} // namespace om
