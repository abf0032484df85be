// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace om {

/// Chooses OpenGL where there is hardware for it, else Qt Quick's software renderer, which is three times as quick as OpenGL in software.
/// A choice made by QT_QUICK_BACKEND or QSG_RHI_BACKEND stands. Call once, after the application object and before the first window.
void chooseGraphicsBackend();

} // namespace om
