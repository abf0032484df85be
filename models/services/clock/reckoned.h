// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

namespace om {

/// What the clock says of a ticket in the place of what a source stored of `field` (deadline, card, supervise, is_revoked), in the form of a stored cell: UTC text or
/// code, null = none. Nothing where the clock does not reckon the field: other fields, frames without clock columns, what stands as stored
/// (decision 0030). Cards of an open ticket at the as-of moment, of one disposed of at that
/// moment; a warning goes when the work is done in time.
std::optional<Value> reckonedCell(const Workspace &workspace, const Frame &tickets, std::size_t row, const QString &field);

/// The stored row with these cells in it; as stored where the dataset's frame is not loaded.
Row reckonedRow(const Workspace &workspace, const DatasetSpec &spec, qint64 fid, Row stored);

/// Why a deadline stands as it was stored, or is not known, though the ticket has a limit; "" where it follows from the limit, or there is none.
QString deadlineRemark(const Frame &tickets, std::size_t row);

/// "3 h 20 min of work time left", "overdue by 20 min"; "" of a ticket that is not open or has no deadline. Of a
/// suspended one what was left when that began.
QString remainingText(const Workspace &workspace, const Frame &tickets, std::size_t row);

} // namespace om
