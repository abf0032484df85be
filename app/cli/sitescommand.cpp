// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/filteroptions.h"
#include "report/reportxlsx.h"
#include "report/sitesreport.h"
#include "services/company/policystanding.h"
#include "services/numbertext.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

#include <numeric>

namespace om {

namespace {

struct SitesArguments
{
    FilterOptions filter;
    SiteWish wish;
    std::string chain, segment, out;
};

/// The rows of a table as objects, ids as names: the number where there is one, else the text.
QJsonArray jsonOf(const SiteTable &table)
{
    QJsonArray rows;
    for (int row = 0; row < table.rows; ++row) {
        QJsonObject object;
        for (int column = 0; column < int(table.columns.size()); ++column) {
            const SiteCell cell = table.cell(row, column);
            const bool isMissing = table.columns[std::size_t(column)].isNumber && !cell.number;
            if (isMissing && cell.text == withheldText())
                object.insert(table.columns[std::size_t(column)].id + QStringLiteral("_withheld"), true);
            object.insert(table.columns[std::size_t(column)].id, cell.number ? QJsonValue(*cell.number) : isMissing ? QJsonValue() : QJsonValue(cell.text));
        }
        rows.append(object);
    }
    return rows;
}

QString textOf(const SiteTable &table)
{
    QList<QStringList> lines{QStringList()};
    for (const SiteTable::Column &column : table.columns)
        lines.front().append(column.title);
    for (int row = 0; row < table.rows; ++row) {
        QStringList line;
        for (int column = 0; column < int(table.columns.size()); ++column)
            line.append(table.cell(row, column).text);
        lines.append(line);
    }
    return textTable(lines);
}

Result<Reply> sites(CommandContext &context, const SitesArguments &arguments)
{
    const auto opened = context.workspace();
    if (!opened)
        return fail(opened);
    Workspace &workspace = **opened;
    const auto filter = arguments.filter.filter(workspace);
    if (!filter)
        return fail(filter);
    QStringList needed;
    for (const QString &id : {companyDataset, QStringLiteral("building"), QStringLiteral("carrier"), stationDataset, pointDataset, QStringLiteral("code")})
        if (workspace.frames().specs.contains(id))
            needed.append(id);
    if (auto ok = workspace.load(needed); !ok)
        return fail(ok);
    SiteWish wish = arguments.wish;
    wish.chain = workspace.codeOf(QStringLiteral("chain"), QString::fromStdString(arguments.chain));
    wish.segment = workspace.codeOf(QStringLiteral("chain_segment"), QString::fromStdString(arguments.segment));
    auto found = searchSites(workspace.catalog(), workspace.frames(), *filter, wish, context.control());
    if (!found)
        return fail(found);
    const auto findings = std::make_shared<const SiteFindings>(*std::move(found));
    QString file;
    if (!arguments.out.empty()) {
        file = QString::fromStdString(arguments.out);
        if (!file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
            return fail(ErrorCode::Usage, {QStringLiteral("--out %1 (.xlsx)").arg(file)});
        std::vector<int> all(findings->candidates.size());
        std::iota(all.begin(), all.end(), 0);
        if (const auto written = writeReportXlsx(composeSites(workspace, findings, all), file); !written)
            return fail(written);
    }
    const SiteTable candidates = candidateTable(workspace, findings), mix = mixTable(workspace, findings), gaps = gapList(workspace, findings);
    return Reply{QJsonObject{{QStringLiteral("companies"), qint64(findings->inside.count())},
                             {QStringLiteral("premises"), qint64(findings->premises)},
                             {QStringLiteral("sites"), jsonOf(candidates)},
                             {QStringLiteral("industries"), jsonOf(mix)},
                             {QStringLiteral("chains"), jsonOf(gaps)},
                             {QStringLiteral("file"), file.isEmpty() ? QJsonValue() : QJsonValue(file)}},
                 textOf(candidates) + u'\n' + textOf(mix) + u'\n' + textOf(gaps)};
}

} // namespace

void addSitesCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto arguments = std::make_shared<SitesArguments>();
    CLI::App *command = app.add_subcommand("sites", "Where a company could settle: room to let with its distances, industries against the city, chain gaps");
    command->add_option("--vacant", arguments->wish.leastVacantM2, "At least so many m² vacant");
    command->add_option("--metro", arguments->wish.mostMetroM, "At most so many metres to a metro station");
    command->add_option("--chain", arguments->chain, "Count companies of this chain nearby (code or name)");
    command->add_option("--segment", arguments->segment, "Only those of this segment");
    command->add_option("--nearby", arguments->wish.leastNearby, "At least so many of these companies within 500 m");
    command->add_option("--out", arguments->out, "XLSX file to write");
    arguments->filter.addTo(*command);
    command->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return sites(c, *arguments); }; });
}

} // namespace om
