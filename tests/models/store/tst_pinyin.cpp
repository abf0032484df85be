// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pinyin_p.h"

#include <QTest>

using namespace om::store;

class TestPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readings_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("readings"); // syllables with blanks, readings with bars
        const auto row = [](const char *typed, const char *readings) { QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(readings); };
        row("gui", "gui");
        row("guicheng", "gui cheng|gui chen g"); // the last may be begun only
        row("xian", "xian|xi an|xia n|xi a n");
        row("fangan", "fang an|fan gan|fang a n|fan ga n");
        row("dengh", "deng h");
        row("zh", "zh");
        row("lve", "lue|lu e");
        row("er", "er|e r");
        row("hello", "");
        row("brr", "");
        row("a8", "");
        row("Gui", "");
        row("", "");
    }
    void readings()
    {
        QFETCH(QString, typed);
        QFETCH(QString, readings);
        QStringList found;
        for (const auto all = pinyinReadings(typed); const QStringList &syllables : all)
            found.append(syllables.join(u' '));
        QStringList wanted = readings.split(u'|', Qt::SkipEmptyParts);
        std::ranges::sort(found);
        std::ranges::sort(wanted);
        QCOMPARE(found, wanted);
    }

    void workIsBounded()
    {
        const QString letters = QStringLiteral("xian").repeated(15);
        const auto readings = pinyinReadings(letters);
        QCOMPARE(readings.size(), 8);
        QCOMPARE(readings.first().size(), 15); // the fewest syllables first
        QVERIFY(pinyinReadings(letters + u'a').isEmpty());
        QCOMPARE(pinyinReadings(QStringLiteral("xian"), 1), QList<QStringList>{QStringList{QStringLiteral("xian")}});
    }
};

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
