// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "geo/source.h"
#include "ingest/recipe.h"

namespace om {

/// How recipes find their columns: without case, blanks, underscores and hyphens; what stands in brackets stays.
QString looseName(const QString &name);

/// A column of a file and the field of a dataset that it looks like.
struct ColumnMatch
{
    enum class By {
        Name, ///< it is called like the field
        Title, ///< … like its title, in the language of the interface or in English
        Dictionary, ///< … as departments call it (resources/columns/names.json)
        Truncated, ///< the same, cut to the ten bytes of a DBF name
        Similar ///< one name holds the other: a suggestion, not to be taken without being asked
    };
    int column = 0; ///< index in SourceDescription::fields
    QString field;
    By by = By::Name;
    double factor = 1; ///< by a unit in the column's name: "注册资本(万元)" → 10000
};
QString matchName(ColumnMatch::By by); ///< "name", "title", "dictionary", "truncated", "similar"

/// The best match of each column, in the order of columns; a field is given once. Columns that the positions were made of have none. Pure.
std::vector<ColumnMatch> matchColumns(const DatasetSpec &spec, const SourceDescription &source, const ColumnNames &names);

/// How a column fills a field when only these two are known: amounts by their part, units by their factor, areas by code or name. Pure.
FieldRule ruleFor(const DatasetSpec &spec, const SourceDescription &source, int column, const QString &field);

/// Where a column goes to class_code and nothing to object_kind, class_big or class_small, these come from it by the cross-walk (classcrosswalk.h). Pure.
void addClassRules(const DatasetSpec &spec, Recipe &recipe);

/// What a file becomes when nobody says more: its sure matches as a recipe. The field of the area takes codes and names of communities.
/// Pure.
Recipe proposedRecipe(const DatasetSpec &spec, const SourceDescription &source, const ColumnNames &names);

/// The dataset that a file looks like most: has its key or its name, three fields at least and half of the file's columns. "" = none.
QString likelyDataset(const Catalog &catalog, const SourceDescription &source);

} // namespace om
