// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock/cardcounts.h"
#include "services/clock/cardkeeping.h"
#include "services/declarations/owncatalog.h"
#include "services/declarations/ownclock.h"
#include "support/tinyworkspace.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace om;

/// Cards by rules of the workspace's own, and the log of them. The tiny city at 2021-12-31 23:59:59, in natural time: T3 (9 days) is overdue since 2021-02-20
/// 08:00; of T4 (365 days, due 2022-03-01 08:00) 59 days 8 hours are left, 16.3 %; T2 was done five days late; all others in time.
class TestCardRules : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static ClockSpec spec(const char *json)
    {
        const auto read = clockFromJson(QJsonDocument::fromJson(json).object(), QStringLiteral("rules.json"));
        return read ? *read : ClockSpec();
    }
    static QString counted(const CardCounts &counts)
    {
        QStringList out{QString::number(counts.yellow), QString::number(counts.red)};
        for (const qint64 level : counts.levels)
            out.append(QString::number(level));
        return out.join(u' ');
    }
    static QStringList log(const Workspace &workspace)
    {
        QStringList out;
        const auto kept = keptCards(workspace.files().folder + QStringLiteral("/local.db"));
        for (const KeptCard &c : kept ? *kept : std::vector<KeptCard>())
            out.append(
                QStringList{c.moment.mid(5), c.ticket, c.code, c.holder, QString::number(c.rules) + (c.withdrawn.isEmpty() ? QString() : s("-"))}.join(u' '));
        return out;
    }
    static constexpr const char *tenth = R"({"starts":"t_accept","rules":[{"field":"card","code":"yellow","remaining_share":0.1},
        {"field":"card","code":"red","overdue_limits":0},{"field":"supervise","code":"1","overdue_limits":1},{"field":"supervise","code":"2","overdue_limits":50}]})";

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
    }

    void countsByOtherRules()
    {
        const test::TinyWorkspace tiny(*m_catalog, m_jobs);
        const FrameSet &frames = tiny.workspace->frames();
        ClockRules rules = *tiny.workspace->clockRules();
        QCOMPARE(counted(cardCounts(frames, rules)), s("1 1 1 1")); // T4; T3, over by 34 limits
        const auto value = [&](const char *id) { return evaluate(*m_catalog, *m_catalog->kpi(s(id)), frames, {}, Comparison::None)->value.value_or(-1); };
        QCOMPARE(value("ticket.cards_yellow"), 1.0); // as the indicators say
        QCOMPARE(value("ticket.cards_red"), 1.0);
        QCOMPARE(value("ticket.supervised"), 1.0);
        rules.spec = spec(tenth); // 36.5 days
        QCOMPARE(counted(cardCounts(frames, rules)), s("0 1 1 0"));
        QCOMPARE(counted(cardCounts({}, rules)), s("0 0 0 0"));
    }

    void rulesOfTheWorkspaceHoldAtOnce()
    {
        const test::TinyWorkspace tiny(*m_catalog, m_jobs);
        Workspace &workspace = *tiny.workspace;
        const QString &folder = workspace.files().folder;
        const ClockSpec own = spec(tenth);
        QVERIFY(keepOwnClock(folder, own));
        QSignalSpy changed(&workspace, &Workspace::framesChanged);
        workspace.setCards(own);
        QVERIFY(changed.size() > 0);
        QCOMPARE(workspace.clockRules()->spec, own);
        const auto value = [&](const char *id) {
            return evaluate(*m_catalog, *m_catalog->kpi(s(id)), workspace.frames(), {}, Comparison::None)->value.value_or(-1);
        };
        QCOMPARE(value("ticket.cards_yellow"), 0.0);
        QCOMPARE(value("ticket.cards_red"), 1.0);
        changed.clear();
        workspace.setCards(own); // they do already
        QCOMPARE(changed.size(), 0);
        QVERIFY(workspace.refresh());
        QCOMPARE(workspace.clockRules()->spec, own);

        // At the next opening, too; until they are taken away.
        std::vector<Error> refused;
        const auto next = loadCatalog(folder, refused);
        QVERIFY(next && refused.empty());
        QCOMPARE(next->clock(), own);
        QVERIFY(hasOwnClock(folder));
        QVERIFY(removeOwnClock(folder) && removeOwnClock(folder) && !hasOwnClock(folder));
        QCOMPARE(loadCatalog(folder, refused)->clock(), m_catalog->clock());
        QCOMPARE(*shippedClock(), m_catalog->clock());
    }

    void brokenRulesAreToldAndThoseShippedGoOn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const char *head = "{\"starts\": \"t_accept\",\n \"rules\": [\n";
        const char *yellow = "  {\"field\": \"card\", \"code\": \"yellow\", \"remaining_hours\": 4},\n";
        const char *red = "  {\"field\": \"card\", \"code\": \"red\", \"overdue_limits\": 0},\n";
        const char *one = "  {\"field\": \"supervise\", \"code\": \"1\", \"overdue_limits\": 1}";
        const auto row = [](const char *name, const QByteArray &text, const char *place) { QTest::newRow(name) << text << QString::fromUtf8(place); };
        row("no JSON", "{\"starts\": \"t_accept\",\n \"rules\": [}", "line 2");
        row("a share above 1", QByteArray(head) + "  {\"field\": \"card\", \"code\": \"yellow\", \"remaining_share\": 20},\n" + red + one + "]}",
            "line 3, rules[0].remaining_share");
        row("no yellow card", QByteArray(head) + red + one + "]}", "line 2, rules");
        row("no red card", QByteArray(head) + yellow + one + "]}", "line 2, rules");
        row("no level", QByteArray(head) + yellow + "  {\"field\": \"card\", \"code\": \"red\", \"overdue_limits\": 0}]}", "line 2, rules");
        row("a level left out", QByteArray(head) + yellow + red + "  {\"field\": \"supervise\", \"code\": \"2\", \"urges\": 2}]}", "line 5, rules[2].code");
        row("a higher level that is easier",
            QByteArray(head) + yellow + red + one + ",\n  {\"field\": \"supervise\", \"code\": \"2\", \"overdue_limits\": 0.5}]}",
            "line 6, rules[3].overdue_limits");
        row("a code twice", QByteArray(head) + yellow + yellow + red + one + "]}", "line 4, rules[1].code");
        row("another start", QByteArray("{\"starts\": \"t_sign\",\n \"rules\": [\n") + yellow + red + one + "]}", "line 1, starts");
    }
    void brokenRulesAreToldAndThoseShippedGoOn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const QTemporaryDir folder;
        QVERIFY(QDir().mkpath(folder.filePath(s("declarations/clock"))));
        QFile file(folder.filePath(s("declarations/clock/rules.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        std::vector<Error> refused;
        const auto catalog = loadCatalog(folder.path(), refused);
        QVERIFY(catalog);
        QCOMPARE(catalog->clock(), m_catalog->clock());
        QCOMPARE(refused.size(), std::size_t(1));
        QCOMPARE(refused[0].code, ErrorCode::SpecInvalid);
        QCOMPARE(refused[0].args[0], file.fileName());
        QCOMPARE(refused[0].args[1], place);
        QVERIFY(!refused[0].args[2].isEmpty());
    }

    void whatWouldBeRefusedIsNotKept()
    {
        const QTemporaryDir folder;
        QVERIFY(!keepOwnClock(folder.path(), spec(R"({"starts":"t_accept","rules":[{"field":"card","code":"red","overdue_limits":0}]})")));
        QVERIFY(!hasOwnClock(folder.path()));
        QCOMPARE(faultOf(m_catalog->clock()).has_value(), false); // those shipped fulfil it
        const auto again = clockFromJson(toJson(m_catalog->clock()), s("rules.json"));
        QVERIFY(again);
        QCOMPARE(*again, m_catalog->clock());
    }

    void everyCardIsLogged()
    {
        const test::TinyWorkspace tiny(*m_catalog, m_jobs);
        Workspace &workspace = *tiny.workspace;
        const auto what = cardKeeping(workspace);
        QVERIFY(what);
        // T2: a fifth of 10 days before the 20th; red. T3: a fifth of 9 days (1 d 19 h 12 min) before the 20th; red; 9 and 18 days later. T4: 73 days before March.
        const QStringList all{s("02-18 08:00:00 T2 yellow D1 1"), s("02-18 12:48:00 T3 yellow D2 1"), s("02-20 08:00:01 T2 red D1 1"),
                              s("02-20 08:00:01 T3 red D2 1"),    s("03-01 08:00:01 T3 1 D2 1"),      s("03-10 08:00:01 T3 2 D2 1"),
                              s("12-18 08:00:00 T4 yellow D1 1")};
        QCOMPARE(*keepCardLog(*what, s("2026-01-01T00:00:00Z")), (CardsKept{7, 0, 0}));
        QCOMPARE(log(workspace), all);
        QCOMPARE(*keepCardLog(*what, s("2026-01-02T00:00:00Z")), CardsKept());

        // After a restart the same.
        const auto again = Workspace::open(workspace.files(), *m_catalog, m_jobs, s("en"));
        QVERIFY(again && !cardKeeping(**again)); // nothing is loaded
        QVERIFY((*again)->load({s("ticket")}));
        QCOMPARE(*keepCardLog(*cardKeeping(**again), s("2026-01-03T00:00:00Z")), CardsKept());
        QCOMPARE(log(**again), all);

        // While another moment is looked at nothing is written.
        workspace.setMoment(LocalTime::of(QDate(2021, 3, 5)));
        QVERIFY(!cardKeeping(workspace));
        workspace.setMoment(LocalTime::null());
        QVERIFY(cardKeeping(workspace));

        // Later data: T3 was done on the 19th after all, and is another department's. Its red card and what followed are withdrawn; the yellow one stands, of D2.
        const auto cache = Cache::open(workspace.files().cache, Cache::Mode::Write);
        QVERIFY(cache);
        auto batch = (*cache)->begin({s("edit"), {}, {}, {}, {}, {}, {}});
        QVERIFY(batch);
        QVERIFY((*batch)->beginRows(s("ticket"), {s("ticket_no"), s("t_dispose"), s("lead_dept")}, WriteMode::Upsert));
        QVERIFY((*batch)->write({{Value(s("T3")), Value(s("2021-02-19T08:00:00.000Z")), Value(s("D1"))}, Geometry::point(113.03, 23.0), 0}));
        QVERIFY((*batch)->endRows() && (*batch)->commit());
        QVERIFY(workspace.refresh() && workspace.load({s("ticket")}));
        QCOMPARE(*keepCardLog(*cardKeeping(workspace), s("2026-01-04T00:00:00Z")), (CardsKept{0, 3, 0}));
        QCOMPARE(
            log(workspace),
            (QStringList{all[0], all[1], all[2], s("02-20 08:00:01 T3 red D2 1-"), s("03-01 08:00:01 T3 1 D2 1-"), s("03-10 08:00:01 T3 2 D2 1-"), all[6]}));

        // Rules under which T4 is not yellow yet: what was given stands, and no card is new.
        workspace.setCards(spec(tenth));
        QCOMPARE(*keepCardLog(*cardKeeping(workspace), s("2026-01-05T00:00:00Z")), CardsKept());
        QCOMPARE(keptRules(workspace.files().folder + s("/local.db"))->size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestCardRules)
#include "tst_cardrules.moc"
