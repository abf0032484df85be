// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/uscc.h"

#include <array>

namespace om {

namespace {

constexpr auto alphabet = QLatin1StringView("0123456789ABCDEFGHJKLMNPQRTUWXY"); // without I, O, S, V, Z

} // namespace

QChar organisationCheck(const QString &code8)
{
    constexpr std::array weights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const char16_t c = code8.at(qsizetype(i)).unicode();
        sum += weights[i] * (c <= u'9' ? c - u'0' : c - u'A' + 10);
    }
    const int check = 11 - sum % 11;
    return check == 10 ? QLatin1Char('X') : QLatin1Char(char('0' + check % 11));
}

QChar usccCheck(const QString &code17)
{
    int sum = 0, weight = 1;
    for (const QChar c : code17) {
        sum += int(alphabet.indexOf(c)) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet.at((31 - sum % 31) % 31);
}

QString madeUpUscc(const QString &area6, const QString &stem, quint64 n)
{
    QString code(8, QLatin1Char('0'));
    code.replace(0, stem.size(), stem);
    for (qsizetype i = 7; i >= stem.size(); --i, n /= 31)
        code[i] = alphabet.at(qsizetype(n % 31));
    const QString first17 = QStringLiteral("91") + area6 + code + organisationCheck(code);
    return first17 + usccCheck(first17);
}

} // namespace om
