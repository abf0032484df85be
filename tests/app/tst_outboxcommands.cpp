// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// outbox and role, as scripts use them: the program is run, its one JSON document is read.
#include "services/action/outboxservice.h"
#include "support/tinyworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace om;

class TestOutboxCommands : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    test::TinyWorkspace m_tiny{m_catalog, m_jobs};

    QString folder() const { return m_tiny.workspace->files().folder; }

    std::pair<int, QJsonObject> run(const QString &line) const
    {
        QProcess process;
        process.start(QStringLiteral(OM_BIN "/onemap"),
                      QStringList{QStringLiteral("--workspace"), folder(), QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")} +
                          line.split(u' ', Qt::SkipEmptyParts));
        if (!process.waitForFinished(60'000))
            return {-1, {}};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
    }

    static QString errorCode(const QJsonObject &reply) { return reply.value(u"error").toObject().value(u"code").toString(); }

private Q_SLOTS:
    void listedUndoneAndSent()
    {
        QVERIFY(!m_tiny.error);
        auto [granted, role] = run(QStringLiteral("role grant duty_chief"));
        QCOMPARE(granted, 0);
        QCOMPARE(role.value(u"role").toString(), QStringLiteral("duty_chief"));
        QString first;
        {
            auto outbox = OutboxService::open(*m_tiny.workspace, QStringLiteral("li"));
            QVERIFY(outbox);
            for (int i = 0; i < 3; ++i)
                QCOMPARE(
                    *(*outbox)->act(
                        {}, QStringLiteral("new"),
                        {.classSmall = QStringLiteral("E1"), .source = QStringLiteral("21"), .text = QString::number(i), .place = TicketEvent::Place{113, 23}}),
                    QString());
            first = (*outbox)->events().front().id;
        }
        auto [listed, all] = run(QStringLiteral("outbox list"));
        QCOMPARE(listed, 0);
        QCOMPARE(all.value(u"count").toInt(), 3);
        const QJsonObject event = all.value(u"events").toArray().first().toObject();
        QCOMPARE(event.value(u"id").toString(), first);
        QCOMPARE(event.value(u"action").toString(), QStringLiteral("new"));
        QCOMPARE(event.value(u"lon").toDouble(), 113.0);
        QCOMPARE(event.value(u"state").toString(), QStringLiteral("pending"));
        QVERIFY(event.value(u"package").isNull());
        QCOMPARE(run(QStringLiteral("outbox undo %1").arg(first)).first, 0);
        const auto [again, refusal] = run(QStringLiteral("outbox undo %1").arg(first));
        QCOMPARE(again, 1);
        QCOMPARE(errorCode(refusal), QStringLiteral("refused"));
        const auto [unknown, missing] = run(QStringLiteral("outbox undo nonsense"));
        QCOMPARE(unknown, 1);
        QCOMPARE(errorCode(missing), QStringLiteral("not_found"));
        const QString file = folder() + QStringLiteral("/out.zip");
        const auto [exported, sent] = run(QStringLiteral("outbox export --out %1").arg(file));
        QCOMPARE(exported, 0);
        QCOMPARE(sent.value(u"sent").toInt(), 2);
        QVERIFY(QFile::exists(file));
        const auto [checked, package] = run(QStringLiteral("package verify %1").arg(file));
        QCOMPARE(checked, 0);
        QCOMPARE(package.value(u"rows").toInt(), 2);
        const auto [idle, nothing] = run(QStringLiteral("outbox export --out %1.2").arg(file));
        QCOMPARE(idle, 0);
        QCOMPARE(nothing.value(u"sent").toInt(), 0);
        QVERIFY(nothing.value(u"file").isNull());
        QCOMPARE(run(QStringLiteral("outbox list --state sent")).second.value(u"count").toInt(), 2);
        QCOMPARE(run(QStringLiteral("outbox list --state undone")).second.value(u"count").toInt(), 1);
    }

    void theRoleIsAsked()
    {
        QCOMPARE(run(QStringLiteral("role grant analyst")).first, 0);
        const auto [exitCode, reply] = run(QStringLiteral("outbox export --out %1/no.zip").arg(folder()));
        QCOMPARE(exitCode, 1);
        QCOMPARE(errorCode(reply), QStringLiteral("refused"));
        QVERIFY(!QFile::exists(folder() + QStringLiteral("/no.zip")));
        QFile table(folder() + QStringLiteral("/tickets.csv"));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("ticket_no,lon,lat\nN1,113.1,23.0\n");
        table.close();
        const QString order = QStringLiteral("import %1 --dataset ticket").arg(table.fileName());
        const auto [denied, refusal] = run(order);
        QCOMPARE(denied, 1);
        QCOMPARE(errorCode(refusal), QStringLiteral("cache_read_only"));
        const int before = run(QStringLiteral("history")).second.value(u"batches").toArray().size();
        QCOMPARE(run(QStringLiteral("role grant data_staff")).first, 0);
        QCOMPARE(run(order).first, 0);
        QCOMPARE(run(QStringLiteral("history")).second.value(u"batches").toArray().size(), before + 1); // and the denied one left none
    }

    void wrongUsageIsTwo()
    {
        for (const char *line : {"outbox", "outbox export", "outbox list --state nonsense", "role grant king", "role grant leader --for nobody"})
            QCOMPARE(run(QString::fromLatin1(line)).first, 2);
    }
};

QTEST_GUILESS_MAIN(TestOutboxCommands)
#include "tst_outboxcommands.moc"
