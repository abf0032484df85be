// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/filteroptions.h"
#include "services/duty/dutyboard.h"
#include "services/filtertext.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

struct DutyArguments
{
    std::string by, cardsFrom, cardsUntil;
    FilterOptions filter;
};

/// "17:00" = then on the next work day; "friday" = to the end of the Friday of that day's week, or of the coming one; a date = the end of that day; "2021-12-30 12:00" = that moment.
Result<LocalTime> momentFrom(const std::string &text, LocalTime asOf, const WorkSchedule &work)
{
    const QString t = QString::fromStdString(text);
    if (const QTime time = QTime::fromString(t, QStringLiteral("H:mm")); time.isValid())
        return nextOfficeMoment(work, asOf, time);
    if (const QDateTime moment = QDateTime::fromString(t, QStringLiteral("yyyy-MM-dd H:mm")); moment.isValid())
        return LocalTime::of(moment.date(), moment.time());
    if (const QDate date = QDate::fromString(t, QStringLiteral("yyyy-MM-dd")); date.isValid())
        return LocalTime::of(date.addDays(1));
    if (t.compare(QLatin1String("friday"), Qt::CaseInsensitive) == 0)
        return endOfFriday(nextOfficeMoment(work, asOf, QTime(17, 0)));
    return fail(ErrorCode::Usage, {QStringLiteral("%1: a time (17:00), friday, a date (2022-01-07) or both (\"2022-01-07 12:00\")").arg(t)});
}

/// One list of the board as a JSON array and lines of a table.
struct Part
{
    QJsonArray json;
    QList<QStringList> lines;
};

class DutyReply
{
    Q_DECLARE_TR_FUNCTIONS(Duty)
public:
    DutyReply(const Workspace &workspace, const DutyBoard &board)
        : m_workspace(workspace)
        , m_board(board)
    { }

    QJsonObject json;
    QStringList text;

    void make()
    {
        json.insert(QStringLiteral("as_of"), m_board.asOf.toText());
        text.append(m_board.asOf.toText());
        add("numbers", numbers(m_board.numbers));
        add("rates", numbers(m_board.rates));
        add("holders", holders());
        QJsonArray due;
        for (const DutyDue &list : m_board.due) {
            const Part part = dueTickets(list);
            due.append(QJsonObject{
                {QStringLiteral("by"), list.by.toText()}, {QStringLiteral("count"), qint64(list.tickets.size())}, {QStringLiteral("tickets"), part.json}});
            text.append(tr("Will be overdue by %1: %2").arg(list.by.toText()).arg(list.tickets.size()));
            text.append(textTable(part.lines));
        }
        json.insert(QStringLiteral("due"), due);
        add("stages", stages());
        add("cards", cards());
        add("deadline_differences", differences());
        json.insert(QStringLiteral("deadlines_not_reckoned"), qint64(m_board.unreckoned));
        add("hotspots", hotspots());
        add("repeats", repeats());
        add("leagues", leagues());
        add("flows", flows());
    }

private:
    QString cell(const char *field, std::size_t row) const { return m_workspace.cellText(*m_board.tickets, QString::fromLatin1(field), row); }
    QString raw(const char *field, std::size_t row) const
    {
        const Column *column = m_board.tickets->column(QString::fromLatin1(field));
        return column ? column->text(row) : QString();
    }
    QString holderName(const QString &code) const { return m_workspace.codeName(QStringLiteral("department"), code); }
    QString codeOf(std::size_t row) const { return raw("ticket_no", row); }
    QJsonArray ticketNumbers(const std::vector<std::uint32_t> &rows) const
    {
        QJsonArray out;
        for (const std::uint32_t row : rows)
            out.append(codeOf(row));
        return out;
    }

    void add(const char *key, const Part &part)
    {
        json.insert(QLatin1String(key), part.json);
        if (!part.lines.isEmpty())
            text.append(textTable(part.lines));
    }
    static Part numbers(const std::vector<TileValue> &tiles)
    {
        Part out;
        for (const TileValue &tile : tiles) {
            out.json.append(QJsonObject{{QStringLiteral("id"), tile.spec->id},
                                        {QStringLiteral("value"), orNull(tile.value.value)},
                                        {QStringLiteral("unit"), tile.spec->unit},
                                        {QStringLiteral("rows"), qint64(tile.value.numerator.count())},
                                        {QStringLiteral("denominator"), orNull(tile.value.denominatorValue)}});
            out.lines.append({translated(tile.spec->title),
                              tile.value.value ? QString::number(*tile.value.value, 'f', tile.spec->decimals) : QStringLiteral("—"),
                              translated(tile.spec->unit)});
        }
        return out;
    }
    Part holders() const
    {
        Part out;
        for (const DutyHolder &h : m_board.holders) {
            out.json.append(QJsonObject{{QStringLiteral("holder"), h.code},
                                        {QStringLiteral("overdue"), qint64(h.count)},
                                        {QStringLiteral("supervised"), qint64(h.supervised)},
                                        {QStringLiteral("stage"), h.stage},
                                        {QStringLiteral("longest_min"), h.longest}});
            out.lines.append(
                {holderName(h.code), QString::number(h.count), QString::number(h.supervised), m_workspace.codeName(QStringLiteral("workflow_stage"), h.stage)});
        }
        return out;
    }
    Part dueTickets(const DutyDue &list) const
    {
        Part out;
        for (const DueTicket &t : list.tickets) {
            out.json.append(QJsonObject{{QStringLiteral("ticket_no"), codeOf(t.row)},
                                        {QStringLiteral("deadline"), t.deadline.toText()},
                                        {QStringLiteral("remaining_min"), t.remainingMinutes},
                                        {QStringLiteral("holder"), t.holder}});
            out.lines.append({codeOf(t.row), t.deadline.toText(), holderName(t.holder), cell("class_small", t.row), cell("community_code", t.row)});
        }
        return out;
    }
    Part stages() const
    {
        Part out;
        for (const DutyStage &stage : m_board.stages) {
            out.json.append(QJsonObject{{QStringLiteral("stage"), stage.code},
                                        {QStringLiteral("reached"), qint64(stage.reachedCount)},
                                        {QStringLiteral("here"), qint64(stage.hereCount)},
                                        {QStringLiteral("overdue"), qint64(stage.overdue)},
                                        {QStringLiteral("due_soon"), qint64(stage.dueSoon)}});
            out.lines.append({m_workspace.codeName(QStringLiteral("workflow_stage"), stage.code), QString::number(stage.reachedCount),
                              QString::number(stage.hereCount), QString::number(stage.overdue), QString::number(stage.dueSoon)});
        }
        return out;
    }
    Part cards() const
    {
        Part out;
        const auto &rules = m_workspace.clockRules()->spec.rules;
        for (const IssuedCard &card : m_board.cards) {
            const CardRule &rule = rules[card.rule];
            out.json.append(QJsonObject{{QStringLiteral("ticket_no"), codeOf(card.row)},
                                        {QStringLiteral("field"), rule.field},
                                        {QStringLiteral("code"), rule.code},
                                        {QStringLiteral("moment"), card.moment.toText()},
                                        {QStringLiteral("holder"), raw("lead_dept", card.row)}});
            out.lines.append({card.moment.toText(), codeOf(card.row), rule.field, rule.code, holderName(raw("lead_dept", card.row))});
        }
        return out;
    }
    Part differences() const
    {
        Part out;
        for (const DeadlineDifference &d : m_board.differences) {
            out.json.append(QJsonObject{{QStringLiteral("ticket_no"), codeOf(d.row)},
                                        {QStringLiteral("stored"), d.stored.toText()},
                                        {QStringLiteral("computed"), d.computed.toText()}});
            out.lines.append({codeOf(d.row), d.stored.toText(), d.computed.toText()});
        }
        return out;
    }
    Part hotspots() const
    {
        Part out;
        if (!m_board.hotspots)
            return out;
        for (const Hotspot &spot : m_board.hotspots->spots) {
            const double share = double(spot.rows.size()) / double(m_board.hotspots->inWeek);
            out.json.append(QJsonObject{{QStringLiteral("kind"), spot.kind == Hotspot::Kind::Cell ? QStringLiteral("cell") : QStringLiteral("community")},
                                        {QStringLiteral("community"), spot.area},
                                        {QStringLiteral("count"), qint64(spot.rows.size())},
                                        {QStringLiteral("expected"), spot.expected},
                                        {QStringLiteral("significance"), spot.significance},
                                        {QStringLiteral("share"), share},
                                        {QStringLiteral("class"), spot.topClass},
                                        {QStringLiteral("tickets"), ticketNumbers(spot.rows)}});
            out.lines.append({spot.kind == Hotspot::Kind::Cell ? tr("Hexagon") : tr("Community"), m_workspace.areaName(spot.area),
                              QString::number(spot.rows.size()), QString::number(spot.expected, 'f', 1), QString::number(spot.significance, 'f', 1),
                              QString::number(100 * share, 'f', 1) + u'%', m_workspace.codeName(QStringLiteral("class_small"), spot.topClass)});
        }
        return out;
    }
    Part repeats() const
    {
        Part out;
        for (const RepeatPlace &place : m_board.repeats) {
            out.json.append(QJsonObject{{QStringLiteral("count"), qint64(place.rows.size())},
                                        {QStringLiteral("class"), raw("class_small", place.latest)},
                                        {QStringLiteral("community"), raw("community_code", place.latest)},
                                        {QStringLiteral("tickets"), ticketNumbers(place.rows)}});
            out.lines.append({QString::number(place.rows.size()), cell("class_small", place.latest), cell("community_code", place.latest),
                              cell("address", place.latest), cell("t_accept", place.latest)});
        }
        return out;
    }
    Part leagues() const
    {
        Part out;
        for (const League &league : m_board.leagues) {
            QJsonArray rows;
            for (const LeagueRow &row : league.rows) {
                rows.append(QJsonObject{{QStringLiteral("code"), row.code},
                                        {QStringLiteral("value"), row.value},
                                        {QStringLiteral("rows"), row.rows},
                                        {QStringLiteral("place"), row.place ? QJsonValue(*row.place) : QJsonValue()},
                                        {QStringLiteral("place_before"), row.placeBefore ? QJsonValue(*row.placeBefore) : QJsonValue()}});
                out.lines.append({row.place ? QString::number(*row.place) : QStringLiteral("–"),
                                  row.placeBefore ? QString::number(*row.placeBefore) : QStringLiteral("–"),
                                  groupName(m_workspace, QStringLiteral("ticket"), league.by, row.code), QString::number(row.value, 'f', league.kpi->decimals),
                                  QString::number(row.rows)});
            }
            out.json.append(QJsonObject{{QStringLiteral("kpi"), league.kpi->id}, {QStringLiteral("by"), league.by}, {QStringLiteral("rows"), rows}});
        }
        return out;
    }

    Part flows() const
    {
        Part out;
        for (const DutyFlow &of : m_board.flows) {
            QJsonArray columns, ribbons;
            const auto name = [&](std::size_t column, std::size_t group) {
                const QStringList &codes = of.flow.columns[column].groups[group].codes;
                return codes.size() > 1       ? tr("%1 others").arg(codes.size())
                    : codes.front().isEmpty() ? tr("(none)")
                                              : groupName(m_workspace, QStringLiteral("ticket"), of.flow.columns[column].field, codes.front());
            };
            for (const FieldFlow::Column &column : of.flow.columns) {
                QJsonArray groups;
                for (const FieldFlow::Group &group : column.groups)
                    groups.append(
                        QJsonObject{{QStringLiteral("codes"), QJsonArray::fromStringList(group.codes)}, {QStringLiteral("count"), qint64(group.count)}});
                columns.append(QJsonObject{{QStringLiteral("field"), column.field}, {QStringLiteral("groups"), groups}});
            }
            for (std::size_t at = 0; at < of.flow.ribbons.size(); ++at)
                for (const FieldFlow::Ribbon &ribbon : of.flow.ribbons[at]) {
                    ribbons.append(QJsonObject{{QStringLiteral("column"), qint64(at)},
                                               {QStringLiteral("from"), qint64(ribbon.from)},
                                               {QStringLiteral("to"), qint64(ribbon.to)},
                                               {QStringLiteral("count"), qint64(ribbon.count)}});
                    out.lines.append({translated(of.kpi->title), name(at, ribbon.from), name(at + 1, ribbon.to), QString::number(ribbon.count)});
                }
            out.json.append(QJsonObject{{QStringLiteral("kpi"), of.kpi->id}, {QStringLiteral("columns"), columns}, {QStringLiteral("ribbons"), ribbons}});
        }
        return out;
    }

    const Workspace &m_workspace;
    const DutyBoard &m_board;
};

Result<Reply> duty(CommandContext &context, const DutyArguments &arguments)
{
    const auto opened = context.workspace();
    if (!opened)
        return fail(opened);
    Workspace &workspace = **opened;
    const auto filter = arguments.filter.filter(workspace);
    if (!filter)
        return fail(filter);
    if (auto ok = workspace.load(workspace.frames().specs.contains(weightDataset) ? QStringList{QStringLiteral("ticket"), weightDataset}
                                                                                  : QStringList{QStringLiteral("ticket")});
        !ok)
        return fail(ok);
    DutyRequest request{.filter = *filter};
    const auto read = [&](const std::string &text, auto &into) -> Result<void> {
        if (text.empty())
            return {};
        const auto moment = momentFrom(text, workspace.frames().asOf, workspace.clockRules()->calendar.standard());
        if (!moment)
            return fail(moment);
        into = *moment;
        return {};
    };
    if (auto ok = read(arguments.by, request.due); !ok)
        return fail(ok);
    if (auto ok = read(arguments.cardsFrom, request.cardsFrom); !ok)
        return fail(ok);
    if (auto ok = read(arguments.cardsUntil, request.cardsUntil); !ok)
        return fail(ok);
    const auto spec = DutySpec::load(workspace.catalog());
    if (!spec)
        return fail(spec);
    const DutyBoard board =
        evaluateDuty(workspace.catalog(), stagesThen(workspace).of(workspace.frames()), *workspace.clockRules(), *spec, request, context.control());
    if (!board.tickets)
        return fail(ErrorCode::FieldUnknown, {QStringLiteral("ticket"), QStringLiteral("deadline")});
    DutyReply reply(workspace, board);
    reply.make();
    return Reply{reply.json, reply.text.join(u'\n')};
}

} // namespace

void addDutyCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto arguments = std::make_shared<DutyArguments>();
    CLI::App *command = app.add_subcommand(
        "duty", "The duty board: overdue by holder and stage, due soon, cards, hotspots, repeated places, league, flow from source to result");
    command->add_option("--by", arguments->by, "Will be overdue by: 17:00 (of the next work day), a date (its end), or both; else 17:00 and Friday");
    command->add_option("--cards-from", arguments->cardsFrom, "Cards given after this moment; else of the last day");
    command->add_option("--cards-until", arguments->cardsUntil, "Cards given up to this moment; else as the data stand");
    arguments->filter.addTo(*command);
    command->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return duty(c, *arguments); }; });
}

} // namespace om
