// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/filteroptions.h"
#include "services/company/policystanding.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

struct PoliciesArguments
{
    std::string policy, part = "unclaimed";
    FilterOptions filter;
};

/// Numbers of the companies, in the order of the cache.
QStringList companyNumbers(const Frame &companies, const Bitmap &rows)
{
    QStringList out;
    const Column *number = companies.column(QStringLiteral("enterprise_id"));
    for (const std::uint32_t row : companies.rowsByFid(rows))
        out.append(number ? number->text(row) : QString::number(companies.fids()[row]));
    return out;
}

Result<Reply> policies(CommandContext &context, const PoliciesArguments &arguments)
{
    const auto opened = context.workspace();
    if (!opened)
        return fail(opened);
    Workspace &workspace = **opened;
    const auto filter = arguments.filter.filter(workspace);
    if (!filter)
        return fail(filter);
    QStringList needed{companyDataset, policyDataset};
    if (workspace.frames().specs.contains(claimDataset))
        needed.append(claimDataset);
    if (auto ok = workspace.load(needed); !ok)
        return fail(ok);
    const FrameSet &frames = workspace.frames();
    const Frame &companies = *frames.frames[companyDataset], &names = *frames.frames[policyDataset];
    const Bitmap counted = filterRows(companies, frames.specs[companyDataset], *filter, frames.areas, false);
    QJsonArray json;
    QList<QStringList> table{{QStringLiteral("policy"), QStringLiteral("open"), QStringLiteral("eligible"), QStringLiteral("applied"),
                              QStringLiteral("unclaimed"), QStringLiteral("name")}};
    for (PolicyStanding &standing : policyStandings(frames, filter->asOf.isNull() ? frames.asOf : filter->asOf)) {
        standing.eligible &= counted;
        standing.applied &= counted;
        const Bitmap unclaimed = standing.isOpen ? standing.unclaimed() : Bitmap(companies.rows());
        if (!arguments.policy.empty()) {
            if (standing.id != QString::fromStdString(arguments.policy))
                continue;
            if (standing.error)
                return std::unexpected(*standing.error);
            const QStringList ids = companyNumbers(companies,
                                                   arguments.part == "eligible"      ? standing.eligible
                                                       : arguments.part == "applied" ? standing.applied
                                                                                     : unclaimed);
            return Reply{QJsonObject{{QStringLiteral("count"), ids.size()}, {QStringLiteral("ids"), QJsonArray::fromStringList(ids)}},
                         ids.isEmpty() ? QString() : ids.join(u'\n') + u'\n'};
        }
        const QString name = workspace.cellText(names, QStringLiteral("name"), standing.row);
        const auto count = [](const Bitmap &rows) { return qint64(rows.count()); };
        json.append(QJsonObject{{QStringLiteral("id"), standing.id},
                                {QStringLiteral("name"), name},
                                {QStringLiteral("is_open"), standing.isOpen},
                                {QStringLiteral("eligible"), standing.error ? QJsonValue() : QJsonValue(count(standing.eligible))},
                                {QStringLiteral("applied"), count(standing.applied)},
                                {QStringLiteral("unclaimed"), count(unclaimed)},
                                {QStringLiteral("error"), standing.error ? QJsonValue(errorText(*standing.error)) : QJsonValue()}});
        table.append({standing.id, standing.isOpen ? QStringLiteral("yes") : QStringLiteral("no"),
                      standing.error ? QStringLiteral("?") : QString::number(count(standing.eligible)), QString::number(count(standing.applied)),
                      QString::number(count(unclaimed)), name});
    }
    if (!arguments.policy.empty())
        return fail(ErrorCode::NotFound, {policyDataset, QString::fromStdString(arguments.policy)});
    return Reply{QJsonObject{{QStringLiteral("policies"), json}}, textTable(table)};
}

} // namespace

void addPoliciesCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto arguments = std::make_shared<PoliciesArguments>();
    CLI::App *command = app.add_subcommand("policies", "Policies for companies: whom their rules fit, who has applied, who is entitled and has not");
    command->add_option("--policy", arguments->policy, "List the companies of this one");
    command->add_option("--part", arguments->part, "Which of them")->check(CLI::IsMember({"unclaimed", "eligible", "applied"}))->needs("--policy");
    arguments->filter.addTo(*command);
    command->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return policies(c, *arguments); }; });
}

} // namespace om
