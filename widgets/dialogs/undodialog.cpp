// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/undodialog.h"

#include "common/heading.h"
#include "common/linedtable.h"
#include "dialogs/changetext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace om {

UndoDialog::UndoDialog(const Workspace &workspace, const UndoPreview &preview, JobRunner &jobs, const Palette &palette, QWidget *parent)
    : JobDialog(tr("Take change %1 back?").arg(preview.batch), tr("Take back only the rest"), jobs, parent)
    , m_rows(jobs)
{
    resize(1120, 560);
    const qint64 rest = preview.rowCount() - preview.conflictCount();
    auto *text = plainLabel(tr("Change %1 touched %2 rows. Later changes built on %3 of them; those stay as they are now. The other %4 can be taken back.")
                                .arg(preview.batch)
                                .arg(locale().toString(preview.rowCount()), locale().toString(preview.conflictCount()), locale().toString(rest)),
                            14);
    text->setWordWrap(true);
    content().addWidget(text);
    QStringList kept;
    for (const UndoPreview::Other &other : preview.others)
        kept.append((other.isSetting ? tr("The setting %1 stays: change %2 set it again.") : tr("The fields of %1 stay: change %2 uses them."))
                        .arg(other.subject)
                        .arg(other.later));
    if (!kept.isEmpty()) {
        auto *others = plainLabel(kept.join(u'\n'), 12, false, "muted");
        others->setWordWrap(true);
        content().addWidget(others);
    }
    auto *view = new LinedTable(palette, tr("Rows that later changes built on"));
    view->setModel(&m_rows);
    content().addWidget(view, 1);
    m_rows.setLines(
        {{tr("Record")}, {tr("Field")}, {tr("Before, would come back")}, {tr("Written by this change")}, {tr("Now")}, {tr("Now from change"), true}},
        lines(workspace, preview));
    if (preview.conflictCount() > qint64(preview.conflicts.size()))
        say(tr("The first %1 of %2 rows are shown.").arg(preview.conflicts.size()).arg(locale().toString(preview.conflictCount())));
    else
        say(tr("Close leaves everything as it is."));
    const bool isSettingFree =
        std::size_t(preview.settings) > std::size_t(std::count_if(preview.others.begin(), preview.others.end(), [](const auto &o) { return o.isSetting; }));
    setStartEnabled(rest > 0 || isSettingFree);
}

PagedTableModel::Lines UndoDialog::lines(const Workspace &workspace, const UndoPreview &preview) const
{
    PagedTableModel::Lines lines;
    for (const UndoPreview::Conflict &conflict : preview.conflicts) {
        const auto part = std::find_if(preview.parts.begin(), preview.parts.end(), [&](const auto &p) { return p.spec.id == conflict.dataset; });
        const std::optional<Row> &named = conflict.now ? conflict.now : conflict.before ? conflict.before : conflict.written;
        const QString name = rowName(workspace, part->spec, conflict.key, named);
        const QString later = QString::number(conflict.later);
        const std::vector<const std::optional<Row> *> sides{&conflict.before, &conflict.written, &conflict.now};
        std::vector<FieldTexts> fields = differingFields(workspace, part->spec, sides);
        if (fields.empty()) { // at most one side is there, or those that are do not differ: the row as a whole
            FieldTexts &whole = fields.emplace_back();
            for (const auto *side : sides)
                whole.sides.append(*side ? rowText(workspace, part->spec, **side) : QString());
        }
        for (FieldTexts &field : fields) {
            for (std::size_t i = 0; i < sides.size(); ++i)
                if (!*sides[i])
                    field.sides[qsizetype(i)] = tr("(not there)");
            lines.push_back({name, field.field, field.sides[0], field.sides[1], field.sides[2], later});
        }
    }
    return lines;
}

void UndoDialog::start()
{
    Q_EMIT restWanted();
    close();
}

} // namespace om
