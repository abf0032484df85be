// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/dataquality.h"
#include "ingest/exchange.h"

namespace om {

/// What is known of the data of a cache at one moment: what came, how good it is, and who exchanges it.
struct DataFigures
{
    LocalTime moment;
    std::vector<DataArrival> arrivals;
    std::vector<DatasetQuality> quality;
    Exchange exchange;
};

/// The moment that figures of the data are reckoned for: `now`, but of a demo city (setting "demo"), whose data do not grow older, the date of its data.
LocalTime figuresMoment(const Cache &cache, const ZoneClock &clock, const QDateTime &now);

/// Looks at every row. `clock` = of the city, whose days bound the periods. Blocks; thread of `cache`. Cancelled.
Result<DataFigures> dataFigures(const Cache &cache, const ZoneClock &clock, LocalTime moment, JobControl &control);

} // namespace om
