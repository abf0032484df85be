// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cellparser.h"
#include "ingest/owndataset.h"

#include <QTest>

using namespace om;

class TestCellParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStrictly_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted"); ///< as toText, "!code" for a problem
        const auto row = [](FieldType type, const QString &text, const QString &wanted) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(int(type)).arg(text))) << int(type) << text << wanted;
        };
        const auto integer = FieldType::Integer, real = FieldType::Real, boolean = FieldType::Boolean, date = FieldType::Date, time = FieldType::DateTime;
        row(integer, QStringLiteral(" 42 "), QStringLiteral("42"));
        row(integer, QStringLiteral("-7"), QStringLiteral("-7"));
        row(integer, QStringLiteral("9.0"), QStringLiteral("9"));
        row(integer, QStringLiteral("9.5"), QStringLiteral("!bad_number"));
        row(integer, QStringLiteral("1,234"), QStringLiteral("!bad_number"));
        row(integer, QStringLiteral("12 km"), QStringLiteral("!bad_number"));
        row(integer, QStringLiteral("9223372036854775807"), QStringLiteral("9223372036854775807"));
        row(integer, QStringLiteral("9223372036854775808"), QStringLiteral("!bad_number"));
        row(integer, QStringLiteral("  "), QString());
        row(real, QStringLiteral("0.1"), QStringLiteral("0.1"));
        row(real, QStringLiteral("1e3"), QStringLiteral("1000"));
        row(real, QStringLiteral("nan"), QStringLiteral("!bad_number"));
        row(real, QStringLiteral("1e999"), QStringLiteral("!bad_number"));
        row(real, QStringLiteral("3,5"), QStringLiteral("!bad_number"));
        row(boolean, QStringLiteral("Y"), QStringLiteral("1"));
        row(boolean, QStringLiteral("FALSE"), QStringLiteral("0"));
        row(boolean, QStringLiteral("是"), QStringLiteral("1"));
        row(boolean, QStringLiteral("2"), QStringLiteral("!bad_boolean"));
        row(date, QStringLiteral("2020/1/6 12:09:38"), QStringLiteral("2020-01-06"));
        row(date, QStringLiteral("2021年3月"), QStringLiteral("2021-03-01"));
        row(date, QStringLiteral("2021年3月5日"), QStringLiteral("2021-03-05"));
        row(date, QStringLiteral("20210305"), QStringLiteral("2021-03-05"));
        row(date, QStringLiteral("2021-02-29"), QStringLiteral("!bad_date"));
        row(date, QStringLiteral("03/05/2021"), QStringLiteral("!bad_date"));
        row(date, QStringLiteral("2021"), QStringLiteral("!bad_date"));
        // the zone of the test is New York: EDT (UTC−4) in July, EST (UTC−5) in January
        row(time, QStringLiteral("2016-07-08 00:19:28"), QStringLiteral("2016-07-08T04:19:28.000Z"));
        row(time, QStringLiteral("2016-01-08T00:19:28.123"), QStringLiteral("2016-01-08T05:19:28.000Z"));
        row(time, QStringLiteral("2016-07-08T00:19:28Z"), QStringLiteral("2016-07-08T00:19:28.000Z"));
        row(time, QStringLiteral("2016-07-08T00:19:28+08:00"), QStringLiteral("2016-07-07T16:19:28.000Z"));
        row(time, QStringLiteral("2016-07-08"), QStringLiteral("2016-07-08T04:00:00.000Z"));
        row(time, QStringLiteral("2016年7月8日 9时5分"), QStringLiteral("2016-07-08T13:05:00.000Z"));
        row(time, QStringLiteral("2016-07-08 24:01"), QStringLiteral("!bad_date"));
        row(time, QStringLiteral("2016-07-08 9:05 Uhr"), QStringLiteral("!bad_date"));
        row(FieldType::Text, QStringLiteral("  007 "), QStringLiteral("007"));
    }
    void readsStrictly()
    {
        QFETCH(int, type);
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QCOMPARE(read(Value(text), FieldType(type), {}), wanted);
    }

    void readsTypedCells()
    {
        QCOMPARE(read(Value(3.0), FieldType::Integer, {}), QStringLiteral("3"));
        QCOMPARE(read(Value(3.25), FieldType::Integer, {}), QStringLiteral("!bad_number"));
        QCOMPARE(read(Value(qint64(20009)), FieldType::Text, {}), QStringLiteral("20009"));
        QCOMPARE(read(Value(qint64(1)), FieldType::Boolean, {}), QStringLiteral("1"));
    }

    void keepsTheZoneRules()
    {
        const QString z = QStringLiteral("2016-07-08T17:00:00.000Z");
        QCOMPARE(read(Value(z), FieldType::DateTime, {{}, TimeForm::Zone::Local}), QStringLiteral("2016-07-08T21:00:00.000Z"));
        QCOMPARE(read(Value(z), FieldType::DateTime, {{}, TimeForm::Zone::AsWritten}), z);
        const QString plain = QStringLiteral("2016-07-08 02:00:00");
        QCOMPARE(read(Value(plain), FieldType::DateTime, {{}, TimeForm::Zone::Utc}), QStringLiteral("2016-07-08T02:00:00.000Z"));
        QCOMPARE(read(Value(plain), FieldType::Date, {{}, TimeForm::Zone::Utc}), QStringLiteral("2016-07-07")); // 22:00 of the day before
    }

    void readsAFormatOnlyWhenAsked()
    {
        const TimeForm us{QStringLiteral("MM/dd/yyyy hh:mm:ss AP"), TimeForm::Zone::AsWritten};
        QCOMPARE(read(Value(QStringLiteral("02/01/2015 01:12:23 PM")), FieldType::DateTime, us), QStringLiteral("2015-02-01T18:12:23.000Z"));
        QCOMPARE(read(Value(QStringLiteral("2015-02-01 01:12:23")), FieldType::DateTime, us), QStringLiteral("!bad_date"));
        // What the reader has recognised in the column comes as ISO 8601.
        QCOMPARE(read(Value(QStringLiteral("2015-02-01T13:12:23")), FieldType::DateTime, us), QStringLiteral("2015-02-01T18:12:23.000Z"));
    }

    /// 44197 days after 1899-12-30 is 2021-01-01 (44197 = 121 years of 365 days + 30 leap days + 2); .75 is 18:00, in New York 23:00 UTC.
    void readsSerialDays()
    {
        const TimeForm excel{QStringLiteral("excel"), TimeForm::Zone::AsWritten};
        QCOMPARE(read(Value(qint64(44197)), FieldType::Date, excel), QStringLiteral("2021-01-01"));
        QCOMPARE(read(Value(44197.75), FieldType::DateTime, excel), QStringLiteral("2021-01-01T23:00:00.000Z"));
        QCOMPARE(read(Value(QStringLiteral("44197")), FieldType::Date, {}), QStringLiteral("!bad_date"));
        QCOMPARE(read(Value(QStringLiteral("soon")), FieldType::Date, excel), QStringLiteral("!bad_date"));
    }

    void makesIds()
    {
        QCOMPARE(asciiId(QStringLiteral("DC Parks (2016)")), QStringLiteral("dc_parks_2016"));
        QCOMPARE(asciiId(QStringLiteral("桂城社区")), QStringLiteral("gui_cheng_she_qu"));
        QCOMPARE(asciiId(QStringLiteral("2016-data")), QStringLiteral("d_2016_data"));
        QCOMPARE(asciiId(QStringLiteral("Übergänge")), QStringLiteral("ubergange"));
        QCOMPARE(asciiId(QStringLiteral("___")), QStringLiteral("data"));
        QCOMPARE(uniqueId(QStringLiteral("a"), {QStringLiteral("a"), QStringLiteral("a_2")}), QStringLiteral("a_3"));
    }

private:
    static QString read(const Value &cell, FieldType type, const TimeForm &form)
    {
        const ZoneClock clock{QTimeZone("America/New_York")};
        const auto value = parseCell(cell, type, form, clock);
        return value ? toText(*value) : u'!' + value.error().code;
    }
};

QTEST_GUILESS_MAIN(TestCellParser)
#include "tst_cellparser.moc"
