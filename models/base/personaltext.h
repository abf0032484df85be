// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace om {

/// Free text as it may be shown to visitors: in mobile numbers of China (11 digits, 13… to 19…, also with +86 or blanks and dashes as 138-0013-8000) the
/// middle four digits, in resident identity numbers (GB 11643: 17 digits with a date of birth in them, and a digit or X) the date and what follows
/// are replaced by "*". Everything else, other numbers included, stays as it is.
QString withoutPersonalNumbers(const QString &text);

} // namespace om
