// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/playbackservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace om;

using Kind = Period::Kind;
using Window = Course::Window;

/// Walks through time: which periods follow each other, and that playing waits for the screen.
class PlaybackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void courses_data();
    void courses();
    void stepsBack();
    void waitsUntilTheStepIsShown();
    void loopsAndEnds();
    void anotherPeriodEndsTheWalk();
    void captions();

private:
    static QStringList walk(const Course &course, const Period &present)
    {
        QStringList all;
        for (std::optional<Period> at = course.start(present); at; at = course.after(*at))
            all.append(at->text());
        return all;
    }
    static Filter year()
    {
        Filter filter;
        filter.period = Period::year(2021);
        return filter;
    }
};

void PlaybackTest::courses_data()
{
    QTest::addColumn<Kind>("step");
    QTest::addColumn<Window>("window");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("present");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("weeks over New Year") << Kind::Week << Window::Step << "2021-01-01" << "2021-01-17" << "2021"
                                         << QStringList{"2020-W53", "2021-W01", "2021-W02"};
    QTest::newRow("quarters") << Kind::Quarter << Window::Step << "2021-01-01" << "2021-09-30" << "" << QStringList{"2021-Q1", "2021-Q2", "2021-Q3"};
    QTest::newRow("growing months") << Kind::Month << Window::Growing << "2021-01-01" << "2021-03-31" << "2021"
                                    << QStringList{"2021-01", "2021-01-01..2021-02-28", "2021-Q1"};
    QTest::newRow("growing ends with the range") << Kind::Week << Window::Growing << "2021-01-04" << "2021-01-13" << ""
                                                 << QStringList{"2021-W01", "2021-01-04..2021-01-13"};
    QTest::newRow("a moved pair of months") << Kind::Month << Window::Range << "2021-01-01" << "2021-04-30" << "2021-08-01..2021-09-30"
                                            << QStringList{"2021-01-01..2021-02-28", "2021-02-01..2021-03-31", "2021-03-01..2021-04-30"};
    QTest::newRow("a range longer than the data") << Kind::Month << Window::Range << "2021-01-01" << "2021-02-28" << "2021"
                                                  << QStringList{"2021-01-01..2021-02-28"};
    QTest::newRow("days") << Kind::Day << Window::Step << "2020-02-28" << "2020-03-01" << "" << QStringList{"2020-02-28", "2020-02-29", "2020-03-01"};
}

void PlaybackTest::courses()
{
    QFETCH(Kind, step);
    QFETCH(Window, window);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, present);
    QFETCH(QStringList, expected);
    const Course course{step, window, QDate::fromString(first, Qt::ISODate), QDate::fromString(last, Qt::ISODate)};
    QCOMPARE(walk(course, present.isEmpty() ? Period() : Period::parse(present).value()), expected);
}

void PlaybackTest::stepsBack()
{
    Course course{Kind::Month, Window::Step, QDate(2021, 1, 1), QDate(2021, 12, 31)};
    QCOMPARE(course.before(Period::month(2021, 3))->text(), QStringLiteral("2021-02"));
    QVERIFY(!course.before(Period::month(2021, 1)));
    course.window = Window::Growing;
    QCOMPARE(course.before(Period::of(QDate(2021, 1, 1), QDate(2021, 3, 31)))->text(), QStringLiteral("2021-01-01..2021-02-28"));
    QVERIFY(!course.before(Period::month(2021, 1)));
    course.window = Window::Range;
    QCOMPARE(course.before(Period::of(QDate(2021, 2, 1), QDate(2021, 3, 31)))->text(), QStringLiteral("2021-01-01..2021-02-28"));
    QVERIFY(!course.before(Period::of(QDate(2021, 1, 1), QDate(2021, 2, 28))));
}

void PlaybackTest::waitsUntilTheStepIsShown()
{
    FilterService filter(year());
    PlaybackService playback(filter);
    playback.setDays(QDate(2021, 1, 1), QDate(2021, 12, 31));
    playback.setSpeed(1000);
    bool isShown = false;
    int asked = 0;
    playback.waitFor([&] {
        ++asked;
        return isShown;
    });
    playback.play();
    QCOMPARE(filter.filter().period, Period::month(2021, 1));
    QTRY_VERIFY(asked >= 3); // it asks again and again and does not go on
    QCOMPARE(filter.filter().period, Period::month(2021, 1));
    isShown = true;
    QTRY_COMPARE(filter.filter().period, Period::month(2021, 12));
    QTRY_VERIFY(!playback.isPlaying());
}

void PlaybackTest::loopsAndEnds()
{
    Filter quarter;
    quarter.period = Period::containing(Kind::Quarter, QDate(2021, 2, 1));
    FilterService filter(quarter);
    PlaybackService playback(filter);
    playback.setDays(QDate(2020, 1, 1), QDate(2021, 12, 31));
    playback.setSpeed(1000);
    playback.setLooping(true);
    QStringList seen;
    connect(&filter, &FilterService::filterChanged, this, [&](const Filter &f) {
        seen.append(f.period.text());
        if (seen.size() == 5)
            playback.setLooping(false);
    });
    playback.play();
    QTRY_VERIFY(!playback.isPlaying());
    QCOMPARE(seen, (QStringList{"2021-01", "2021-02", "2021-03", "2021-01", "2021-02", "2021-03"}));
    playback.play(); // at the end: from the beginning
    QCOMPARE(filter.filter().period, Period::month(2021, 1));
    playback.pause();
    QVERIFY(playback.course());
}

void PlaybackTest::anotherPeriodEndsTheWalk()
{
    FilterService filter(year());
    PlaybackService playback(filter);
    playback.setDays(QDate(2020, 1, 1), QDate(2021, 12, 31));
    playback.play();
    filter.toggleArea(QStringLiteral("A01"));
    QVERIFY(playback.isPlaying()); // narrowing while it plays is welcome
    filter.setPeriod(Period::year(2020));
    QVERIFY(!playback.isPlaying());
    QVERIFY(!playback.course());
    QCOMPARE(filter.filter().period, Period::year(2020));
}

void PlaybackTest::captions()
{
    QCOMPARE(captionOf(Period::month(2021, 6)), QStringLiteral("2021-06"));
    QCOMPARE(captionOf(Period::containing(Kind::Week, QDate(2021, 6, 7))), QStringLiteral("2021-W23 · 2021-06-07 – 2021-06-13"));
    QCOMPARE(captionOf(Period::span(QDate(2021, 1, 1), QDate(2021, 2, 28))), QStringLiteral("2021-01-01 – 2021-02-28"));
    QCOMPARE(captionOf({}), QString());
}

QTEST_GUILESS_MAIN(PlaybackTest)
#include "tst_playback.moc"
