// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"
#include "jobs/jobrunner.h"
#include "services/codebook.h"

namespace om {

/// What goes to a file of Open311 GeoReport v2 (docs/formats/open311.md): tickets of a frame with clock columns. May go to another thread.
struct GeoReportOrder
{
    std::shared_ptr<const Frame> tickets;
    std::vector<std::uint32_t> rows; ///< in the order of the file
    CodeBook codes; ///< names of classes and departments
    ZoneClock clock;
    QString cache = {}; ///< file whose ticket_trace may name attachments on the web, "" = none
    QString classCodeField =
        {}; ///< name of one more member: the official class code by the cross-walk (ingest/codes/classcrosswalk.h), which needs `cache`; "" = none
};

/// Writes the service requests as the file's suffix says: json, xml or csv. It appears whole or not at all. Returns the requests written. Usage (suffix, a member of the standard as the name of the class code),
/// FileNoPermission, DiskFull, Cancelled, and the errors of the cache. Any thread.
Result<qint64> writeGeoReport(const QString &path, const GeoReportOrder &order, JobControl &control);

} // namespace om
