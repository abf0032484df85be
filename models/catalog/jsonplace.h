// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace om {

/// The line, from 1, on which the value of a place as SpecReader names it ("kpis[2].target") begins in a JSON text; where the text lacks the
/// place, the line of what should have held it. The text need not be whole.
int lineOfPlace(QByteArrayView json, QStringView place);

/// The line, from 1, of a byte offset.
int lineOfByte(QByteArrayView text, qsizetype offset);

} // namespace om
