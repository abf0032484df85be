// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <optional>
#include <vector>

namespace om {

/// One thing that was done to a ticket here and is meant for the centre.
struct TicketEvent
{
    /// Packed: given to a package that may have left; it can neither be undone nor go into another.
    enum class State { Pending, Packed, Sent, Undone };
    struct Place
    {
        double lon = 0, lat = 0; ///< EPSG:4490
        bool operator==(const Place &) const = default;
    };

    QString id; ///< UUID
    QString ticket; ///< ticket_no; of a new one a provisional number
    QString action; ///< id of resources/actions/ticket.json
    QString made; ///< UTC
    QString actor, role, org; ///< who, as what, for which organisation ("" = none)
    int stageFrom = -1, stageTo = -1; ///< the same where the ticket does not move
    QString department = {}, level = {}, classSmall = {}, source = {}, text = {}; ///< parameters, "" = not given
    std::optional<Place> place = {}; ///< of a new ticket
    qint64 dataVersion = 0; ///< of the cache that it was done on
    State state = State::Pending;
    QString settled = {}; ///< UTC of sending or undoing, "" before
    qint64 package = 0; ///< running number of the package it went with, 0 = none
    bool operator==(const TicketEvent &) const = default;
};

/// A grouping of tickets made by hand against what the rules of duplicates find.
struct DuplicateDecision
{
    enum class Kind { Part, Join }; ///< `ticket` is a matter of its own; it is the same matter as `other`
    Kind kind = Kind::Part;
    QString id; ///< UUID
    QString ticket, other = {}; ///< ticket_no; other "" for Part
    QString made, actor, role, reason;
    QString undone = {}, undoneBy = {}, undoneReason = {}; ///< "" = in force
    bool operator==(const DuplicateDecision &) const = default;
};

/// Why a computed figure differs from a published one, as somebody here said. It speaks of the number that was computed then: another one is another difference.
struct FigureReason
{
    QString figure; ///< published_figure.figure_id
    double computed = 0;
    QString reason; ///< id of resources/ledger/reasons.json, "" = taken back
    QString note = {};
    QString made, actor, role; ///< UTC, who, as what
    bool operator==(const FigureReason &) const = default;
};

/// local.db: what only this workstation knows, apart from the cache, which may be thrown away and rebuilt. SQLite, WAL with synchronous=FULL:
/// what a call acknowledged survives a power cut. Nothing is ever deleted from it. Damage is told (CacheDamaged) and the file is left alone; a copy as of the
/// last sending lies beside it (local.db.bak). One thread; several processes may have it open. Format: docs/formats/local.md.
class LocalData
{
public:
    /// Made when absent. CacheDamaged, CacheNewer, FileUnreadable, DiskFull.
    static Result<std::unique_ptr<LocalData>> open(const QString &path);
    ~LocalData();
    LocalData(const LocalData &) = delete;
    LocalData &operator=(const LocalData &) = delete;

    const QString &id() const; ///< UUID of this outbox: what its packages are called

    Result<std::vector<TicketEvent>> events() const; ///< oldest first
    Result<void> add(const TicketEvent &event); ///< durable when it returns
    /// False when it is not pending (any more).
    Result<bool> undo(const QString &eventId, const QString &utc);

    /// Gives everything pending to the next package; what a package that was not finished holds comes first and alone, so that the same number always
    /// means the same events. 0 = there is nothing.
    Result<qint64> pack();
    Result<void> unpack(qint64 package); ///< it was not written: its events are pending again
    Result<void> markSent(qint64 package, const QString &utc); ///< then the copy is renewed

    Result<std::vector<DuplicateDecision>> decisions() const; ///< in the order they were made, with those taken back
    Result<void> add(const DuplicateDecision &decision);
    Result<bool> undoDecision(const QString &id, const QString &utc, const QString &actor, const QString &reason); ///< false = not in force

    Result<void> add(const FigureReason &reason); ///< takes the place of an earlier one of the figure, which stays on record
    Result<std::vector<FigureReason>> reasons() const; ///< all that were ever given, oldest first

private:
    struct State;
    explicit LocalData(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The decisions in force of a local.db that may not be there (then none). Any thread.
Result<std::vector<DuplicateDecision>> decisionsInForce(const QString &path);
/// The last reason of each figure that was not taken back, of a local.db that may not be there (then none). Any thread.
Result<std::vector<FigureReason>> reasonsInForce(const QString &path);

} // namespace om
