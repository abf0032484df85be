// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

namespace om {

/// Where the rows of each dataset come from and how fresh they are, in the language of the program, by dataset: what it is called, the file or kind of its last
/// change, when that was made, who is to be named for it. Reads the journal of the cache: GUI thread, some milliseconds.
QHash<QString, QString> datasetSources(const Workspace &workspace);

} // namespace om
