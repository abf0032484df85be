// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "services/workspace.h"

#include <QDate>

#include <optional>
#include <variant>
#include <vector>

namespace om {

/// How a cell stands to its target; drawn as shape and colour.
enum class ReportMark { None, Good, Near, Missed };

/// One cell of a report: what people read, and the number behind it for the typed sheet.
struct ReportCell
{
    QString text;
    std::optional<double> number;
    int decimals = 0;
    bool isStrong = false;
    ReportMark mark = ReportMark::None;
    bool operator==(const ReportCell &) const = default;
};

struct ReportColumn
{
    QString title;
    double share = 1;
    bool isNumber = false; /**< right-aligned */
};

struct ReportTable
{
    std::vector<ReportColumn> columns;
    std::vector<std::vector<ReportCell>> rows;
};
/// Twelve months of one indicator beside the same a year before.
struct ReportTrend
{
    QString unit;
    int decimals = 0;
    QDate first;
    std::vector<std::optional<double>> values, yearBefore;
    struct Event
    {
        QDate day;
        QString title;
    };
    std::vector<Event> events;
};
struct ReportBars
{
    struct Bar
    {
        QString label;
        double value = 0;
        QString text, share;
    };
    std::vector<Bar> bars;
};
struct ReportMap
{
    std::shared_ptr<const Scene> scene;
    std::vector<std::pair<QString, qint64>> selection; ///< dataset and fid of outlined records
};
/// Names and values in two columns; long values go on in further lines.
struct ReportFacts
{
    std::vector<std::pair<QString, QString>> facts;
    double nameShare = 0.3; ///< of the width
};
struct ReportText
{
    QString text;
};

struct ReportSection
{
    QString title, basis;
    std::variant<ReportText, ReportFacts, ReportTable, ReportTrend, ReportBars, ReportMap> body;
};

/// A report with all its figures, computed once; PDF and XLSX are two ways to write the same document.
struct ReportDocument
{
    QString title, subtitle, place, notice;
    QString version; ///< of the data: "2021-12-31#214"
    QString asOf;
    QString conditions; ///< the filter in words
    QString check; ///< hash over all figures, printed on every page
    std::vector<ReportSection> sections;
};

/// A hash of all figures as they are read: two prints with the same check show the same numbers.
QString checkOf(const ReportDocument &document);

/// Computes a report for a period (and area) with the indicators of the screen. The workspace's frames must be loaded. Sections whose data
/// the workspace lacks are left out. `basemap` lies under its maps; null = the cache's own layers. KpiUnknown when the declaration names an
/// indicator that does not exist.
Result<ReportDocument> composeReport(const Workspace &workspace, const ReportSpec &spec, const Filter &filter, std::shared_ptr<const Basemap> basemap = {});

} // namespace om
