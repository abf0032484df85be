// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/personaltext.h"

#include <QTest>

using namespace om;

class TestPersonalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *text, const char *shown) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown); };
        row("来电人13800138000称", "来电人138****8000称");
        row("138-0013-8000", "138-****-8000");
        row("138 0013 8000，再打13912345678", "138 **** 8000，再打139****5678");
        row("138  0013  8000", "138  ****  8000");
        row("+8613800138000", "+86138****8000");
        row("+86 13800138000", "+86 138****8000");
        row("１３８００１３８０００", "１３８****８０００");
        row("13800138000 13912345678", "138****8000 139****5678");
        row("2021-06-07 13800138000", "2021-06-07 138****8000");
        row("6-12 13800138000来电", "6-12 138****8000来电");
        row("502 13800138000", "502 138****8000");
        row("13800138000-2", "138****8000-2");
        row("44060519900307123X。", "44060519900307123X。"); // its check character would be 2
        row("440605199003071232。", "440605************。"); // weighted sum 263 = 23 · 11 + 10, and 12 − 10 = 2
        row("电话 13800138000 440605199003071232", "电话 138****8000 440605************");
        row("440605199013071235", "440605199013071235"); // no month 13: not an identity number
        row("440605202106070012", "440605202106070012"); // a number of area, date and sequence: its check digit would be 8
        row("91440605MA4UJ8R12X", "91440605MA4UJ8R12X"); // a company's code
        row("0757-86331234", "0757-86331234"); // an office's line
        row("12345", "12345");
        row("11000138000", "11000138000"); // no mobile number begins with 11
        row("138001380001", "138001380001"); // twelve digits
        row("210607-0612", "210607-0612"); // a ticket
        row("2021-06-07 14:06", "2021-06-07 14:06");
        row("1990-01-02 123", "1990-01-02 123"); // eleven digits, but not in the groups of a number
        row("113.1612,23.0508", "113.1612,23.0508");
        row("", "");
    }
    void shown()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(withoutPersonalNumbers(text), shown);
    }
};

QTEST_GUILESS_MAIN(TestPersonalText)
#include "tst_personaltext.moc"
