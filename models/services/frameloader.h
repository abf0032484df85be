// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"
#include "services/clock/tracesteps.h"
#include "store/cache.h"
#include "tickets/duplicates.h"

namespace om {

/// Loads one dataset's frame: from its sidecar file in `folder` when that was made from the same state of the dataset, else from the cache
/// (with two connections for large ones) and then writes the sidecar. Opens its own read connections, so it may run on any thread; an
/// unwritable folder only costs time at the next start. With `duplicates` a dataset that has their class and t_accept gets the columns of withDuplicates, with
/// `traces` (of this dataset) that of withClockSteps; the sidecar keeps them: they do not depend on the as-of moment.
Result<std::shared_ptr<const Frame>> loadFrame(const QString &cachePath, const DatasetState &state, const ZoneClock &clock, const QString &folder,
                                               const DuplicateRules *duplicates = nullptr, const TraceSource *traces = nullptr);

/// How the fields of a dataset become columns: codes and area codes by dictionary, dates and times as local time, booleans as 0/1.
ColumnType columnType(const DatasetSpec &spec, const FieldSpec &field);

} // namespace om
