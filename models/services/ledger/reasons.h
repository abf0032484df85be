// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/localdata.h"

#include <QDateTime>

namespace om {

/// A reason for a difference between a published figure and the computed one (resources/ledger/reasons.json).
struct LedgerReason
{
    QString id;
    QString title, definition; ///< English source
};
/// In the order of the file. SpecInvalid with the place.
Result<std::vector<LedgerReason>> loadLedgerReasons(const QString &file = QStringLiteral(":/om/ledger/reasons.json"));

/// Why a difference may not be explained on this workstation, a sentence for people; "" = it may: the action "explain" of the table of roles
/// (resources/actions/ticket.json) for the role that the workspace's folder has been granted. Errors of readWorkstationRole and TicketActions::load.
Result<QString> refusalOfExplaining(const QString &workspaceFolder);

/// Keeps the reason of a difference in the workspace's local.db, with who, in which role and when; `reason` "" takes it back. Answers a refusal, "" = done and
/// durable. Usage: a reason that is not declared. Errors as above and of LocalData.
Result<QString> explainFigure(const QString &workspaceFolder, const QString &figure, double computed, const QString &reason, const QString &note,
                              const QString &actor, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// The reasons in force, by figure. None where nothing was ever kept. Any thread.
Result<QHash<QString, FigureReason>> figureReasons(const QString &workspaceFolder);

} // namespace om
