// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataactions.h"

#include "dialogs/changesdialog.h"
#include "dialogs/packagedialog.h"
#include "panels/statusline.h"

#include <QCoreApplication>

namespace om {

namespace {

/// Takes the last batch back that somebody made: not an undo, and not the demo data.
void undoLast(Workspace &workspace, JobRunner &jobs, StatusLine &status)
{
    jobs.run(
        [path = workspace.files().cache](JobControl &) -> Result<qint64> {
            const auto cache = Cache::open(path, Cache::Mode::Write);
            if (!cache)
                return fail(cache);
            const auto history = (*cache)->history();
            if (!history)
                return fail(history);
            for (auto batch = history->rbegin(); batch != history->rend(); ++batch)
                if (batch->undoneBy == 0 && batch->meta.kind != QLatin1String("undo") && batch->meta.kind != QLatin1String("demo"))
                    return (*cache)->undo(batch->id, qEnvironmentVariable("USER"));
            return fail(ErrorCode::NotFound, {QStringLiteral("batch"), QString()});
        },
        &status,
        [&workspace, &status](const Result<qint64> &batch) {
            const auto done = batch ? workspace.refresh() : Result<void>(fail(batch));
            status.setMessage(done ? QCoreApplication::translate("om::MainWindow", "Taken back as batch %1").arg(*batch) : errorText(done.error()));
        });
}

} // namespace

void hookData(const Desk &desk, WindowActions &actions, StatusLine &status, QWidget *window)
{
    actions.on(QStringLiteral("data.changes"), [desk, window] { (new ChangesDialog(desk.workspace, desk.jobs, desk.palette, window))->show(); });
    actions.on(QStringLiteral("data.packages"), [desk, window] { (new PackageDialog(desk.workspace, desk.jobs, desk.palette, window))->show(); });
    actions.on(QStringLiteral("data.undo"), [desk, &status] { undoLast(desk.workspace, desk.jobs, status); });
}

} // namespace om
