// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/clockstate.h"
#include "tickets/clocksteps.h"

#include <cstdint>
#include <span>

namespace om {

/// The Integer or Time values of a column; empty where it is not there or of another type.
std::span<const qint64> integersOf(const Frame &tickets, const QString &name, ColumnType type);

/// Reads what the clock of each row of a frame depends on; a column that is not there counts as null. A frame that has clock columns already is read as it
/// was stored.
class TicketClock
{
public:
    enum State : std::uint32_t { Unknown, Normal, DueSoon, Overdue, DoneOnTime, DoneLate, Suspended, Revoked }; ///< codes of the column
    enum Basis : std::uint32_t { NoDeadline, ByLimit, ByStored, StoredExtended, StoredSuspended }; ///< codes of the column

    /// How the limit of one ticket runs, as known at a moment.
    struct Course
    {
        qint64 deadline = nullInteger;
        Basis basis = NoDeadline;
        std::optional<TimeLimit> limit = {}; ///< with what the trace tells; only where it tells something and the deadline follows from it
        bool isSuspended = false; ///< at the moment, and not overdue when that began
        LocalTime since = LocalTime::null(); ///< of a suspension that lasts at the moment, also of one that began overdue; null = not known, or none
    };

    TicketClock(const Frame &tickets, LocalTime asOf, const ClockRules &rules);

    qint64 stored(std::size_t row) const;
    Course course(std::size_t row) const;
    /// The moment at which each rule of the clock falls due, in their order; none of a ticket whose clock does not run.
    void cardMoments(std::size_t row, const Course &course, std::span<qint64> moments) const;
    /// Sets `minutes` where the ticket is open and it can be told. `moments` as of cardMoments, so that a state and its card cannot differ.
    State state(std::size_t row, const Course &course, std::span<const qint64> moments, qint64 &minutes) const;
    /// The last rule of `supervise` that had fallen due, of a ticket done when it was done, counted from 1 among those rules; 0 = none.
    std::uint32_t superviseLevel(std::size_t row, std::span<const qint64> moments) const;
    double handlingMinutes(std::size_t row) const; ///< NaN where it was not dispatched or is not disposed of
    double responseMinutes(std::size_t row) const; ///< NaN where nobody answered

    /// Whether the cards of a row are to be asked of cardEvents: its trace tells of extensions or suspensions.
    bool hasSteps(std::size_t row) const { return !stepsText(row).empty(); }
    /// All moments up to as-of at which a rule fell due while the ticket was open, as things were known then: a card that an extension took away stands here,
    /// too, and the one that came after it. Empty where the deadline stands as stored: then cardMoments tells all.
    struct Event
    {
        std::size_t rule;
        LocalTime moment;
    };
    std::vector<Event> cardEvents(std::size_t row) const;

private:
    /// A Category column with something known of each of its codes; the first entry is for null.
    template<typename T>
    struct ByCode
    {
        std::span<const std::uint32_t> codes;
        std::vector<T> known;
        T operator[](std::size_t row) const { return known[codes.empty() ? 0 : codes[row]]; }
    };
    template<typename T, typename Of>
    static ByCode<T> byCode(const Frame &tickets, const QString &name, T none, Of of);

    std::string_view stepsText(std::size_t row) const;
    bool isRevoked(std::size_t row) const;
    LimitClock clockOf(std::size_t row) const;
    std::vector<LocalTime> urged(std::size_t row) const; ///< it is only known how often
    void reckon(std::size_t row, const ClockSteps &steps, Course &course) const;
    std::optional<TimeLimit> limitOf(std::size_t row, const ClockSteps &steps, LocalTime known) const;
    void suspend(std::size_t row, const ClockSteps &steps, Course &course) const;

    qint64 m_asOf;
    std::span<const qint64> m_start, m_stored, m_dispatch, m_response, m_dispose, m_isRevoked, m_extended, m_paused, m_urged;
    std::span<const double> m_limit;
    std::span<const std::uint64_t> m_stepOffsets;
    std::span<const char> m_steps;
    ByCode<State> m_side;
    ByCode<const LimitUnitSpec *> m_unit;
    std::span<const CardRule> m_rules;
    ByCode<const WorkSchedule *> m_work;
};

} // namespace om
