// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

#include <optional>

namespace om {

/// What is wrong with the characters of a text.
enum class TextDefect {
    Replacement, ///< U+FFFD: a byte that could not be read
    PrivateUse, ///< a character that only one font knows, or one of an older encoding that has a place of its own today
    WesternDebris, ///< UTF-8 or GBK that was read as a western encoding: "Ã¥Â®‰", "¹ð³Ç"
    GbkDebris ///< UTF-8 that was read as GBK: "妗傚煄", "锟斤拷"
};
QString textDefectName(TextDefect defect); ///< "replacement", "private_use", "western_debris", "gbk_debris"

/// The first of the first three that a text has; cheap, for every cell of an import. Words with a letter like é are no debris.
std::optional<TextDefect> obviousDefect(const QString &text);
/// The same with GbkDebris: Han characters whose GB 18030 bytes happen to be UTF-8 of Han characters, at least two.
std::optional<TextDefect> textDefect(const QString &text);

/// Texts of one field that have one defect.
struct TextFinding
{
    QString dataset, field;
    TextDefect defect;
    qint64 rows = 0, firstFid = 0;
    QString sample; ///< of the first
};

/// Looks at every text of a cache.
Result<std::vector<TextFinding>> textFindings(const Cache &cache);

} // namespace om
