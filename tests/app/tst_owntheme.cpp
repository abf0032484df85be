// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A theme that is made of JSON alone (docs/formats/declarations.md, tests/data/clinics): imported, counted, drawn and reported by the program as it is.
#include "support/tinyworkspace.h"

#include "mainwindow.h"
#include "panels/appbar.h"
#include "windowsession.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QProcess>
#include <QTest>
#include <QToolButton>

using namespace om;

class TestOwnTheme : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_complaints;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QJsonDocument run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(OM_BIN "/onemap"),
                      QStringList{QStringLiteral("--workspace"), m_folder.path(), QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")} +
                          arguments);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            return {};
        m_complaints = process.readAllStandardError();
        return QJsonDocument::fromJson(process.readAllStandardOutput());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalog = Catalog::load();
        QVERIFY(catalog);
        JobRunner jobs(0);
        const test::TinyWorkspace tiny(*catalog, jobs);
        QVERIFY(tiny.workspace);
        QVERIFY(QFile::copy(tiny.workspace->files().cache, path("cache.gpkg")));
        const QDir from(QStringLiteral(OM_TEST_DATA "/clinics/declarations"));
        for (const QString &kind : from.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QVERIFY(QDir().mkpath(path("declarations/") + kind));
            for (const QString &file : QDir(from.filePath(kind)).entryList(QDir::Files))
                QVERIFY(QFile::copy(from.filePath(kind + u'/' + file), path("declarations/") + kind + u'/' + file));
        }
        const auto report =
            run({QStringLiteral("import"), QStringLiteral(OM_TEST_DATA "/clinics/clinics.csv"), QStringLiteral("--dataset"), QStringLiteral("clinic")});
        QCOMPARE(report.object().value(QStringLiteral("rows_accepted")).toInt(), 3);
    }

    void itsIndicatorsCount()
    {
        // 6 + 4 doctors for 12 + 8 beds; the clinic without beds is left out
        QCOMPARE(run({QStringLiteral("kpi"), QStringLiteral("clinic.count")}).array().at(0).toObject().value(QStringLiteral("value")).toInt(), 3);
        QCOMPARE(run({QStringLiteral("kpi"), QStringLiteral("clinic.doctors_per_bed")}).array().at(0).toObject().value(QStringLiteral("value")).toDouble(),
                 0.5);
        QCOMPARE(run({QStringLiteral("kpi"), QStringLiteral("clinic.count"), QStringLiteral("--area"), QStringLiteral("South")})
                     .array()
                     .at(0)
                     .toObject()
                     .value(QStringLiteral("value"))
                     .toInt(),
                 2);
    }

    void itIsDrawnAndReported()
    {
        run({QStringLiteral("render"), QStringLiteral("--theme"), QStringLiteral("clinics"), QStringLiteral("--size"), QStringLiteral("600x400"),
             QStringLiteral("--out"), path("map.png")});
        QCOMPARE(QImage(path("map.png")).size(), QSize(600, 400));
        run({QStringLiteral("report"), QStringLiteral("health"), QStringLiteral("--period"), QStringLiteral("2021"), QStringLiteral("--out"),
             path("report.pdf")});
        QVERIFY(QFile(path("report.pdf")).size() > 1000);
    }

    void theWindowHasItsTab()
    {
        auto session = WindowSession::open(Workspace::place(m_folder.path(), {}), QStringLiteral("en"), {});
        QVERIFY(session);
        (*session)->window().show();
        QToolButton *tab = nullptr;
        for (QToolButton *button : (*session)->window().findChild<AppBar *>()->findChildren<QToolButton *>())
            if (button->accessibleName() == QStringLiteral("Health"))
                tab = button;
        QVERIFY(tab);
        QTest::mouseClick(tab, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT((*session)->window().board().values().table.count, std::size_t(3), 30000);
        (*session)->tellRefused();
        QVERIFY((*session)->window().findChildren<QMessageBox *>().isEmpty());
    }

    /// A broken file is told with file, line and reason; the theme that needs it is told, too, and the rest works.
    void aBrokenFileIsTold()
    {
        QFile broken(path("declarations/kpis/clinic.json"));
        QVERIFY(broken.open(QIODevice::ReadOnly));
        const QByteArray good = broken.readAll();
        broken.close();
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray(good).replace("\"beds > 0\", \"numerator_sum\"", "\"beds >\", \"numerator_sum\""));
        broken.close();
        QCOMPARE(run({QStringLiteral("kpi"), QStringLiteral("ticket.accepted"), QStringLiteral("--period"), QStringLiteral("2021")})
                     .array()
                     .at(0)
                     .toObject()
                     .value(QStringLiteral("value"))
                     .toInt(),
                 5);
        QVERIFY2(m_complaints.contains("declarations/kpis/clinic.json is wrong at line 6, kpis[1].numerator: "), m_complaints.constData());
        QVERIFY2(m_complaints.contains("declarations/themes/clinics.json is wrong at line 11, tiles[0]: there is no indicator “clinic.count”"),
                 m_complaints.constData());
        auto session = WindowSession::open(Workspace::place(m_folder.path(), {}), QStringLiteral("en"), {});
        QVERIFY(session);
        (*session)->window().show();
        (*session)->tellRefused();
        const auto *box = (*session)->window().findChild<QMessageBox *>();
        QVERIFY(box && box->text().contains(QStringLiteral("line 6")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(good);
    }
};

QTEST_MAIN(TestOwnTheme)
#include "tst_owntheme.moc"
