// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/period.h"

#include <QTest>

using namespace om;

class TestTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void utcToLocalAndBack_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QString>("local");
        // Shanghai is UTC+8 all year; New York UTC−4 in July, −5 in January, with the change on 2016-03-13 07:00 UTC.
        QTest::newRow("Shanghai") << QByteArray("Asia/Shanghai") << "2021-06-07T06:06:00.000Z" << "2021-06-07 14:06";
        QTest::newRow("Shanghai, next day") << QByteArray("Asia/Shanghai") << "2021-12-31T16:00:00.000Z" << "2022-01-01 00:00";
        QTest::newRow("New York, summer") << QByteArray("America/New_York") << "2016-07-08T04:19:28.000Z" << "2016-07-08 00:19";
        QTest::newRow("New York, winter") << QByteArray("America/New_York") << "2016-01-08T05:00:00.000Z" << "2016-01-08 00:00";
        QTest::newRow("New York, first minute of summer time") << QByteArray("America/New_York") << "2016-03-13T07:00:00.000Z" << "2016-03-13 03:00";
    }
    void utcToLocalAndBack()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, utc);
        QFETCH(QString, local);
        const ZoneClock clock{QTimeZone(zone)};
        const QByteArray text = utc.toUtf8();
        const LocalTime t = clock.fromUtcText(std::string_view(text.data(), std::size_t(text.size())));
        QCOMPARE(t.toText(), local);
        QCOMPARE(clock.toUtcText(t), utc);
    }
    void refusesWhatIsNoTime()
    {
        const ZoneClock clock;
        for (const char *text : {"", "2021", "2021-13-01", "2021-12-31 ab:cd:ef", "31/12/2021"})
            QVERIFY2(clock.fromUtcText(text).isNull(), text);
        QCOMPARE(clock.fromUtcText("2021-12-31").toText(), QStringLiteral("2021-12-31 00:00"));
    }
    void simplestForm()
    {
        QCOMPARE(Period::of(QDate(2021, 1, 1), QDate(2021, 12, 31)), Period::year(2021));
        QCOMPARE(Period::of(QDate(2021, 10, 1), QDate(2021, 12, 31)).text(), QStringLiteral("2021-Q4"));
        QCOMPARE(Period::of(QDate(2021, 2, 1), QDate(2021, 2, 28)), Period::month(2021, 2));
        QCOMPARE(Period::of(QDate(2021, 6, 7), QDate(2021, 6, 13)).text(), QStringLiteral("2021-W23"));
        QCOMPARE(Period::of(QDate(2021, 6, 7), QDate(2021, 6, 7)).text(), QStringLiteral("2021-06-07"));
        QCOMPARE(Period::of(QDate(2020, 11, 1), QDate(2021, 2, 28)), Period::span(QDate(2020, 11, 1), QDate(2021, 2, 28)));
    }
    void nextOnesMeet()
    {
        using Kind = Period::Kind;
        QCOMPARE(Period::containing(Kind::Week, QDate(2021, 1, 1)).text(), QStringLiteral("2020-W53")); // Friday
        QCOMPARE(Period::containing(Kind::Week, QDate(2021, 1, 1)).next().text(), QStringLiteral("2021-W01"));
        QCOMPARE(Period::containing(Kind::Quarter, QDate(2021, 12, 31)).next().text(), QStringLiteral("2022-Q1"));
        QCOMPARE(Period::month(2021, 12).next(), Period::month(2022, 1));
        QCOMPARE(Period::containing(Kind::Day, QDate(2020, 2, 28)).next().text(), QStringLiteral("2020-02-29"));
        QCOMPARE(Period::span(QDate(2021, 1, 11), QDate(2021, 1, 20)).next(), Period::span(QDate(2021, 1, 21), QDate(2021, 1, 30)));
    }
    void periods_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("days");
        QTest::addColumn<QString>("previous");
        QTest::addColumn<QString>("yearBefore");
        QTest::newRow("year") << "2021" << "2021-01-01..2021-12-31" << "2020" << "2020";
        QTest::newRow("quarter") << "2021-Q1" << "2021-01-01..2021-03-31" << "2020-Q4" << "2020-Q1";
        QTest::newRow("month") << "2021-03" << "2021-03-01..2021-03-31" << "2021-02" << "2020-03";
        QTest::newRow("leap February") << "2021-02" << "2021-02-01..2021-02-28" << "2021-01" << "2020-02";
        QTest::newRow("ISO week 53 of 2020") << "2020-W53" << "2020-12-28..2021-01-03" << "2020-W52" << "2019-W52";
        QTest::newRow("leap day") << "2020-02-29" << "2020-02-29..2020-02-29" << "2020-02-28" << "2019-02-28";
        QTest::newRow("span") << "2021-01-11..2021-01-20" << "2021-01-11..2021-01-20" << "2021-01-01..2021-01-10" << "2020-01-11..2020-01-20";
    }
    void periods()
    {
        QFETCH(QString, text);
        QFETCH(QString, days);
        QFETCH(QString, previous);
        QFETCH(QString, yearBefore);
        const auto p = Period::parse(text);
        QVERIFY(p);
        QCOMPARE(p->text(), text);
        QCOMPARE(Period::span(p->first(), p->last()).text(), days);
        QCOMPARE(p->previous().text(), previous);
        QCOMPARE(p->yearBefore().text(), yearBefore);
        QCOMPARE(p->until().seconds - p->from().seconds, (p->first().daysTo(p->last()) + 1) * 86400);
    }
    void wrongPeriods()
    {
        for (const QString &text : {QStringLiteral("2021-13"), QStringLiteral("2021-Q5"), QStringLiteral("2021-W54"), QStringLiteral("21"),
                                    QStringLiteral("2021-02-30"), QStringLiteral("2021-02-02..2021-01-01"), QString()})
            QVERIFY2(!Period::parse(text), qPrintable(text));
    }
    void leapFebruaryOfTheYearBeforeIsWhole() { QCOMPARE(Period::parse(QStringLiteral("2021-02"))->yearBefore().last(), QDate(2020, 2, 29)); }
};

QTEST_APPLESS_MAIN(TestTime)
#include "tst_time.moc"
