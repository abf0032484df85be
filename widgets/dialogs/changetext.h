// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

namespace om {

/// A field in which two or three sides of a row differ, as people read it.
struct FieldTexts
{
    QString field; ///< title
    QStringList sides; ///< in the order asked for; "" = empty there, or not there at all
};

/// The fields in which those sides of a row that are there differ, the position last. Personal fields are masked.
std::vector<FieldTexts> differingFields(const Workspace &workspace, const DatasetSpec &spec, const std::vector<const std::optional<Row> *> &sides);

/// "Name: A · Staff: 3": the first fields of a row that are not empty.
QString rowText(const Workspace &workspace, const DatasetSpec &spec, const Row &row);

/// What a row is called: its label and its key.
QString rowName(const Workspace &workspace, const DatasetSpec &spec, const std::vector<Value> &key, const std::optional<Row> &row);

/// Where a shape lies: "113.1478, 23.0621" for a point, the number of its corners for others.
QString shapeText(const Geometry &geometry);

} // namespace om
