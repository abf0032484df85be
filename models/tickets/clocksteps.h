// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"
#include "tickets/timelimit.h"

#include <map>
#include <string>

namespace om {

/// Text, only in a frame whose tickets have traces: what the trace tells the clock of each ticket, as ClockSteps::text writes it; "" = nothing.
inline const QString clockStepsField = QStringLiteral("clock_steps");

/// What the trace of one ticket tells its clock: when it was suspended and resumed, when how much time was granted.
struct ClockSteps
{
    enum class Kind : char { Suspend = 's', Resume = 'r', Extend = 'e' };
    struct Step
    {
        Kind kind = Kind::Suspend;
        LocalTime at;
        std::optional<double> minutes = {}; ///< of an extension, in the limit's own kind of time; nothing = the trace does not say how much
        bool operator==(const Step &) const = default;
    };
    std::vector<Step> steps; ///< by time; of one moment a resumption first

    /// "s1622540000,r1622550000,e1622560000:420": kind, LocalTime seconds, minutes. What cannot be read is left out.
    static ClockSteps fromText(std::string_view text);
    std::string text() const;
    void sort();

    /// The suspensions up to `now`, in order and apart; the last may go on (`until` null). One that never ended ends with `disposed`. A second suspension
    /// within one, and a resumption of nothing, say nothing.
    std::vector<Pause> pauses(LocalTime now, LocalTime disposed) const;
    bool hasPauses() const; ///< at any time
    int extensions() const; ///< at any time
    /// Minutes granted up to `now`; nothing when one of all extensions does not say how much.
    std::optional<double> granted(LocalTime now) const;
};

/// The frame with clockStepsField, by the tickets' numbers (column ticket_no, as text). Any thread.
std::shared_ptr<const Frame> withClockSteps(const std::shared_ptr<const Frame> &tickets, const std::map<std::string, ClockSteps, std::less<>> &steps);

} // namespace om
