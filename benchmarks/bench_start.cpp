// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window on a demo workspace: start of the process to the first complete map and to everything standing, a click on a community
// until every panel and the map stand, another filter until the picture of all tickets is there, and time played back.
// usage: bench-start [--workspace FOLDER]     the workspace must have been made (onemap demo)
#include "benchmarks/ingestfiles.h"
#include "dialogs/import/importdialog.h"
#include "mainwindow.h"
#include "map/graphicsbackend.h"
#include "map/mapview.h"
#include "map/placesmap.h"
#include "measure.h"
#include "panels/tablepanel.h"
#include "panels/timeslider.h"
#include "services/boardservice.h"
#include "services/filterservice.h"
#include "services/scene/scenebuilder.h"
#include "services/workspace.h"
#include "tiles.h"
#include "windowsession.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>

using namespace om;

namespace {

/// Runs the event loop until `isBusy` has been false for 60 ms in which nothing was painted; returns the ms from `timer`'s start to the last
/// moment of work.
double untilQuiet(const std::function<bool()> &isBusy, const QElapsedTimer &timer)
{
    double last = double(timer.nsecsElapsed()) / 1e6;
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < 60) {
        const bool wasBusy = isBusy();
        QElapsedTimer pass;
        pass.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        if (wasBusy || pass.nsecsElapsed() > 2'000'000) { // the last thing to be busy is the painting of what the jobs answered
            last = double(timer.nsecsElapsed()) / 1e6;
            quiet.restart();
        }
        QThread::usleep(500);
    }
    return last;
}

/// An application that notes how long the longest event of the GUI thread took.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isOutermost = m_depth++ == 0;
        if (isOutermost)
            m_event.start();
        const bool isAccepted = QApplication::notify(receiver, event);
        --m_depth;
        if (isOutermost)
            m_longest = std::max(m_longest, double(m_event.nsecsElapsed()) / 1e6);
        return isAccepted;
    }
    double takeLongest() { return std::exchange(m_longest, 0); } ///< ms, since the last call

private:
    int m_depth = 0;
    QElapsedTimer m_event;
    double m_longest = 0;
};

/// Milliseconds since the kernel started this process, to its clock's tick of 10 ms.
double sinceProcessStart()
{
    QFile stat(QStringLiteral("/proc/self/stat")), uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return 0;
    constexpr qsizetype startTime = 19; // the 22nd field; two stand before the name's closing bracket
    const QByteArray text = stat.readAll();
    const double started = text.mid(text.lastIndexOf(')') + 2).split(' ').value(startTime).toDouble() / double(sysconf(_SC_CLK_TCK));
    return 1000 * (uptime.readAll().split(' ').front().toDouble() - started);
}

/// A line of the kernel's account of this process, MiB.
double memory(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith(name + ':'))
                return line.mid(name.size() + 1).trimmed().split(' ').front().toDouble() / 1024;
    return 0;
}

/// The map of all tickets, each time under another filter: the scene, as the window builds it, and all tiles of a view of 1920 × 1080.
void measureFilter(bench::Report &report, const Workspace &workspace)
{
    const ThemeSpec *theme = workspace.catalog().theme(QStringLiteral("tickets"));
    const auto tickets = workspace.frames().frames.value(QStringLiteral("ticket"));
    if (!theme || !tickets)
        return;
    const Column *channel = tickets->column(QStringLiteral("source_channel"));
    for (const char *layer : {"tickets.all", "tickets.dots", "tickets.heat", "tickets.hexagons"}) {
        const auto details = std::make_shared<ShapeDetails>();
        std::vector<double> scenes, pictures;
        for (int run = 0; run < 8; ++run) {
            Filter filter;
            Condition others;
            others.field = QStringLiteral("source_channel");
            others.isNegated = true; // most tickets remain
            if (run > 0)
                others.values = {channel->dictionary.value((run - 1) % channel->dictionary.size())};
            filter.conditions = {others};
            SceneRequest request = sceneRequest(workspace, *theme, filter, QStringLiteral("dark"));
            for (const ThemeLayer &entry : theme->layers)
                request.visible.insert(entry.layer, entry.layer == QLatin1String(layer) || entry.layer == QLatin1String("area.communities"));
            QElapsedTimer timer;
            timer.start();
            const BuiltScene built = buildScene(workspace.catalog(), workspace.frames(), request);
            const double made = double(timer.nsecsElapsed()) / 1e6;
            bench::redraw(built.scene, Viewport::fit(built.scene->extent, QSize(1920, 1080), 32), details);
            if (run == 0)
                continue; // warms up
            scenes.push_back(made);
            pictures.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        report.add(QByteArray("scene.filter.") + layer, "ms", scenes);
        report.add(QByteArray("picture.filter.") + layer, "ms", pictures);
    }
}

/// A file of a million rows is chosen on the import page: until the first of them are drawn on its map. Each time in a page of its own.
void measureArrival(bench::Report &report, WindowSession &session)
{
    constexpr qint64 rows = 1'000'000;
    constexpr int runs = 5, patienceMs = 20'000;
    const QTemporaryDir folder;
    const auto file = bench::writeFirms(folder.path(), QStringLiteral("csv"), rows);
    if (!file)
        return;
    // The demo city has a code list of industries, which made-up ones are not in: their column goes nowhere.
    QFile patched(*file);
    if (!patched.open(QIODevice::ReadWrite))
        return;
    const QByteArray header = patched.readLine().replace("industry", "nonesuch");
    patched.seek(0);
    patched.write(header);
    patched.close();
    std::vector<double> first;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        session.window().importFile(*file);
        auto *page = session.window().findChildren<ImportDialog *>().back();
        const PlacesMap *map = page->findChild<PlacesMap *>();
        while ((map->shown() == 0 || !map->isComplete()) && timer.elapsed() < patienceMs)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        if (timer.elapsed() < patienceMs)
            first.push_back(double(timer.nsecsElapsed()) / 1e6);
        delete page;
        while (session.jobs().pool().activeThreadCount() > 0)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    report.add("window.first_places", "ms", first);
}

/// The list of all tickets is scrolled through, 60 rows a frame: from one frame to the next, painted.
void measureScrolling(bench::Report &report, WindowSession &session)
{
    constexpr int rows = 60, frames = 240;
    auto *panel = session.window().findChild<TablePanel *>();
    auto *view = panel->findChild<QTableView *>();
    panel->setOpen(true);
    session.filter().setFilter({}); // all tickets of all time
    const auto isThere = [&] { return view->isVisible() && view->height() > rows && view->verticalScrollBar()->maximum() > rows * frames; };
    for (const QDeadlineTimer limit(10000); !isThere() && !limit.hasExpired();)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    if (!isThere()) {
        std::fputs("bench-start: the list of tickets did not come\n", stderr);
        return;
    }
    QScrollBar *bar = view->verticalScrollBar();
    std::vector<double> times;
    for (int frame = 0; frame < frames && bar->value() < bar->maximum(); ++frame) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(bar->value() + rows); // the view scrolls by rows
        view->viewport()->repaint();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    panel->setOpen(false);
    report.add("window.list.scroll", "ms", times);
    report.add("window.list.rows", "rows", {double(view->model()->rowCount())});
}

/// Months played back as quickly as the window follows, for four seconds.
void measurePlayback(bench::Report &report, WindowSession &session)
{
    constexpr int playMs = 4000;
    PlaybackService &playback = session.window().findChild<TimeSlider *>()->playback();
    playback.setLooping(true);
    playback.setSpeed(60);
    int steps = 0;
    const auto counting = QObject::connect(&session.filter(), &FilterService::filterChanged, [&] { ++steps; });
    QElapsedTimer timer;
    timer.start();
    playback.play();
    while (timer.elapsed() < playMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    playback.pause();
    QObject::disconnect(counting);
    report.add("window.playback", "steps/s", {1000.0 * steps / playMs});
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer timer;
    timer.start();
    WatchedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(QStringLiteral("--workspace"));
    const QString folder = at > 0 ? arguments.value(at + 1) : QString();
    chooseGraphicsBackend();
    WindowOptions options;
    options.size = QSize(1920, 1080);
    options.theme = QStringLiteral("tickets");
    const auto session = WindowSession::open(Workspace::place(folder, {}), QStringLiteral("zh_CN"), options);
    if (!session) {
        std::fprintf(stderr, "bench-start: %s\n", qPrintable(errorText(session.error())));
        return 1;
    }
    (*session)->window().show();
    // The first complete map has all tiles of a scene with every layer that the theme shows; before it comes the city's ground alone.
    double firstMap = 0;
    auto *map = (*session)->window().findChild<MapView *>();
    QObject::connect(&map->canvas(), &MapCanvas::completed, map, [&] {
        const auto isThere = [&](const ThemeLayer &entry) {
            return !entry.isVisible || std::ranges::any_of(map->scene()->layers, [&](const DrawLayer &layer) { return layer.id == entry.layer; });
        };
        if (const ThemeSpec *theme = (*session)->workspace().catalog().theme(options.theme);
            firstMap == 0 && theme && map->scene() && std::ranges::all_of(theme->layers, isThere))
            firstMap = sinceProcessStart();
    });
    const auto isWorking = [&] { return (*session)->jobs().pool().activeThreadCount() > 0; };
    const double start = untilQuiet(isWorking, timer);

    const auto communities = (*session)->workspace().frames().frames.value(QStringLiteral("community"));
    if (!communities) {
        std::fprintf(stderr, "bench-start: the workspace has no communities\n");
        return 1;
    }
    // Once panels and map stand, the tiles around the view are still drawn, for whoever pans on.
    const auto isAnswering = [&] { return (*session)->window().board().values().filter != (*session)->filter().filter() || !map->isShown(); };
    std::vector<double> clicks, longest;
    application.takeLongest();
    for (std::size_t row = 0; row < std::min<std::size_t>(9, communities->rows()); ++row) {
        QElapsedTimer click;
        click.start();
        (*session)->filter().toggleArea(communities->column(QStringLiteral("code"))->text(row));
        clicks.push_back(untilQuiet(isAnswering, click));
        untilQuiet(isWorking, click);
        longest.push_back(application.takeLongest());
    }
    bench::Report report;
    if (firstMap > 0)
        for (const char *id : {"window.first_map", "window.first_map.empty"}) // the peer of the second opens an empty project
            report.add(id, "ms", {firstMap});
    report.add("window.first_frame", "ms", {start});
    report.add("window.click_community", "ms", clicks);
    report.add("window.click_community.event", "ms", longest);
    measureScrolling(report, **session);
    measurePlayback(report, **session);
    measureArrival(report, **session);
    report.add("window.memory", "MiB", {memory("VmHWM")});
    report.add("window.memory.own", "MiB", {memory("RssAnon")});
    measureFilter(report, (*session)->workspace());
    report.print();
    return 0;
}
