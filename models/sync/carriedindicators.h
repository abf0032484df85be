// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"
#include "package/packagereader.h"

namespace om {

/// Indicators that people made at the window of a workspace, as a package carries them (docs/formats/package.md).
struct CarriedIndicators
{
    QString key, issuer; ///< of the trusted key that signed them
    std::vector<KpiSpec> kpis; ///< with the ids that they have there: own.1, own.2, …
};

/// The same indicators give the same bytes.
QByteArray toJson(const std::vector<KpiSpec> &kpis);
/// The inverse, by the parser of a workspace's declarations. PackageInvalid {path, reason} for what is no such list, an id that is not of the form or stands
/// twice, texts that are too long or hide something, and numbers out of range.
Result<std::vector<KpiSpec>> indicatorsFromJson(const QByteArray &json, const QString &path);

/// What a verified package carries; none is no error. As above, and PackageInvalid when the manifest counts another number.
Result<CarriedIndicators> carriedIndicators(PackageReader &package, const QString &path);

} // namespace om
