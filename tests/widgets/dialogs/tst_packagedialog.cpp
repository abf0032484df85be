// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/linedtable.h"
#include "common/palette.h"
#include "dialogs/packagedialog.h"
#include "services/declarations/ownkpis.h"
#include "services/declarations/receivedkpis.h"
#include "services/symbologyservice.h"
#include "services/themeservice.h"
#include "support/tinyworkspace.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace om;

/// A package goes from one workspace to another through the window: made, looked at, its issuer trusted, applied once.
class PackageDialogTest : public QObject
{
    Q_OBJECT
private:
    struct Place
    {
        Place(const Catalog &catalog, JobRunner &jobs, const Palette &palette, bool isEmpty)
        {
            const QString file = folder.filePath(QStringLiteral("cache.gpkg"));
            if (isEmpty)
                (void)Cache::open(file, Cache::Mode::Create);
            else
                tiny = std::make_unique<test::TinyWorkspace>(catalog, jobs);
            if (isEmpty)
                own = std::move(*Workspace::open(Workspace::place(folder.path(), {}), catalog, jobs, QStringLiteral("en")));
            dialog = std::make_unique<PackageDialog>(workspace(), jobs, palette, nullptr);
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->show();
        }
        Workspace &workspace() { return tiny ? *tiny->workspace : *own; }

        QTemporaryDir folder;
        std::unique_ptr<test::TinyWorkspace> tiny;
        std::unique_ptr<Workspace> own;
        std::unique_ptr<PackageDialog> dialog;
    };

    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    QTemporaryDir m_symbols;
    std::unique_ptr<test::TinyWorkspace> m_look;
    std::unique_ptr<ThemeService> m_themes;
    std::unique_ptr<Palette> m_palette;
    std::unique_ptr<Place> m_from, m_to;

    static QPushButton *button(const PackageDialog &dialog, const char *text)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text() == QString::fromUtf8(text))
                return button;
        return nullptr;
    }
    static bool says(const PackageDialog &dialog, const char *text)
    {
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->text().contains(QLatin1String(text)))
                return true;
        return false;
    }
    static QAbstractItemModel *rows(const PackageDialog &dialog, const char *name)
    {
        for (const LinedTable *view : dialog.findChildren<LinedTable *>())
            if (view->accessibleName() == QLatin1String(name))
                return view->model();
        return nullptr;
    }
    QString file(const char *name) const { return m_symbols.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
        m_look = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        m_themes = std::make_unique<ThemeService>(*m_catalog, m_look->workspace->symbology(), QStringList{QStringLiteral("overview")}, QStringLiteral("dark"));
        m_palette = std::make_unique<Palette>(m_themes->style());
        m_from = std::make_unique<Place>(*m_catalog, m_jobs, *m_palette, false);
        m_to = std::make_unique<Place>(*m_catalog, m_jobs, *m_palette, true);
    }

    void aPackageIsMade()
    {
        m_from->dialog->create(file("base.zip"));
        QVERIFY(QFile::exists(file("base.zip")));
        QVERIFY(says(*m_from->dialog, "signed by"));
        m_from->dialog->exportKey(file("from.pub"));
        QVERIFY(QFile::exists(file("from.pub")));
    }

    void anUnknownIssuerIsShownButNotTaken()
    {
        m_to->dialog->inspect(file("base.zip"));
        QVERIFY(says(*m_to->dialog, "not trusted"));
        QVERIFY(rows(*m_to->dialog, "Parts of the package")->rowCount() >= 4); // the cache as a whole, community, school, ticket, trace
        QVERIFY(button(*m_to->dialog, "Go to the keys")->isVisible());
        QVERIFY(!button(*m_to->dialog, "Apply")->isEnabled());
        QCOMPARE(m_to->workspace().cache().version(), 0);
    }

    void trustIsConfirmedByFingerprint()
    {
        QTest::mouseClick(button(*m_to->dialog, "Go to the keys"), Qt::LeftButton);
        m_to->dialog->offerKey(file("from.pub"));
        QVERIFY(says(*m_to->dialog, "Fingerprint"));
        QTest::mouseClick(button(*m_to->dialog, "No"), Qt::LeftButton);
        QCOMPARE(rows(*m_to->dialog, "Keys")->rowCount(), 0);
        m_to->dialog->offerKey(file("from.pub"));
        QTest::mouseClick(button(*m_to->dialog, "It is the same: trust"), Qt::LeftButton);
        QCOMPARE(rows(*m_to->dialog, "Keys")->rowCount(), 1);
        m_to->dialog->offerKey(file("base.zip")); // no key
        QVERIFY(!button(*m_to->dialog, "It is the same: trust")->isVisible());
    }

    void itIsAppliedOnce()
    {
        m_to->dialog->inspect(file("base.zip")); // leads back from the keys to the package
        QPushButton *apply = button(*m_to->dialog, "Apply");
        QVERIFY(apply && apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
        QVERIFY(says(*m_to->dialog, "rows taken over"));
        const qint64 version = m_to->workspace().cache().version();
        QCOMPARE(version, 1);
        QCOMPARE(m_to->workspace().cache().dataset(QStringLiteral("ticket"))->rows, 6);
        m_to->dialog->inspect(file("base.zip"));
        QVERIFY(says(*m_to->dialog, "Already applied"));
        QVERIFY(!button(*m_to->dialog, "Apply")->isEnabled());
        QCOMPARE(m_to->workspace().cache().version(), version);
    }

    void aChangedByteIsNamed()
    {
        QFile good(file("base.zip"));
        QVERIFY(good.open(QIODevice::ReadOnly));
        QByteArray bytes = good.readAll();
        const qsizetype data = bytes.indexOf("ticket.jsonl.zst") + 40; // inside the packed rows of the tickets
        bytes[data] = char(bytes[data] ^ 1);
        QFile bad(file("bad.zip"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(bytes);
        bad.close();
        m_to->dialog->inspect(file("bad.zip"));
        QVERIFY(!button(*m_to->dialog, "Apply")->isEnabled());
        QStringList states;
        const auto *parts = rows(*m_to->dialog, "Parts of the package");
        for (int row = 0; row < parts->rowCount(); ++row)
            if (parts->index(row, 0).data().toString().contains(QLatin1String("broken")))
                states << parts->index(row, 4).data().toString();
        QCOMPARE(states.size(), 1);
        QVERIFY2(states.first().contains(QLatin1String("ticket")), qPrintable(states.first()));
        QVERIFY(says(*m_to->dialog, "was refused"));
    }

    /// Made at one window, chosen to go along, listed and taken over at the other; the data are there already.
    void indicatorsGoAlong()
    {
        auto *along = m_from->dialog->findChild<QCheckBox *>(QStringLiteral("with.indicators"));
        QVERIFY(along && !along->isEnabled()); // there are none
        KpiSpec kpi;
        kpi.title = QStringLiteral("Tickets of D1");
        kpi.definition = QStringLiteral("d");
        kpi.dataset = QStringLiteral("ticket");
        kpi.aggregate = QStringLiteral("count");
        kpi.numerator = QStringLiteral("lead_dept = 'D1'");
        QVERIFY(keepOwnKpi(m_from->workspace().files().folder, kpi));
        m_from->dialog = std::make_unique<PackageDialog>(m_from->workspace(), m_jobs, *m_palette, nullptr);
        m_from->dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        along = m_from->dialog->findChild<QCheckBox *>(QStringLiteral("with.indicators"));
        for (QAbstractButton *segment : m_from->dialog->findChildren<QAbstractButton *>())
            if (segment->text() == QLatin1String("Make one"))
                segment->click();
        QVERIFY(along->isEnabled());
        along->setChecked(true);
        m_from->dialog->create(file("with.zip"));
        QVERIFY(says(*m_from->dialog, "1 indicators"));

        m_to->dialog->inspect(file("with.zip"));
        QVERIFY(says(*m_to->dialog, "indicators are still to be taken over"));
        const auto *parts = rows(*m_to->dialog, "Parts of the package");
        QVERIFY(parts->index(parts->rowCount() - 1, 0).data().toString().contains(QLatin1String("new")));
        QCOMPARE(parts->index(parts->rowCount() - 1, 1).data().toString(), QStringLiteral("Indicator: Tickets of D1"));
        QTest::mouseClick(button(*m_to->dialog, "Apply"), Qt::LeftButton);
        QVERIFY(says(*m_to->dialog, "they stand on the board"));
        QCOMPARE(receivedKpis(m_to->workspace().files().folder).size(), std::size_t(1));
        m_to->dialog->inspect(file("with.zip"));
        QVERIFY(says(*m_to->dialog, "Nothing is to be done"));
        QVERIFY(!button(*m_to->dialog, "Apply")->isEnabled());
    }

    /// A file that a row names is brought where the data are already, and again when it is lost.
    void attachmentsGoAlong()
    {
        const auto laid = [](Place &place) { return place.workspace().files().attachments() + QStringLiteral("/T1"); }; // as the title of a ticket
        QVERIFY(QDir().mkpath(m_from->workspace().files().attachments()));
        QFile picture(laid(*m_from));
        QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write("picture") == 7);
        picture.close();
        auto *along = m_from->dialog->findChild<QCheckBox *>(QStringLiteral("with.attachments"));
        QVERIFY(along && along->isEnabled());
        along->setChecked(true);
        m_from->dialog->create(file("files.zip"));
        QVERIFY(says(*m_from->dialog, "1 attachments"));
        for (int time = 0; time < 2; ++time) {
            QVERIFY(!QFile::exists(laid(*m_to)));
            m_to->dialog->inspect(file("files.zip"));
            QVERIFY(says(*m_to->dialog, "missing here are brought again"));
            QTest::mouseClick(button(*m_to->dialog, "Apply"), Qt::LeftButton);
            QVERIFY(says(*m_to->dialog, "attachments put in their place"));
            QVERIFY(QFile::remove(laid(*m_to)));
        }
    }
};

QTEST_MAIN(PackageDialogTest)
#include "tst_packagedialog.moc"
