// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

#include <QSize>

class QApplication;

namespace om {

/// How the window opens; empty members = as it was left.
struct WindowOptions
{
    QString theme, style;
    QString area;         ///< code or name
    QString selection;    ///< "dataset:key" of the record whose card is shown
    QSize size;
    QString picture;      ///< PNG file: the window is saved there once everything is drawn, then closed
};

/// Composition root of the window: builds the services on the stack, in order, shows the main window and runs until it is closed.
/// Returns the exit status.
int runWindow(QApplication &application, const Workspace::Place &place, const QString &language, const WindowOptions &options);

} // namespace om
