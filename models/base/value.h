// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <variant>

namespace om {

/// One cell of a row: null, whole number (also booleans 0/1), real number, text. Dates are text 'YYYY-MM-DD', times are text in UTC
/// 'YYYY-MM-DDTHH:MM:SS.sssZ' (the forms of GeoPackage); binary values are not cells.
using Value = std::variant<std::monostate, qint64, double, QString>;

inline bool isNull(const Value &v)
{
    return v.index() == 0;
}

/// Text as it would be typed: "" for null, shortest round-trip form for reals.
QString toText(const Value &v);

} // namespace om
