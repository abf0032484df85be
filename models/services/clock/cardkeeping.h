// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"
#include "store/cardstore.h"

namespace om {

/// What keeps the card log of a workspace, for a thread of its own.
struct CardKeeping
{
    QString localDb;
    std::shared_ptr<const Frame> tickets; ///< with clock columns
    std::shared_ptr<const ClockRules> rules;
    LocalTime asOf;
    QString basis; ///< names data and rules
};

/// Nothing where there are no tickets with a clock yet, and while another moment is looked at than that of the data: the log is of what is known. GUI thread.
std::optional<CardKeeping> cardKeeping(const Workspace &workspace);

/// Writes down what the log has not got yet: tests and revoked tickets have no cards, the holder is the lead department at that time. Any thread; quick where
/// nothing changed since.
Result<CardsKept> keepCardLog(const CardKeeping &what, const QString &utc);

/// A card log as text, whole or not at all. FileNoPermission, DiskFull.
Result<void> saveCardLog(const QString &file, const QByteArray &csv);

} // namespace om
