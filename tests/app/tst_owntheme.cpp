// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A theme that is made of JSON alone (docs/formats/declarations.md, tests/data/clinics): imported, counted, drawn and reported by the program as it is.
#include "support/tinyworkspace.h"

#include "mainwindow.h"
#include "panels/appbar.h"
#include "panels/cardpanel.h"
#include "panels/centrepanel.h"
#include "panels/factview.h"
#include "panels/tablepanel.h"
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

    /// A clinic is drawn in its declared colour where it stands, and is not there where the filter leaves it out.
    void aClinicStandsInThePicture()
    {
        const auto colorAt = [this](const QStringList &more, QPoint at) {
            run(QStringList{QStringLiteral("render"), QStringLiteral("--theme"), QStringLiteral("clinics"), QStringLiteral("--look"), QStringLiteral("light"),
                            QStringLiteral("--size"), QStringLiteral("600x400"), QStringLiteral("--extent"), QStringLiteral("113.17,23.01,113.19,23.03"),
                            QStringLiteral("--out"), path("clinic.png")} +
                more);
            return QImage(path("clinic.png")).pixelColor(at);
        };
        const QColor declared = Catalog::load()->style(QStringLiteral("light")).color(QStringLiteral("category.1"));
        const QPoint clinic(300, 200), beside(330, 200); // East clinic stands in the middle; its radius is 3 + 2·√4 = 7 px
        QCOMPARE(colorAt({}, clinic), declared);
        QVERIFY(colorAt({}, beside) != declared);
        const QColor ground = colorAt({QStringLiteral("--filter"), QStringLiteral("doctors>=5")}, clinic);
        QVERIFY(ground != declared);
        QCOMPARE(ground, colorAt({QStringLiteral("--filter"), QStringLiteral("doctors>=5")}, beside));
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
        // Its card, by its own declaration.
        const RecordTableModel &rows = (*session)->window().findChild<CentrePanel *>()->table().rows();
        QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), 3, 30000);
        (*session)->selection().select(QStringLiteral("clinic"), rows.fid(0)); // most doctors first
        auto *card = (*session)->window().findChild<CardPanel *>();
        QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), 30000);
        QCOMPARE(card->accessibleName(), QStringLiteral("North clinic"));
        QStringList sections;
        for (const FactView *view : card->findChildren<FactView *>())
            sections.append(view->accessibleName() + QStringLiteral(" | ") + view->accessibleDescription());
        QCOMPARE(sections, QStringList{QStringLiteral("Staff | Doctors: 6; Beds: 12")});
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
