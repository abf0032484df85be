// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace om {

/// Progress and cancel of one job: written by the worker thread, read by anyone.
class JobControl
{
public:
    /// False = too late: the job is past its point of no return and will end as it would have.
    bool cancel()
    {
        State running = State::Running;
        return m_state.compare_exchange_strong(running, State::Cancelled) || running == State::Cancelled;
    }
    bool isCancelled() const { return m_state == State::Cancelled; }
    /// Called by the job before a step that cannot be taken back (a commit). False = it was cancelled and must not take it.
    bool passPointOfNoReturn()
    {
        State running = State::Running;
        return m_state.compare_exchange_strong(running, State::Finishing) || running == State::Finishing;
    }
    void report(qint64 done, qint64 total)
    {
        m_done = done;
        m_total = total;
    }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; } ///< 0 = not known

private:
    enum class State { Running, Cancelled, Finishing };
    std::atomic<State> m_state = State::Running;
    std::atomic<qint64> m_done = 0, m_total = 0;
};

/// Runs jobs on a pool of its own. `run(work, guard, done)` calls `work` on a pool thread, then `done` with its result on the runner's
/// thread, where the guard lives, too, unless the guard died or the job was cancelled. With 0 threads both run at once, inside run (for tests and the command line).
/// Destruction cancels all jobs and waits for them.
class JobRunner
{
public:
    explicit JobRunner(int threads);
    ~JobRunner();

    template<typename Work, typename Done>
    std::shared_ptr<JobControl> run(Work work, QObject *guard, Done done, int priority = 0)
    {
        auto control = std::make_shared<JobControl>();
        if (m_threads == 0) {
            auto result = work(*control);
            if (!control->isCancelled())
                done(std::move(result));
            return control;
        }
        remember(control);
        const QPointer<QObject> alive(guard);
        m_pool.start(
            [work = std::move(work), done = std::move(done), alive, home = &m_home, control]() mutable {
                giveWay();
                if (control->isCancelled())
                    return;
                auto result = std::make_shared<decltype(work(*control))>(work(*control));
                if (control->isCancelled())
                    return;
                // The guard may be dying on its thread just now; whether it lives can be asked only there.
                QMetaObject::invokeMethod(
                    home,
                    [result, done = std::move(done), alive, control]() mutable {
                        if (alive && !control->isCancelled())
                            done(std::move(*result));
                    },
                    Qt::QueuedConnection);
            },
            priority);
        return control;
    }
    QThreadPool &pool() { return m_pool; }

private:
    /// Lets the GUI thread go first where there are fewer processors than threads with something to do. Calling thread, once.
    static void giveWay();
    void remember(const std::shared_ptr<JobControl> &control);
    int m_threads;
    QObject m_home; ///< outlives the pool's threads
    QThreadPool m_pool;
    std::vector<std::weak_ptr<JobControl>> m_controls;
};

} // namespace om
