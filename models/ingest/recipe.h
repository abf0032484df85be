// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace om {

/// Where one field of a dataset comes from: a column, a fixed value, a template of columns ("{STREET} {CITY}"), then through a value map
/// (source value → code; `otherwise` for the rest), unit factor, and date format.
struct FieldRule
{
    QString field;
    QString column;
    QString text;     ///< template with {COLUMN}
    QString constant;
    QHash<QString, QString> map; ///< compared without case and outer blanks
    QString otherwise; ///< value for what the map lacks; "=" keeps the source value
    double factor = 1;
    QString date;     ///< Qt format of the source text ("yyyy/M/d H:mm:ss"), "" = ISO and the usual forms
    QString zone;     ///< local (wall clock of the city even when the text ends in Z), utc, "" = as the text says, local when it says none
    QStringList nullValues; ///< treated as empty: "0", "N/A"
};

/// A recipe file (resources/schema/recipe.schema.json, docs/formats/recipe.md): how files of one kind become rows of one dataset.
struct Recipe
{
    QString id;
    QString dataset;
    QString encoding, crs, layer, mode;
    QString lonField, latField;
    std::vector<FieldRule> fields;
    QString skipWhere;      ///< column=value: such rows are left out and counted as rejected with code skipped_by_recipe
    QString areaFrom;       ///< "position": the area field by point in community polygon; "" = none
    QString codesFrom;      ///< fields whose distinct values become a code list of the city: "class_small,lead_dept"
};
Result<Recipe> recipeFromJson(const QJsonObject &json, const QString &file);
Result<Recipe> readRecipe(const QString &path);

} // namespace om
