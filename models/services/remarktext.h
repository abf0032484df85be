// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace om {

/// What an import says of a file or a row, in the language of the interface. Readers run in a process of their own and say it in English
/// (docs/formats/import.md); here the sentence is found again by its form and its values are put into the translation. A sentence that is
/// not known stays as it is.
QString remarkText(const QString &english);

/// errorText with the reason among its arguments, which readers say as they say remarks, in the language of the interface, too.
QString readingErrorText(Error error);

/// What a code of a row's issue means ("bad_date" → "no date"), in the language of the interface; the code itself when it is not known.
QString issueTitle(const QString &code);

/// The value that a remark quotes first, "" = none.
QString quotedValue(const QString &english);

} // namespace om
