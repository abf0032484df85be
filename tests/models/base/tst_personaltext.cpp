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
        row("+8613800138000", "+86138****8000");
        row("44060519900307123X。", "440605************。");
        row("440605199003071239", "440605************");
        row("440605199013071239", "440605199013071239"); // no month 13: not an identity number
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
