// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Indicators in packages, as scripts use them: the program is run, its one JSON document is read.
#include "services/declarations/ownkpis.h"
#include "support/tinyworkspace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace om;

class TestPackageCommands : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    test::TinyWorkspace m_a{m_catalog, m_jobs}, m_b{m_catalog, m_jobs};
    QTemporaryDir m_files;

    QString file(const char *name) const { return m_files.filePath(QLatin1String(name)); }
    static QString folder(const test::TinyWorkspace &workspace) { return workspace.workspace->files().folder; }
    static std::pair<int, QJsonDocument> run(const test::TinyWorkspace &workspace, const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(OM_BIN "/onemap"),
                      QStringList{QStringLiteral("--workspace"), folder(workspace), QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")} +
                          arguments);
        if (!process.waitForFinished(60'000))
            return {-1, {}};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput())};
    }
    static QStringList words(const char *line) { return QString::fromLatin1(line).split(u' '); }
    static QJsonObject first(const QJsonDocument &reply) { return reply.object().value(u"indicators").toArray().first().toObject(); }

private Q_SLOTS:
    void indicatorsTravel()
    {
        QVERIFY(!m_a.error && !m_b.error);
        KpiSpec kpi;
        kpi.title = QStringLiteral("Tickets of D1");
        kpi.definition = QStringLiteral("d");
        kpi.dataset = QStringLiteral("ticket");
        kpi.aggregate = QStringLiteral("count");
        kpi.numerator = QStringLiteral("t_accept in P and lead_dept = 'D1'");
        QVERIFY(keepOwnKpi(folder(m_a), kpi));
        const auto [made, package] = run(m_a, words("package create --indicators-only --out") << file("kpis.zip"));
        QCOMPARE(made, 0);
        QCOMPARE(first(package).value(u"id").toString(), QStringLiteral("own.1"));
        QCOMPARE(package.object().value(u"rows").toInt(), 0);
        QCOMPARE(run(m_a, words("package create --indicators-only --from 1 --out") << file("no.zip")).first, 2);
        QVERIFY(!QFile::exists(file("no.zip")));

        QCOMPARE(run(m_b, words("package verify") << file("kpis.zip")).first, 1);
        QCOMPARE(run(m_a, words("keys export --out") << file("a.pub")).first, 0);
        QCOMPARE(run(m_b, words("keys trust") << file("a.pub")).first, 0);
        const QString id = QStringLiteral("own.%1.1").arg(package.object().value(u"key").toString());
        const auto [verified, seen] = run(m_b, words("package verify") << file("kpis.zip"));
        QCOMPARE(verified, 0);
        QCOMPARE(first(seen).value(u"id").toString(), id);
        QCOMPARE(first(seen).value(u"state").toString(), QStringLiteral("new"));
        const auto [applied, taken] = run(m_b, words("package apply") << file("kpis.zip"));
        QCOMPARE(applied, 0);
        QCOMPARE(first(taken).value(u"state").toString(), QStringLiteral("new"));
        QCOMPARE(first(run(m_b, words("package apply") << file("kpis.zip")).second).value(u"state").toString(), QStringLiteral("present"));
        const QJsonObject value = run(m_b, words("kpi --period 2021") << id).second.array().first().toObject();
        QCOMPARE(value.value(u"title").toString(), QStringLiteral("Tickets of D1"));
        QCOMPARE(value.value(u"value").toDouble(), 3.0);

        // Somebody changed it here: theirs is told and does not overwrite ours.
        QFile here(folder(m_b) + QStringLiteral("/declarations/kpis/own-%1.json").arg(package.object().value(u"key").toString()));
        QVERIFY(here.open(QIODevice::ReadWrite));
        const QByteArray changed = here.readAll().replace("Tickets of D1", "Something else");
        QVERIFY(here.resize(0) && here.seek(0) && here.write(changed) == changed.size());
        here.close();
        const auto [clashed, kept] = run(m_b, words("package apply") << file("kpis.zip"));
        QCOMPARE(clashed, 3);
        QCOMPARE(first(kept).value(u"state").toString(), QStringLiteral("clash"));
    }

    void theyGoAlongWithData()
    {
        const auto [made, package] = run(m_a, words("package create --indicators --out") << file("base.zip"));
        QCOMPARE(made, 0);
        QCOMPARE(package.object().value(u"rows").toInt(), 11);
        QCOMPARE(package.object().value(u"indicators").toArray().size(), 1);
        QCOMPARE(run(m_a, words("package create --out") << file("plain.zip")).second.object().value(u"indicators").toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPackageCommands)
#include "tst_packagecommands.moc"
