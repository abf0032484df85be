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

/// Where one field of a dataset comes from: the first of column(s), sum, template, `within`, `measure` and constant that gives a value;
/// then through null values, the part of an amount, the value map (source value → code; `otherwise` for the rest), the cross-walk of classes, `keyOf`, unit factor, and date format.
struct FieldRule
{
    QString field;
    QString column;
    QStringList otherColumns; ///< tried in order while the columns before them are empty
    QStringList sum; ///< columns added up; empty when all of them are
    QString text; ///< template with {COLUMN}; empty when one of its columns is
    QString within; ///< dataset of areas: the key of the one in which the row's anchor lies
    QString measure; ///< "area": m² of the row's shape, "length": m
    QString constant;
    QHash<QString, QString> map; ///< compared without case and outer blanks (keys are stored that way); "" as target = empty
    bool isCrossed =
        false; ///< the value is a class of another list and becomes ours by the cross-walk (classcrosswalk.h); of object_kind, class_big, class_small
    QString keyOf; ///< dataset: the value is the key or a name of one of its rows and becomes its key
    std::optional<QString>
        otherwise; ///< value for what the map, the cross-walk or that dataset lacks; "=" keeps the source value; none = such a row is refused (bad_code)
    double factor = 1;
    QString part; ///< "amount" or "currency" of a sum in words of unit ("50(万美元)"); "" = the whole cell
    QString date; ///< Qt format of the source text ("yyyy/M/d H:mm:ss"), "excel" = serial days, "" = ISO and the usual forms
    QString zone; ///< local (wall clock of the city even when the text ends in Z), utc, "" = as the text says, local when it says none
    QStringList nullValues; ///< treated as empty: "0", "N/A"
    QString when; ///< COLUMN=value: other rows have no value here; compared as the keys of a map; "" = all rows have
    bool isOptional = false; ///< columns that the file lacks are passed over
    bool operator==(const FieldRule &) const = default;
};

/// A recipe file (docs/formats/recipe.md): how files of one kind become rows of one dataset.
struct Recipe
{
    QString id;
    QString dataset;
    QString encoding, crs, layer, mode; ///< "" = as the caller says
    QString lonField, latField;
    QString crsColumn; ///< whose value tells the coordinate system of a row; `crs` (unless auto) is that of other values
    QHash<QString, QString> crsOf;
    std::vector<FieldRule> fields;
    QString skipWhere; ///< column=value: such rows are left out and counted as rejected with code skipped_by_recipe
    QString areaFrom; ///< "position": the area field by point in community polygon; "" = none
    QString codesFrom; ///< fields whose distinct values become a code list of the city: "class_small,lead_dept"
    QString attribution; ///< who is to be named where its rows are shown, "" = nobody
    QString format; ///< of the file that it was made for, "" = not known (recipememory.h)
    QStringList columns; ///< of that file
    bool operator==(const Recipe &) const = default;
};

/// Strict: an unknown key, a wrong type or a value outside its list is RecipeInvalid with the place ("fields.t_accept.zone").
Result<Recipe> recipeFromJson(const QJsonObject &json, const QString &file);
Result<Recipe> readRecipe(const QString &path);
/// recipeFromJson gives the same recipe again.
QJsonObject toJson(const Recipe &recipe);
/// As recipeFromJson, of a note on how a file was read (importer.h): one without fields says how a dataset of its own was read.
Result<Recipe> readingFromNote(const QString &note);

/// How the keys of a value map are compared.
QString foldedValue(const QString &text);

} // namespace om
