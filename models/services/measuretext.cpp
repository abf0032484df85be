// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/measuretext.h"

#include <QCoreApplication>
#include <QLocale>

namespace om {

namespace {

QString figure(double value)
{
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString lengthText(double metres)
{
    // Rounded first, so that 999.7 m reads 1.00 km and not 1,000 m.
    return metres < 999.5 ? QCoreApplication::translate("MeasureText", "%1 m").arg(figure(metres))
                          : QCoreApplication::translate("MeasureText", "%1 km").arg(figure(metres / 1000));
}

QString areaText(double squareMetres)
{
    if (squareMetres < 9999.5)
        return QCoreApplication::translate("MeasureText", "%1 m²").arg(figure(squareMetres));
    return squareMetres < 999'500 ? QCoreApplication::translate("MeasureText", "%1 ha").arg(figure(squareMetres / 1e4))
                                  : QCoreApplication::translate("MeasureText", "%1 km²").arg(figure(squareMetres / 1e6));
}

QString durationText(qint64 minutes)
{
    const qint64 amount = minutes < 0 ? -minutes : minutes;
    if (amount < 60)
        return QCoreApplication::translate("MeasureText", "%1 min").arg(amount);
    const QString hours = QLocale().toString(amount / 60);
    return amount % 60 == 0 ? QCoreApplication::translate("MeasureText", "%1 h").arg(hours)
                            : QCoreApplication::translate("MeasureText", "%1 h %2 min").arg(hours).arg(amount % 60);
}

} // namespace om
