// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Datasets ticket and ticket_trace: what was known of every ticket at the as-of moment.
Result<void> writeTickets(DemoContext &context, const DemoLand &land);

} // namespace om
