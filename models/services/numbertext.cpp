// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/numbertext.h"

#include "catalog/catalog.h"

#include <QCoreApplication>

#include <cmath>

namespace om {
namespace {

struct Scale
{
    double factor;
    const char *word;
};

Scale scaleOf(double magnitude, bool isChinese)
{
    if (isChinese) {
        if (magnitude >= 1e8)
            return {1e8, QT_TRANSLATE_NOOP("Number", "×100 million")};
        if (magnitude >= 1e5)
            return {1e4, QT_TRANSLATE_NOOP("Number", "×10,000")};
        return {1, ""};
    }
    if (magnitude >= 1e9)
        return {1e9, QT_TRANSLATE_NOOP("Number", "B")};
    if (magnitude >= 1e7)
        return {1e6, QT_TRANSLATE_NOOP("Number", "M")};
    return {1, ""};
}

QString plain(double value, int decimals, const QLocale &locale)
{
    QLocale numbers(locale);
    numbers.setNumberOptions(QLocale::DefaultNumberOptions);
    QString text = numbers.toString(std::abs(value), 'f', decimals);
    const bool isZero = std::abs(value) < 0.5 * std::pow(10, -decimals);
    return value < 0 && !isZero ? QChar(0x2212) + text : text;
}

QString withoutZeros(QString text, const QLocale &locale)
{
    const QString point = locale.decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

} // namespace

NumberText numberText(double value, const QString &unit, int decimals, const QLocale &locale)
{
    NumberText shown = columnText(value, value, unit, decimals, locale);
    if (scaleOf(std::abs(value), locale.language() == QLocale::Chinese).factor != 1)
        shown.text = withoutZeros(shown.text, locale);
    return shown;
}

NumberText columnText(double value, double greatest, const QString &unit, int decimals, const QLocale &locale)
{
    const QString shownUnit = unit.isEmpty() ? QString() : translated(unit);
    const bool isChinese = locale.language() == QLocale::Chinese;
    const Scale scale = scaleOf(std::abs(greatest), isChinese);
    if (scale.factor == 1)
        return {plain(value, decimals, locale), shownUnit};
    const QString word = QCoreApplication::translate("Number", scale.word);
    return {plain(value / scale.factor, 2, locale), isChinese || shownUnit.isEmpty() ? word + shownUnit : word + QLatin1Char(' ') + shownUnit};
}

NumberText kpiText(const KpiSpec &spec, const std::optional<double> &value, const QLocale &locale)
{
    if (!value)
        return {QStringLiteral("—"), {}};
    return numberText(*value, spec.unit, spec.decimals, locale);
}

QString withheldText()
{
    return QCoreApplication::translate("om", "not given: fewer than 3 companies");
}

QString gapText(Gap gap, const QString &chosen)
{
    switch (gap) {
    case Gap::None: break;
    case Gap::Code: return QCoreApplication::translate("om", "choose first: %1").arg(chosen);
    case Gap::Place: return QCoreApplication::translate("om", "population or area not known for this place");
    case Gap::Part: return QCoreApplication::translate("om", "only of all, not of a chosen part");
    }
    return {};
}

QString chosenTitle(const KpiSpec &kpi, const DatasetSpec &dataset)
{
    const FieldSpec *field = dataset.field(kpi.fields.value(0));
    return field ? translated(field->title) : QString();
}

bool isRate(const KpiSpec &spec)
{
    return spec.unit == QLatin1String("%");
}

QString changeText(const KpiSpec &spec, const std::optional<double> &change, const QLocale &locale)
{
    if (!change)
        return QStringLiteral("—");
    const double shown = isRate(spec) ? *change : *change * 100;
    const QString sign = std::abs(shown) < 0.05 ? QStringLiteral("±") : shown > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ");
    const QString unit = isRate(spec) ? QCoreApplication::translate("Number", "pp") : QStringLiteral("%");
    return sign + plain(std::abs(shown), 1, locale) + QLatin1Char(' ') + unit;
}

QString countText(qint64 count, const QLocale &locale)
{
    return plain(double(count), 0, locale);
}

} // namespace om
