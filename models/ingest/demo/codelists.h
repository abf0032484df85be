// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demotable.h"

namespace om {

/// Writes the code lists of several folders (files {"list", "is_unverified", "codes": [{"code", "name", "name_en", "parent", "attributes",
/// "valid_from", "valid_to", "is_unverified"}]}) into dataset `code`; a list in a later folder replaces the one of the same name before it.
Result<void> writeCodeLists(DemoContext &context, const QStringList &folders);

} // namespace om
