// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoenterprises.h"

namespace om {

/// Dataset chain_link: in each industry chain every chosen company upstream supplies the nearest one midstream, and that one the companies downstream.
/// `json`: {"up", "middle", "down"}: how many of each segment are chosen at most.
Result<void> writeChainLinks(DemoContext &context, const std::vector<DemoCompany> &companies, const QJsonObject &json);

} // namespace om
