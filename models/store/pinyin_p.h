// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace om::store {

/// The ways in which typed letters can be read as pinyin without tones (汉语拼音方案; ü is u or v, and u in the answer), each a list of syllables, of which the last may be begun only:
/// "xian" is "xian" and "xi an", "dengh" is "deng h". Fewest syllables first, at most `most`; none for what is no pinyin, or longer than 60 letters.
QList<QStringList> pinyinReadings(QStringView letters, qsizetype most = 8);

/// How a character is read as well, in names of places and companies, beside what the Unicode Han-Latin transform says (佛: fu, and fo as in 佛山);
/// "" for nearly all.
QStringView otherSyllable(char32_t han);

} // namespace om::store
