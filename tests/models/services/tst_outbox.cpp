// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncfixture.h"
#include "package/keystore.h"
#include "package/packagereader.h"
#include "services/action/changingcache.h"
#include "services/action/outboxservice.h"
#include "sync/packages.h"

#include <QSignalSpy>

using namespace om;

/// Seven tickets S0 … S6, one at each step, of department D1 (S3 with D2); R is revoked at step 3, U stands at no step that is known. Levels of
/// supervision are a code list, so an unknown one is refused.
class TestOutbox : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<OutboxService> m_outbox;
    QDateTime m_now{QDate(2021, 12, 31), QTime(8, 0), QTimeZone::utc()};

    QString folder() const { return m_dir->path(); }

    Result<void> makeCache() const
    {
        auto cache = Cache::open(folder() + QStringLiteral("/cache.gpkg"), Cache::Mode::Create);
        if (!cache)
            return fail(cache);
        std::vector<Row> tickets, codes;
        const DatasetSpec &spec = *m_catalog.dataset(QStringLiteral("ticket"));
        const auto ticket = [&](const QString &no, const QString &stage, bool isRevoked) {
            Row row;
            row.cells.resize(spec.fields.size());
            const auto set = [&](const char *field, const Value &value) { row.cells.at(std::size_t(spec.fieldIndex(QLatin1String(field)))) = value; };
            set("ticket_no", no);
            if (!stage.isEmpty())
                set("stage", stage);
            set("lead_dept", QStringLiteral("D1"));
            if (no == u"S3")
                set("co_dept", QStringLiteral("D3,D2"));
            set("is_revoked", qint64(isRevoked));
            row.geometry = Geometry::point(113.1, 23.0);
            tickets.push_back(std::move(row));
        };
        for (int stage = 0; stage < 7; ++stage)
            ticket(QStringLiteral("S%1").arg(stage), QString::number(stage), false);
        ticket(QStringLiteral("R"), QStringLiteral("3"), true);
        ticket(QStringLiteral("U"), {}, false);
        if (auto written = fixture::write(**cache, spec, tickets, WriteMode::Append); !written)
            return fail(written);
        const DatasetSpec &list = *m_catalog.dataset(QStringLiteral("code"));
        Row level;
        level.cells.resize(list.fields.size());
        level.cells.at(0) = QStringLiteral("supervise_level");
        level.cells.at(1) = QStringLiteral("1");
        level.cells.at(3) = QStringLiteral("督办");
        if (auto written = fixture::write(**cache, list, {level}, WriteMode::Append); !written)
            return fail(written);
        return {};
    }

    void open()
    {
        m_outbox.reset();
        m_workspace.reset();
        auto workspace = Workspace::open(Workspace::place(folder(), {}), m_catalog, m_jobs, QStringLiteral("en"));
        OM_OK(workspace);
        m_workspace = *std::move(workspace);
        auto outbox = OutboxService::open(*m_workspace, QStringLiteral("li"), [this] { return m_now; });
        OM_OK(outbox);
        m_outbox = *std::move(outbox);
    }

    void take(const char *role, const char *org = "")
    {
        OM_OK(grantRole(folder(), QLatin1String(role), QLatin1String(org), {}, roleGrantFile(folder())));
        OM_OK(m_outbox->readRole());
        QCOMPARE(m_outbox->role().role, QLatin1String(role));
    }

    /// All that an action needs.
    OutboxService::Given given(const TicketActionSpec &action) const
    {
        OutboxService::Given out;
        const auto text = [&](const char *name, const char *value) {
            return action.needs.contains(QLatin1String(name)) ? QString::fromLatin1(value) : QString();
        };
        out.department = text("department", "D1");
        out.level = text("level", "1");
        out.classSmall = text("class_small", "E0101");
        out.source = text("source_channel", "21");
        out.text = text("text", "why");
        if (action.needs.contains(QLatin1String("place")))
            out.place = TicketEvent::Place{113.2, 23.1};
        return out;
    }

    QString act(const QString &ticket, const char *action)
    {
        const auto answer = m_outbox->act(ticket, QLatin1String(action), given(*m_outbox->table().action(QLatin1String(action))));
        return answer ? *answer : errorCodeName(answer.error().code);
    }

private Q_SLOTS:
    void init()
    {
        m_now = QDateTime(QDate(2021, 12, 31), QTime(8, 0), QTimeZone::utc());
        m_dir = std::make_unique<QTemporaryDir>();
        OM_OK(makeCache());
        open();
    }

    /// domain.md §2.13, cell by cell: + = on every ticket, o = on tickets of the own organisation.
    void everyRoleAndEveryAction()
    {
        const QStringList actions{QStringLiteral("new"),         QStringLiteral("dispatch"), QStringLiteral("urge"),    QStringLiteral("supervise"),
                                  QStringLiteral("instruct"),    QStringLiteral("return"),   QStringLiteral("note"),    QStringLiteral("group"),
                                  QStringLiteral("undo"),        QStringLiteral("data"),     QStringLiteral("send"),    QStringLiteral("sync"),
                                  QStringLiteral("company_tax"), QStringLiteral("explain"),  QStringLiteral("nonsense")};
        const QMap<QString, QString> matrix{{QStringLiteral("leader"), QStringLiteral("----+-+-+--++--")},
                                            {QStringLiteral("duty_chief"), QStringLiteral("++++-++++-++---")},
                                            {QStringLiteral("analyst"), QStringLiteral("-----------+++-")},
                                            {QStringLiteral("data_staff"), QStringLiteral("-------+-+++++-")},
                                            {QStringLiteral("handler"), QStringLiteral("-----oo-o--+---")},
                                            {QStringLiteral("administrator"), QStringLiteral("---------+++++-")},
                                            {QString(), QStringLiteral("---------------")},
                                            {QStringLiteral("nobody"), QStringLiteral("---------------")}};
        const TicketActions &table = m_outbox->table();
        QCOMPARE(table.roles.size(), std::size_t(6));
        QCOMPARE(table.actions.size(), std::size_t(actions.size() - 1));
        for (auto role = matrix.begin(); role != matrix.end(); ++role)
            for (qsizetype i = 0; i < actions.size(); ++i) {
                const QByteArray cell = (role.key() + u' ' + actions[i]).toUtf8();
                QVERIFY2(table.mayDo(role.key(), actions[i], false) == ((*role)[i] == u'+'), cell.constData());
                QVERIFY2(table.mayDo(role.key(), actions[i], true) == ((*role)[i] != u'-'), cell.constData());
            }
    }

    void theDataAreChangedByWhoMay()
    {
        const Workspace::Place place = Workspace::place(folder(), {});
        OM_OK(openForChange(place)); // data staff, for nobody granted anything
        take("leader");
        const auto refused = openForChange(place);
        OM_FAILS(refused, ErrorCode::CacheReadOnly, "");
        QCOMPARE(errorText(refused.error()), QStringLiteral("The role “City leader” may not change these data."));
        OM_OK(openForChange(place, DataChange::Sync));
        take("administrator");
        OM_OK(openForChange(place));
        take("nobody");
        OM_FAILS(openForChange(place), ErrorCode::CacheReadOnly, "");
        OM_FAILS(openForChange(place, DataChange::Sync), ErrorCode::CacheReadOnly, "");
    }

    /// The same at the service, where it holds: on S3 (of D1, with D2), where urge, supervise, instruct, return and note are possible, and S1.
    void theServiceAsksTheTable_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("org");
        QTest::addColumn<QString>("done"); // of new, dispatch S1, urge, supervise, instruct, note, return S3, group, undo, send
        QTest::newRow("leader") << QStringLiteral("leader") << QString() << QStringLiteral("0000110010");
        QTest::newRow("duty chief") << QStringLiteral("duty_chief") << QString() << QStringLiteral("1111011111");
        QTest::newRow("analyst") << QStringLiteral("analyst") << QString() << QStringLiteral("0000000000");
        QTest::newRow("data staff") << QStringLiteral("data_staff") << QString() << QStringLiteral("0000000101");
        QTest::newRow("administrator") << QStringLiteral("administrator") << QString() << QStringLiteral("0000000001");
        QTest::newRow("lead") << QStringLiteral("handler") << QStringLiteral("D1") << QStringLiteral("0000011010");
        QTest::newRow("helps") << QStringLiteral("handler") << QStringLiteral("D2") << QStringLiteral("0000011010");
        QTest::newRow("another") << QStringLiteral("handler") << QStringLiteral("D4") << QStringLiteral("0000000000");
        QTest::newRow("of nobody") << QStringLiteral("handler") << QString() << QStringLiteral("0000000000");
    }
    void theServiceAsksTheTable()
    {
        QFETCH(QString, role);
        QFETCH(QString, org);
        QFETCH(QString, done);
        const QString s3 = QStringLiteral("S3");
        take("duty_chief");
        QCOMPARE(act(s3, "note"), QString());
        const QString note = m_outbox->events().back().id;
        take(role.toLatin1().constData(), org.toLatin1().constData());
        QString found;
        const auto tell = [&](const QString &answer) { found += answer.isEmpty() ? u'1' : u'0'; };
        const std::size_t before = m_outbox->events().size();
        const auto undone = m_outbox->undo(note);
        tell(act({}, "new"));
        tell(act(QStringLiteral("S1"), "dispatch"));
        for (const char *action : {"urge", "supervise", "instruct", "note", "return"})
            tell(act(s3, action));
        QCOMPARE(m_outbox->events().size(), before + std::size_t(found.count(u'1'))); // what was refused left nothing
        tell(m_outbox->group(s3, {}, QStringLiteral("why")).value());
        QVERIFY(undone);
        tell(*undone);
        tell(m_outbox->send(folder() + QStringLiteral("/out.zip")).value());
        QCOMPARE(found, done);
        QCOMPARE(QFile::exists(folder() + QStringLiteral("/out.zip")), done.endsWith(u'1') && (found.left(7).contains(u'1') || !undone->isEmpty()));
    }

    void onlyMovesOfTheWorkflow_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("to"); // step after it from 0 … 6, - = refused
        QTest::newRow("dispatch") << QStringLiteral("dispatch") << QStringLiteral("-22----");
        QTest::newRow("urge") << QStringLiteral("urge") << QStringLiteral("--234--");
        QTest::newRow("supervise") << QStringLiteral("supervise") << QStringLiteral("-12345-");
        QTest::newRow("return") << QStringLiteral("return") << QStringLiteral("-0-2-3-");
        QTest::newRow("note") << QStringLiteral("note") << QStringLiteral("0123456");
    }
    void onlyMovesOfTheWorkflow()
    {
        QFETCH(QString, action);
        QFETCH(QString, to);
        take("duty_chief");
        QString found;
        for (int stage = 0; stage < 7; ++stage) {
            const QString answer = act(QStringLiteral("S%1").arg(stage), action.toLatin1().constData());
            if (!answer.isEmpty()) {
                found += u'-';
                continue;
            }
            QCOMPARE(m_outbox->events().back().stageFrom, stage);
            found += QString::number(m_outbox->events().back().stageTo);
        }
        QCOMPARE(found, to);
        QCOMPARE(act(QStringLiteral("R"), action.toLatin1().constData()).isEmpty(), action == u"note"); // revoked
        QVERIFY(!act(QStringLiteral("U"), action.toLatin1().constData()).isEmpty()); // at no step that is known
        QCOMPARE(act(QStringLiteral("X"), action.toLatin1().constData()), errorCodeName(ErrorCode::NotFound));
    }

    /// Filed → dispatched → the second action starts from where the first one led, and is the first to be taken back.
    void pendingMovesCount()
    {
        take("duty_chief");
        const QString s1 = QStringLiteral("S1");
        QVERIFY(!act(s1, "urge").isEmpty()); // filed, nobody to urge
        QCOMPARE(act(s1, "dispatch"), QString());
        QCOMPARE(act(s1, "urge"), QString());
        QCOMPARE(act(s1, "dispatch"), QString()); // to another department
        const auto events = m_outbox->eventsOf(s1);
        QCOMPARE(events.size(), std::size_t(3));
        QCOMPARE(events[1].stageFrom, 2);
        open(); // another start of the program
        take("duty_chief");
        QVERIFY(m_outbox->eventsOf(s1) == events);
        QVERIFY(!m_outbox->undo(events[0].id)->isEmpty()); // the urging hangs on it
        for (const std::size_t i : {2, 1, 0})
            QCOMPARE(*m_outbox->undo(events[i].id), QString());
        QVERIFY(!m_outbox->undo(events[0].id)->isEmpty()); // already
        QVERIFY(m_outbox->eventsOf(s1).empty());
        QVERIFY(!act(s1, "urge").isEmpty());
        QCOMPARE(m_outbox->events().size(), std::size_t(3)); // the log keeps what was taken back
    }

    void aNewTicketHasAPlaceAndAProvisionalNumber()
    {
        take("duty_chief");
        QCOMPARE(act({}, "new"), QString());
        const TicketEvent made = m_outbox->events().back();
        QVERIFY2(made.ticket.startsWith(QStringLiteral("N20211231-")), qPrintable(made.ticket));
        QCOMPARE(made.made, QStringLiteral("2021-12-31T08:00:00.000Z"));
        QCOMPARE(made.stageTo, 0);
        QCOMPARE(made.place->lat, 23.1);
        QCOMPARE(act(made.ticket, "note"), QString()); // it can be talked about before the centre knows it
        QVERIFY(!act(made.ticket, "dispatch").isEmpty()); // but was not filed
        OutboxService::Given wrong = given(*m_outbox->table().action(QStringLiteral("new")));
        wrong.place->lon = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!m_outbox->act({}, QStringLiteral("new"), wrong)->isEmpty());
    }

    void parametersAreThoseOfTheAction()
    {
        take("duty_chief");
        const QString s2 = QStringLiteral("S2");
        const auto answer = [&](const char *action, const OutboxService::Given &g) { return *m_outbox->act(s2, QLatin1String(action), g); };
        QVERIFY(!answer("dispatch", {}).isEmpty());
        QVERIFY(!answer("dispatch", {.department = QStringLiteral("D1"), .level = QStringLiteral("1")}).isEmpty());
        QVERIFY(!answer("supervise", {.level = QStringLiteral("9")}).isEmpty());
        QVERIFY(!answer("note", {.text = QStringLiteral("  \n")}).isEmpty());
        QVERIFY(!answer("note", {.text = QString(2001, u'x')}).isEmpty());
        QVERIFY(m_outbox->events().empty());
        QCOMPARE(answer("supervise", {.level = QStringLiteral("督办")}), QString());
        QCOMPARE(m_outbox->events().back().level, QStringLiteral("1"));
        for (const char *action : {"group", "send", "new", "nonsense"}) // not of a ticket
            QVERIFY(!m_outbox->act(s2, QLatin1String(action), {}));
    }

    /// The centre applies what was sent: three rows of ticket_event, each once, whatever is applied twice.
    void theCentreTakesEachOnce()
    {
        take("duty_chief");
        const QString first = folder() + QStringLiteral("/1.zip"), second = folder() + QStringLiteral("/2.zip");
        qint64 sent = 0;
        QCOMPARE(*m_outbox->send(first, &sent), QString());
        QCOMPARE(sent, 0);
        QVERIFY(!QFile::exists(first));
        QCOMPARE(act(QStringLiteral("S1"), "dispatch"), QString());
        QCOMPARE(act({}, "new"), QString());
        QVERIFY(!m_outbox->send(folder() + QStringLiteral("/missing/1.zip"))); // no such folder: all stays pending
        QCOMPARE(m_outbox->pendingCount(), 2);
        QCOMPARE(*m_outbox->send(first, &sent), QString());
        QCOMPARE(sent, 2);
        QCOMPARE(m_outbox->pendingCount(), 0);
        QVERIFY(!m_outbox->undo(m_outbox->events().front().id)->isEmpty());
        QVERIFY(m_outbox->eventsOf(QStringLiteral("S1")).empty());
        QCOMPARE(act(QStringLiteral("S3"), "note"), QString());
        QCOMPARE(*m_outbox->send(second, &sent), QString());
        QCOMPARE(sent, 1);

        QTemporaryDir centreFolder;
        fixture::Station centre(centreFolder.path());
        const auto own = KeyStore(folder() + QStringLiteral("/keys")).own();
        OM_OK(KeyStore(centreFolder.path() + QStringLiteral("/keys")).trust(*own));
        JobControl control;
        QVERIFY(!applyPackageFile(*centre.cache, second, centre.place, control)); // the first is missing
        for (const QString &file : {first, first, second, second}) {
            const auto applied = applyPackageFile(*centre.cache, file, centre.place, control);
            OM_OK(applied);
        }
        const auto events = centre.cache->rowsWhere(QStringLiteral("ticket_event"), QStringLiteral("actor"), Value(QStringLiteral("li")));
        OM_OK(events);
        QCOMPARE(events->size(), std::size_t(3));
        const DatasetSpec &spec = *m_catalog.dataset(QStringLiteral("ticket_event"));
        const auto cell = [&](std::size_t row, const char *field) {
            return toText((*events)[row].row.cells[std::size_t(spec.fieldIndex(QLatin1String(field)))]);
        };
        QCOMPARE(cell(0, "ticket_no") + cell(0, "action") + cell(0, "department") + cell(0, "stage_from") + cell(0, "stage_to") + cell(0, "role"),
                 QStringLiteral("S1dispatchD112duty_chief"));
        QCOMPARE((*events)[1].row.geometry.xy, (std::vector<double>{113.2, 23.1}));
        QCOMPARE(cell(2, "text"), QStringLiteral("why"));
    }

    /// Killed after the package was numbered: the same package again, and nothing of it is lost or new.
    void aSendingThatStoppedIsFinished()
    {
        take("duty_chief");
        QCOMPARE(act(QStringLiteral("S1"), "dispatch"), QString());
        {
            auto local = LocalData::open(folder() + QStringLiteral("/local.db"));
            OM_OK(local);
            QCOMPARE(*(*local)->pack(), 1);
        }
        open();
        take("duty_chief");
        QCOMPARE(act(QStringLiteral("S3"), "note"), QString());
        qint64 sent = 0;
        QCOMPARE(*m_outbox->send(folder() + QStringLiteral("/1.zip"), &sent), QString());
        QCOMPARE(sent, 1);
        QCOMPARE(m_outbox->events()[0].package, 1);
        QCOMPARE(*m_outbox->send(folder() + QStringLiteral("/2.zip"), &sent), QString());
        QCOMPARE(m_outbox->events()[1].package, 2);
    }

    void theCacheMayBeThrownAway()
    {
        take("duty_chief");
        QCOMPARE(act(QStringLiteral("S1"), "dispatch"), QString());
        QCOMPARE(*m_outbox->group(QStringLiteral("S1"), QStringLiteral("S2"), QStringLiteral("one tree")), QString());
        const auto events = m_outbox->events();
        m_outbox.reset();
        m_workspace.reset();
        for (const char *part : {"", "-wal", "-shm", ".lock"})
            QFile::remove(folder() + QStringLiteral("/cache.gpkg") + QLatin1String(part));
        OM_OK(makeCache());
        open();
        QVERIFY(m_outbox->events() == events);
        QCOMPARE(m_outbox->decisions().size(), std::size_t(1));
        QCOMPARE(act(QStringLiteral("S1"), "urge"), QString()); // it is dispatched, as before
    }

    void aRoleMustBeSignedForThisWorkstation()
    {
        QCOMPARE(m_outbox->role().role, QStringLiteral("data_staff")); // nobody granted anything
        QVERIFY(m_outbox->role().issuer.isEmpty());
        take("duty_chief");
        // Edited by hand.
        QFile file(roleGrantFile(folder()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        file.seek(0);
        file.write(text.replace("duty_chief", "leader____"));
        file.close();
        OM_OK(m_outbox->readRole());
        QCOMPARE(m_outbox->role().role, QStringLiteral("data_staff"));
        QVERIFY(!m_outbox->role().refusal.isEmpty());
        // A centre above: its grant for this key holds, one for another key and the own one do not.
        QTemporaryDir centre;
        const auto centreKey = KeyStore(centre.path() + QStringLiteral("/keys")).own(QStringLiteral("centre"));
        const auto own = KeyStore(folder() + QStringLiteral("/keys")).own();
        OM_OK(grantRole(centre.path(), QStringLiteral("leader"), {}, own->id, roleGrantFile(folder())));
        OM_OK(m_outbox->readRole());
        QVERIFY(!m_outbox->role().refusal.isEmpty()); // not trusted yet
        OM_OK(KeyStore(folder() + QStringLiteral("/keys")).trust(*centreKey));
        OM_OK(m_outbox->readRole());
        QCOMPARE(m_outbox->role().role, QStringLiteral("leader"));
        QVERIFY(m_outbox->role().isFromCentre);
        QCOMPARE(m_outbox->role().issuer, QStringLiteral("centre"));
        m_outbox->lower();
        QVERIFY(!act(QStringLiteral("S3"), "instruct").isEmpty());
        OM_OK(m_outbox->readRole());
        QCOMPARE(act(QStringLiteral("S3"), "instruct"), QString());
        OM_OK(grantRole(centre.path(), QStringLiteral("leader"), {}, QStringLiteral("0123456789abcdef"), roleGrantFile(folder())));
        OM_OK(m_outbox->readRole());
        QVERIFY(!m_outbox->role().refusal.isEmpty());
        OM_OK(grantRole(folder(), QStringLiteral("duty_chief"), {}, {}, roleGrantFile(folder())));
        OM_OK(m_outbox->readRole());
        QCOMPARE(m_outbox->role().role, QStringLiteral("data_staff"));
        QVERIFY(!m_outbox->role().refusal.isEmpty());
        QVERIFY(!grantRole(folder(), QStringLiteral("leader"), {}, QStringLiteral("no key"), roleGrantFile(folder())));
    }

    void aGrantEndsAfterItsLastDay()
    {
        const QDate last(2027, 12, 31);
        OM_OK(grantRole(folder(), QStringLiteral("leader"), {}, {}, roleGrantFile(folder()), last));
        const auto roleOn = [&](QDate day) { return readWorkstationRole(folder(), day).value(); };
        QCOMPARE(roleOn(last).role, QStringLiteral("leader"));
        QCOMPARE(roleOn(last).until, last);
        QCOMPARE(roleOn(last.addDays(1)).role, QStringLiteral("data_staff"));
        QVERIFY(roleOn(last.addDays(1)).refusal.contains(QStringLiteral("2027-12-31")));
        OM_OK(grantRole(folder(), QStringLiteral("leader"), {}, {}, roleGrantFile(folder())));
        QCOMPARE(roleOn(QDate(2999, 1, 1)).role, QStringLiteral("leader"));
        QVERIFY(!roleOn(last).until.isValid());
        // While the window stands open the day comes, too.
        OM_OK(grantRole(folder(), QStringLiteral("leader"), {}, {}, roleGrantFile(folder()), m_now.toLocalTime().date()));
        OM_OK(m_outbox->readRole());
        QCOMPARE(act(QStringLiteral("S3"), "instruct"), QString());
        m_now = m_now.addDays(1);
        QVERIFY(act(QStringLiteral("S3"), "instruct").contains(QStringLiteral("2021-12-31")));
    }

    void wrongTablesAreRefused()
    {
        const auto load = [&](const QByteArray &actions) {
            const QString path = folder() + QStringLiteral("/table.json");
            fixture::putContent(path, R"({"roles":[{"id":"a","title":"A"}],"actions":[)" + actions + "]}");
            const auto table = TicketActions::load(path);
            return table ? QString() : errorCodeName(table.error().code);
        };
        const QString invalid = errorCodeName(ErrorCode::SpecInvalid);
        QCOMPARE(load(R"({"id":"x","title":"X","roles":["a"],"needs":["text"]})"), QString());
        QCOMPARE(load(R"({"id":"x","title":"X","roles":["b"]})"), invalid);
        QCOMPARE(load(R"({"id":"x","title":"X","needs":["colour"]})"), invalid);
        QCOMPARE(load(R"({"id":"x","title":"X"},{"id":"x","title":"X"})"), invalid);
        QCOMPARE(load(R"({"id":"x","title":"X","to":2,"is_back":true})"), invalid);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
