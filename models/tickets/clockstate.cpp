// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/clockstate.h"

#include <array>

namespace om {

namespace {

constexpr std::array states{"normal", "due_soon", "overdue", "done_on_time", "done_late", "suspended", "revoked"};
enum State : std::uint32_t { Unknown, Normal, DueSoon, Overdue, DoneOnTime, DoneLate, Suspended, Revoked }; // codes of the column

constexpr qint64 dueSoonSeconds = 4 * 3600; ///< domain.md K20: yellow at ≤ 4 hours …
constexpr qint64 dueSoonShare = 5; ///< … or ≤ 1/5 of the limit

/// Reads what the state depends on; a column that is not there counts as null.
class TicketClock
{
public:
    TicketClock(const Frame &tickets, LocalTime asOf)
        : m_asOf(asOf.seconds)
        , m_accept(times(tickets, "t_accept"))
        , m_deadline(times(tickets, "deadline"))
        , m_dispose(times(tickets, "t_dispose"))
    {
        if (const Column *side = tickets.column(QStringLiteral("side_state")); side && side->type == ColumnType::Category) {
            m_side = side->codes;
            m_suspended = side->codeOf(QStringLiteral("suspended"));
            m_revoked = side->codeOf(QStringLiteral("revoked"));
        }
        if (const Column *flag = tickets.column(QStringLiteral("is_revoked")); flag && flag->type == ColumnType::Integer)
            m_isRevoked = flag->integers;
    }

    State operator()(std::size_t row) const
    {
        const qint64 accept = at(m_accept, row), deadline = at(m_deadline, row), dispose = at(m_dispose, row);
        if (accept == nullInteger || accept > m_asOf)
            return Unknown;
        if (at(m_isRevoked, row) == 1 || isSide(row, m_revoked))
            return Revoked;
        if (dispose != nullInteger && dispose <= m_asOf)
            return deadline == nullInteger || dispose <= deadline ? DoneOnTime : DoneLate;
        if (isSide(row, m_suspended))
            return Suspended;
        if (deadline == nullInteger)
            return Unknown;
        if (deadline < m_asOf)
            return Overdue;
        const qint64 left = deadline - m_asOf;
        return left <= dueSoonSeconds || left * dueSoonShare <= deadline - accept ? DueSoon : Normal;
    }

private:
    static std::span<const qint64> times(const Frame &tickets, const char *name)
    {
        const Column *c = tickets.column(QLatin1StringView(name));
        return c ? c->integers : std::span<const qint64>();
    }
    static qint64 at(std::span<const qint64> values, std::size_t row) { return values.empty() ? nullInteger : values[row]; }
    bool isSide(std::size_t row, std::uint32_t code) const { return code != 0 && m_side[row] == code; }

    qint64 m_asOf;
    std::span<const qint64> m_accept, m_deadline, m_dispose, m_isRevoked;
    std::span<const std::uint32_t> m_side;
    std::uint32_t m_suspended = 0, m_revoked = 0;
};

} // namespace

std::shared_ptr<const Frame> withClockState(const std::shared_ptr<const Frame> &tickets, LocalTime asOf)
{
    auto codes = std::make_shared<std::vector<std::uint32_t>>(tickets->rows());
    const TicketClock clock(*tickets, asOf);
    for (std::size_t row = 0; row < codes->size(); ++row)
        (*codes)[row] = clock(row);
    Column column;
    column.name = clockStateField;
    column.type = ColumnType::Category;
    column.codes = *codes;
    for (const char *state : states)
        column.dictionary.append(QString::fromLatin1(state));
    return tickets->with(std::move(column), codes);
}

} // namespace om
