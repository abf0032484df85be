// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/value.h"

#include <QLocale>

namespace om {

QString toText(const Value &v)
{
    switch (v.index()) {
    case 1: return QString::number(std::get<qint64>(v));
    case 2: return QString::number(std::get<double>(v), 'g', QLocale::FloatingPointShortest);
    case 3: return std::get<QString>(v);
    default: return {};
    }
}

} // namespace om
