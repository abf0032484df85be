// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "holdingactions.h"

#include "actions.h"
#include "dialogs/import/menddialog.h"
#include "dialogs/qualitydialog.h"
#include "ingest/holdings/arrival.h"

namespace om {

qint64 refusedBatchOf(const Workspace &workspace, const QString &dataset, qint64 fid)
{
    const auto &frames = workspace.frames().frames;
    const auto arrivals = frames.value(arrivalDataset), chosen = frames.value(dataset);
    const std::size_t at = chosen ? chosen->rowOf(fid) : 0;
    if (!arrivals || !chosen || at >= chosen->rows() || (dataset != arrivalDataset && dataset != holdingDataset))
        return 0;
    const Column *name = arrivals->column(QStringLiteral("dataset")), *batch = arrivals->column(QStringLiteral("batch"));
    const Column *refused = arrivals->column(QStringLiteral("rows_refused")), *received = arrivals->column(QStringLiteral("received"));
    const Column *wanted = chosen->column(QStringLiteral("dataset"));
    if (!name || !batch || !refused || !received || !wanted)
        return 0;
    qint64 found = 0, last = nullInteger;
    for (std::size_t row = 0; row < arrivals->rows(); ++row) {
        const bool isAsked = dataset == arrivalDataset ? row == at : name->text(row) == wanted->text(at);
        if (!isAsked || batch->isNull(row) || refused->isNull(row) || refused->integers[row] <= 0 || received->integers[row] < last)
            continue;
        found = batch->integers[row];
        last = received->integers[row];
    }
    return found;
}

namespace {

/// Selects the dataset's record among the holdings; nothing where they are not kept.
void selectHolding(const Desk &desk, const QString &dataset)
{
    const auto holdings = desk.workspace.frames().frames.value(holdingDataset);
    const Column *name = holdings ? holdings->column(QStringLiteral("dataset")) : nullptr;
    for (std::size_t row = 0; name && row < holdings->rows(); ++row)
        if (name->text(row) == dataset)
            desk.selection.select(holdingDataset, holdings->fids()[row]);
}

} // namespace

void hookHoldings(const Desk &desk, WindowActions &actions, QWidget *window)
{
    QAction &action = actions.action(QStringLiteral("record.refused"));
    QAction &mend = actions.action(QStringLiteral("data.mend")); // who may not mend may not do it here, either
    const auto choose = [desk, &action, &mend] {
        action.setEnabled(mend.isEnabled() && refusedBatchOf(desk.workspace, desk.selection.dataset(), desk.selection.fid()) > 0);
    };
    QObject::connect(&desk.selection, &SelectionService::selectionChanged, window, choose);
    QObject::connect(&desk.workspace, &Workspace::framesChanged, window, choose);
    choose();
    actions.on(QStringLiteral("record.refused"), [desk, window] {
        const qint64 batch = refusedBatchOf(desk.workspace, desk.selection.dataset(), desk.selection.fid());
        (new MendDialog(desk.workspace, desk.jobs, batch, window))->show();
    });
    actions.on(QStringLiteral("data.quality"), [desk, &mend, window] {
        auto *dialog = new QualityDialog(desk.workspace, desk.palette, desk.jobs, mend.isEnabled(), window);
        QObject::connect(dialog, &QualityDialog::datasetChosen, window, [desk](const QString &dataset) { selectHolding(desk, dataset); });
        dialog->show();
    });
}

} // namespace om
