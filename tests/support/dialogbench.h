// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/linedtable.h"
#include "common/palette.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace om::test {

/// What a dialog is opened on: the tiny workspace and the dark look; jobs run at once, inside the call.
struct DialogBench
{
    Catalog catalog = Catalog::load().value();
    JobRunner jobs{0};
    TinyWorkspace tiny{catalog, jobs};
    Palette palette{catalog.style(QStringLiteral("dark"))};
    Workspace &workspace = *tiny.workspace;
};

inline QPushButton *buttonOf(const QWidget &dialog, const char *text)
{
    for (QPushButton *found : dialog.findChildren<QPushButton *>())
        if (found->text() == QString::fromUtf8(text))
            return found;
    return nullptr;
}

inline bool says(const QWidget &dialog, const char *text)
{
    return std::ranges::any_of(dialog.findChildren<QLabel *>(), [text](const QLabel *label) { return label->text().contains(QString::fromUtf8(text)); });
}

/// The texts of a row of a dialog's only table.
inline QStringList lineOf(const QWidget &dialog, int row)
{
    const QAbstractItemModel *model = dialog.findChild<LinedTable *>()->model();
    QStringList out;
    for (int column = 0; column < model->columnCount(); ++column)
        out.append(model->index(row, column).data().toString());
    return out;
}

} // namespace om::test
