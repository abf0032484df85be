// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duty/stagesat.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace om {

namespace {

enum Field { Time, Sequence, Stage, TicketNo }; // in the order they are read

/// Keeps the last step of each ticket up to a moment, in order of time and number.
class LastSteps : public RowSink
{
public:
    struct Step
    {
        LocalTime at = LocalTime::null();
        qint64 sequence = 0;
        QString stage;
    };
    LastSteps(LocalTime moment, const ZoneClock &clock)
        : m_moment(moment)
        , m_clock(clock)
    { }
    std::unordered_map<std::string, Step> steps;

    void begin(qint64) override
    {
        m_step = {};
        m_ticket.clear();
    }
    void setInteger(int field, qint64 value) override
    {
        if (field == Sequence)
            m_step.sequence = value;
        else if (field == Stage)
            m_step.stage = QString::number(value);
    }
    void setReal(int field, double value) override { setInteger(field, qint64(value)); }
    void setText(int field, std::string_view utf8) override
    {
        if (field == Time)
            m_step.at = m_clock.fromUtcText(utf8);
        else if (field == Stage)
            m_step.stage = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
        else if (field == TicketNo)
            m_ticket = utf8;
    }
    void setGeometry(QByteArrayView) override { }
    void end() override
    {
        if (m_ticket.empty() || m_step.stage.isEmpty() || m_step.at.isNull())
            return;
        Step &last = steps[m_ticket]; // also of one whose steps are all later: nothing had happened yet
        if (m_step.at <= m_moment && (last.stage.isEmpty() || std::tie(last.at, last.sequence) <= std::tie(m_step.at, m_step.sequence)))
            last = m_step;
    }

private:
    LocalTime m_moment;
    const ZoneClock &m_clock;
    Step m_step;
    std::string m_ticket;
};

/// The stage that the moments of a ticket tell, "" = none.
class OwnMoments
{
public:
    OwnMoments(const Frame &tickets, LocalTime moment)
        : m_moment(moment.seconds)
    {
        for (const auto &[name, stage] : {std::pair("t_visit", "6"),
                                          {"t_verify", "5"},
                                          {"t_close", "5"},
                                          {"t_dispose", "4"},
                                          {"t_sign", "3"},
                                          {"t_dispatch", "2"},
                                          {"t_accept", "1"},
                                          {"t_report", "0"}})
            if (const Column *column = tickets.column(QLatin1StringView(name)); column && column->type == ColumnType::Time)
                m_times.emplace_back(column, QString::fromLatin1(stage));
    }
    QString stage(std::size_t row) const
    {
        for (const auto &[column, stage] : m_times)
            if (!column->isNull(row) && column->integers[row] <= m_moment)
                return stage;
        return {};
    }

private:
    qint64 m_moment;
    std::vector<std::pair<const Column *, QString>> m_times;
};

} // namespace

Result<std::shared_ptr<const Frame>> withStagesAt(const std::shared_ptr<const Frame> &tickets, LocalTime moment, const QString &cachePath,
                                                  const DatasetState &traces, const ZoneClock &clock)
{
    const Column *stage = tickets->column(QStringLiteral("stage")), *number = tickets->column(QStringLiteral("ticket_no"));
    const QStringList fields{QStringLiteral("t"), QStringLiteral("seq"), QStringLiteral("stage"), QStringLiteral("ticket_no")};
    LastSteps last(moment, clock);
    if (!stage || stage->type != ColumnType::Category)
        return tickets;
    if (std::ranges::all_of(fields, [&](const QString &field) { return traces.spec.field(field) != nullptr; })) {
        const auto cache = Cache::open(cachePath, Cache::Mode::Read);
        if (!cache)
            return fail(cache);
        if (auto ok = (*cache)->read(traces.spec.id, fields, false, last); !ok)
            return fail(ok);
    }
    const OwnMoments own(*tickets, moment);
    const auto codes = std::make_shared<std::vector<std::uint32_t>>();
    Column column;
    column.name = stage->name;
    column.type = ColumnType::Category;
    column.dictionary = stage->dictionary; // what a ticket came to since is a stage, too, with nobody there
    for (std::size_t row = 0; row < tickets->rows(); ++row) {
        const auto found = number && number->type == ColumnType::Text ? last.steps.find(number->text(row).toStdString()) : last.steps.end();
        const QString code = found == last.steps.end() ? own.stage(row) : found->second.stage;
        if (!code.isEmpty() && !column.dictionary.contains(code))
            column.dictionary.append(code);
        codes->push_back(code.isEmpty() ? 0 : std::uint32_t(column.dictionary.indexOf(code) + 1));
    }
    column.codes = *codes;
    return tickets->with(std::move(column), codes);
}

} // namespace om
