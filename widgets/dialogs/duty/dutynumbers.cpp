// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/duty/dutynumbers.h"

#include "services/numbertext.h"

namespace om {

namespace {

QString ticket()
{
    return QStringLiteral("ticket");
}

} // namespace

DutyNumbers::DutyNumbers(const Workspace &workspace, const DutyBoard &board, Filter filter)
    : m_workspace(workspace)
    , m_board(board)
    , m_filter(std::move(filter))
{ }

ShownNumber DutyNumbers::ofKpi(const QString &kpi, Filter filter, const QString &name) const
{
    ShownNumber out;
    const KpiSpec *spec = m_workspace.catalog().kpi(kpi);
    out.title = spec ? translated(spec->title) : kpi;
    if (!name.isEmpty())
        out.title += QStringLiteral(" · ") + name;
    out.kpi = kpi;
    out.filter = std::move(filter);
    return out;
}

ShownNumber DutyNumbers::ofRows(const QString &title, const QString &definition, Bitmap rows) const
{
    ShownNumber out;
    out.title = title;
    out.definition = definition;
    out.filter = m_filter;
    out.filter.period = Period(); // what is open is of any time
    out.frame = m_board.tickets;
    out.rows = std::move(rows);
    return out;
}

ShownNumber DutyNumbers::ofTicket(const QString &title, const QString &definition, std::size_t row) const
{
    Bitmap one(m_board.tickets->rows());
    one.set(row);
    return ofRows(QStringLiteral("%1 · %2").arg(title, m_workspace.cellText(*m_board.tickets, QStringLiteral("ticket_no"), row)), definition, std::move(one));
}

ShownNumber DutyNumbers::ofTile(const TileValue &tile, bool isToday) const
{
    Filter filter = m_filter;
    if (isToday && !tile.spec->isStock)
        filter.period = Period::containing(Period::Kind::Day, m_board.asOf.date());
    ShownNumber out = ofKpi(tile.spec->id, std::move(filter));
    const NumberText text = kpiText(*tile.spec, tile.value.value, QLocale(m_workspace.language()));
    out.text = text.text + u' ' + text.unit;
    return out;
}

ShownNumber DutyNumbers::ofHolder(std::size_t holder, int column) const
{
    const DutyHolder &of = m_board.holders[holder];
    const QString lead = QStringLiteral("lead_dept"), name = of.code.isEmpty() ? tr("(nobody)") : m_workspace.codeName(QStringLiteral("department"), of.code);
    if (column == 2)
        return ofRows(tr("Supervised · %1").arg(name), tr("Of the overdue tickets of this holder those that are under supervision."), of.supervisedRows);
    if (column >= 3)
        return ofRows(tr("Overdue · %1").arg(name),
                      tr("The overdue tickets of this holder: the longest time over the limit, in hours of the limit, and the stage where most of them are."),
                      of.overdue);
    Filter standing = m_filter;
    standing.period = Period();
    return ofKpi(QStringLiteral("ticket.overdue_open"), groupFilter(m_workspace.frames(), ticket(), standing, lead, {of.code}), name);
}

ShownNumber DutyNumbers::ofStage(std::size_t stage, int column) const
{
    const DutyStage &of = m_board.stages[stage];
    const QString name = m_workspace.codeName(QStringLiteral("workflow_stage"), of.code);
    switch (column) {
    case 1: return ofRows(tr("Reached · %1").arg(name), tr("Tickets accepted in the last seven days that came as far as this stage."), of.reached);
    case 3: return ofRows(tr("Overdue · %1").arg(name), tr("Tickets in this stage that are not closed and whose deadline is past."), of.overdueRows);
    case 4: return ofRows(tr("Due soon · %1").arg(name), tr("Tickets in this stage that are not closed and will soon be overdue."), of.dueSoonRows);
    default: return ofRows(tr("Here now · %1").arg(name), tr("Tickets in this stage that are not closed."), of.here);
    }
}

ShownNumber DutyNumbers::ofDue(const DutyDue &due, std::size_t index) const
{
    return ofTicket(tr("Will be overdue"), tr("Open tickets whose deadline comes before %1: overdue then if nothing is done.").arg(due.by.toText()),
                    due.tickets[index].row);
}

ShownNumber DutyNumbers::ofCard(std::size_t card) const
{
    return ofTicket(tr("Cards given"),
                    tr("Tickets that were given a card by the rules of the clock from %1 to %2.").arg(m_board.cardsFrom.toText(), m_board.cardsUntil.toText()),
                    m_board.cards[card].row);
}

ShownNumber DutyNumbers::ofDifference(std::size_t difference) const
{
    return ofTicket(tr("Deadlines that differ"), tr("Tickets whose stored deadline is another one than their limit and the calendar give."),
                    m_board.differences[difference].row);
}

ShownNumber DutyNumbers::ofLeague(const League &league, std::size_t row) const
{
    const QString &code = league.rows[row].code;
    return ofKpi(league.kpi->id, groupFilter(m_workspace.frames(), ticket(), m_filter, league.by, {code}), groupName(m_workspace, ticket(), league.by, code));
}

ShownNumber DutyNumbers::ofDay(QDate day) const
{
    Filter filter = m_filter;
    filter.period = Period::containing(Period::Kind::Day, day);
    return ofKpi(QStringLiteral("ticket.accepted"), std::move(filter), day.toString(Qt::ISODate));
}

ShownNumber DutyNumbers::ofParts(const QString &kpi, const std::vector<std::pair<QString, QStringList>> &parts) const
{
    Filter filter = m_filter;
    QStringList names;
    for (const auto &[field, codes] : parts) {
        filter = groupFilter(m_workspace.frames(), ticket(), filter, field, codes);
        QStringList some;
        for (const QString &code : codes)
            some.append(code.isEmpty() ? tr("(none)") : groupName(m_workspace, ticket(), field, code));
        names.append(some.join(QStringLiteral(", ")));
    }
    return ofKpi(kpi, std::move(filter), names.join(QStringLiteral(" → ")));
}

ShownNumber DutyNumbers::ofPlace(const QString &name, const std::vector<std::uint32_t> &places, bool isHotspot) const
{
    Bitmap rows(m_board.tickets->rows());
    for (const std::uint32_t row : places)
        rows.set(row);
    return ofRows(isHotspot ? tr("Hotspot · %1").arg(name) : tr("Repeat place · %1").arg(name),
                  isHotspot ? tr("Tickets of the last 7 days in a cell or community with far more than the 12 weeks before let expect.")
                            : tr("Tickets of one sub-class at one place, the last of them in the last 7 days."),
                  std::move(rows));
}

} // namespace om
