// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"
#include "services/workspace.h"

#include <QJsonArray>

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace om {

/// --period, --area, --as-of, --basis and --filter, the same for every command that counts, lists or draws.
struct FilterOptions
{
    std::string period, area, asOf, basis;
    std::vector<std::string> conditions;

    void addTo(CLI::App &command);
    /// Shown names become codes: --area 灯湖, --filter source_channel=网格员. Usage error for what is not understood, FieldUnknown for a
    /// field that no dataset has.
    Result<Filter> filter(Workspace &workspace) const; ///< and sets the workspace to its moment and basis
};

/// What a comparison goes across: [{effective, old_code, old_name, new_code, new_name}].
QJsonArray toJson(const QList<AreaChange> &changes);

} // namespace om
