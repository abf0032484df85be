// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "stats/kpi.h"
#include "store/cache.h"

namespace om {

/// How many of the rows behind a number a batch wrote as they are now.
struct BatchShare
{
    BatchState batch;
    qint64 rows = 0;
};

/// What a number rests on in one dataset.
struct DatasetLineage
{
    QString dataset;
    qint64 version = 0; ///< last batch that changed it
    std::vector<BatchShare> batches; ///< of the rows: newest first
};

/// The batches that wrote the rows of a frame (of the cache's dataset of that name; those that are not there any more are left out). Reads the batch of each row
/// between the first and the last: up to a second for a million, not for the GUI thread. Errors of the cache; Cancelled.
Result<DatasetLineage> lineageOf(const Cache &cache, const Frame &frame, const Bitmap &rows, const JobControl &control);

/// Of an indicator: the rows of its numerator and denominator, and all rows of the other datasets that it reads. Datasets that are not loaded are left out.
Result<std::vector<DatasetLineage>> lineagesOf(const Cache &cache, const FrameSet &frames, const KpiSpec &kpi, const KpiValue &value,
                                               const JobControl &control);

} // namespace om
