// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A recorded session at the window is played back: nothing crashes, memory does not grow, no work is left over. Steps are data
// (tests/data/map-session/*.json: `at_ms` and what is done; places are shares of the map). By default it goes on as soon as each step is
// shown; with OM_SESSION_REALTIME set it keeps the times of the recording.
#include "mainwindow.h"
#include "map/mapview.h"
#include "panels/centrepanel.h"
#include "panels/timeslider.h"
#include "support/tinyworkspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QWheelEvent>

#include <malloc.h>
#include <unistd.h>

using namespace om;

namespace {

// What a session may leave behind in memory, MiB, after others of the same pace have filled the caches. The sanitizer's allocator returns freed
// pages late: 13 MiB were measured there.
#if defined(__SANITIZE_ADDRESS__)
constexpr double mostGrowth = 40;
#else
constexpr double mostGrowth = 8;
#endif
constexpr int moreTickets = 48000; // half of them in the year that is shown
constexpr std::size_t mass = 20000; // beyond it points are drawn as a mass

double residentMiB()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1048576;
}

} // namespace

#if defined(__SANITIZE_ADDRESS__)
/// What the sanitizer keeps of freed memory, to see whether it is used, is full after the first session: then it does not count as growth.
extern "C" const char *__asan_default_options()
{
    return "quarantine_size_mb=64";
}
#endif

class SessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void minuteIsReplayed();

private:
    void replay(const QJsonArray &steps, bool isRealTime);
    void apply(const QJsonObject &step);
    QPoint place(const QJsonValue &shares) const
    {
        const QJsonArray at = shares.toArray();
        return {int(at[0].toDouble() * m_map->width()), int(at[1].toDouble() * m_map->height())};
    }
    bool isShown() const { return m_window->board().values().filter == m_filter->filter() && m_map->isShown(); }

    std::unique_ptr<FilterService> m_filter;
    std::unique_ptr<SelectionService> m_selection;
    std::unique_ptr<ThemeService> m_themes;
    std::unique_ptr<MainWindow> m_window;
    MapView *m_map = nullptr;
    int m_masses = 0; ///< times that points were shown as a mass
};

void SessionTest::apply(const QJsonObject &step)
{
    MapCanvas &canvas = m_map->canvas();
    const QString what = step[QLatin1String("do")].toString();
    if (what == QLatin1String("home")) {
        canvas.fitExtent();
    } else if (what == QLatin1String("drag")) {
        const QPoint from = place(step[QLatin1String("from")]), to = place(step[QLatin1String("to")]);
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 8; ++i)
            QTest::mouseMove(&canvas, from + (to - from) * i / 8);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
    } else if (what == QLatin1String("wheel")) {
        const QPoint at = place(step[QLatin1String("at")]);
        QWheelEvent event(at, canvas.mapToGlobal(at), {}, QPoint(0, 120 * step[QLatin1String("notches")].toInt()), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas, &event);
    } else if (what == QLatin1String("click")) {
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, place(step[QLatin1String("at")]));
    } else if (what == QLatin1String("turn")) {
        canvas.turnBy(step[QLatin1String("degrees")].toDouble());
    } else if (what == QLatin1String("key")) {
        QTest::keyClick(&canvas, Qt::Key(QKeySequence(step[QLatin1String("key")].toString())[0].key()));
    } else if (what == QLatin1String("filter")) {
        m_filter->toggle(step[QLatin1String("field")].toString(), step[QLatin1String("value")].toString());
    } else if (what == QLatin1String("area")) {
        m_filter->toggleArea(step[QLatin1String("area")].toString());
    } else if (what == QLatin1String("period")) {
        m_filter->setPeriod(Period::parse(step[QLatin1String("period")].toString()).value_or(Period()));
    } else if (what == QLatin1String("theme")) {
        m_themes->setTheme(step[QLatin1String("theme")].toString());
    } else if (what == QLatin1String("layer")) {
        m_themes->setVisible(step[QLatin1String("layer")].toString(), step[QLatin1String("on")].toBool());
    } else if (what == QLatin1String("shown")) {
        QTRY_VERIFY_WITH_TIMEOUT(isShown(), 60000);
        for (const DrawLayer &layer : m_map->scene()->layers)
            m_masses += layer.id == u"tickets.dots" && layer.rows.count() > mass;
    } else if (what == QLatin1String("action")) {
        m_window->actions().action(step[QLatin1String("action")].toString()).trigger();
    } else if (what == QLatin1String("play")) {
        m_window->findChild<TimeSlider *>()->playback().setSpeed(8);
        m_window->findChild<TimeSlider *>()->playback().play();
        QTRY_VERIFY(m_filter->filter().period.kind() == Period::Kind::Month);
    } else if (what == QLatin1String("pause")) {
        m_window->findChild<TimeSlider *>()->playback().pause();
    } else {
        QFAIL(qPrintable(what));
    }
}

void SessionTest::replay(const QJsonArray &steps, bool isRealTime)
{
    QElapsedTimer clock;
    clock.start();
    for (const QJsonValue &value : steps) {
        const QJsonObject step = value.toObject();
        if (isRealTime)
            while (clock.elapsed() < step[QLatin1String("at_ms")].toInteger())
                QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        apply(step);
        if (QTest::currentTestFailed())
            return;
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 60000);
}

void SessionTest::minuteIsReplayed()
{
    QFile file(QStringLiteral(OM_TEST_DATA "/map-session/minute.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray steps = QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("steps")].toArray();
    QCOMPARE(steps.last().toObject()[QLatin1String("at_ms")].toInt(), 60000);
    const auto catalog = Catalog::load();
    QVERIFY(catalog.has_value());
    JobRunner jobs(2);
    test::TinyWorkspace tiny(*catalog, jobs, moreTickets);
    QVERIFY2(!tiny.error, tiny.error ? qPrintable(errorText(*tiny.error)) : "");
    Filter home;
    home.period = Period::year(2021);
    m_filter = std::make_unique<FilterService>(home);
    m_selection = std::make_unique<SelectionService>();
    m_themes = std::make_unique<ThemeService>(*catalog, tiny.workspace->symbology(), QStringList{QStringLiteral("overview"), QStringLiteral("tickets")},
                                              QStringLiteral("dark"));
    m_window = std::make_unique<MainWindow>(*tiny.workspace, *m_filter, *m_selection, *m_themes, jobs);
    m_window->resize(1280, 800);
    m_window->show();
    m_map = m_window->findChild<MapView *>();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 60000);

    const bool isRealTime = qEnvironmentVariableIsSet("OM_SESSION_REALTIME");
    for (int round = 0; round < (isRealTime ? 1 : 3); ++round) // in a hurry not every picture is drawn
        replay(steps, isRealTime);
    // What a session leaves behind it leaves behind each time; what one alone does is a cache that was not full yet or a hole in the heap.
    double grown = 0;
    for (int round = 0; round == 0 || (round < 3 && grown > mostGrowth); ++round) {
        const double before = residentMiB();
        QElapsedTimer clock;
        clock.start();
        replay(steps, isRealTime);
        if (QTest::currentTestFailed())
            return;
        const double after = residentMiB();
        qInfo("session: %lld ms, %.1f MiB before, %.1f MiB after", static_cast<long long>(clock.elapsed()), before, after);
        grown = after - before;
    }
    QVERIFY2(grown <= mostGrowth, qPrintable(QStringLiteral("grew by %1 MiB, three times").arg(grown)));
    QVERIFY(m_masses >= 4); // in each session before and while it is turned
    QVERIFY(jobs.pool().waitForDone(60000)); // nothing goes on for its own sake
    QCOMPARE(m_filter->filter().period, Period::year(2021));
    m_window.reset();
}

QTEST_MAIN(SessionTest)
#include "tst_session.moc"
