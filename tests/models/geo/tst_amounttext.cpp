// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"

#include "geo/columnguess_p.h"
#include "geo/detect/amounttext.h"

#include <QTest>

using namespace om;

class TestAmountText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The spellings of the real register (12 and N/A) and others.
    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("currency");
        const auto row = [](const char *text, double value, const char *currency) {
            QTest::newRow(text) << QString::fromUtf8(text) << value << QString::fromLatin1(currency);
        };
        row("150(万元人民币)", 1500000, "CNY");
        row("1,351.1000(万元人民币)", 13511000, "CNY");
        row("1659.64（万元）", 16596400, "CNY");
        row("138(万美元)", 1380000, "USD");
        row("3,918(万香港元)", 39180000, "HKD");
        row("119万人民币", 1190000, "CNY");
        row("50(万人民币元)", 500000, "CNY");
        row("1(万)", 10000, "");
        row("43.7万人民币元", 437000, "CNY");
        row("1,380(万元)", 13800000, "CNY");
        row("80万美元", 800000, "USD");
        row("10(万欧元)", 100000, "EUR");
        row("￥1200.50", 1200.5, "CNY");
        row("US$ 5 million", 5e6, "USD");
        row("2.5亿日元", 2.5e8, "JPY");
        row("人民币 30 元", 30, "CNY");
        row("0.5百万元", 5e5, "CNY");
        row("1200", 1200, "");
        row("-3万元", -30000, "CNY");
    }
    void amounts()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QFETCH(QString, currency);
        const auto amount = amountFrom(text);
        QVERIFY(amount.has_value());
        QCOMPARE(amount->value, value);
        QCOMPARE(amount->currency, currency);
        QCOMPARE(amount->hasUnit, text != u"1200");
    }

    void noAmounts()
    {
        for (const char *text : {"", "N/A", "万元", "12,34万元", "1,2345", "50万桶", "50 万元 80", "3万千元", "80万美元人民币", "三十万元", "2021-03-05"})
            QVERIFY2(!amountFrom(QString::fromUtf8(text)), text);
        QVERIFY(isNoAmount(QStringLiteral(" n/a ")));
        QVERIFY(isNoAmount(QStringLiteral("无")));
        QVERIFY(!isNoAmount(QStringLiteral("0")));
    }

    void columns_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("isAmount");
        QTest::addColumn<int>("order");
        const auto row = [](const char *name, const QStringList &cells, FieldType type, bool isAmount, DayOrder order = DayOrder::YearFirst) {
            QTest::newRow(name) << cells << int(type) << isAmount << int(order);
        };
        row("amounts", {QStringLiteral("5(万元)"), QStringLiteral("N/A"), QStringLiteral("7")}, FieldType::Text, true);
        row("not all", {QStringLiteral("5(万元)"), QStringLiteral("about 7")}, FieldType::Text, false);
        row("figures", {QStringLiteral("5"), QStringLiteral("7")}, FieldType::Integer, false);
        row("none", {QStringLiteral("N/A"), QStringLiteral("-")}, FieldType::Text, false);
        row("month first", {QStringLiteral("02/01/2015 01:12:23 PM"), QStringLiteral("02/13/2015 12:00:00 AM")}, FieldType::DateTime, false,
            DayOrder::MonthFirst);
        row("day first", {QStringLiteral("1.2.2015"), QStringLiteral("13.2.2015")}, FieldType::Date, false, DayOrder::DayFirst);
        row("either", {QStringLiteral("1/2/2015"), QStringLiteral("3/4/2015")}, FieldType::Text, false);
        row("mixed", {QStringLiteral("2015-02-01"), QStringLiteral("02/13/2015")}, FieldType::Text, false);
        row("chinese", {QStringLiteral("2021年3月5日"), QStringLiteral("2021年12月31日")}, FieldType::Date, false);
        row("slashes", {QStringLiteral("2020/1/6 12:09:38")}, FieldType::DateTime, false);
        row("months only", {QStringLiteral("2021年3月")}, FieldType::Text, false); // a recipe may take it for its first day
    }
    void columns()
    {
        QFETCH(QStringList, cells);
        QFETCH(int, type);
        QFETCH(bool, isAmount);
        QFETCH(int, order);
        ColumnGuess guess;
        for (const QString &cell : cells) {
            const std::string text = cell.toStdString();
            guess.add({text, TableCell::Kind::Unknown});
        }
        QCOMPARE(int(guess.type(QStringLiteral("c"))), type);
        QCOMPARE(guess.isAmount(), isAmount);
        QCOMPARE(int(guess.dayOrder()), order);
    }

    void twelveHours()
    {
        QCOMPARE(timeFrom("02/01/2015 01:12:23 PM", DayOrder::MonthFirst)->iso, std::string("2015-02-01T13:12:23"));
        QCOMPARE(timeFrom("02/01/2015 12:00:00 AM", DayOrder::MonthFirst)->iso, std::string("2015-02-01T00:00:00"));
        QCOMPARE(timeFrom("02/01/2015 12:30 pm", DayOrder::MonthFirst)->iso, std::string("2015-02-01T12:30:00"));
        QVERIFY(!timeFrom("02/01/2015 13:00 PM", DayOrder::MonthFirst));
        QVERIFY(!timeFrom("02/30/2015", DayOrder::MonthFirst));
        QCOMPARE(timeFrom("2021年3月5日")->iso, std::string("2021-03-05"));
        QVERIFY(!timeFrom("2021年3月"));
    }
};

QTEST_GUILESS_MAIN(TestAmountText)
#include "tst_amounttext.moc"
