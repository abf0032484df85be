// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace om {

/// The colour token of a ticket's clock state; muted for what is no state.
QString stateToken(const QString &clockState);

} // namespace om
