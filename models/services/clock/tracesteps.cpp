// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock/tracesteps.h"

#include "services/derived/derivedcolumns.h"

#include <algorithm>
#include <charconv>

namespace om {

namespace {

enum Field { Action, TicketNo, Time, Minutes }; // in the order of `fields`
const std::vector<const char *> &fields()
{
    static const std::vector<const char *> names{"action", "ticket_no", "t", "limit_minutes"};
    return names;
}

/// Takes the few steps of many rows that the clock asks for.
class StepSink : public RowSink
{
public:
    StepSink(const ClockWords &words, const ZoneClock &clock)
        : m_clock(clock)
    {
        using Kind = ClockSteps::Kind;
        for (const auto &[list, kind] : {std::pair(&words.suspend, Kind::Suspend), {&words.resume, Kind::Resume}, {&words.extend, Kind::Extend}})
            for (const QString &word : *list)
                m_kinds.emplace_back(word.trimmed().toLower().toStdString(), kind);
    }
    std::map<std::string, ClockSteps, std::less<>> steps;

    void begin(qint64) override
    {
        m_kind.reset();
        m_ticket.clear();
        m_step = {.at = LocalTime::null()};
    }
    void setInteger(int field, qint64 value) override { setReal(field, double(value)); }
    void setReal(int field, double value) override
    {
        if (field == Minutes)
            m_step.minutes = value;
    }
    void setText(int field, std::string_view utf8) override
    {
        if (field == Action)
            m_kind = kindOf(utf8);
        if (!m_kind)
            return;
        if (field == TicketNo)
            m_ticket = utf8;
        else if (field == Time)
            m_step.at = m_clock.fromUtcText(utf8);
    }
    void setGeometry(QByteArrayView) override { }
    void end() override
    {
        if (!m_kind || m_ticket.empty() || m_step.at.isNull())
            return;
        m_step.kind = *m_kind;
        if (m_step.kind != ClockSteps::Kind::Extend)
            m_step.minutes.reset();
        steps[m_ticket].steps.push_back(m_step);
    }

private:
    std::optional<ClockSteps::Kind> kindOf(std::string_view action)
    {
        const auto known = m_seen.find(action); // an action is one of a few words
        if (known != m_seen.end())
            return known->second;
        const std::string plain = QString::fromUtf8(action.data(), qsizetype(action.size())).trimmed().toLower().toStdString();
        const auto found = std::ranges::find(m_kinds, plain, &std::pair<std::string, ClockSteps::Kind>::first);
        const std::optional<ClockSteps::Kind> kind = found == m_kinds.end() ? std::nullopt : std::optional(found->second);
        if (m_seen.size() < mostSeen)
            m_seen.emplace(std::string(action), kind);
        return kind;
    }

    static constexpr std::size_t mostSeen = 4096; // a source may write sentences there
    const ZoneClock &m_clock;
    std::vector<std::pair<std::string, ClockSteps::Kind>> m_kinds;
    std::map<std::string, std::optional<ClockSteps::Kind>, std::less<>> m_seen;
    std::optional<ClockSteps::Kind> m_kind;
    std::string m_ticket;
    ClockSteps::Step m_step;
};

} // namespace

QByteArray TraceSource::fingerprint() const
{
    QStringList parts{traces.spec.id, traces.updated, QString::number(traces.version), QString::number(traces.rows)};
    parts += words.suspend + QStringList(QString()) + words.resume + QStringList(QString()) + words.extend;
    return parts.join(u'\n').toUtf8();
}

Result<std::map<std::string, ClockSteps, std::less<>>> readClockSteps(const QString &cachePath, const TraceSource &source, const ZoneClock &clock)
{
    QStringList columns;
    for (const char *field : fields()) {
        columns.append(QString::fromLatin1(field));
        if (!source.traces.spec.field(columns.back()))
            return std::map<std::string, ClockSteps, std::less<>>(); // another kind of trace
    }
    const auto cache = Cache::open(cachePath, Cache::Mode::Read);
    if (!cache)
        return fail(cache);
    StepSink sink(source.words, clock);
    if (auto ok = (*cache)->read(source.traces.spec.id, columns, false, sink); !ok)
        return fail(ok);
    for (auto &[ticket, steps] : sink.steps)
        steps.sort();
    return std::move(sink.steps);
}

std::shared_ptr<const Frame> withOneRevocation(const std::shared_ptr<const Frame> &tickets)
{
    const QString flag = QStringLiteral("is_revoked");
    const Column *isRevoked = tickets->column(flag), *side = tickets->column(QStringLiteral("side_state"));
    const std::uint32_t revoked = side && side->type == ColumnType::Category ? side->codeOf(QStringLiteral("revoked")) : 0;
    if (!isRevoked || isRevoked->type != ColumnType::Integer || revoked == 0)
        return tickets;
    std::vector<qint64> values(isRevoked->integers.begin(), isRevoked->integers.end());
    for (std::size_t row = 0; row < values.size(); ++row)
        if (side->codes[row] == revoked)
            values[row] = 1;
    return std::ranges::equal(values, isRevoked->integers) ? tickets : withIntegers(*tickets, flag, std::move(values));
}

} // namespace om
