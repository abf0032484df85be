// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutyaction.h"

#include "actions.h"
#include "dialogs/duty/cardlogdialog.h"
#include "dialogs/duty/cardrulesdialog.h"
#include "dialogs/duty/dutydialog.h"
#include "panels/centrepanel.h"
#include "panels/sheetpanel.h"
#include "panels/tablepanel.h"
#include "services/clock/cardkeeping.h"
#include "services/hotspots/hotspotlayer.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QPointer>

namespace om {

namespace {

Q_LOGGING_CATEGORY(cardLogLog, "om.app.cards")

QString tickets()
{
    return QStringLiteral("ticket");
}

void listTickets(const Desk &desk, CentrePanel &centre, const QList<qint64> &fids)
{
    Filter filter = desk.filter.filter();
    filter.period = Period(); // tickets of any time are open
    filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows; });
    Condition condition;
    condition.kind = Condition::Kind::Rows;
    condition.dataset = tickets();
    for (const qint64 fid : fids)
        condition.values.append(QString::number(fid));
    filter.conditions.append(condition);
    showTickets(desk, centre, filter);
    if (fids.size() == 1)
        desk.selection.select(tickets(), fids.first());
}

DutyDialog *dutyDialog(const Desk &desk, CentrePanel &centre, QWidget *window)
{
    auto *dialog = new DutyDialog(desk.workspace, desk.filter, desk.palette, desk.jobs, window);
    QObject::connect(dialog, &DutyDialog::kpiChosen, dialog, [desk, dialog, &centre, window](const QString &kpi, const Filter &filter) {
        showTickets(desk, centre, filter);
        desk.board.showRows(kpi, RowsPart::Numerator);
        dialog->hide();
        window->activateWindow(); // the keyboard goes where the tickets are
    });
    QObject::connect(dialog, &DutyDialog::rowsChosen, dialog, [desk, dialog, &centre, window](const QList<qint64> &fids) {
        listTickets(desk, centre, fids);
        dialog->hide();
        window->activateWindow(); // the keyboard goes where the tickets are
    });
    QObject::connect(dialog, &DutyDialog::cardLogWanted, dialog, [desk, dialog] {
        auto *log = new CardLogDialog(desk.workspace, desk.jobs, dialog);
        log->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(log, &CardLogDialog::rowsChosen, dialog, &DutyDialog::rowsChosen);
        log->show();
    });
    QObject::connect(dialog, &DutyDialog::explainRequested, dialog, [dialog, &centre, window](const ShownNumber &number) {
        dialog->hide();
        window->activateWindow();
        centre.sheet().showNumber(number);
    });
    return dialog;
}

/// Every card is written down as soon as the data give it.
void hookCardLog(const Desk &desk, QWidget *window)
{
    const auto keep = [desk, window](const QStringList &datasets) {
        const auto what = datasets.contains(tickets()) ? cardKeeping(desk.workspace) : std::nullopt;
        if (what)
            desk.jobs.run([what = *what](JobControl &) { return keepCardLog(what, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)); }, window,
                          [](const Result<CardsKept> &kept) {
                              if (!kept)
                                  qCWarning(cardLogLog).noquote() << errorText(kept.error());
                          });
    };
    QObject::connect(&desk.workspace, &Workspace::framesChanged, window, keep);
    keep({tickets()});
}

} // namespace

void showTickets(const Desk &desk, CentrePanel &centre, const Filter &filter)
{
    if (desk.themes.theme().table.dataset != tickets())
        desk.themes.setTheme(QStringLiteral("tickets"));
    desk.board.showAllRows();
    desk.filter.setFilter(filter);
    centre.table().setOpen(true);
    centre.table().setFocus(Qt::OtherFocusReason); // arrows go through them
}

void hookDrawnPlaces(const Desk &desk, CentrePanel &centre, const QString &dataset, PlaceFinder find, QObject *context)
{
    QObject::connect(&desk.selection, &SelectionService::selectionChanged, context,
                     [desk, &centre, dataset, find = std::move(find), context](const QString &chosen, qint64 id) {
                         if (chosen != dataset)
                             return;
                         desk.jobs.run([id, find, frames = desk.workspace.frames(),
                                        filter = desk.filter.filter()](JobControl &control) { return find(id, frames, filter, control); },
                                       context,
                                       [desk, &centre, dataset, id](const std::optional<Filter> &filter) {
                                           if (desk.selection.dataset() != dataset || desk.selection.fid() != id)
                                               return;
                                           desk.selection.clear(); // it is no record, and can be chosen again
                                           if (filter)
                                               showTickets(desk, centre, *filter);
                                       });
                     });
}

void hookHotspots(const Desk &desk, CentrePanel &centre, QObject *context)
{
    const KpiSpec *kpi = desk.workspace.catalog().kpi(QStringLiteral("ticket.hotspots"));
    if (!kpi)
        return;
    const auto find = [kpi](qint64 id, const FrameSet &frames, const Filter &filter, JobControl &) -> std::optional<Filter> {
        const auto rules = HotspotRules::load();
        const auto found = rules ? findHotspots(*kpi, frames, filter, *rules) : fail(rules);
        return found ? filterOf(*found, id, tickets(), filter) : std::nullopt;
    };
    hookDrawnPlaces(desk, centre, hotspotDataset, find, context);
}

void hookDuty(const Desk &desk, WindowActions &actions, CentrePanel &centre, QWidget *window)
{
    hookCardLog(desk, window);
    actions.on(QStringLiteral("data.cards"), [desk, window] {
        auto *dialog = new CardRulesDialog(desk.workspace, desk.jobs, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    actions.on(QStringLiteral("window.cards"), [desk, &centre, window] {
        auto *log = new CardLogDialog(desk.workspace, desk.jobs, window);
        log->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(log, &CardLogDialog::rowsChosen, log, [desk, log, &centre, window](const QList<qint64> &fids) {
            listTickets(desk, centre, fids);
            log->close();
            window->activateWindow();
        });
        log->show();
    });
    actions.on(QStringLiteral("window.duty"), [desk, &centre, window, dialog = QPointer<DutyDialog>()]() mutable {
        DutyDialog *board = dialog.data();
        if (!board)
            dialog = board = dutyDialog(desk, centre, window);
        board->setVisible(!board->isVisible());
    });
}

} // namespace om
