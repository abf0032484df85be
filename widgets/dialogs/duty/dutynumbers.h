// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/duty/dutyboard.h"
#include "services/number/shownnumber.h"

#include <QCoreApplication>

namespace om {

/// The numbers of a duty board as what opens (services/number/shownnumber.h): those of an indicator under its filter, the others as rows with the sentence that
/// says which they are. A view for the time of one call.
class DutyNumbers
{
    Q_DECLARE_TR_FUNCTIONS(DutyNumbers)
public:
    /// `filter` = the board's.
    DutyNumbers(const Workspace &workspace, const DutyBoard &board, Filter filter);

    ShownNumber ofTile(const TileValue &tile, bool isToday) const; ///< isToday: a flow is that of the last day of the data
    ShownNumber ofHolder(std::size_t holder, int column) const;
    ShownNumber ofStage(std::size_t stage, int column) const;
    ShownNumber ofDue(const DutyDue &due, std::size_t ticket) const;
    ShownNumber ofCard(std::size_t card) const;
    ShownNumber ofDifference(std::size_t difference) const;
    ShownNumber ofLeague(const League &league, std::size_t row) const;
    ShownNumber ofDay(QDate day) const;
    /// The indicator's rows that are in all parts of a flow.
    ShownNumber ofParts(const QString &kpi, const std::vector<std::pair<QString, QStringList>> &parts) const;
    ShownNumber ofPlace(const QString &name, const std::vector<std::uint32_t> &rows, bool isHotspot) const;

private:
    ShownNumber ofKpi(const QString &kpi, Filter filter, const QString &name = {}) const;
    ShownNumber ofRows(const QString &title, const QString &definition, Bitmap rows) const;
    ShownNumber ofTicket(const QString &title, const QString &definition, std::size_t row) const;

    const Workspace &m_workspace;
    const DutyBoard &m_board;
    Filter m_filter;
};

} // namespace om
