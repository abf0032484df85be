// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sitesreport.h"

#include "services/company/policystanding.h"
#include "services/numbertext.h"

#include <QCoreApplication>

namespace om {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("om", text);
}

/// The datasets that the figures were counted from, each with the batch that changed it last.
ReportTable sources(const Workspace &workspace, const FrameSet &frames)
{
    ReportTable out;
    out.columns = {{tr("Dataset"), 2, false}, {tr("Rows"), 1, true}, {tr("Version (batch)"), 1, true}};
    const QLocale locale(workspace.language());
    for (const QString &id : {companyDataset, QStringLiteral("building"), QStringLiteral("carrier"), stationDataset, pointDataset})
        if (const auto frame = frames.frames.value(id))
            out.rows.push_back({{translated(frames.specs.value(id).title), {}, 0, false, ReportMark::None},
                                {countText(qint64(frame->rows()), locale), double(frame->rows()), 0, false, ReportMark::None},
                                {QString::number(frame->version()), double(frame->version()), 0, false, ReportMark::None}});
    return out;
}

} // namespace

ReportTable reportTable(const SiteTable &table, const std::optional<std::vector<int>> &rows)
{
    ReportTable out;
    for (const SiteTable::Column &column : table.columns)
        out.columns.push_back({column.title, 1, column.isNumber});
    const auto add = [&](int row) {
        auto &cells = out.rows.emplace_back();
        for (int column = 0; column < int(table.columns.size()); ++column) {
            const SiteCell cell = table.cell(row, column);
            cells.push_back({cell.text, cell.number, cell.decimals, row >= table.rows - table.totals, ReportMark::None});
        }
    };
    if (rows)
        for (const int row : *rows)
            add(row);
    else
        for (int row = 0; row < table.rows; ++row)
            add(row);
    return out;
}

ReportDocument composeSites(const Workspace &workspace, const SiteResult &findings, const std::vector<int> &entries)
{
    const City &city = workspace.city();
    const LocalTime asOf = findings->filter.asOf.isNull() ? city.asOf : findings->filter.asOf;
    const QString within = siteAreaText(workspace, findings->filter), wish = wishText(workspace, findings->wish);
    ReportDocument document;
    document.title = tr("Site search");
    document.subtitle = tr("Shortlist of %1 of %2 sites with room to let").arg(entries.size()).arg(findings->premises);
    document.place = city.text(city.name, workspace.language());
    document.notice = city.text(city.notice, workspace.language());
    document.asOf = asOf.isNull() ? QString() : asOf.date().toString(Qt::ISODate);
    document.version = QStringLiteral("%1#%2").arg(document.asOf).arg(workspace.version());
    document.conditions = wish.isEmpty() ? within : within + QStringLiteral(" · ") + wish;
    document.sections.push_back({tr("Shortlist"), tr("distances in a straight line from the middle of the site; vacant area as the data have it"),
                                 reportTable(candidateTable(workspace, findings), entries)});
    if (findings->mix)
        document.sections.push_back({tr("Industries"), tr("companies in business; LQ = share here / share in the whole city, n = companies it rests on"),
                                     reportTable(mixTable(workspace, findings))});
    if (!findings->gaps.chains.empty())
        document.sections.push_back(
            {tr("Chain gaps"), tr("companies in business here and in the whole city; gap = none here"), reportTable(gapList(workspace, findings))});
    document.sections.push_back({tr("Sources"), {}, sources(workspace, findings->frames)});
    document.check = checkOf(document);
    return document;
}

} // namespace om
