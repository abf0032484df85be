// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "report/reportpdf.h"
#include "report/reportxlsx.h"
#include "report/sitingreport.h"
#include "services/scene/scenebuilder.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

struct CoverageArguments
{
    std::string kind, out;
    std::vector<std::string> candidates;
    int suggested = 0;
};

/// LON,LAT or LON,LAT,AREA (m²).
Result<Candidate> candidateOf(const std::string &text, const CoverageKindSpec &kind, const QString &name)
{
    const QStringList parts = QString::fromStdString(text).split(u',');
    std::vector<double> numbers;
    bool isGood = parts.size() == 2 || parts.size() == 3;
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers.push_back(part.toDouble(&isNumber));
        isGood = isGood && isNumber && std::isfinite(numbers.back());
    }
    isGood = isGood && std::abs(numbers[0]) <= 180 && std::abs(numbers[1]) <= 90 && (numbers.size() < 3 || numbers[2] >= 0);
    if (!isGood)
        return fail(ErrorCode::Usage, {QStringLiteral("--candidate %1 (LON,LAT or LON,LAT,AREA in m²)").arg(QString::fromStdString(text))});
    return om::candidateOf(kind, name, {numbers[0], numbers[1]}, numbers.size() == 3 ? std::optional(numbers[2]) : std::nullopt);
}

QJsonObject toJson(const Covered &covered)
{
    return {{QStringLiteral("area_m2"), covered.areaM2},
            {QStringLiteral("covered_m2"), covered.coveredM2},
            {QStringLiteral("area_share"), covered.areaShare()},
            {QStringLiteral("people"), covered.people},
            {QStringLiteral("covered_people"), covered.coveredPeople},
            {QStringLiteral("people_share"), covered.peopleShare()}};
}

QJsonArray communitiesJson(const Workspace &workspace, const SitingState &state)
{
    QJsonArray out;
    for (const std::size_t i : sitingCommunities(workspace, state).areas) {
        const QString code = state.present->settled.ground.areas.at(qsizetype(i));
        QJsonObject one = toJson(state.present->coverage.areas[i]);
        one.insert(QStringLiteral("code"), code);
        one.insert(QStringLiteral("name"), workspace.areaName(code));
        if (state.planned)
            one.insert(QStringLiteral("after"), toJson(state.after()[i]));
        out.append(one);
    }
    return out;
}

QJsonArray gapsJson(const Workspace &workspace, const SitingState &state)
{
    QJsonArray out;
    for (const std::size_t i : sitingGaps(workspace, state).blocks) {
        const BlockCoverage &block = state.present->coverage.blocks[i];
        const GroundBlock &ground = state.present->settled.ground.blocks[i];
        const bool hasNearest = block.nearest < state.present->facilities.size();
        out.append(QJsonObject{{QStringLiteral("block"), ground.name},
                               {QStringLiteral("fid"), ground.fid},
                               {QStringLiteral("area"), state.present->settled.ground.areas.at(qsizetype(ground.area))},
                               {QStringLiteral("people"), block.covered.uncoveredPeople()},
                               {QStringLiteral("area_m2"), block.covered.areaM2 - block.covered.coveredM2},
                               {QStringLiteral("nearest"), hasNearest ? state.present->facilities[block.nearest].name : QString()},
                               {QStringLiteral("nearest_m"), hasNearest ? QJsonValue(block.nearestM) : QJsonValue()}});
    }
    return out;
}

QJsonArray candidatesJson(const SitingPlanned &planned)
{
    QJsonArray out;
    for (const RankedCandidate &r : planned.ranking) {
        const Candidate &c = planned.candidates[r.candidate];
        out.append(QJsonObject{{QStringLiteral("name"), c.name},
                               {QStringLiteral("lon"), c.at.lon},
                               {QStringLiteral("lat"), c.at.lat},
                               {QStringLiteral("area_m2"), c.areaM2},
                               {QStringLiteral("metres"), c.metres},
                               {QStringLiteral("gained_people"), r.people},
                               {QStringLiteral("gained_m2"), r.areaM2}});
    }
    return out;
}

Result<SitingState> reckon(const Workspace &workspace, const CoverageKindSpec &kind, const CoverageArguments &arguments, JobControl &control)
{
    std::vector<Candidate> candidates;
    for (const std::string &text : arguments.candidates) {
        auto candidate = candidateOf(text, kind, nextCandidateName(candidates));
        if (!candidate)
            return fail(candidate);
        candidates.push_back(*std::move(candidate));
    }
    auto present = reckonPresent(kind, workspace.frames(), control);
    if (!present)
        return fail(present);
    const auto sites = suggestedSites((*present)->coverage, (*present)->settled.ground, om::candidateOf(kind, {}, {}), arguments.suggested, control);
    if (!sites)
        return fail(sites);
    for (const Candidate &site : *sites)
        candidates.push_back(om::candidateOf(kind, nextCandidateName(candidates), site.at));
    SitingState state{*std::move(present), nullptr};
    if (candidates.empty())
        return state;
    auto planned = reckonPlanned(*state.present, std::move(candidates));
    if (!planned)
        return fail(planned);
    state.planned = *std::move(planned);
    return state;
}

QJsonObject answer(const Workspace &workspace, const SitingState &state)
{
    const SitingPresent &present = *state.present;
    QJsonObject json = toJson(present.coverage.total);
    json.insert(QStringLiteral("kind"), present.kind.id);
    json.insert(QStringLiteral("basis"), translated(present.kind.basis));
    json.insert(QStringLiteral("ground"), present.settled.dataset);
    json.insert(QStringLiteral("facilities"), qint64(present.facilities.size()));
    json.insert(QStringLiteral("communities"), communitiesJson(workspace, state));
    json.insert(QStringLiteral("gaps"), gapsJson(workspace, state));
    if (!state.planned)
        return json;
    QJsonObject after = toJson(state.planned->siting.total);
    after.insert(QStringLiteral("gained_people"), state.planned->siting.gainedPeople);
    after.insert(QStringLiteral("gained_m2"), state.planned->siting.gainedM2);
    json.insert(QStringLiteral("after"), after);
    json.insert(QStringLiteral("candidates"), candidatesJson(*state.planned));
    return json;
}

/// The report as PDF or XLSX, by the suffix.
Result<int> write(const Workspace &workspace, const SitingState &state, const QString &file)
{
    const bool isPdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!isPdf && !file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return fail(ErrorCode::Usage, {QStringLiteral("--out %1 (.pdf or .xlsx)").arg(file)});
    const Catalog &catalog = workspace.catalog();
    const StyleSpec &style = catalog.style(QStringLiteral("light"));
    std::shared_ptr<const Scene> scene;
    if (const ThemeSpec *theme = catalog.theme(state.present->kind.theme); theme && isPdf)
        scene = buildScene(catalog, workspace.frames(), sceneRequest(workspace, *theme, {}, style.id)).scene;
    const ReportDocument document = composeSiting(workspace, state, scene, style, isPdf ? printedGaps : 0);
    return isPdf ? writeReportPdf(document, style, file) : writeReportXlsx(document, file);
}

Result<Reply> coverageReply(CommandContext &context, const CoverageArguments &arguments)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto kinds = loadCoverageKinds();
    if (!kinds)
        return fail(kinds);
    const auto kind = std::ranges::find(*kinds, QString::fromStdString(arguments.kind), &CoverageKindSpec::id);
    if (kind == kinds->end())
        return fail(ErrorCode::NotFound, {QStringLiteral("kind"), QString::fromStdString(arguments.kind)});
    const QString file = QString::fromStdString(arguments.out);
    const QStringList needed = file.isEmpty() ? coverageDatasets(*kind, (*workspace)->frames()) : QStringList();
    if (const auto loaded = (*workspace)->load(needed); !loaded)
        return fail(loaded);
    const auto state = reckon(**workspace, *kind, arguments, context.control());
    if (!state)
        return fail(state);
    QJsonObject json = answer(**workspace, *state);
    if (!file.isEmpty()) {
        const auto pages = write(**workspace, *state, file);
        if (!pages)
            return fail(pages);
        json.insert(QStringLiteral("file"), file);
        json.insert(QStringLiteral("pages"), *pages);
    }
    QList<QStringList> texts;
    for (const ReportTable &table : {sitingTotals(**workspace, *state), sitingRanking(**workspace, *state), sitingCommunities(**workspace, *state).table}) {
        if (table.rows.empty())
            continue;
        QStringList head;
        for (const ReportColumn &column : table.columns)
            head.append(column.title);
        texts.append(head);
        for (const auto &row : table.rows) {
            QStringList cells;
            for (const ReportCell &cell : row)
                cells.append(cell.text);
            texts.append(cells);
        }
        texts.append(QStringList());
    }
    return Reply{json, textTable(texts)};
}

} // namespace

void addCoverageCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto arguments = std::make_shared<CoverageArguments>();
    CLI::App *command = app.add_subcommand("coverage", "Who is served by parks, schools, docks and the like, and who would be");
    command->add_option("--kind", arguments->kind, "park, school_primary, school_junior, dock, service_point or terminal")->required();
    command->add_option("--candidate", arguments->candidates, "LON,LAT[,AREA in m²] of something that might be built; may be given again");
    command->add_option("--suggest", arguments->suggested, "Adds the N best places")->check(CLI::Range(0, 26));
    command->add_option("--out", arguments->out, "PDF or XLSX file to write");
    command->callback([=, &chosen] {
        chosen.run = [=](CommandContext &c) { return coverageReply(c, *arguments); };
        chosen.needsGui = !arguments->out.empty();
    });
}

} // namespace om
