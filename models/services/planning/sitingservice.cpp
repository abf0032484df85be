// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/sitingservice.h"

#include "services/workspace.h"

#include <algorithm>

namespace om {

namespace {

constexpr int planPriority = 2600; // the hand waits for it

void drop(std::shared_ptr<JobControl> &job)
{
    if (job)
        std::exchange(job, nullptr)->cancel();
}

} // namespace

SitingService::SitingService(const Workspace &workspace, std::vector<CoverageKindSpec> kinds, JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_kinds(std::move(kinds))
    , m_jobs(jobs)
{
    connect(&workspace, &Workspace::framesChanged, this, [this](const QStringList &datasets) {
        if (m_kind && std::ranges::any_of(coverageDatasets(*m_kind, m_workspace.frames()), [&](const QString &id) { return datasets.contains(id); }))
            startPresent();
    });
}

SitingService::~SitingService()
{
    drop(m_reckoning);
    drop(m_planning);
    drop(m_suggesting);
}

std::vector<const CoverageKindSpec *> SitingService::kinds(const QString &theme) const
{
    std::vector<const CoverageKindSpec *> out;
    for (const CoverageKindSpec &kind : m_kinds)
        if (m_workspace.frames().specs.contains(kind.dataset))
            out.push_back(&kind);
    std::ranges::stable_sort(out, std::greater<>(), [&theme](const CoverageKindSpec *kind) { return kind->theme == theme; });
    return out;
}

void SitingService::setKind(const QString &id)
{
    const auto found = std::ranges::find(m_kinds, id, &CoverageKindSpec::id);
    const CoverageKindSpec *kind = found == m_kinds.end() ? nullptr : &*found;
    if (kind == m_kind)
        return;
    m_kind = kind;
    drop(m_reckoning);
    drop(m_suggesting);
    m_state = {};
    clear();
    Q_EMIT presentChanged();
    if (m_kind)
        startPresent();
}

void SitingService::startPresent()
{
    drop(m_reckoning);
    const FrameSet &frames = m_workspace.frames();
    const QStringList needed = coverageDatasets(*m_kind, frames);
    if (!std::ranges::all_of(needed, [&](const QString &dataset) { return frames.frames.contains(dataset); }))
        return; // asked again when they are loaded
    m_reckoning = m_jobs.run([kind = *m_kind, frames](JobControl &control) { return reckonPresent(kind, frames, control); }, this,
                             [this](Result<std::shared_ptr<const SitingPresent>> present) {
                                 if (!present) {
                                     Q_EMIT failed(present.error());
                                     return;
                                 }
                                 m_state.present = *std::move(present);
                                 Q_EMIT presentChanged();
                                 startPlanned();
                             });
}

void SitingService::startPlanned()
{
    drop(m_planning);
    if (m_candidates.empty() || !m_state.present) {
        m_state.planned.reset();
        Q_EMIT plannedChanged();
        return;
    }
    m_planning = m_jobs.run([present = m_state.present, candidates = m_candidates](JobControl &) { return reckonPlanned(*present, candidates); }, this,
                            [this](Result<std::shared_ptr<const SitingPlanned>> planned) {
                                if (!planned) {
                                    Q_EMIT failed(planned.error());
                                    return;
                                }
                                m_state.planned = *std::move(planned);
                                Q_EMIT plannedChanged();
                            },
                            planPriority);
}

void SitingService::add(LonLat at)
{
    if (!m_kind)
        return;
    m_candidates.push_back(candidateOf(*m_kind, nextCandidateName(m_candidates), at));
    Q_EMIT candidatesChanged();
    startPlanned();
}

void SitingService::move(std::size_t candidate, LonLat to)
{
    m_candidates[candidate].at = to;
    Q_EMIT candidatesChanged();
    startPlanned();
}

void SitingService::resize(std::size_t candidate, double areaM2)
{
    Candidate &changed = m_candidates[candidate];
    if (changed.areaM2 == areaM2)
        return;
    changed = candidateOf(*m_kind, changed.name, changed.at, areaM2);
    Q_EMIT candidatesChanged();
    startPlanned();
}

void SitingService::remove(std::size_t candidate)
{
    m_candidates.erase(m_candidates.begin() + std::ptrdiff_t(candidate));
    Q_EMIT candidatesChanged();
    startPlanned();
}

void SitingService::clear()
{
    m_candidates.clear();
    Q_EMIT candidatesChanged();
    startPlanned();
}

void SitingService::suggest(int count)
{
    if (!m_state.present)
        return;
    drop(m_suggesting); // not what is planned: data that come in meanwhile start that anew
    m_suggesting = m_jobs.run([present = m_state.present, sample = candidateOf(*m_kind, {}, {}),
                               count](JobControl &control) { return suggestedSites(present->coverage, present->settled.ground, sample, count, control); },
                              this,
                              [this](const Result<std::vector<Candidate>> &sites) {
                                  if (!sites) {
                                      Q_EMIT failed(sites.error());
                                      return;
                                  }
                                  for (const Candidate &site : *sites)
                                      m_candidates.push_back(candidateOf(*m_kind, nextCandidateName(m_candidates), site.at));
                                  Q_EMIT candidatesChanged();
                                  startPlanned();
                              },
                              planPriority);
}

} // namespace om
