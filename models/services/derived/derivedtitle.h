// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace om {

/// Name of a derived column as people read it; the field's own name for any other. In the language of the program.
QString derivedTitle(const QString &field);
/// Whether derivedTitle() knows it.
bool isDerivedField(const QString &field);

} // namespace om
