// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning/siting.h"

#include <QObject>

namespace om {

class Workspace;

/// The what-if of a window: one kind of facility, what stands, and the candidates. Nothing of it is written to the data: without candidates the numbers
/// are those of before, digit by digit. Reckons on the job pool; of several changes the last is answered. GUI thread.
class SitingService : public QObject
{
    Q_OBJECT
public:
    SitingService(const Workspace &workspace, std::vector<CoverageKindSpec> kinds, JobRunner &jobs, QObject *parent = nullptr);
    ~SitingService() override;

    std::vector<const CoverageKindSpec *> kinds(const QString &theme) const; ///< that the workspace has data of, those of `theme` first
    const CoverageKindSpec *kind() const { return m_kind; } ///< null before the first choice
    void setKind(const QString &id); ///< takes the candidates away and reckons; "" = none

    const SitingState &state() const { return m_state; } ///< `present` is null until it is reckoned, `planned` may lag behind candidates()
    const std::vector<Candidate> &candidates() const { return m_candidates; }
    void add(LonLat at);
    void move(std::size_t candidate, LonLat to);
    void resize(std::size_t candidate, double areaM2); ///< its ring follows the kind's sizes
    void remove(std::size_t candidate);
    void clear();
    void suggest(int count); ///< adds the best places (analysis/siting.h)

Q_SIGNALS:
    void presentChanged(); ///< or the kind
    void candidatesChanged(); ///< at once
    void plannedChanged(); ///< once their numbers are there
    void failed(const om::Error &error);

private:
    void startPresent();
    void startPlanned();

    const Workspace &m_workspace;
    std::vector<CoverageKindSpec> m_kinds;
    JobRunner &m_jobs;
    const CoverageKindSpec *m_kind = nullptr;
    SitingState m_state;
    std::vector<Candidate> m_candidates;
    std::shared_ptr<JobControl> m_reckoning, m_planning, m_suggesting;
};

} // namespace om
