// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/personaltext.h"

#include <QDate>

#include <vector>

namespace om {

namespace {

constexpr std::size_t mobileDigits = 11, identityDigits = 18;
constexpr std::size_t areaDigits = 6; ///< of an identity number: where it was first issued

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// A run of digits, a blank or dash between two of them left out, an X as the last of an identity number; places in the text.
std::vector<qsizetype> digitsFrom(const QString &text, qsizetype start)
{
    std::vector<qsizetype> places;
    for (qsizetype i = start; i < text.size(); ++i) {
        const bool isBetween = (text[i] == u' ' || text[i] == u'-') && i + 1 < text.size() && isDigit(text[i + 1]);
        const bool isCheck = places.size() + 1 == identityDigits && (text[i] == u'X' || text[i] == u'x');
        if (isDigit(text[i]) || isCheck)
            places.push_back(i);
        else if (!isBetween)
            break;
        if (isCheck)
            break;
    }
    return places;
}

/// A number that is written without gaps, or in groups of three, four and four.
bool isMobile(const QString &text, const std::vector<qsizetype> &places, std::size_t from)
{
    if (places.size() - from != mobileDigits || text[places[from]] != u'1' || text[places[from + 1]] < u'3')
        return false;
    for (std::size_t i = 1; i < mobileDigits; ++i)
        if (places[from + i] - places[from + i - 1] > 1 && i != 3 && i != 7)
            return false;
    return true;
}

bool isIdentity(const QString &text, const std::vector<qsizetype> &places)
{
    if (places.size() != identityDigits || places.back() - places.front() != qsizetype(identityDigits) - 1)
        return false;
    const QDate born = QDate::fromString(text.sliced(places[areaDigits], 8), QStringLiteral("yyyyMMdd"));
    return born.isValid() && born.year() >= 1900 && born.year() < 2100;
}

} // namespace

QString withoutPersonalNumbers(const QString &text)
{
    QString out = text;
    const auto hide = [&out](const std::vector<qsizetype> &places, std::size_t first, std::size_t until) {
        for (std::size_t i = first; i < until; ++i)
            out[places[i]] = u'*';
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isDigit(text[i]))
            continue;
        const std::vector<qsizetype> places = digitsFrom(text, i);
        const std::size_t country = places.size() == mobileDigits + 2 && text[places[0]] == u'8' && text[places[1]] == u'6' ? 2 : 0;
        if (isIdentity(text, places))
            hide(places, areaDigits, identityDigits);
        else if (isMobile(text, places, country))
            hide(places, country + 3, country + 7);
        i = places.back();
    }
    return out;
}

} // namespace om
