// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace om {

/// A length for people, in the language of the program: "480 m", from 1 km on "1.25 km". Three significant figures at least, never more than centimetres.
QString lengthText(double metres);
/// An area: "860 m²", from 1 ha on "1.25 ha" (公顷), from 1 km² on "3.60 km²".
QString areaText(double squareMetres);
/// An amount of time without its sign: "20 min", from an hour on "3 h 20 min", "3 h".
QString durationText(qint64 minutes);

} // namespace om
