// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/importdialog.h"
#include "mainwindow.h"
#include "panels/appbar.h"
#include "panels/boardpanel.h"
#include "support/hand.h"
#include "support/tinyworkspace.h"
#include "windowsession.h"

#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace om;

/// A city that lacks data says what is missing, and what to do: the tiny city has tickets, communities and a school.
class WithoutDataTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }

private Q_SLOTS:
    void missingThemesAndIndicatorsAreNamed()
    {
        const Catalog catalog = Catalog::load().value();
        JobRunner jobs{0};
        test::TinyWorkspace tiny(catalog, jobs);
        QVERIFY(!tiny.error);
        WindowOptions options;
        options.theme = s("education");
        options.size = {1920, 1080};
        auto session = WindowSession::open(tiny.workspace->files(), s("en"), options);
        QVERIFY(session);
        MainWindow &window = (*session)->window();
        window.show();
        test::Hand hand;

        auto *bar = window.findChild<AppBar *>();
        QToolButton *empty = nullptr;
        for (QToolButton *button : bar->findChildren<QToolButton *>())
            if (button->accessibleName().startsWith(s("Themes without data")))
                empty = button;
        QVERIFY(empty && empty->isVisible());
        QStringList named;
        for (const QAction *action : empty->menu()->actions())
            named.append(action->data().toString());
        QVERIFY(named.contains(s("parks")) && named.contains(s("drone")) && named.contains(s("services")));
        QVERIFY(!named.contains(s("tickets")) && !named.contains(s("education")));
        QCOMPARE(empty->accessibleName(), s("Themes without data (%1)").arg(named.size()));

        auto *left = window.findChild<BoardPanel *>()->findChild<QWidget *>(s("left_out"));
        QVERIFY(hand.sees([&] { return left->isVisible(); }, 30));
        const QString text = left->findChild<QLabel *>()->text();
        QVERIFY2(text.startsWith(s("Not in these data (")), qPrintable(text));
        const QStringList lacking = text.section(s(": "), 1).split(s(", "));
        QVERIFY2(lacking.contains(s("Pupils per teacher")) && lacking.contains(s("Class size")), qPrintable(text));
        QVERIFY2(!lacking.contains(s("Pupils")) && !lacking.contains(s("Places taken")), qPrintable(text)); // it has these
        QVERIFY2(text.contains(s("(%1)").arg(lacking.size())), qPrintable(text));
        // The next step.
        hand.click(left->findChild<QToolButton *>());
        QVERIFY(hand.sees([&] { return window.findChild<ImportDialog *>() != nullptr; }));
    }
};

QTEST_MAIN(WithoutDataTest)
#include "tst_withoutdata.moc"
