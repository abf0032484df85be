// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/record/attachments.h"
#include "services/workspace.h"

#include <vector>

namespace om {

class OutboxService;

/// One fact of a record's card.
struct Fact
{
    QString label;
    QString value;
    std::optional<double> number; ///< length of its bar in sections of kind bars and years
};

/// A titled block of a card; `kind` as declared (facts, bars, years, trace).
struct CardSection
{
    QString title;
    QString kind;
    std::vector<Fact> facts;
};

/// One step of a ticket: who held it, when, and how much of the stage's limit was used.
struct TraceStep
{
    int seq = 0;
    QString stage;
    QString action;
    QString holder;
    QString time;
    std::optional<double> minutes; ///< work minutes of it
    std::optional<double> limitMinutes;
    QString note;
    std::vector<Attachment> attachments;
    bool isPending = false; ///< done here and not yet sent
    bool isReckoned = false; ///< the minutes are the calendar's: the source did not count them
    bool isLate = false; ///< above the limit
    bool isBack = false; ///< to an earlier stage
    bool isAllowed = true; ///< by the workflow
};

/// A record as its card shows it.
struct Record
{
    QString dataset;
    qint64 fid = -1;
    QString title;
    QString subtitle;
    QString state; ///< code of the clock state, "" where the dataset has none
    QString stateText;
    std::vector<CardSection> sections;
    std::vector<TraceStep> trace;
    qint64 batch = 0, sourceRow = 0; ///< where it came from
    QString sourceFile = {}; ///< name of the batch's file, "" where it had none
    QString key = {}; ///< what its dataset's first key field holds: of a ticket its number
    QString deadlineRemark = {}; ///< why its deadline stands as it was stored, "" = it does not
    QString remaining = {}; ///< of an open ticket with a deadline: how long it has left, or is overdue
};

/// What was done to a ticket here and is not yet with the centre, as steps that follow number `last`.
std::vector<TraceStep> pendingSteps(const Workspace &workspace, const OutboxService &outbox, const QString &ticketNo, int last);

/// Reads one record with its years and its trace through the workspace's own read connection. NotFound when there is no such fid. Uses
/// the declared card of the dataset, else all its fields.
Result<Record> readRecord(const Workspace &workspace, const QString &dataset, qint64 fid);

/// The ticket whose trace the card of this record of another dataset shows; −1 = none.
qint64 ticketOf(const Workspace &workspace, const QString &dataset, qint64 fid);

} // namespace om
