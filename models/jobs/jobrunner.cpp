// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobrunner.h"

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

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

void JobRunner::giveWay()
{
#ifdef Q_OS_LINUX
    // Qt's priorities of threads do nothing under Linux' ordinary scheduling; the kernel takes niceness as one of the thread. What jobs
    // start (the worker of an import) inherits it.
    constexpr int nicer = 5;
    thread_local const int set = setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + nicer);
    Q_UNUSED(set);
#endif
}

void JobRunner::remember(const std::shared_ptr<JobControl> &control)
{
    std::erase_if(m_controls, [](const auto &weak) { return weak.expired(); });
    m_controls.push_back(control);
}

} // namespace om
