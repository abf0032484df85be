// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/recordpair.h"

#include <QTest>

using namespace om;

class RecordPairTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static Record record(std::vector<CardSection> sections)
    {
        Record out;
        out.sections = std::move(sections);
        return out;
    }

private Q_SLOTS:
    void factByFact()
    {
        const Record one = record({{s("Facts"), s("facts"), {{s("Stage"), s("Primary"), {}}, {s("Pupils"), s("1,200"), 1200.0}, {s("Staff"), s("—"), {}}}},
                                   {s("Old"), s("facts"), {{s("Year"), s("2019"), {}}}}});
        const Record two = record(
            {{s("New"), s("facts"), {{s("Year"), s("2021"), {}}}},
             {s("Facts"), s("facts"), {{s("Pupils"), s("950"), 950.0}, {s("Stage"), s("Primary"), {}}, {s("Staff"), s("60"), 60.0}, {s("Site"), s("x"), {}}}}});
        const std::vector<PairedFact> pairs = pairedFacts(one, two);
        QCOMPARE(pairs.size(), std::size_t(6));
        QCOMPARE(pairs[0].label, s("Stage"));
        QVERIFY(pairs[0].isSame && !pairs[0].difference);
        QCOMPARE(pairs[1].first, s("1,200"));
        QCOMPARE(pairs[1].second, s("950"));
        QCOMPARE(pairs[1].difference, -250.0);
        QVERIFY(!pairs[1].isSame);
        QVERIFY(!pairs[2].difference && !pairs[2].isSame); // not known in one
        QCOMPARE(pairs[3].label, s("Site")); // of the second only, at the end of its section
        QCOMPARE(pairs[3].first, QString());
        QCOMPARE(pairs[4].section, s("Old"));
        QCOMPARE(pairs[4].second, QString());
        QCOMPARE(pairs[5].section, s("New"));
        QCOMPARE(pairs[5].second, s("2021"));
    }

    void nothingAndTheSame()
    {
        QVERIFY(pairedFacts({}, {}).empty());
        const Record one = record({{s("Facts"), s("facts"), {{s("Pupils"), s("5"), 5.0}}}});
        const auto same = pairedFacts(one, one);
        QCOMPARE(same.size(), std::size_t(1));
        QVERIFY(same[0].isSame);
        QCOMPARE(same[0].difference, 0.0);
        QCOMPARE(pairedFacts(one, {})[0].second, QString());
    }
};

QTEST_GUILESS_MAIN(RecordPairTest)
#include "tst_recordpair.moc"
