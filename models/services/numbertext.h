// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace om {

/// A number as people read it, with its unit apart because the unit is drawn smaller.
struct NumberText
{
    QString text;
    QString unit;
    bool operator==(const NumberText &) const = default;
};

/// `unit` is the English source unit of a declaration ("%", "tickets", "yuan"); it is translated. Thousands are separated; Chinese reads
/// 万 from 100,000 and 亿 from 100,000,000 on, other languages M and B from 10 million and 1 billion on. Minus is U+2212.
NumberText numberText(double value, const QString &unit, int decimals, const QLocale &locale);

/// The same with the scale (万, M…) that `greatest` would have: the numbers of one column, whose unit stands in its head.
NumberText columnText(double value, double greatest, const QString &unit, int decimals, const QLocale &locale);

/// The value of an indicator, "—" where there is none.
NumberText kpiText(const KpiSpec &spec, const std::optional<double> &value, const QLocale &locale);

/// Why there is no value: KpiValue::isWithheld.
QString withheldText();

/// Why there is no value (KpiValue::gap), "" = Gap::None; `chosen` = title of what is to be chosen.
QString gapText(Gap gap, const QString &chosen);
/// Title of what Gap::Code asks for.
QString chosenTitle(const KpiSpec &kpi, const DatasetSpec &dataset);

/// "▲ 45.2 %" for a relative change, "▼ 0.4 pp" for the difference of two rates; "—" without a base.
QString changeText(const KpiSpec &spec, const std::optional<double> &change, const QLocale &locale);

/// Whether the unit of the indicator is a share, so that its changes are points.
bool isRate(const KpiSpec &spec);

/// Whole number with separators.
QString countText(qint64 count, const QLocale &locale);

} // namespace om
