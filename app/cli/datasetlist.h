// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

#include <QJsonArray>

namespace om {

/// The `datasets` array of `info` and `demo`: {id,title,rows,geometry,crs,version,batch,updated}.
QJsonArray datasetsToJson(const std::vector<DatasetState> &datasets);
QString datasetsToText(const std::vector<DatasetState> &datasets);

} // namespace om
