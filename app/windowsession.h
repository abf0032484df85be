// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

#include <QSize>

class QApplication;

namespace om {

class FilterService;
class MainWindow;
class SelectionService;

/// How the window opens; empty members = as it was left.
struct WindowOptions
{
    QString theme, style;
    QString area; ///< code or name
    QString selection; ///< "dataset:key" of the record whose card is shown
    QString importFile; ///< with which the import page is opened
    QString action; ///< id of an action that is triggered once the window is shown
    QSize size;
    QString picture; ///< PNG file: the window, or the dialog before it, is saved there once everything is drawn, then closed
};

/// Composition root of the window: builds the services in order and hands them on; members are destroyed in reverse. GUI thread.
class WindowSession
{
public:
    /// Opens the workspace and starts to load what the first theme shows; the window is not shown yet.
    static Result<std::unique_ptr<WindowSession>> open(const Workspace::Place &place, const QString &language, const WindowOptions &options);
    ~WindowSession();

    MainWindow &window();
    void tellRefused(); ///< opens a box that says which declarations of the workspace were left out, if any were
    FilterService &filter();
    SelectionService &selection();
    Workspace &workspace();
    JobRunner &jobs();

private:
    struct Parts;
    explicit WindowSession(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// Shows the window and runs until it is closed. Returns the exit status; an error is shown in a box.
int runWindow(QApplication &application, const Workspace::Place &place, const QString &language, const WindowOptions &options);

} // namespace om
