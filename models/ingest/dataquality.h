// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "ingest/holdings/arrival.h"
#include "jobs/jobrunner.h"
#include "store/cache.h"

#include <QJsonObject>

#include <optional>

namespace om {

/// How a field of a dataset is filled.
struct FieldQuality
{
    QString field;
    qint64 filled = 0; ///< rows with a value
    bool isRequired = false;
};

/// What a dataset has in one area.
struct AreaCoverage
{
    qint64 rows = 0;
    QDate newest; ///< of the rows' own dates (field `time` of the dataset) up to the day asked for; invalid = they have none
};

/// How good the data of one dataset are (domain.md §2.7). Every share can be reckoned again from the counts beside it.
struct DatasetQuality
{
    enum class Lamp { Fresh, Aging, Stale };

    QString dataset;
    qint64 rows = 0;
    std::vector<FieldQuality> fields; ///< in the order of the dataset
    qint64 requiredCells = 0, requiredFilled = 0; ///< of the key, and of fields that must have a value
    qint64 located = 0; ///< rows with a shape
    bool hasShapes = false;
    qint64 received = 0; ///< rows that deliveries brought: taken and refused
    qint64 refused = 0; ///< of them refused, and not mended since
    QString updated; ///< UTC of the last batch in force that changed it
    qint64 ageDays = 0; ///< whole days since the last delivery or change, whichever is later; of those up to the moment asked for
    Lamp lamp = Lamp::Fresh;
    int batches = 0; ///< deliveries received
    std::map<QString, AreaCoverage> areas; ///< by code of the community; rows without one are in none

    std::optional<double> completeness() const; ///< 完整率 = required cells filled / required cells; none without rows
    std::optional<double> passRate() const; ///< 合格率 = (received − refused) / received; none when no import brought any
    std::optional<double> matchRate() const; ///< 匹配率 = located / rows; none for tables without shapes
    double freshness() const; ///< 1, 0.5 or 0 by the lamp
    /// Mean of those that there are, 0 to 100.
    double score() const;
};

/// Days up to which data count as fresh, and from which on they count as stale.
struct FreshnessLimits
{
    qint64 fresh = 35, stale = 100; ///< a monthly delivery may be a few days late; three months are missed
};

/// Looks at every row of every dataset but those that tell of the data (isFigureDataset). `arrivals`: what came (arrivalsOf); `moment`: by the clock of the
/// city, changes after it make nothing fresher. Blocks; thread of `cache`. Cancelled.
Result<std::vector<DatasetQuality>> dataQuality(const Cache &cache, const std::vector<DataArrival> &arrivals, const ZoneClock &clock, LocalTime moment,
                                                const FreshnessLimits &limits, JobControl &control);

/// {dataset, rows, score, completeness, pass_rate, match_rate, freshness, updated, age_days, received, refused, located, batches, fields}
QJsonObject toJson(const DatasetQuality &quality);

} // namespace om
