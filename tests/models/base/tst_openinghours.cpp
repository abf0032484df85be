// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/openinghours.h"

#include <QTest>

using namespace om;

/// Opening hours as people write them; every case worked by hand. 2021-12-06 is a Monday.
class TestOpeningHours : public QObject
{
    Q_OBJECT

    /// "12345 9.00-17.00" of each group: its days (1 = Monday) and spans in hours; "?" = not understood.
    static QString read(const QString &text)
    {
        const auto hours = openingHours(text);
        if (!hours)
            return QStringLiteral("?");
        QStringList groups;
        for (const OpeningHours::Group &group : hours->groups) {
            QString out;
            for (int day = 0; day < 7; ++day)
                if (group.weekdays & (1U << day))
                    out += QString::number(day + 1);
            for (const OpeningHours::Span &span : group.spans)
                out += QStringLiteral(" %1-%2").arg(span.from / 3600.0, 0, 'f', 2).arg(span.to / 3600.0, 0, 'f', 2);
            groups.append(out);
        }
        return groups.join(QStringLiteral(" | ")) + (hours->isClosedOnHolidays ? QStringLiteral(" !") : QString());
    }

    static LocalTime at(int day, int hour, int minute = 0) { return LocalTime::of(QDate(2021, 12, day), QTime(hour, minute)); }

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("groups");
        const auto row = [](const char *text, const char *groups) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(groups); };
        row("周一至周五 09:00–17:00", "12345 9.00-17.00");
        row("周一至五 9:00-17:00", "12345 9.00-17.00");
        row("星期一到星期五：9：00～17：00", "12345 9.00-17.00");
        row("全天", "1234567 0.00-24.00");
        row("全天开放", "1234567 0.00-24.00");
        row("24小时", "1234567 0.00-24.00");
        row("24/7", "1234567 0.00-24.00");
        row("08:30–12:00, 14:00–17:30", "1234567 8.50-12.00 14.00-17.50");
        row("周一至周五 08:30–12:00、14:00–17:30；周六 09:00–12:00", "12345 8.50-12.00 14.00-17.50 | 6 9.00-12.00");
        row("Mon–Fri 9:00-17:00", "12345 9.00-17.00");
        row("Monday to Friday: 9:00 to 17:00; Sat, Sun closed", "12345 9.00-17.00 | 67");
        row("工作日 08:30–17:30", "12345 8.50-17.50");
        row("周末 10:00-16:00", "67 10.00-16.00");
        row("周六至周一 10:00-16:00", "167 10.00-16.00");
        row("周一、三、五 全天", "135 0.00-24.00");
        row("周日休息", "7");
        row("每天 06:00-22:30（节假日除外）", "1234567 6.00-22.50 !");
        row("20:00-02:00", "1234567 20.00-26.00");
        row("00:00-24:00", "1234567 0.00-24.00");
        // What is not wholly understood is not guessed at.
        for (const char *wrong : {"", "  ", "上班时间", "09:00", "9-17", "周一至周五", "周八 09:00-17:00", "09:00-25:00", "09:00-09:00", "24:00-06:00",
                                  "09:60-10:00", "周一 09:00-17:00 电话预约", "周一 09:00-12:00；周一 14:00-17:00", "Mon-Tue-Wed 09:00-17:00",
                                  "9:00 am - 5:00 pm", "约 09:00-17:00", "09:00-17:00,"})
            QTest::newRow(qPrintable(QStringLiteral("not: ") + QString::fromUtf8(wrong))) << QString::fromUtf8(wrong) << QStringLiteral("?");
    }
    void texts()
    {
        QFETCH(QString, text);
        QFETCH(QString, groups);
        QCOMPARE(read(text), groups);
    }

    void states_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<LocalTime>("moment");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, const char *text, LocalTime moment, const char *state) {
            QTest::newRow(name) << QString::fromUtf8(text) << moment << QString::fromLatin1(state);
        };
        const char *office = "周一至周五 09:00–17:00";
        row("as it opens", office, at(6, 9), "open 2021-12-06 17:00");
        row("in the middle", office, at(8, 12, 30), "open 2021-12-08 17:00");
        row("the last minute", office, at(6, 16, 59), "open 2021-12-06 17:00");
        row("as it closes", office, at(6, 17), "closed 2021-12-07 09:00");
        row("early", office, at(6, 8, 59), "closed 2021-12-06 09:00");
        row("on Friday evening", office, at(10, 18), "closed 2021-12-13 09:00");
        row("on Sunday", office, at(12, 12), "closed 2021-12-13 09:00");
        row("at lunch", "08:30–12:00, 14:00–17:30", at(6, 12, 1), "closed 2021-12-06 14:00");
        row("round the clock", "全天", at(11, 3), "open -");
        row("after midnight", "20:00-02:00", at(7, 1), "open 2021-12-07 02:00");
        row("over midnight", "20:00-02:00", at(6, 23), "open 2021-12-07 02:00");
        row("joined at midnight", "周一 09:00-24:00；周二 00:00-06:00", at(6, 22), "open 2021-12-07 06:00");
        row("closed on Sundays", "周一至周六 09:00-17:00；周日休息", at(12, 10), "closed 2021-12-13 09:00");
        // The 15th is a public holiday, the 18th (a Saturday) is worked for it.
        row("on a holiday", office, at(15, 10), "closed 2021-12-16 09:00");
        row("before a holiday", office, at(14, 18), "closed 2021-12-16 09:00");
        row("on a make-up day", office, at(18, 10), "open 2021-12-18 17:00");
        row("every day, on a holiday", "08:30-22:00", at(15, 10), "open 2021-12-15 22:00");
        row("every day but holidays", "08:30-22:00 节假日除外", at(15, 10), "closed 2021-12-16 08:30");
        row("never", "周一至周日 休息", at(6, 10), "closed -");
    }
    void states()
    {
        QFETCH(QString, text);
        QFETCH(LocalTime, moment);
        QFETCH(QString, state);
        const auto hours = openingHours(text);
        QVERIFY(hours);
        const OpeningState found = openingState(*hours, moment, [](QDate day) {
            return day == QDate(2021, 12, 15) ? OpeningDay::Closed : day == QDate(2021, 12, 18) ? OpeningDay::MakeUp : OpeningDay::Usual;
        });
        const QString until = found.until.isNull() ? QStringLiteral("-") : found.until.toText();
        QCOMPARE((found.isOpen ? QStringLiteral("open ") : QStringLiteral("closed ")) + until, state);
    }
};

QTEST_APPLESS_MAIN(TestOpeningHours)
#include "tst_openinghours.moc"
