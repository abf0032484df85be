// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pinyin_p.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace om::store {

namespace {

using std::literals::string_view_literals::operator""sv;

/// Every syllable as an initial and the finals that it goes with, with a blank around each.
struct Syllables
{
    std::u16string_view initial, finals;
};
constexpr std::array table{
    Syllables{u""sv, u" a ai an ang ao e ei en eng er o ou "sv},
    Syllables{u"b"sv, u" a ai an ang ao ei en eng i ian iao ie in ing o u "sv},
    Syllables{u"p"sv, u" a ai an ang ao ei en eng i ian iao ie in ing o ou u "sv},
    Syllables{u"m"sv, u" a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u "sv},
    Syllables{u"f"sv, u" a an ang ei en eng o ou u "sv},
    Syllables{u"d"sv, u" a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo "sv},
    Syllables{u"t"sv, u" a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo "sv},
    Syllables{u"n"sv, u" a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue un uo v ve "sv},
    Syllables{u"l"sv, u" a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v ve "sv},
    Syllables{u"g"sv, u" a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo "sv},
    Syllables{u"k"sv, u" a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo "sv},
    Syllables{u"h"sv, u" a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo "sv},
    Syllables{u"j"sv, u" i ia ian iang iao ie in ing iong iu u uan ue un "sv},
    Syllables{u"q"sv, u" i ia ian iang iao ie in ing iong iu u uan ue un "sv},
    Syllables{u"x"sv, u" i ia ian iang iao ie in ing iong iu u uan ue un "sv},
    Syllables{u"zh"sv, u" a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo "sv},
    Syllables{u"ch"sv, u" a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo "sv},
    Syllables{u"sh"sv, u" a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo "sv},
    Syllables{u"r"sv, u" an ang ao e en eng i ong ou u ua uan ui un uo "sv},
    Syllables{u"z"sv, u" a ai an ang ao e ei en eng i ong ou u uan ui un uo "sv},
    Syllables{u"c"sv, u" a ai an ang ao e en eng i ong ou u uan ui un uo "sv},
    Syllables{u"s"sv, u" a ai an ang ao e en eng i ong ou u uan ui un uo "sv},
    Syllables{u"y"sv, u" a ai an ang ao e i in ing o ong ou u uan ue un "sv},
    Syllables{u"w"sv, u" a ai an ang ei en eng o u "sv},
};
struct OtherSyllable
{
    char32_t han;
    std::u16string_view syllable;
};
constexpr std::array others{
    OtherSyllable{U'佛', u"fo"sv},   OtherSyllable{U'地', u"di"sv},    OtherSyllable{U'长', u"chang"sv}, OtherSyllable{U'都', u"du"sv},
    OtherSyllable{U'行', u"hang"sv}, OtherSyllable{U'重', u"chong"sv}, OtherSyllable{U'厦', u"xia"sv},   OtherSyllable{U'乐', u"yue"sv},
    OtherSyllable{U'番', u"pan"sv},  OtherSyllable{U'埔', u"pu"sv},    OtherSyllable{U'涌', u"chong"sv}, OtherSyllable{U'圩', u"xu"sv},
    OtherSyllable{U'陂', u"bei"sv},  OtherSyllable{U'柏', u"bo"sv},    OtherSyllable{U'泊', u"bo"sv},    OtherSyllable{U'蕃', u"fan"sv},
    OtherSyllable{U'朝', u"zhao"sv}, OtherSyllable{U'藏', u"zang"sv},  OtherSyllable{U'调', u"tiao"sv},  OtherSyllable{U'传', u"zhuan"sv},
    OtherSyllable{U'什', u"shi"sv},  OtherSyllable{U'着', u"zhuo"sv},  OtherSyllable{U'参', u"shen"sv},  OtherSyllable{U'弹', u"tan"sv},
    OtherSyllable{U'曾', u"zeng"sv}, OtherSyllable{U'单', u"shan"sv},  OtherSyllable{U'覃', u"qin"sv},   OtherSyllable{U'查', u"zha"sv},
    OtherSyllable{U'仇', u"qiu"sv},  OtherSyllable{U'解', u"xie"sv},   OtherSyllable{U'还', u"huan"sv},  OtherSyllable{U'会', u"kuai"sv},
};
constexpr qsizetype longestSyllable = 6, longestTyped = 60;

/// Whether `letters` are a syllable, or, with `orBegun`, the first letters of one.
bool isSyllable(std::u16string_view letters, bool orBegun)
{
    return std::ranges::any_of(table, [&](const Syllables &s) {
        if (!letters.starts_with(s.initial))
            return orBegun && s.initial.starts_with(letters);
        const std::u16string final = u" " + std::u16string(letters.substr(s.initial.size()));
        if (final.size() == 1)
            return orBegun;
        return s.finals.find(orBegun ? final : final + u' ') != std::u16string_view::npos;
    });
}

} // namespace

QList<QStringList> pinyinReadings(QStringView letters, qsizetype most)
{
    const auto size = letters.size();
    if (size == 0 || size > longestTyped || !std::ranges::all_of(letters, [](QChar c) { return c >= u'a' && c <= u'z'; }))
        return {};
    // What can be read from each place on, from the end; of each the few with the fewest syllables, so that the work stays small.
    std::vector<QList<QStringList>> from(std::size_t(size) + 1);
    from.back().append(QStringList());
    for (qsizetype start = size - 1; start >= 0; --start) {
        QList<QStringList> &readings = from[std::size_t(start)];
        for (qsizetype n = std::min(longestSyllable, size - start); n > 0; --n) {
            const QStringView part = letters.sliced(start, n);
            if (!isSyllable(std::u16string_view(part.utf16(), std::size_t(n)), start + n == size))
                continue;
            for (const QStringList &rest : std::as_const(from[std::size_t(start + n)]))
                readings.append(QStringList{part.toString().replace(u'v', u'u')} + rest);
        }
        std::ranges::stable_sort(readings, {}, &QStringList::size);
        readings.resize(std::min(readings.size(), most));
    }
    return from.front();
}

QStringView otherSyllable(char32_t han)
{
    const auto found = std::ranges::find(others, han, &OtherSyllable::han);
    return found == others.end() ? QStringView() : QStringView(found->syllable.data(), qsizetype(found->syllable.size()));
}

} // namespace om::store
