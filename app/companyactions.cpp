// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companyactions.h"

#include "actions.h"
#include "dialogs/company/policydialog.h"
#include "panels/centrepanel.h"
#include "panels/tablepanel.h"

#include <QPointer>

namespace om {

namespace {

/// Lists these companies in the table and narrows the map to them.
void showCompanies(const Desk &desk, CentrePanel &centre, const QList<qint64> &fids)
{
    desk.themes.setTheme(QStringLiteral("company_service"));
    Filter filter = desk.filter.filter();
    filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows && c.dataset == companyDataset; });
    Condition condition;
    condition.kind = Condition::Kind::Rows;
    condition.dataset = companyDataset;
    for (const qint64 fid : fids)
        condition.values.append(QString::number(fid));
    filter.conditions.append(condition);
    desk.board.showAllRows();
    desk.board.showRows(QStringLiteral("enterprise.count"), RowsPart::Numerator);
    desk.filter.setFilter(filter);
    centre.table().setOpen(true);
}

} // namespace

void hookPolicies(const Desk &desk, WindowActions &actions, CentrePanel &centre, QWidget *window)
{
    actions.on(QStringLiteral("window.policies"), [desk, &centre, window, dialog = QPointer<PolicyDialog>()]() mutable {
        PolicyDialog *policies = dialog.data();
        if (!policies) {
            dialog = policies = new PolicyDialog(desk.workspace, desk.filter, desk.palette, desk.jobs, window);
            QObject::connect(policies, &PolicyDialog::companiesChosen, policies, [desk, &centre, policies](const QList<qint64> &fids) {
                showCompanies(desk, centre, fids);
                policies->hide();
            });
        }
        policies->setVisible(!policies->isVisible());
    });
}

} // namespace om
