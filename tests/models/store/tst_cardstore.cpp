// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cardstore.h"

#include "store/localdata.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

/// The card log as it is kept. Rules "R1" give T1 a yellow and a red card, T2 a yellow one.
class TestCardStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static ReckonedCard card(const char *ticket, const char *code, const char *moment, const char *disposed = "", const char *holder = "CG")
    {
        return {s(ticket), s("card"), s(code), s(moment), s(holder), s(disposed)};
    }
    static std::vector<ReckonedCard> three()
    {
        return {card("T1", "yellow", "2021-06-07 11:30:00"), card("T1", "red", "2021-06-07 17:30:01"),
                card("T2", "yellow", "2021-06-08 09:00:00", "2021-06-08 10:00:00")};
    }
    CardsKept keep(const std::vector<ReckonedCard> &cards, const char *basis, const char *rules = "R1", const char *until = "2021-06-09 00:00:00",
                   const char *utc = "2026-01-01T00:00:00Z")
    {
        const auto done = keepCards(m_path, cards, s(rules), s(until), s(basis), s(utc));
        return done ? *done : CardsKept{-1, -1, -1};
    }
    /// "T1 yellow 07 11:30:00 CG 1" and "-" behind what was withdrawn.
    QStringList kept() const
    {
        QStringList out;
        const auto cards = keptCards(m_path);
        for (const KeptCard &c : cards ? *cards : std::vector<KeptCard>())
            out.append(QStringLiteral("%1 %2 %3 %4 %5%6")
                           .arg(c.ticket, c.code, c.moment.mid(8), c.holder)
                           .arg(c.rules)
                           .arg(c.withdrawn.isEmpty() ? QString() : s(" -")));
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(s("local.db"));
    }

    void withoutAFileThereIsNone()
    {
        QVERIFY(keptCards(m_path) && keptCards(m_path)->empty());
        QVERIFY(keptRules(m_path) && keptRules(m_path)->empty());
        QVERIFY(isKept(m_path, s("b")) && !*isKept(m_path, s("b")));
        QCOMPARE(keep({}, "b1"), CardsKept()); // no card at all
        QCOMPARE(kept(), QStringList());
    }

    void eachCardOnce()
    {
        QCOMPARE(keep(three(), "b1"), (CardsKept{3, 0, 0}));
        const QStringList all{s("T1 yellow 07 11:30:00 CG 1"), s("T1 red 07 17:30:01 CG 1"), s("T2 yellow 08 09:00:00 CG 1")};
        QCOMPARE(kept(), all);
        QCOMPARE(keep(three(), "b1"), CardsKept()); // the same basis
        QCOMPARE(keep(three(), "b2"), CardsKept()); // another one with the same cards
        QCOMPARE(kept(), all);
        QVERIFY(*isKept(m_path, s("b2")) && !*isKept(m_path, s("b1")));
        // Who holds the ticket later does not change who held it then.
        auto moved = three();
        moved[0].holder = s("YJ");
        QCOMPARE(keep(moved, "b3"), CardsKept());
        QCOMPARE(kept(), all);
    }

    void whatLaterDataWithdrawIsMarked()
    {
        keep(three(), "b1");
        const std::vector<ReckonedCard> two{three()[0], three()[2]};
        QCOMPARE(keep(two, "b2"), (CardsKept{0, 1, 0}));
        QCOMPARE(kept(), (QStringList{s("T1 yellow 07 11:30:00 CG 1"), s("T1 red 07 17:30:01 CG 1 -"), s("T2 yellow 08 09:00:00 CG 1")}));
        QCOMPARE(keep(two, "b3", "R1", "2021-06-09 00:00:00", "2026-02-02T00:00:00Z"), CardsKept()); // once
        QCOMPARE(keptCards(m_path)->at(1).withdrawn, s("2026-01-01T00:00:00Z"));
        QCOMPARE(keep(three(), "b4"), (CardsKept{0, 0, 1})); // it is given again
        QVERIFY(!kept().join(u' ').contains(u'-'));
        // Data of an earlier day say nothing of what fell due later.
        QCOMPARE(keep({three()[0]}, "b5", "R1", "2021-06-07 12:00:00"), CardsKept());
    }

    void otherRulesLeaveWhatWasGiven()
    {
        keep(three(), "b1"); // as of the 9th
        // By R2 T1 was yellow earlier, T3 and T4 were, too; T4 was done before R2 held; T5 falls due later.
        const std::vector<ReckonedCard> other{card("T1", "yellow", "2021-06-07 09:00:00"), card("T3", "yellow", "2021-06-08 12:00:00"),
                                              card("T4", "yellow", "2021-06-08 12:00:00", "2021-06-08 13:00:00"), card("T5", "yellow", "2021-06-10 10:00:00")};
        QCOMPARE(keep(other, "b2", "R2"), (CardsKept{2, 0, 0}));
        const QStringList now{s("T1 yellow 07 11:30:00 CG 1"), s("T1 red 07 17:30:01 CG 1"), s("T2 yellow 08 09:00:00 CG 1"), s("T3 yellow 09 00:00:00 CG 2"),
                              s("T5 yellow 10 10:00:00 CG 2")};
        QCOMPARE(kept(), now);
        QCOMPARE(keep(other, "b3", "R2", "2021-06-11 00:00:00"), CardsKept());
        QCOMPARE(kept(), now);
        // Back to R1: rules of a number of their own, from then on.
        QCOMPARE(keep(three(), "b4", "R1", "2021-06-11 00:00:00"), CardsKept());
        QStringList rules;
        const auto inOrder = keptRules(m_path);
        QVERIFY(inOrder);
        for (const KeptRules &r : *inOrder)
            rules.append(QString::number(r.number) + u' ' + r.rules + u' ' + r.since);
        QCOMPARE(rules, (QStringList{s("1 R1 "), s("2 R2 2021-06-09 00:00:00"), s("3 R1 2021-06-11 00:00:00")}));
    }

    void besideWhatElseIsLocal()
    {
        {
            const auto local = LocalData::open(m_path);
            QVERIFY(local);
            QVERIFY((*local)->add({.kind = DuplicateDecision::Kind::Part,
                                   .id = s("d1"),
                                   .ticket = s("T1"),
                                   .made = s("2026-01-01T00:00:00Z"),
                                   .actor = s("a"),
                                   .role = s("duty_chief"),
                                   .reason = s("r")}));
            QCOMPARE(keep(three(), "b1"), (CardsKept{3, 0, 0})); // while the window has it open
            QCOMPARE((*local)->decisions()->size(), std::size_t(1));
        }
        const auto again = LocalData::open(m_path);
        QVERIFY(again);
        QCOMPARE((*again)->decisions()->size(), std::size_t(1));
        QCOMPARE(kept().size(), 3);
    }

    /// A process is ended in the midst of its writing, again and again: each card is there once, or not yet; what was said to be done is there.
    void endedAtAnyTime()
    {
        for (int round = 0; round < 5; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), {s("--keep-for-ever"), m_path});
            QVERIFY(writer.waitForStarted());
            while (writer.bytesAvailable() < 12 * (round + 1))
                QVERIFY(writer.waitForReadyRead(10000));
            writer.kill();
            writer.waitForFinished();
            const QList<QByteArray> said = writer.readAll().split('\n');
            const int done = said[said.size() - 2].trimmed().toInt(); // the last whole line
            const auto cards = keptCards(m_path);
            QVERIFY(cards);
            QSet<QString> keys;
            for (const KeptCard &c : *cards)
                keys.insert(c.ticket + c.code + c.moment);
            QCOMPARE(qsizetype(cards->size()), keys.size());
            QVERIFY2(int(cards->size()) >= done, qPrintable(QStringLiteral("%1 of %2").arg(cards->size()).arg(done)));
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QStringList arguments = application.arguments(); arguments.value(1) == QLatin1String("--keep-for-ever")) {
        std::vector<ReckonedCard> cards;
        for (int i = 0;; ++i) {
            cards.push_back({QStringLiteral("T%1").arg(i), QStringLiteral("card"), QStringLiteral("red"), QStringLiteral("2021-06-07 17:30:01"), {}, {}});
            if (!keepCards(arguments.value(2), cards, QStringLiteral("R1"), QStringLiteral("2021-06-09 00:00:00"), QString::number(i),
                           QStringLiteral("2026-01-01T00:00:00Z")))
                return 1;
            fprintf(stdout, "%11d\n", i + 1);
            fflush(stdout);
        }
    }
    TestCardStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cardstore.moc"
