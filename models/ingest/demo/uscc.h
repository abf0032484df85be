// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace om {

/// Check character of an organisation code (GB 11714: 8 characters, weights 3 7 9 10 5 8 4 2, modulo 11).
QChar organisationCheck(const QString &code8);
/// Check character of a unified social credit code (GB 32100: 17 characters of its 31, weights 3^i mod 31, modulo 31).
QChar usccCheck(const QString &code17);
/// The n-th made-up code: "91", the area's six digits, an organisation code that begins with `stem` (which no real one does), both
/// check characters. 31^(8 − length of stem) different ones.
QString madeUpUscc(const QString &area6, const QString &stem, quint64 n);

} // namespace om
