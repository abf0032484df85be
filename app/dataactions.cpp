// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataactions.h"

#include "dialogs/changesdialog.h"
#include "dialogs/packagedialog.h"
#include "frame/query.h"
#include "panels/statusline.h"
#include "services/action/changingcache.h"
#include "services/exchange/georeport.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace om {

namespace {

/// Takes the last batch back that somebody made: not an undo, and not the demo data.
void undoLast(Workspace &workspace, JobRunner &jobs, StatusLine &status)
{
    jobs.run(
        [place = workspace.files()](JobControl &) -> Result<qint64> {
            const auto cache = openForChange(place);
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

/// The tickets of the filter as a file that other systems take.
void saveGeoReport(const Desk &desk, StatusLine &status, QWidget *window)
{
    const QString id = QStringLiteral("ticket");
    const auto tickets = desk.workspace.frames().frames.value(id);
    const auto say = [](const char *text) { return QCoreApplication::translate("GeoReport", text); };
    if (!tickets) {
        status.setMessage(say(QT_TRANSLATE_NOOP("GeoReport", "There are no tickets")));
        return;
    }
    const QString withCode = say(QT_TRANSLATE_NOOP("GeoReport", "with class codes of GB/T 30428.2, to be verified, as gbt_code"));
    QString form;
    const QString file = QFileDialog::getSaveFileName(
        window, say(QT_TRANSLATE_NOOP("GeoReport", "Save tickets for Open311")), QStringLiteral("requests.json"),
        QStringLiteral("JSON (*.json);;XML (*.xml);;CSV (*.csv);;JSON, %1 (*.json);;XML, %1 (*.xml);;CSV, %1 (*.csv)").arg(withCode), &form);
    if (file.isEmpty())
        return;
    const Workspace &workspace = desk.workspace;
    desk.jobs.run(
        [file, filter = desk.filter.filter(), frames = workspace.frames(), id,
         order =
             GeoReportOrder{
                 tickets, {}, workspace.codes(), workspace.clock(), workspace.files().cache, form.contains(withCode) ? QStringLiteral("gbt_code") : QString()}](
            JobControl &control) mutable {
            order.rows = order.tickets->rowsByFid(filterRows(*order.tickets, frames.specs[id], filter, frames.areas, true));
            return writeGeoReport(file, order, control);
        },
        &status,
        [&status, file, say, locale = desk.locale()](const Result<qint64> &written) {
            status.setMessage(written ? say(QT_TRANSLATE_NOOP("GeoReport", "%1 tickets saved: %2")).arg(locale.toString(*written), file)
                                      : errorText(written.error()));
        });
}

} // namespace

void showPackages(const Desk &desk, QWidget *window, const QString &path)
{
    auto *dialog = new PackageDialog(desk.workspace, desk.jobs, desk.palette, window);
    dialog->show();
    if (!path.isEmpty())
        dialog->inspect(path);
}

void hookData(const Desk &desk, WindowActions &actions, StatusLine &status, QWidget *window)
{
    actions.on(QStringLiteral("data.changes"), [desk, window] { (new ChangesDialog(desk.workspace, desk.jobs, desk.palette, window))->show(); });
    actions.on(QStringLiteral("data.packages"), [desk, window] { showPackages(desk, window); });
    actions.on(QStringLiteral("export.open311"), [desk, &status, window] { saveGeoReport(desk, status, window); });
    actions.on(QStringLiteral("data.undo"), [desk, &status] { undoLast(desk.workspace, desk.jobs, status); });
}

} // namespace om
