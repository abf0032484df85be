// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/jsontable_p.h"

namespace om {

/// A list of records in XML: the root's children of one name ("layers" are these names), each with one element for each field. Fields are text; of
/// elements within a field the texts are joined by blanks; an empty element is an empty cell. So GeoReport's service_requests are read. Attributes are passed over.
/// FormatDamaged (no XML, no records), FormatUnsafe (a document type, deep nesting), NotFound (layer), FileTooLarge.
Result<std::unique_ptr<JsonTable>> openXmlTable(const QByteArray &raw, const QString &path, const QString &layer);

} // namespace om
