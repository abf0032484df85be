// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock/framesatend.h"

#include "tickets/clockstate.h"

#include <algorithm>

namespace om {

FrameSet framesAtEnd(const FrameSet &frames, const Filter &filter, const ClockRules &rules)
{
    LocalTime moment = filter.asOf.isNull() ? frames.asOf : filter.asOf;
    if (filter.period.isValid() && !moment.isNull())
        moment.seconds = std::min(moment.seconds, filter.period.until().seconds - 1);
    const auto tickets = frames.frames.value(QStringLiteral("ticket"));
    if (moment.seconds == frames.asOf.seconds || !tickets || !tickets->column(clockStateField))
        return frames;
    FrameSet out = frames;
    out.asOf = moment;
    out.frames.insert(QStringLiteral("ticket"), withClockState(tickets, moment, rules));
    return out;
}

} // namespace om
