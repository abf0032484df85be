// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobrunner.h"

namespace om {

JobRunner::JobRunner(int threads)
    : m_threads(threads)
{
    m_pool.setMaxThreadCount(qMax(1, threads));
}

JobRunner::~JobRunner()
{
    for (const auto &weak : m_controls)
        if (auto control = weak.lock())
            control->cancel();
    m_pool.waitForDone();
}

void JobRunner::remember(const std::shared_ptr<JobControl> &control)
{
    std::erase_if(m_controls, [](const auto &weak) { return weak.expired(); });
    m_controls.push_back(control);
}

} // namespace om
