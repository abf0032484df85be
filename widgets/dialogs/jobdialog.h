// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "jobs/jobrunner.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace om {

/// A dialog with one job: content above, then a line that says what happens, progress with rows per second, Cancel, and one button that
/// starts the job. Not modal. Closing it cancels the job.
class JobDialog : public QDialog
{
    Q_OBJECT
public:
    JobDialog(const QString &title, const QString &startText, JobRunner &jobs, QWidget *parent);
    ~JobDialog() override;

protected:
    QVBoxLayout &content() { return *m_content; }
    virtual void start() = 0;
    bool isRunning() const { return m_isRunning; }
    void setStartEnabled(bool isEnabled);
    void setStartText(const QString &text);
    void setStartShortcut(const QKeySequence &keys);
    void setCountsRows(bool countsRows) { m_countsRows = countsRows; } ///< else progress is only a bar

    /// Runs `work(JobControl &)` on the pool and `done(result)` here.
    template<typename Work, typename Done>
    void run(Work work, Done done)
    {
        m_hasEnded = false; // a runner without threads ends the job before it returns
        auto control = m_jobs.run(std::move(work), this, [this, done = std::move(done)](auto result) {
            ended();
            done(std::move(result));
        });
        if (!m_hasEnded)
            began(std::move(control));
    }
    void say(const QString &text, bool isError = false); ///< plain text, one or two sentences
    void say(const Error &error);

private:
    void began(std::shared_ptr<JobControl> control);
    void ended();
    void showProgress();

    JobRunner &m_jobs;
    std::shared_ptr<JobControl> m_control;
    bool m_isRunning = false;
    bool m_hasEnded = false;
    bool m_countsRows = true;
    QTimer m_tick;
    QElapsedTimer m_clock;
    QVBoxLayout *m_content;
    QLabel *m_message;
    QProgressBar *m_progress;
    QLabel *m_speed;
    QPushButton *m_start;
    QPushButton *m_close;
};

} // namespace om
