// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labelwrap.h"

#include <QTest>

using namespace om;

class LabelWrapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesArePartedWhereTheyAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QString>("wrapped");
        const auto row = [](const char *name, const char *text, int lines, const char *wrapped) {
            QTest::addRow("%s", name) << QString::fromUtf8(text) << lines << QString::fromUtf8(wrapped);
        };
        // 16 and 19 letters; at the other gaps the longer line would have 25 or 26.
        row("list in two", "Brightwood Park, Crestwood, Petworth", 2, "Brightwood Park,\nCrestwood, Petworth");
        // Parting at the plain space would make no line shorter than 16 either.
        row("list in three", "Brightwood Park, Crestwood, Petworth", 3, "Brightwood Park,\nCrestwood,\nPetworth");
        row("words", "Massachusetts Avenue", 2, "Massachusetts\nAvenue");
        row("too few words", "Massachusetts Avenue", 3, "");
        row("a sign without a space", "Howard University/Le Droit Park", 2, "Howard University/\nLe Droit Park");
        row("ideographs", "南海区桂城街道石肯社区居民委员会", 2, "南海区桂城街道石\n肯社区居民委员会");
        row("ideographs in three", "南海区桂城街道石肯社区居民委员会", 3, "南海区桂城\n街道石肯社\n区居民委员会"); // as even as 16 can be
        row("ideographic comma", "灯湖社区、桂园社区", 2, "灯湖社区、\n桂园社区");
        row("bracket", "灯湖社区（北片区域）", 2, "灯湖社区\n（北片区域）"); // not after the opening bracket, where both lines would have five
        row("rare character", "石𬒔实验小学", 2, "石𬒔实\n验小学"); // of two units, which stay together
        row("short", "Avenue", 2, "");
        row("one word", "Massachusetts", 2, "");
    }
    void namesArePartedWhereTheyAreRead()
    {
        QFETCH(QString, text);
        QFETCH(int, lines);
        QFETCH(QString, wrapped);
        QCOMPARE(wrappedText(text, lines), wrapped);
    }
};

QTEST_GUILESS_MAIN(LabelWrapTest)
#include "tst_labelwrap.moc"
