// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sites/sitesearch.h"
#include "services/workspace.h"

#include <functional>

namespace om {

/// One cell as people read it, and the number behind it for sorting and for a typed sheet.
struct SiteCell
{
    QString text;
    std::optional<double> number = {};
    int decimals = 0;
    bool isMuted = false; ///< rests on few; its n stands in the text

    bool operator==(const SiteCell &) const = default;
};

/// A table whose cells are made when they are looked at: the same on the screen, in the command line's answer and in the sheet.
struct SiteTable
{
    struct Column
    {
        QString id; ///< stable, never shown
        QString title, tip;
        bool isNumber = false;
    };
    std::vector<Column> columns;
    int rows = 0;
    int totals = 0; ///< the last so many rows are sums of the others and stay last
    std::function<SiteCell(int row, int column)> cell;

    int column(QLatin1StringView id) const; ///< −1 when absent
};

using SiteResult = std::shared_ptr<const SiteFindings>;

// GUI thread or the command line's; the tables keep the findings, and must not outlive the workspace.
SiteTable candidateTable(const Workspace &workspace, const SiteResult &findings); ///< rows as SiteFindings::candidates
SiteTable mixTable(const Workspace &workspace, const SiteResult &findings); ///< rows as IndustryMix::shares, then all of them together
SiteTable gapTable(const Workspace &workspace, const SiteResult &findings); ///< a row a chain, a column a segment: "inside / city"
SiteTable gapList(const Workspace &workspace, const SiteResult &findings); ///< a row a segment of a chain, for sheets

/// The chain whose companies are counted nearby: "Companies", "Chips", "Chips · Upstream".
QString wantedText(const Workspace &workspace, const SiteWish &wish);
/// What an area is narrowed to, in words; "whole city" = by nothing. The period of the window has no part in it: sites and companies are taken as they stand.
QString siteAreaText(const Workspace &workspace, const Filter &filter);
/// The wish in words: "at least 500 m² vacant · at most 800 m to metro"; "" = nothing is asked for.
QString wishText(const Workspace &workspace, const SiteWish &wish);

} // namespace om
