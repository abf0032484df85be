// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Datasets service_point, service_stat (the declared totals of the hall, the community centres and the machines, exactly),
/// service_measure, published_figure, data_delivery.
Result<void> writeServices(DemoContext &context, const DemoLand &land);

} // namespace om
