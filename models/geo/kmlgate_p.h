// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace om {

/// What our own reading of a KML text found, before GDAL sees it.
struct KmlGate
{
    qint64 placemarks = 0;
    QStringList warnings; ///< links that are not followed
};

/// FormatUnsafe for a DTD and for more than 32 levels; FormatDamaged for what is not well-formed XML.
Result<KmlGate> gateKml(const QByteArray &text, const QString &path);

} // namespace om
