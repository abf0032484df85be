// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace om {

/// Free text as it may be shown to visitors: in mobile numbers of China (11 digits, 13… to 19…, in one piece or in groups as 138-0013-8000, also after 86)
/// the middle four digits, in resident identity numbers (GB 11643: with a valid date of birth and check character) the date and what follows are replaced
/// by "*". Digits of full width count as digits. Everything else, other numbers included, stays as it is.
QString withoutPersonalNumbers(const QString &text);

} // namespace om
