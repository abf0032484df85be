// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "frame/filter.h"
#include "services/number/shownnumber.h"
#include "stats/attribution.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace om {

class WaterfallBar;

/// "Why did it change?": the change of an indicator since the period before, split by a field of one's choice, as a table whose last column is a
/// waterfall. A row that is activated asks for its group, a button for the rows of the current one. Split by area at first: where it happened. Not modal. The filter is that of the moment when it was opened, and is shown.
class AttributionDialog : public QDialog
{
    Q_OBJECT
public:
    /// `kpi` belongs to the catalog of `workspace`, which must outlive the dialog, as must `palette` and `jobs`.
    AttributionDialog(const KpiSpec &kpi, const Filter &filter, const Workspace &workspace, const Palette &palette, JobRunner &jobs, QWidget *parent);

Q_SIGNALS:
    void groupChosen(const QString &kpi, const QString &field, const QString &code);
    void rowsRequested(const QString &field, const QString &code);
    void explainRequested(const om::ShownNumber &number); ///< what is behind a part

private:
    void fillFields(); ///< as soon as the data are loaded
    void reckon();
    void showAttribution(const Attribution &attribution);
    void addRow(int row, const QStringList &texts, double from, double until, bool isTotal);
    void say(const QString &text);
    void showMenu(const QModelIndex &index, const QPoint &global);
    QString partName(const QString &code) const;
    QString pointsText(double points, Attribution::Kind kind) const;
    Comparison comparison() const;
    QString field() const;
    const Contribution *part(int row) const; ///< null: a total, or no row

    const KpiSpec &m_kpi;
    const Filter m_filter;
    const Workspace &m_workspace;
    JobRunner &m_jobs;
    std::shared_ptr<JobControl> m_running; ///< only the last question is answered
    Attribution m_shown;
    QComboBox *m_by;
    QComboBox *m_against;
    QLabel *m_headline;
    QTableWidget *m_table;
    WaterfallBar *m_bar;
    QLabel *m_basis;
    QPushButton *m_rows;
};

} // namespace om
