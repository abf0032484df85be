// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "services/filterservice.h"
#include "services/workspace.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace om {

/// Makes and changes the indicators of this workspace (services/declarations/ownkpis.h): what is written is looked at and evaluated under the
/// filter at once, and shows its value with the rows behind it. What is kept stands on the board when the window is opened again. Not modal.
class IndicatorDialog : public JobDialog
{
    Q_OBJECT
public:
    /// `filter` = the window's; it outlives the dialog.
    IndicatorDialog(Workspace &workspace, FilterService &filter, JobRunner &jobs, QWidget *parent);
    KpiSpec asked() const; ///< what the fields say, over what the chosen one had

Q_SIGNALS:
    void kept(const QString &id);

private:
    void start() override; ///< keeps it
    void remove();
    bool isOthers() const; ///< the chosen one came in a package: it is not changed here, what is kept becomes one of this workspace
    void fillList(const QString &current);
    void fill(const KpiSpec &kpi);
    void showFields(); ///< those that the kind of indicator has
    void changed();
    void preview();
    void showValue(const KpiSpec &kpi, const Result<KpiValue> &value);
    QString missing(const KpiSpec &kpi) const; ///< what it still needs before it can be kept; "" = nothing
    QLineEdit *addLine(const QString &title, const QString &help);
    template<typename Field>
    Field *addField(const QString &title, Field *field);
    void insertField(const QString &name);

    Workspace &m_workspace;
    FilterService &m_filter;
    JobRunner &m_jobs;
    QTimer m_later;
    std::shared_ptr<JobControl> m_evaluating;
    std::vector<KpiSpec> m_known;
    KpiSpec m_base; ///< the chosen one, as it was read
    QFormLayout *m_form;
    QComboBox *m_list, *m_dataset, *m_kind, *m_better, *m_names;
    QLineEdit *m_title, *m_which, *m_number, *m_of, *m_unit, *m_definition;
    QSpinBox *m_decimals, *m_smallN;
    QLineEdit *m_target;
    QLabel *m_value, *m_rows, *m_hint;
    QPushButton *m_remove;
    QLineEdit *m_lastLine; ///< in which a field's name is put
    bool m_isDeleting = false; ///< the button was pressed once
};

} // namespace om
