// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/profiledialog.h"
#include "profileactions.h"
#include "support/windowbench.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace om;

/// The job of domain.md §2.15: look at one community before a visit – click the map, one page with all domains, print in one click.
class TestProfiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClickOnTheMapIsThePage()
    {
        test::WindowBench bench({QStringLiteral("overview"), QStringLiteral("tickets")});
        bench.show();
        auto *actions = bench.window.findChild<ProfileActions *>();
        QVERIFY(!actions->dialog());
        QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, bench.pixelOf(113.05, 22.95));
        QCOMPARE(bench.filter.filter().area, QStringLiteral("A01"));
        ProfileDialog *dialog = actions->dialog();
        QVERIFY(dialog && dialog->isVisible() && dialog->isShown());
        auto *list = dialog->findChild<QComboBox *>();
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->currentText(), QStringLiteral("North"));

        // Another community: the same dialog shows it.
        QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, bench.pixelOf(113.15, 22.95));
        QCOMPARE(actions->dialog(), dialog);
        QCOMPARE(list->currentText(), QStringLiteral("South"));
        QVERIFY(dialog->isShown());

        // One click prints; where there is no printer it says so instead of doing nothing.
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("print")), Qt::LeftButton);
        bool isTold = false;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            isTold = isTold || label->text().contains(QLatin1String("printer")) || label->text().startsWith(QLatin1String("Sent to"));
        QVERIFY(isTold);

        const QTemporaryDir folder;
        dialog->save(folder.filePath(QStringLiteral("all.pdf")), true);
        QFile file(folder.filePath(QStringLiteral("all.pdf")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("/Type /Page\n"), 2);
    }

    void onOtherPagesAClickOnlyNarrows()
    {
        test::WindowBench bench;
        bench.show();
        bench.canvas().openAt(bench.pixelOf(113.05, 22.95));
        QVERIFY(!bench.window.findChild<ProfileActions *>()->dialog());
        bench.run("export.profile"); // without an area: the first community
        QVERIFY(bench.window.findChild<ProfileActions *>()->dialog());
    }
};

QTEST_MAIN(TestProfiles)
#include "tst_profiles.moc"
