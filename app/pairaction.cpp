// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairaction.h"

#include "actions.h"
#include "dialogs/record/pairdialog.h"
#include "panels/statusline.h"

#include <QAction>
#include <QCoreApplication>

namespace om {

namespace {

constexpr std::size_t mostNames = 5000; ///< that one can choose from

/// Records of the selected one's dataset that the window's filter leaves, itself included.
std::vector<qint64> choices(const Desk &desk)
{
    const FrameSet &frames = desk.workspace.frames();
    const QString dataset = desk.selection.dataset();
    const auto frame = frames.frames.value(dataset);
    if (!frame)
        return {};
    Filter filter = desk.filter.filter();
    filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows; });
    Bitmap rows = filterRows(*frame, frames.specs.value(dataset), filter, frames.areas, false);
    if (const std::size_t self = frame->rowOf(desk.selection.fid()); self < frame->rows())
        rows.set(self);
    std::vector<qint64> out;
    rows.forEach([&](std::size_t row) { out.push_back(frame->fids()[row]); });
    return out;
}

} // namespace

void hookPair(const Desk &desk, WindowActions &actions, StatusLine &status, QWidget *window)
{
    QAction &action = actions.action(QStringLiteral("record.pair"));
    const auto enable = [desk, &action] { action.setEnabled(desk.selection.fid() >= 0); };
    QObject::connect(&desk.selection, &SelectionService::selectionChanged, window, enable);
    enable();
    actions.on(QStringLiteral("record.pair"), [desk, &status, window] {
        const std::vector<qint64> fids = choices(desk);
        if (fids.size() < 2 || fids.size() > mostNames) {
            status.setMessage(fids.size() < 2 ? QCoreApplication::translate("Actions", "There is no other one to compare with")
                                              : QCoreApplication::translate("Actions", "Too many to choose from: narrow them by an area or condition first"));
            return;
        }
        auto *dialog = new PairDialog(desk.workspace, desk.selection.dataset(), fids, desk.selection.fid(), desk.palette, desk.jobs, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(&desk.selection, &SelectionService::selectionChanged, dialog, [desk, dialog] {
            if (desk.selection.dataset() == dialog->dataset() && desk.selection.fid() >= 0)
                dialog->setSecond(desk.selection.fid());
        });
        dialog->show();
    });
}

} // namespace om
