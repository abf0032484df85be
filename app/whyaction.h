// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

class QWidget;

namespace om {

class BoardPanel;
class CentrePanel;

/// Opens the dialog that splits a change when the board asks for it. A part that is chosen there becomes a condition; its rows open in the table.
void hookWhy(const Desk &desk, BoardPanel &board, CentrePanel &centre, QWidget *window);

} // namespace om
