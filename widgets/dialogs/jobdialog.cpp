// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/jobdialog.h"

#include "services/remarktext.h"

#include "common/heading.h"
#include "common/palette.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace om {

JobDialog::JobDialog(const QString &title, const QString &startText, JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_content(new QVBoxLayout)
    , m_message(plainLabel({}, 14))
    , m_progress(new QProgressBar)
    , m_speed(plainLabel({}, 12, false, "muted"))
    , m_start(new QPushButton(startText))
    , m_close(new QPushButton(tr("Close")))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(16);
    column->addWidget(plainLabel(title, 18, true));
    m_content->setSpacing(8);
    column->addLayout(m_content, 1);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_message);
    m_progress->setTextVisible(false);
    QSizePolicy place = m_progress->sizePolicy();
    place.setRetainSizeWhenHidden(true); // else the buttons would take its room
    m_progress->setSizePolicy(place);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_progress, 1);
    foot->addWidget(m_speed);
    foot->addWidget(m_close);
    foot->addWidget(m_start);
    column->addLayout(foot);
    for (QPushButton *button : {m_start, m_close}) {
        button->setFont(Palette::font(12));
        button->setAutoDefault(false);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        button->setMinimumWidth(96);
    }
    m_start->setProperty("tone", "primary");
    m_tick.setInterval(200);
    connect(&m_tick, &QTimer::timeout, this, &JobDialog::showProgress);
    connect(m_start, &QPushButton::clicked, this, [this] { start(); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (!m_isRunning) {
            close();
            return;
        }
        if (!m_control->cancel()) {
            say(tr("It is being written and can no longer be cancelled; in a moment it is done."));
            return;
        }
        ended();
        say(tr("Cancelled. Nothing was changed."));
    });
    ended();
}

JobDialog::~JobDialog()
{
    if (m_control)
        m_control->cancel();
}

void JobDialog::setStartEnabled(bool isEnabled)
{
    m_start->setEnabled(isEnabled);
}

void JobDialog::setStartText(const QString &text)
{
    m_start->setText(text);
}

void JobDialog::setStartShortcut(const QKeySequence &keys)
{
    auto *start = new QAction(this);
    start->setShortcut(keys);
    addAction(start);
    connect(start, &QAction::triggered, m_start, &QPushButton::click);
    m_start->setToolTip(keys.toString(QKeySequence::NativeText));
}

void JobDialog::began(std::shared_ptr<JobControl> control)
{
    m_control = std::move(control);
    m_isRunning = true;
    m_start->setEnabled(false);
    m_close->setText(tr("Cancel"));
    m_progress->setVisible(true);
    m_clock.start();
    m_tick.start();
    showProgress();
}

void JobDialog::ended()
{
    m_isRunning = false;
    m_hasEnded = true;
    m_tick.stop();
    m_progress->setVisible(false);
    m_speed->clear();
    m_close->setText(tr("Close"));
    m_start->setEnabled(true);
}

void JobDialog::showProgress()
{
    const qint64 done = m_control->done();
    const qint64 total = m_control->total();
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(int(1000 * done / total));
    const double seconds = double(m_clock.elapsed()) / 1000;
    if (m_countsRows && done > 0 && seconds > 0.5)
        m_speed->setText(tr("%1 rows · %2 rows/s").arg(locale().toString(done), locale().toString(qint64(double(done) / seconds))));
}

void JobDialog::say(const QString &text, bool isError)
{
    m_message->setText(isError ? QStringLiteral("■ ") + text : text);
}

void JobDialog::say(const Error &error)
{
    say(readingErrorText(error), true);
    m_message->setToolTip(error.detail.toHtmlEscaped());
}

} // namespace om
