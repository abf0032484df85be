// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"

namespace om {

/// "2021-12-31" of the end of a day, "2021-12-31 10:00" of another moment of it; not of null.
inline QString momentText(LocalTime moment)
{
    return moment.time() >= QTime(23, 59) ? moment.date().toString(Qt::ISODate) : moment.toText();
}

} // namespace om
