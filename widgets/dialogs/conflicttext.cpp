// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/conflicttext.h"

#include "dialogs/changetext.h"

#include <QCoreApplication>

namespace om {

void showConflicts(PagedTableModel &table, const Workspace &workspace, const std::vector<SyncConflict> &conflicts)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Conflicts", text); };
    PagedTableModel::Lines lines;
    for (const SyncConflict &conflict : conflicts) {
        const QString dataset = translated(conflict.spec.title);
        const QString record = rowName(workspace, conflict.spec, conflict.key, conflict.ours ? conflict.ours : conflict.theirs);
        if (!conflict.ours || !conflict.theirs) {
            const auto fate = [&](const std::optional<Row> &side) {
                return say(side ? QT_TRANSLATE_NOOP("Conflicts", "changed") : QT_TRANSLATE_NOOP("Conflicts", "deleted"));
            };
            lines.push_back({dataset, record, say(QT_TRANSLATE_NOOP("Conflicts", "whole record")), fate(conflict.ours), fate(conflict.theirs), {}});
            continue;
        }
        for (const FieldTexts &field : differingFields(workspace, conflict.spec, {&conflict.ours, &conflict.theirs})) {
            QString before;
            for (const FieldTexts &since : differingFields(workspace, conflict.spec, {&conflict.base, &conflict.ours, &conflict.theirs}))
                if (since.field == field.field)
                    before = since.sides[0];
            lines.push_back({dataset, record, field.field, field.sides[0], field.sides[1], before});
        }
    }
    table.setLines({{say(QT_TRANSLATE_NOOP("Conflicts", "Dataset"))},
                    {say(QT_TRANSLATE_NOOP("Conflicts", "Record"))},
                    {say(QT_TRANSLATE_NOOP("Conflicts", "Field"))},
                    {say(QT_TRANSLATE_NOOP("Conflicts", "Here, kept"))},
                    {say(QT_TRANSLATE_NOOP("Conflicts", "Of the issuer"))},
                    {say(QT_TRANSLATE_NOOP("Conflicts", "Before both"))}},
                   std::move(lines));
}

} // namespace om
