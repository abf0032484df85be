// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/personaltext.h"

#include <QDate>

#include <array>
#include <vector>

namespace om {

namespace {

constexpr qsizetype mobileDigits = 11, identityDigits = 18, areaDigits = 6; ///< areaDigits of an identity number: where it was first issued

/// Value of a digit, full-width ones (０ to ９) included; −1 = none.
int digitOf(QChar c)
{
    return c >= u'0' && c <= u'9' ? c.unicode() - u'0' : c >= u'\uFF10' && c <= u'\uFF19' ? c.unicode() - 0xFF10 : -1;
}

bool isDigitAt(const QString &text, qsizetype i)
{
    return i >= 0 && i < text.size() && digitOf(text[i]) >= 0;
}

/// Places of the eleven digits of a mobile number that begins at `start`: in one piece, or in groups of three, four and four with a dash or blanks
/// between them. Empty = there is none.
std::vector<qsizetype> mobileAt(const QString &text, qsizetype start)
{
    std::vector<qsizetype> places;
    for (qsizetype i = start; qsizetype(places.size()) < mobileDigits; ++i) {
        if (places.size() == 3 || places.size() == 7) {
            const qsizetype before = i;
            while (i < text.size() && (text[i] == u' ' || text[i] == u'\u3000'))
                ++i;
            if (i == before && i < text.size() && text[i] == u'-')
                ++i;
        }
        if (!isDigitAt(text, i))
            return {};
        places.push_back(i);
    }
    const bool isMobile = digitOf(text[places[0]]) == 1 && digitOf(text[places[1]]) >= 3 && !isDigitAt(text, places.back() + 1);
    return isMobile ? places : std::vector<qsizetype>();
}

/// Whether an identity number begins at `start`: GB 11643, with a date of birth and the check character of ISO 7064 MOD 11-2.
bool isIdentityAt(const QString &text, qsizetype start)
{
    constexpr std::array<int, identityDigits - 1> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0, birth = 0;
    for (qsizetype i = 0; i < identityDigits - 1; ++i) {
        if (!isDigitAt(text, start + i))
            return false;
        sum += digitOf(text[start + i]) * weights[std::size_t(i)];
        if (i >= areaDigits && i < areaDigits + 8)
            birth = birth * 10 + digitOf(text[start + i]);
    }
    const qsizetype last = start + identityDigits - 1;
    if (last >= text.size() || isDigitAt(text, last + 1) || !QDate(birth / 10000, birth / 100 % 100, birth % 100).isValid() || birth < 19000101)
        return false;
    const int check = (12 - sum % 11) % 11;
    return check == 10 ? text[last].toUpper() == u'X' : digitOf(text[last]) == check;
}

} // namespace

QString withoutPersonalNumbers(const QString &text)
{
    QString out = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isCountry = i >= 2 && digitOf(text[i - 1]) == 6 && digitOf(text[i - 2]) == 8 && !isDigitAt(text, i - 3); // +86 stands right before
        if (!isDigitAt(text, i) || (isDigitAt(text, i - 1) && !isCountry))
            continue;
        if (isIdentityAt(text, i)) {
            for (qsizetype at = i + areaDigits; at < i + identityDigits; ++at)
                out[at] = u'*';
        } else if (const std::vector<qsizetype> places = mobileAt(text, i); !places.empty()) {
            for (std::size_t at = 3; at < 7; ++at)
                out[places[at]] = u'*';
        }
    }
    return out;
}

} // namespace om
