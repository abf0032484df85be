// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/basemappanel.h"
#include "panels/tileserverdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace om;

class TestBasemapPanel : public QObject
{
    Q_OBJECT
private:
    /// Opens the menu, chooses the entry and hands the dialog that comes to `use`.
    template<typename Use>
    static bool choose(BasemapPanel &panel, const QString &entry, Use use)
    {
        QMenu *menu = panel.findChild<QMenu *>();
        Q_EMIT menu->aboutToShow();
        bool isUsed = false;
        QTimer::singleShot(0, &panel, [&] {
            if (auto *dialog = qobject_cast<TileServerDialog *>(QApplication::activeModalWidget())) {
                use(*dialog);
                isUsed = true;
                if (dialog->isVisible())
                    dialog->reject();
            }
        });
        for (QAction *action : menu->actions())
            if (action->text() == entry) {
                action->trigger();
                return isUsed;
            }
        return false;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); }

    void theKeyIsAskedForByTheNameThatPeopleKnow()
    {
        QTemporaryDir folder;
        JobRunner jobs(0);
        BasemapService service(folder.path(), QString(), QStringLiteral("en"), jobs);
        BasemapPanel panel(service);
        OnlineBasemapSpec server;
        server.title = QStringLiteral("Photographs");
        server.url = QStringLiteral("https://tiles.invalid/{z}/{x}/{y}.png?tk={key}");
        QString question;
        QTimer look;
        connect(&look, &QTimer::timeout, &panel, [&] {
            if (auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget())) {
                question = dialog->labelText();
                dialog->reject();
            }
        });
        look.start(10);
        QVERIFY(service.addServer(server));
        QTRY_VERIFY(!question.isEmpty());
        QVERIFY2(question.startsWith(QStringLiteral("Key for Photographs.")), qPrintable(question));
    }

    void aServerIsAddedWithWhatIsKnownOfIt()
    {
        QTemporaryDir folder;
        JobRunner jobs(0);
        BasemapService service(folder.path(), QString(), QStringLiteral("en"), jobs);
        BasemapPanel panel(service);
        const auto fields = [](const TileServerDialog &dialog) { return dialog.findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly); };
        QVERIFY(choose(panel, QStringLiteral("Tile server…"), [&](TileServerDialog &dialog) {
            QCOMPARE(fields(dialog).size(), 3);
            QTest::keyClicks(fields(dialog)[0], QStringLiteral("https://tiles.invalid/{z}/{x}.png")); // no {y}
            dialog.accept();
            QVERIFY(dialog.isVisible()); // it says what is missing
        }));
        QVERIFY(service.entries().empty());
        QVERIFY(choose(panel, QStringLiteral("Tile server…"), [&](TileServerDialog &dialog) {
            QTest::keyClicks(fields(dialog)[0], QStringLiteral(" https://tiles.invalid/{z}/{x}/{y}.png "));
            QTest::keyClicks(fields(dialog)[1], QStringLiteral("Photographs"));
            QTest::keyClicks(fields(dialog)[2], QStringLiteral("© Somebody"));
            const auto zooms = dialog.findChildren<QSpinBox *>();
            zooms[1]->setValue(2);
            zooms[0]->setValue(5);
            QCOMPARE(zooms[1]->value(), 5); // not below the lowest
            zooms[1]->setValue(16);
            QTest::keyClick(fields(dialog)[2], Qt::Key_Return);
            QVERIFY(!dialog.isVisible());
        }));
        QCOMPARE(service.entries().size(), std::size_t(1));
        const OnlineBasemapSpec added = service.entries().front().online;
        QCOMPARE(added.url, QStringLiteral("https://tiles.invalid/{z}/{x}/{y}.png"));
        QCOMPARE(added.title, QStringLiteral("Photographs"));
        QCOMPARE(added.attribution, QStringLiteral("© Somebody"));
        QCOMPARE(added.minZoom, 5);
        QCOMPARE(added.maxZoom, 16);
        QCOMPARE(panel.findChild<QComboBox *>()->currentText(), QStringLiteral("Photographs"));

        // Later another name; the address stays.
        QVERIFY(choose(panel, QStringLiteral("Change Photographs…"), [&](TileServerDialog &dialog) {
            QVERIFY(fields(dialog)[0]->isReadOnly());
            QCOMPARE(fields(dialog)[2]->text(), QStringLiteral("© Somebody"));
            fields(dialog)[1]->clear();
            dialog.accept();
        }));
        QCOMPARE(service.entries().size(), std::size_t(1));
        QCOMPARE(service.entries().front().title, QStringLiteral("tiles.invalid")); // nothing said: the host
        QCOMPARE(service.entries().front().online.minZoom, 5);
    }
};

QTEST_MAIN(TestBasemapPanel)
#include "tst_basemappanel.moc"
