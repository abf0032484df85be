// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "services/city.h"
#include "store/cache.h"
#include "tickets/clockstate.h"

namespace om {

inline const QString traceDataset = QStringLiteral("ticket_trace");
/// The datasets that the clock of tickets is made from, besides the tickets.
inline const QStringList clockDatasets{QStringLiteral("calendar_day"), QStringLiteral("office_hours"), QStringLiteral("code"), traceDataset};

/// The clock of a city's tickets: its calendar_day and office_hours, or the hours of its settings where there are no office_hours; the units of its
/// code list limit_unit, or those shipped; cards by `cards`. A row that cannot be read is left out with a warning in the log, so that a damaged
/// table does not keep a workspace closed.
Result<std::shared_ptr<const ClockRules>> readClockRules(const Cache &cache, const Catalog &catalog, const ClockSpec &cards, const City &city);

} // namespace om
