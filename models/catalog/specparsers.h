// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"

namespace om {

// One function for each kind of file in resources/ (that of layers: catalog/layerspec.h); `file` is named in errors (SpecInvalid).
Result<std::vector<KpiSpec>> kpisFromJson(const QJsonObject &json, const QString &file);
QJsonObject kpiToJson(const KpiSpec &kpi); ///< one of the list; what is at its default is left out
Result<ThemeSpec> themeFromJson(const QJsonObject &json, const QString &file);
Result<CardSpec> cardFromJson(const QJsonObject &json, const QString &file);
Result<ReportSpec> reportFromJson(const QJsonObject &json, const QString &file);
Result<StyleSpec> styleFromJson(const QJsonObject &json, const QString &file);

} // namespace om
