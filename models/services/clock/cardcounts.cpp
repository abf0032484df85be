// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock/cardcounts.h"

namespace om {

CardCounts cardCounts(const FrameSet &frames, const ClockRules &rules)
{
    CardCounts out;
    std::vector<const CardRule *> levels;
    for (const CardRule &rule : rules.spec.rules)
        if (rule.field == u"supervise")
            levels.push_back(&rule);
    out.levels.resize(levels.size());
    const auto stored = frames.frames.value(QStringLiteral("ticket"));
    if (!stored || !stored->column(clockStateField))
        return out;
    const auto tickets = withClockState(stored, frames.asOf, rules);
    const auto integers = [&](const QString &name) {
        const Column *column = tickets->column(name);
        return column ? column->integers : std::span<const qint64>();
    };
    const auto disposed = integers(QStringLiteral("t_dispose")), isTest = integers(QStringLiteral("is_test")),
               isRevoked = integers(QStringLiteral("is_revoked")), yellow = integers(QStringLiteral("t_card_yellow")),
               red = integers(QStringLiteral("t_card_red"));
    std::vector<std::span<const qint64>> moments;
    for (const CardRule *rule : levels)
        moments.push_back(integers(cardMomentField(*rule)));
    const auto is = [](std::span<const qint64> flags, std::size_t row) { return !flags.empty() && flags[row] == 1; };
    for (std::size_t row = 0; row < tickets->rows(); ++row) {
        const auto isPast = [&](std::span<const qint64> times) { return !times.empty() && times[row] != nullInteger && times[row] <= frames.asOf.seconds; };
        if (isPast(disposed) || is(isTest, row) || is(isRevoked, row))
            continue;
        out.red += isPast(red) ? 1 : 0;
        out.yellow += isPast(yellow) && !isPast(red) ? 1 : 0;
        bool isHigher = false; // of all levels that have fallen due the highest one counts for those below, too
        for (std::size_t i = levels.size(); i-- > 0;) {
            isHigher = isHigher || isPast(moments[i]);
            out.levels[i] += isHigher ? 1 : 0;
        }
    }
    return out;
}

} // namespace om
