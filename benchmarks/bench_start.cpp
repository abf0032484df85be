// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window on a demo workspace: start to the first complete frame, and a click on a community until every panel and the map stand.
// usage: bench-start [--workspace FOLDER]     the workspace must have been made (onemap demo)
#include "mainwindow.h"
#include "map/graphicsbackend.h"
#include "measure.h"
#include "services/filterservice.h"
#include "windowsession.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

#include <cstdio>

using namespace om;

namespace {

/// Runs the event loop until nothing was at work for 60 ms; returns the ms from `timer`'s start to the last moment of work.
double untilQuiet(JobRunner &jobs, const QElapsedTimer &timer)
{
    double last = double(timer.nsecsElapsed()) / 1e6;
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < 60) {
        const bool isBusy = jobs.pool().activeThreadCount() > 0;
        QElapsedTimer pass;
        pass.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        if (isBusy || pass.nsecsElapsed() > 2'000'000) { // the last thing to be busy is the painting of what the jobs answered
            last = double(timer.nsecsElapsed()) / 1e6;
            quiet.restart();
        }
        QThread::usleep(500);
    }
    return last;
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer timer;
    timer.start();
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(QStringLiteral("--workspace"));
    const QString folder = at > 0 ? arguments.value(at + 1) : QString();
    chooseGraphicsBackend();
    WindowOptions options;
    options.size = QSize(1920, 1080);
    const auto session = WindowSession::open(Workspace::place(folder, {}), QStringLiteral("zh_CN"), options);
    if (!session) {
        std::fprintf(stderr, "bench-start: %s\n", qPrintable(errorText(session.error())));
        return 1;
    }
    (*session)->window().show();
    const double start = untilQuiet((*session)->jobs(), timer);

    const auto communities = (*session)->workspace().frames().frames.value(QStringLiteral("community"));
    if (!communities) {
        std::fprintf(stderr, "bench-start: the workspace has no communities\n");
        return 1;
    }
    std::vector<double> clicks;
    for (std::size_t row = 0; row < std::min<std::size_t>(9, communities->rows()); ++row) {
        QElapsedTimer click;
        click.start();
        (*session)->filter().toggleArea(communities->column(QStringLiteral("code"))->text(row));
        clicks.push_back(untilQuiet((*session)->jobs(), click));
    }
    bench::Report report;
    report.add("window.first_frame", "ms", {start});
    report.add("window.click_community", "ms", clicks);
    report.print();
    return 0;
}
