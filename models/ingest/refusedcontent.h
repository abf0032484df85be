// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/row.h"
#include "catalog/specs.h"

#include <QJsonValue>

#include <utility>

namespace om {

/// A refused row as it was read: what QuarantinedRow::content holds as one JSON object (columns by name; the position, where the file had one
/// beside its columns, as Base64 of its WKB under "@geometry").
struct RefusedContent
{
    std::vector<std::pair<QString, Value>> cells;
    Geometry geometry;
};

QJsonValue jsonOf(const Value &value);
QString refusedText(const std::vector<FieldSpec> &columns, const Row &row);
RefusedContent refusedContent(const QString &text); ///< of a text that is no such object: nothing

} // namespace om
