// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sitingreport.h"

#include "services/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace om {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("om", text);
}

ReportCell words(const QString &text)
{
    return {text, {}, 0, false, ReportMark::None};
}

ReportCell number(double value, int decimals, const QLocale &locale, const QString &sign = {})
{
    const double rounded = decimals == 0 ? std::round(value) : value;
    return {sign + numberText(rounded, {}, decimals, locale).text, rounded, decimals, false, ReportMark::None};
}

/// People, whole: shown with separators, never as 万, because the differences matter.
ReportCell people(double value, const QLocale &locale, const QString &sign = {})
{
    return {sign + countText(qint64(std::llround(value)), locale), std::round(value), 0, false, ReportMark::None};
}

ReportCell percent(double share, const QLocale &locale)
{
    return number(share * 100, 1, locale);
}

ReportCell strong(ReportCell cell)
{
    cell.isStrong = true;
    return cell;
}

QString signOf(double gained)
{
    return gained > 0 ? QStringLiteral("+") : QString();
}

QString blockTitle(const Workspace &workspace, const SitingState &state)
{
    return translated(workspace.frames().specs.value(state.present->settled.dataset).title);
}

} // namespace

ReportTable sitingTotals(const Workspace &workspace, const SitingState &state)
{
    const QLocale locale(workspace.language());
    const Covered &before = state.present->coverage.total, &after = state.totalAfter();
    ReportTable table;
    table.columns = {{QString(), 2.4, false}, {tr("Before"), 1, true}, {tr("After"), 1, true}, {tr("Gain"), 1, true}};
    table.rows.push_back({words(tr("Ground served, %")), percent(before.areaShare(), locale), strong(percent(after.areaShare(), locale)),
                          number((after.areaShare() - before.areaShare()) * 100, 1, locale, signOf(after.areaShare() - before.areaShare()))});
    table.rows.push_back({words(tr("People served, %")), percent(before.peopleShare(), locale), strong(percent(after.peopleShare(), locale)),
                          number((after.peopleShare() - before.peopleShare()) * 100, 1, locale, signOf(after.peopleShare() - before.peopleShare()))});
    table.rows.push_back({words(tr("People served")), people(before.coveredPeople, locale), strong(people(after.coveredPeople, locale)),
                          people(after.coveredPeople - before.coveredPeople, locale, signOf(after.coveredPeople - before.coveredPeople))});
    table.rows.push_back({words(tr("People not served")), people(before.uncoveredPeople(), locale), strong(people(after.uncoveredPeople(), locale)),
                          people(after.uncoveredPeople() - before.uncoveredPeople(), locale)});
    table.rows.push_back({words(tr("Ground served, ha")), number(before.coveredM2 / 1e4, 1, locale), strong(number(after.coveredM2 / 1e4, 1, locale)),
                          number((after.coveredM2 - before.coveredM2) / 1e4, 1, locale, signOf(after.coveredM2 - before.coveredM2))});
    return table;
}

ReportTable sitingRanking(const Workspace &workspace, const SitingState &state)
{
    const QLocale locale(workspace.language());
    ReportTable table;
    table.columns = {{tr("Candidate"), 0.9, false}, {tr("People gained"), 1.2, true}, {tr("Ground gained, ha"), 1.2, true}, {tr("Size, m²"), 1, true},
                     {tr("Distance, m"), 1, true},  {tr("Longitude"), 1.1, true},     {tr("Latitude"), 1.1, true}};
    if (!state.planned)
        return table;
    for (const RankedCandidate &r : state.planned->ranking) {
        const Candidate &c = state.planned->candidates[r.candidate];
        table.rows.push_back({strong(words(c.name)),
                              strong(people(r.people, locale, signOf(r.people))),
                              number(r.areaM2 / 1e4, 1, locale, signOf(r.areaM2)),
                              number(c.areaM2, 0, locale),
                              number(c.metres, 0, locale),
                              {QString::number(c.at.lon, 'f', 5), c.at.lon, 5, false, ReportMark::None},
                              {QString::number(c.at.lat, 'f', 5), c.at.lat, 5, false, ReportMark::None}});
    }
    return table;
}

SitingCommunities sitingCommunities(const Workspace &workspace, const SitingState &state)
{
    const QLocale locale(workspace.language());
    const Coverage &coverage = state.present->coverage;
    SitingCommunities out;
    out.table.columns = {{workspace.city().text(workspace.city().communityTerm, workspace.language()), 1.6, false},
                         {tr("People"), 1, true},
                         {tr("Served before, %"), 1.1, true},
                         {tr("Served after, %"), 1.1, true},
                         {tr("People gained"), 1.1, true},
                         {tr("Still not served"), 1.1, true}};
    for (std::size_t i = 0; i < coverage.areas.size(); ++i)
        if (coverage.areas[i].areaM2 > 0)
            out.areas.push_back(i);
    const auto gained = [&](std::size_t i) { return state.after()[i].coveredPeople - coverage.areas[i].coveredPeople; };
    std::ranges::stable_sort(out.areas, [&](std::size_t a, std::size_t b) {
        if (const double ga = gained(a), gb = gained(b); std::round(ga) != std::round(gb))
            return ga > gb;
        return coverage.areas[a].peopleShare() < coverage.areas[b].peopleShare();
    });
    for (const std::size_t i : out.areas) {
        const Covered &before = coverage.areas[i], &after = state.after()[i];
        out.table.rows.push_back({words(workspace.areaName(state.present->settled.ground.areas.at(qsizetype(i)), true)), people(before.people, locale),
                                  percent(before.peopleShare(), locale), strong(percent(after.peopleShare(), locale)),
                                  people(gained(i), locale, signOf(gained(i))), people(after.uncoveredPeople(), locale)});
    }
    return out;
}

SitingGaps sitingGaps(const Workspace &workspace, const SitingState &state, const QString &area)
{
    const QLocale locale(workspace.language());
    const Coverage &coverage = state.present->coverage;
    const Ground &ground = state.present->settled.ground;
    std::vector<double> gained(ground.blocks.size(), 0);
    if (state.planned)
        for (const SitingGain &gain : state.planned->siting.gains)
            gained[gain.block] = gain.people;
    SitingGaps out;
    out.table.columns = {{blockTitle(workspace, state), 1.7, false},
                         {workspace.city().text(workspace.city().communityTerm, workspace.language()), 1.1, false},
                         {tr("Not served"), 1.1, true},
                         {tr("Ground, ha"), 0.8, true},
                         {tr("Nearest, m"), 0.8, true},
                         {tr("Nearest"), 1.7, false},
                         {tr("Then served"), 0.9, true}};
    for (const std::size_t i : coverage.gapsByPeople()) {
        const GroundBlock &block = ground.blocks[i];
        const QString &code = ground.areas.at(qsizetype(block.area));
        const Covered &covered = coverage.blocks[i].covered;
        if ((!area.isEmpty() && code != area) || covered.uncoveredPeople() < 0.5)
            continue;
        const bool hasNearest = coverage.blocks[i].nearest < state.present->facilities.size();
        out.blocks.push_back(i);
        out.table.rows.push_back({words(block.name), words(workspace.areaName(code, true)), strong(people(covered.uncoveredPeople(), locale)),
                                  number((covered.areaM2 - covered.coveredM2) / 1e4, 1, locale),
                                  hasNearest ? number(coverage.blocks[i].nearestM, 0, locale) : ReportCell{},
                                  words(hasNearest ? state.present->facilities[coverage.blocks[i].nearest].name : QString()),
                                  gained[i] > 0 ? people(gained[i], locale) : ReportCell{}});
    }
    return out;
}

ReportDocument composeSiting(const Workspace &workspace, const SitingState &state, const std::shared_ptr<const Scene> &scene, const StyleSpec &style,
                             std::size_t mostGaps)
{
    const QLocale locale(workspace.language());
    const City &city = workspace.city();
    ReportDocument document;
    document.title = tr("Who is served");
    document.subtitle = translated(state.present->kind.title);
    document.place = city.text(city.name, workspace.language());
    document.notice = city.text(city.notice, workspace.language());
    document.asOf = city.asOf.isNull() ? QString() : city.asOf.date().toString(Qt::ISODate);
    document.version = QStringLiteral("%1#%2").arg(document.asOf).arg(workspace.version());
    document.conditions = state.planned ? tr("With %1 candidates, which are not in the data").arg(state.planned->candidates.size()) : tr("As it stands");
    const QString basis = translated(state.present->kind.basis);
    document.sections.push_back({tr("Before and after"), {}, sitingTotals(workspace, state)});
    document.sections.push_back({tr("How it is reckoned"),
                                 {},
                                 ReportText{basis + u' ' +
                                            tr("People are spread evenly over each of the %1 blocks of \"%2\".")
                                                .arg(countText(qint64(state.present->settled.ground.blocks.size()), locale), blockTitle(workspace, state))}});
    if (scene) {
        auto shown = std::make_shared<Scene>(*scene);
        std::erase_if(shown->layers, [](const DrawLayer &layer) { return layer.id.startsWith(QLatin1String("siting.")); });
        for (DrawLayer &layer : sitingLayers(state, style, true))
            shown->layers.push_back(std::move(layer));
        document.sections.push_back({tr("Map"), tr("dashed: rings · hatched: not served · solid: newly served"), ReportMap{std::move(shown), {}}});
    }
    if (state.planned)
        document.sections.push_back({tr("Candidates"), tr("each alone, by people gained; no costs"), sitingRanking(workspace, state)});
    document.sections.push_back(
        {tr("By community"), tr("%1 communities").arg(sitingCommunities(workspace, state).areas.size()), sitingCommunities(workspace, state).table});
    SitingGaps gaps = sitingGaps(workspace, state);
    const QString blocks = countText(qint64(gaps.blocks.size()), locale);
    const QString unserved = countText(qint64(std::llround(state.present->coverage.total.uncoveredPeople())), locale);
    const bool isCut = mostGaps > 0 && gaps.table.rows.size() > mostGaps;
    if (isCut)
        gaps.table.rows.resize(mostGaps);
    document.sections.push_back(
        {tr("Not served"),
         isCut ? tr("first %1 of %2 blocks · %3 people").arg(QString::number(mostGaps), blocks, unserved) : tr("%1 blocks · %2 people").arg(blocks, unserved),
         std::move(gaps.table)});
    document.check = checkOf(document);
    return document;
}

} // namespace om
