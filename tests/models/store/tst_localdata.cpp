// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/localdata.h"

#include "models/store/cachefixture.h"
#include "support/killedchild.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace om;

namespace {

TicketEvent someEvent(const QString &id, const QString &ticket = QStringLiteral("T1"))
{
    return {.id = id,
            .ticket = ticket,
            .action = QStringLiteral("dispatch"),
            .made = QStringLiteral("2021-12-31T06:00:00.000Z"),
            .actor = QStringLiteral("li"),
            .role = QStringLiteral("duty_chief"),
            .org = QStringLiteral("D9"),
            .stageFrom = 1,
            .stageTo = 2,
            .department = QStringLiteral("D1"),
            .text = QStringLiteral("请“尽快”处理 '; DROP TABLE event; --"),
            .place = TicketEvent::Place{113.15, 23.03},
            .dataVersion = 7};
}

/// The child of killedAtAnyMoment: adds events for ever and says the number of each once it is acknowledged.
int addForEver(const QString &path)
{
    auto local = LocalData::open(path);
    for (int i = local ? int((*local)->events()->size()) + 1 : 0; local; ++i) {
        if (!(*local)->add(someEvent(QStringLiteral("event %1").arg(i))))
            break;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
    return 1;
}

bool sqliteRun(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    const bool isDone = sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK && sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return isDone;
}

QList<int> states(const LocalData &local)
{
    QList<int> out;
    const auto events = local.events();
    for (const TicketEvent &e : *events)
        out.append(int(e.state));
    return out;
}

} // namespace

class TestLocalData : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    const QString m_now = QStringLiteral("2022-01-01T00:00:00.000Z");

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("local.db"));
    }

    /// Reasons of the ledger: the last one of a figure counts, one without an id takes it back, and all stay on record.
    void theLastReasonOfAFigureIsInForce()
    {
        QVERIFY(reasonsInForce(m_path)->empty()); // there is no file yet
        const auto local = LocalData::open(m_path);
        OM_OK(local);
        QVERIFY(reasonsInForce(m_path)->empty());
        const FigureReason late{.figure = QStringLiteral("F1"),
                                .computed = 68500,
                                .reason = QStringLiteral("late_arrival"),
                                .note = QStringLiteral("1 月补录"),
                                .made = m_now,
                                .actor = QStringLiteral("li"),
                                .role = QStringLiteral("analyst")};
        FigureReason other = late, again = late, back = late;
        other.figure = QStringLiteral("F2");
        again.reason = QStringLiteral("scope");
        back.figure = QStringLiteral("F2");
        back.reason.clear();
        for (const FigureReason &reason : {late, other, again, back})
            OM_OK((*local)->add(reason));
        QCOMPARE(*(*local)->reasons(), (std::vector<FigureReason>{late, other, again, back}));
        QCOMPARE(*reasonsInForce(m_path), (std::vector<FigureReason>{again}));
    }

    /// A file of format 1 gets the table of reasons when it is opened, and loses nothing.
    void aFileOfFormatOneIsTakenOn()
    {
        QString id;
        {
            auto local = LocalData::open(m_path);
            OM_OK(local);
            id = (*local)->id();
            OM_OK((*local)->add(someEvent(QStringLiteral("kept"))));
        }
        QVERIFY(sqliteRun(m_path, "DROP TABLE figure_reason; DROP TABLE card; DROP TABLE card_rules; DROP TABLE card_basis; PRAGMA user_version = 1;"));
        QVERIFY(reasonsInForce(m_path)->empty());
        auto local = LocalData::open(m_path);
        OM_OK(local);
        QCOMPARE((*local)->id(), id);
        QCOMPARE((*local)->events()->size(), std::size_t(1));
        OM_OK((*local)->add(
            FigureReason{.figure = QStringLiteral("F1"), .computed = 1, .reason = QStringLiteral("scope"), .made = m_now, .actor = {}, .role = {}}));
        QCOMPARE(reasonsInForce(m_path)->size(), std::size_t(1));
    }

    void whatIsKeptComesBackAsItWas()
    {
        QString id;
        {
            auto local = LocalData::open(m_path);
            OM_OK(local);
            id = (*local)->id();
            QCOMPARE(id.size(), 36);
            OM_OK((*local)->add(someEvent(QStringLiteral("a"))));
            TicketEvent plain = someEvent(QStringLiteral("b"));
            plain.place.reset();
            OM_OK((*local)->add(plain));
            QVERIFY(!(*local)->add(someEvent(QStringLiteral("a")))); // no event twice
        }
        auto again = LocalData::open(m_path);
        OM_OK(again);
        QCOMPARE((*again)->id(), id);
        const auto events = (*again)->events();
        OM_OK(events);
        QCOMPARE(events->size(), std::size_t(2));
        QVERIFY(events->front() == someEvent(QStringLiteral("a")));
        QVERIFY(!events->back().place);
    }

    void onlyWhatIsPendingIsTakenBack()
    {
        auto local = LocalData::open(m_path);
        OM_OK(local);
        for (const char *id : {"a", "b", "c"})
            OM_OK((*local)->add(someEvent(QString::fromLatin1(id))));
        QCOMPARE(*(*local)->undo(QStringLiteral("b"), m_now), true);
        QCOMPARE(*(*local)->undo(QStringLiteral("b"), m_now), false);
        QCOMPARE(*(*local)->undo(QStringLiteral("x"), m_now), false);
        QCOMPARE(*(*local)->pack(), 1);
        QCOMPARE(*(*local)->undo(QStringLiteral("a"), m_now), false); // it may have left
        QCOMPARE(states(**local), (QList<int>{1, 3, 1}));
    }

    /// Events 1, 2 packed, then 3 is added: package 1 comes again with 1 and 2 until it is done, then 3 goes with package 2.
    void aPackageAlwaysHasTheSameEvents()
    {
        auto local = LocalData::open(m_path);
        OM_OK(local);
        QCOMPARE(*(*local)->pack(), 0);
        OM_OK((*local)->add(someEvent(QStringLiteral("1"))));
        OM_OK((*local)->add(someEvent(QStringLiteral("2"))));
        QCOMPARE(*(*local)->pack(), 1);
        OM_OK((*local)->add(someEvent(QStringLiteral("3"))));
        QCOMPARE(*(*local)->pack(), 1);
        QCOMPARE(states(**local), (QList<int>{1, 1, 0}));
        OM_OK((*local)->markSent(1, m_now));
        QCOMPARE(states(**local), (QList<int>{2, 2, 0}));
        QVERIFY(QFile::exists(m_path + QStringLiteral(".bak")));
        auto copy = LocalData::open(m_path + QStringLiteral(".bak"));
        OM_OK(copy);
        QVERIFY(*(*copy)->events() == *(*local)->events());
        QCOMPARE(*(*local)->pack(), 2);
        OM_OK((*local)->unpack(2)); // it could not be written
        QCOMPARE(states(**local), (QList<int>{2, 2, 0}));
        QCOMPARE(*(*local)->pack(), 2); // no number is left out
        QCOMPARE((*local)->events()->back().package, 2);
    }

    void decisionsStayInTheLog()
    {
        auto local = LocalData::open(m_path);
        OM_OK(local);
        QCOMPARE(decisionsInForce(m_dir->filePath(QStringLiteral("none.db")))->size(), std::size_t(0));
        const DuplicateDecision part{.kind = DuplicateDecision::Kind::Part,
                                     .id = QStringLiteral("p"),
                                     .ticket = QStringLiteral("T1"),
                                     .made = m_now,
                                     .actor = QStringLiteral("li"),
                                     .role = QStringLiteral("duty_chief"),
                                     .reason = QStringLiteral("另一棵树")};
        DuplicateDecision join = part;
        join.kind = DuplicateDecision::Kind::Join;
        join.id = QStringLiteral("j");
        join.other = QStringLiteral("T2");
        OM_OK((*local)->add(part));
        OM_OK((*local)->add(join));
        QVERIFY(*decisionsInForce(m_path) == (std::vector{part, join}));
        QCOMPARE(*(*local)->undoDecision(QStringLiteral("p"), m_now, QStringLiteral("wu"), QStringLiteral("the same after all")), true);
        QCOMPARE(*(*local)->undoDecision(QStringLiteral("p"), m_now, QStringLiteral("wu"), QStringLiteral("the same after all")), false);
        QVERIFY(*decisionsInForce(m_path) == std::vector{join});
        const auto all = (*local)->decisions();
        QCOMPARE(all->size(), std::size_t(2));
        QCOMPARE(all->front().undoneBy, QStringLiteral("wu"));
        QCOMPARE(all->front().undoneReason, QStringLiteral("the same after all"));
    }

    void killedAtAnyMoment()
    {
        QRandomGenerator random(20210607);
        int acknowledged = 0;
        for (int round = 0; round < 20; ++round) {
            const auto told = om::test::acknowledgedBeforeKill({QStringLiteral("--add-for-ever"), m_path}, random, 40);
            QVERIFY(told); // at least one
            acknowledged = int(*told);

            auto local = LocalData::open(m_path);
            OM_OK(local);
            const auto events = (*local)->events();
            OM_OK(events);
            QVERIFY2(int(events->size()) >= acknowledged, qPrintable(QStringLiteral("%1 of %2").arg(events->size()).arg(acknowledged)));
            QVERIFY(int(events->size()) <= acknowledged + 1); // at most one was committed and not yet told
            for (std::size_t i = 0; i < events->size(); ++i)
                QVERIFY((*events)[i] == someEvent(QStringLiteral("event %1").arg(i + 1)));
        }
        QVERIFY(acknowledged > 20);
    }

    void damageAndNewerFilesAreTold()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray rubbish(8192, 'x');
        file.write(rubbish);
        file.close();
        OM_FAILS(LocalData::open(m_path), ErrorCode::CacheDamaged);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rubbish); // left alone
        file.close();
        file.remove();

        QVERIFY(sqliteRun(m_path, "PRAGMA user_version = 4"));
        OM_FAILS(LocalData::open(m_path), ErrorCode::CacheNewer);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QStringList arguments = application.arguments(); arguments.value(1) == QLatin1String("--add-for-ever"))
        return addForEver(arguments.value(2));
    TestLocalData test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_localdata.moc"
