// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whyaction.h"

#include "dialogs/attributiondialog.h"
#include "panels/boardpanel.h"
#include "panels/centrepanel.h"
#include "panels/sheetpanel.h"
#include "panels/tablepanel.h"

#include <algorithm>

namespace om {

namespace {

bool isChosen(const Desk &desk, const QString &dataset, const QString &field, const QString &code)
{
    const Filter &filter = desk.filter.filter();
    if (field == desk.workspace.frames().specs.value(dataset).area)
        return filter.area == code;
    return std::ranges::any_of(filter.conditions, [&](const Condition &c) {
        return c.kind == Condition::Kind::In && !c.isNegated && c.field == field && c.values == QStringList{code};
    });
}

} // namespace

void hookWhy(const Desk &desk, BoardPanel &board, CentrePanel &centre, QWidget *window)
{
    QObject::connect(&board, &BoardPanel::whyRequested, window, [desk, &board, &centre, window](const QString &id) {
        const KpiSpec *kpi = desk.workspace.catalog().kpi(id);
        if (!kpi)
            return;
        auto *why = new AttributionDialog(*kpi, desk.filter.filter(), desk.workspace, desk.palette, desk.jobs, window);
        QObject::connect(why, &AttributionDialog::groupChosen, &board, &BoardPanel::toggleGroup);
        QObject::connect(why, &AttributionDialog::rowsRequested, &board, [desk, kpi, &board, &centre, why](const QString &field, const QString &code) {
            desk.board.countRows(kpi->id, RowsPart::Numerator);
            if (!isChosen(desk, kpi->dataset, field, code))
                board.toggleGroup(kpi->id, field, code);
            centre.table().setOpen(true);
            why->close();
        });
        QObject::connect(why, &AttributionDialog::explainRequested, &centre, [&centre, why](const ShownNumber &number) {
            centre.sheet().showNumber(number);
            why->close();
        });
        why->show();
    });
}

} // namespace om
