// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace om {

/// A sum of money as it is written in words.
struct Amount
{
    double value = 0; ///< in whole units of the currency: 50 (万美元) = 500 000
    QString currency; ///< ISO 4217; 元 alone is CNY; "" = not said
    bool hasUnit = false; ///< there are words or signs beside the figure
};

/// Reads "50(万人民币元)", "1,351.1000(万元人民币)", "119万人民币", "80万美元", "3,918(万香港元)", "￥1200.50", "USD 5 million": one figure, its
/// thousands set off by commas or not, and around it one multiplier (十 … 亿, thousand, million) and words for one currency, in any order,
/// in brackets of either width or none. None when anything is left over.
std::optional<Amount> amountFrom(const QString &text);

/// "N/A", "-", "无" and the like: what people write for an amount that they do not know.
bool isNoAmount(const QString &text);

} // namespace om
