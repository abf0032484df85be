// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/detect/amounttext.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace om {

namespace {

struct Word
{
    const char16_t *text; ///< folded; a longer word before those that it begins with
    double factor; ///< of a multiplier, 0 = none
    const char *currency; ///< "" = none; "元" = the unit of any currency, or CNY alone
};

constexpr Word words[] = {
    {u"百万", 1e6, ""},    {u"千万", 1e7, ""},      {u"十万", 1e5, ""},    {u"万", 1e4, ""},        {u"萬", 1e4, ""},        {u"亿", 1e8, ""},
    {u"億", 1e8, ""},      {u"千", 1e3, ""},        {u"百", 1e2, ""},      {u"thousand", 1e3, ""},  {u"million", 1e6, ""},   {u"billion", 1e9, ""},
    {u"人民币", 0, "CNY"}, {u"人民幣", 0, "CNY"},   {u"rmb", 0, "CNY"},    {u"cny", 0, "CNY"},      {u"¥", 0, "CNY"},        {u"￥", 0, "CNY"},
    {u"香港元", 0, "HKD"}, {u"港元", 0, "HKD"},     {u"港币", 0, "HKD"},   {u"港幣", 0, "HKD"},     {u"hk$", 0, "HKD"},      {u"hkd", 0, "HKD"},
    {u"美元", 0, "USD"},   {u"美金", 0, "USD"},     {u"us$", 0, "USD"},    {u"usd", 0, "USD"},      {u"$", 0, "USD"},        {u"欧元", 0, "EUR"},
    {u"eur", 0, "EUR"},    {u"€", 0, "EUR"},        {u"日元", 0, "JPY"},   {u"jpy", 0, "JPY"},      {u"英镑", 0, "GBP"},     {u"gbp", 0, "GBP"},
    {u"£", 0, "GBP"},      {u"澳门元", 0, "MOP"},   {u"澳门币", 0, "MOP"}, {u"新台币", 0, "TWD"},   {u"台币", 0, "TWD"},     {u"澳大利亚元", 0, "AUD"},
    {u"澳元", 0, "AUD"},   {u"加拿大元", 0, "CAD"}, {u"加元", 0, "CAD"},   {u"新加坡元", 0, "SGD"}, {u"瑞士法郎", 0, "CHF"}, {u"韩元", 0, "KRW"},
    {u"圆", 0, "元"},      {u"元", 0, "元"},
};

} // namespace

std::optional<Amount> amountFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([^\\d+\\-]*)([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)([^\\d]*)$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch() || text.size() > 60)
        return std::nullopt;
    bool isNumber = false;
    Amount amount;
    amount.value = QLocale::c().toDouble(match.captured(2).remove(u','), &isNumber);
    if (!isNumber || !std::isfinite(amount.value))
        return std::nullopt;
    double factor = 0;
    bool hasYuan = false;
    for (QString rest : {match.captured(1), match.captured(3)}) {
        rest = rest.toCaseFolded();
        rest.removeIf([](QChar c) { return c.isSpace() || QStringView(u"()（）[]【】").contains(c); });
        while (!rest.isEmpty()) {
            const Word *found = nullptr;
            for (const Word &word : words)
                if (!found && rest.startsWith(QStringView(word.text)))
                    found = &word;
            if (!found)
                return std::nullopt;
            rest.remove(0, QStringView(found->text).size());
            amount.hasUnit = true;
            if (found->factor > 0) {
                if (factor > 0)
                    return std::nullopt;
                factor = found->factor;
                continue;
            }
            const QString currency = QString::fromUtf8(found->currency);
            if (currency == u"元")
                hasYuan = true;
            else if (!amount.currency.isEmpty() && amount.currency != currency)
                return std::nullopt;
            else
                amount.currency = currency;
        }
    }
    if (factor > 0)
        amount.value = std::round(amount.value * factor * 1e4) / 1e4; // 43.7 万 is 437 000, not 436 999.999…
    if (hasYuan && amount.currency.isEmpty())
        amount.currency = QStringLiteral("CNY");
    return amount;
}

bool isNoAmount(const QString &text)
{
    static const QStringList none{QStringLiteral("n/a"), QStringLiteral("na"), QStringLiteral("-"),    QStringLiteral("--"),   QStringLiteral("—"),
                                  QStringLiteral("/"),   QStringLiteral("无"), QStringLiteral("null"), QStringLiteral("未知"), QStringLiteral("不详")};
    return none.contains(text.trimmed().toCaseFolded());
}

} // namespace om
