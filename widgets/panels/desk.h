// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "services/boardservice.h"

namespace om {

/// What the panels of one window work on; owned by the window or above it, outlives every panel.
struct Desk
{
    Workspace &workspace;
    FilterService &filter;
    SelectionService &selection;
    ThemeService &themes;
    BoardService &board;
    JobRunner &jobs;
    Palette &palette;

    QLocale locale() const { return QLocale(workspace.language()); }
};

} // namespace om
