// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/heading.h"
#include "common/linedtable.h"
#include "dialogs/action/actiondialog.h"
#include "dialogs/action/outboxdialog.h"
#include "panels/appbar.h"
#include "panels/cardpanel.h"
#include "panels/ticketsection.h"
#include "support/windowbench.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace om;

/// What a person does with tickets, by the widgets. T3 (step 3) has company: P1 came 40 m and a day after it, P2 90 m and 60 days before; all of one class.
class TicketActionsTest : public QObject
{
    Q_OBJECT

    static QString text(const char *latin) { return QString::fromLatin1(latin); }

    /// Gives the tiny workspace what these tests need.
    static Result<void> prepare(Workspace &workspace)
    {
        {
            auto cache = Cache::open(workspace.files().cache, Cache::Mode::Write);
            if (!cache)
                return fail(cache);
            auto writer = (*cache)->begin({text("edit"), {}, {}, {}, {}, {}, {}});
            if (!writer)
                return fail(writer);
            const QStringList fields{text("ticket_no"),      text("title"),    text("class_small"), text("stage"),   text("lead_dept"),
                                     text("source_channel"), text("t_accept"), text("deadline"),    text("is_test"), text("is_revoked")};
            if (auto ok = (*writer)->beginRows(text("ticket"), fields, WriteMode::Upsert); !ok)
                return ok;
            const auto ticket = [&](const char *no, const char *accepted, double lon) {
                return (*writer)->write({{text(no), text(no), text("E1"), text("3"), text("D2"), text("21"), text(accepted), text("2021-02-20T08:00:00.000Z"),
                                          qint64(0), qint64(0)},
                                         Geometry::point(lon, 23.0),
                                         0});
            };
            // 0.0001° of longitude are 10.24 m at 23° N.
            for (auto written : {ticket("T3", "2021-02-11T08:00:00.000Z", 113.03), ticket("P1", "2021-02-12T08:00:00.000Z", 113.0304),
                                 ticket("P2", "2020-12-13T08:00:00.000Z", 113.0309)})
                if (!written)
                    return written;
            if (auto ok = (*writer)->endRows(); !ok)
                return ok;
            if (auto done = (*writer)->commit(); !done)
                return fail(done);
        }
        return workspace.refresh();
    }

    static qint64 fidOf(const Workspace &workspace, const char *no)
    {
        const auto rows = workspace.cache().rowsWhere(text("ticket"), text("ticket_no"), Value(text(no)), 1);
        return rows && !rows->empty() ? rows->front().fid : -1;
    }

    static void takeRole(test::WindowBench &bench, const char *title)
    {
        for (QToolButton *button : bench.window.findChild<AppBar *>()->findChildren<QToolButton *>())
            if (button->accessibleName().startsWith(text("Role")) && button->menu()) {
                Q_EMIT button->menu()->aboutToShow();
                for (QAction *action : button->menu()->actions())
                    if (action->text() == text(title))
                        action->trigger();
            }
    }

    template<typename W>
    static W *shown(QWidget &parent)
    {
        for (W *widget : parent.findChildren<W *>())
            if (widget->isVisible())
                return widget;
        return nullptr;
    }

    static QString title(const QWidget &parent, const char *begin)
    {
        for (const QLabel *label : parent.findChildren<QLabel *>())
            if (label->text().startsWith(text(begin)))
                return label->text();
        return {};
    }

    static LinedTable *list(const QWidget &section, const char *name)
    {
        for (LinedTable *table : section.findChildren<LinedTable *>())
            if (table->accessibleName() == text(name))
                return table;
        return nullptr;
    }

    static QPushButton *pushButton(QWidget &parent, const char *label)
    {
        for (QPushButton *button : parent.findChildren<QPushButton *>())
            if (button->text() == text(label))
                return button;
        return nullptr;
    }

    /// The first tool button of that text.
    static void press(QWidget &parent, QStringView label)
    {
        for (QToolButton *button : parent.findChildren<QToolButton *>())
            if (button->text() == label) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        QFAIL("no such button");
    }

    static void giveReason(test::WindowBench &bench, const char *other = "")
    {
        auto *dialog = shown<ReasonDialog>(bench.window);
        QVERIFY(dialog);
        QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled()); // nothing without a reason
        if (*other)
            QTest::keyClicks(dialog->findChild<QLineEdit *>(), text(other));
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), text("two trees"));
        QVERIFY(ok->isEnabled());
        QTest::mouseClick(ok, Qt::LeftButton);
    }

private Q_SLOTS:
    void urgedKeptAndTakenBack()
    {
        test::WindowBench bench;
        bench.show();
        const auto prepared = prepare(*bench.tiny.workspace);
        QVERIFY2(prepared.has_value(), prepared ? "" : qPrintable(errorText(prepared.error())));
        bench.selection.select(text("ticket"), fidOf(*bench.tiny.workspace, "T3"));
        auto *section = bench.window.findChild<TicketSection *>();
        QVERIFY(section->isVisible());
        const auto button = [section](const char *action) { return section->bar().findChild<QToolButton *>(text(action)); };
        QVERIFY(!button("urge")->isEnabled());
        QCOMPARE(button("urge")->toolTip(), QStringLiteral("The role “Data staff” may not do this."));
        takeRole(bench, "Duty chief");
        QVERIFY(button("urge")->isEnabled() && button("return")->isEnabled() && button("note")->isEnabled());
        QVERIFY(!button("dispatch")->isEnabled() && !button("instruct")->isEnabled()); // it is handled already; only a leader instructs

        QTest::mouseClick(button("urge"), Qt::LeftButton);
        auto *dialog = shown<ActionDialog>(bench.window);
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), text("please"));
        QTest::mouseClick(pushButton(*dialog, "Urge"), Qt::LeftButton);
        QVERIFY(!dialog->isVisible());
        auto *steps = bench.window.findChild<CardPanel *>()->findChild<QListView *>();
        QCOMPARE(steps->model()->rowCount(), 1); // T3 has no trace of the centre's
        const auto step = [steps](int column) { return steps->model()->index(0, column).data().toString(); };
        QCOMPARE(step(TraceModel::ActionColumn), QStringLiteral("Urge · please"));
        QCOMPARE(step(TraceModel::UsedColumn), text("not yet sent"));

        bench.run("ticket.outbox");
        auto *outbox = shown<OutboxDialog>(bench.window);
        QVERIFY(outbox);
        auto *table = outbox->findChild<LinedTable *>();
        QCOMPARE(table->model()->rowCount(), 1);
        table->selectRow(0);
        QTest::mouseClick(pushButton(*outbox, "Take back"), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 0);
        QCOMPARE(steps->model()->rowCount(), 0);
    }

    void sentIsNoLongerPending()
    {
        test::WindowBench bench;
        bench.show();
        QVERIFY(prepare(*bench.tiny.workspace));
        takeRole(bench, "Duty chief");
        bench.selection.select(text("ticket"), fidOf(*bench.tiny.workspace, "T3"));
        QTest::mouseClick(bench.window.findChild<TicketSection *>()->bar().findChild<QToolButton *>(text("urge")), Qt::LeftButton);
        QTest::mouseClick(pushButton(*shown<ActionDialog>(bench.window), "Urge"), Qt::LeftButton);
        bench.run("ticket.outbox");
        auto *outbox = shown<OutboxDialog>(bench.window);
        const QString file = bench.tiny.workspace->files().folder + text("/out.zip");
        outbox->sendTo(file);
        QVERIFY(QFile::exists(file));
        QCOMPARE(outbox->findChild<LinedTable *>()->model()->rowCount(), 0);
        QCOMPARE(bench.window.findChild<CardPanel *>()->findChild<QListView *>()->model()->rowCount(), 0);
        QVERIFY(!title(*outbox, "1 sent with").isEmpty());
    }

    void aNewTicketFromTheMap()
    {
        test::WindowBench bench;
        bench.show();
        QVERIFY(prepare(*bench.tiny.workspace));
        QVERIFY(!bench.window.actions().action(text("ticket.new")).isEnabled());
        takeRole(bench, "Duty chief");
        QVERIFY(bench.window.actions().action(text("ticket.new")).isEnabled());
        QTest::mouseClick(&bench.canvas(), Qt::RightButton, {}, bench.pixelOf(113.05, 22.95));
        QAction *here = nullptr;
        for (QMenu *menu : bench.map->findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                if (action->objectName() == text("here.ticket"))
                    here = action;
        QVERIFY(here);
        auto *menu = qobject_cast<QMenu *>(here->parent());
        here->trigger();
        menu->close();
        auto *dialog = shown<ActionDialog>(bench.window);
        QVERIFY(dialog);
        QPushButton *make = pushButton(*dialog, "New ticket");
        QVERIFY(!make->isEnabled());
        for (QComboBox *box : dialog->findChildren<QComboBox *>())
            box->setCurrentIndex(0);
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), text("a fallen tree"));
        QVERIFY(make->isEnabled());
        const auto pinned = [&bench] { // the head of a pin whose tip stands there
            return bench.map->grab().toImage().pixelColor(bench.pixelOf(113.05, 22.95) - QPoint(0, 29)) == bench.map->scene()->selection;
        };
        QVERIFY(!pinned());
        QTest::mouseClick(make, Qt::LeftButton);
        QVERIFY(pinned()); // before it is sent, and before anything comes back
        bench.run("ticket.outbox");
        auto *table = shown<OutboxDialog>(bench.window)->findChild<LinedTable *>();
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->model()->index(0, 2).data().toString().startsWith(text("New ticket")));
        table->selectRow(0);
        QTest::mouseClick(pushButton(*shown<OutboxDialog>(bench.window), "Show the ticket"), Qt::LeftButton);
        QTRY_VERIFY(bench.distanceFromMiddle(113.05, 22.95) < 300); // it flies there
    }

    void aNewTicketAboutARecord()
    {
        test::WindowBench bench({text("education"), text("tickets")});
        bench.show();
        Workspace &workspace = *bench.tiny.workspace;
        QVERIFY(prepare(workspace));
        const QAction &about = bench.window.actions().action(text("record.new_ticket"));
        const auto frame = workspace.frames().frames.value(text("school"));
        QVERIFY(frame && frame->rows() > 0);
        bench.selection.select(text("school"), frame->fids()[0]);
        QVERIFY(!about.isEnabled()); // data staff may not
        takeRole(bench, "Duty chief");
        QVERIFY(about.isEnabled());
        bench.selection.select(text("ticket"), fidOf(workspace, "T3"));
        QVERIFY(!about.isEnabled()); // it is one
        bench.selection.select(text("school"), frame->fids()[0]);
        bench.run("record.new_ticket");
        auto *dialog = shown<ActionDialog>(bench.window);
        QVERIFY(dialog);
        for (QComboBox *box : dialog->findChildren<QComboBox *>())
            box->setCurrentIndex(0);
        QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(text("North School")));
        QTest::mouseClick(pushButton(*dialog, "New ticket"), Qt::LeftButton);
        bench.run("ticket.outbox");
        auto *table = shown<OutboxDialog>(bench.window)->findChild<LinedTable *>();
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void theNthTimeAtItsPlace()
    {
        test::WindowBench bench;
        bench.show();
        Workspace &workspace = *bench.tiny.workspace;
        QVERIFY(prepare(workspace));
        bench.selection.select(text("ticket"), fidOf(workspace, "T3"));
        auto *section = bench.window.findChild<TicketSection *>();
        QCOMPARE(title(*section, "Same place"), text("Same place: time no. 2"));
        LinedTable *table = list(*section, "Same place");
        QCOMPARE(table->model()->rowCount(), 3); // P2, T3, P1
        const auto cell = [table](int row) { return table->model()->index(row, 2).data().toString(); };
        QCOMPARE(cell(0) + cell(1) + cell(2), text("P2T3P1"));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 2)).center());
        QCOMPARE(bench.selection.fid(), fidOf(workspace, "P2"));
        QCOMPARE(title(*section, "Same place"), text("Same place: the first time"));
    }

    void childrenAndTheirParentOpenEachOther()
    {
        test::WindowBench bench;
        bench.show();
        Workspace &workspace = *bench.tiny.workspace;
        {
            auto cache = Cache::open(workspace.files().cache, Cache::Mode::Write);
            QVERIFY(cache);
            auto writer = (*cache)->begin({text("edit"), {}, {}, {}, {}, {}, {}});
            QVERIFY(writer);
            const QStringList fields{text("ticket_no"), text("title"), text("parent_no"), text("t_accept")};
            QVERIFY((*writer)->beginRows(text("ticket"), fields, WriteMode::Upsert));
            for (const char *no : {"K2", "K1"})
                QVERIFY((*writer)->write({{text(no), text(no), text("T3"), text("2021-02-12T08:00:00.000Z")}, {}, 0}));
            QVERIFY((*writer)->endRows() && (*writer)->commit());
        }
        QVERIFY(workspace.refresh());
        QTRY_VERIFY(workspace.frames().frames.contains(text("ticket")));
        bench.selection.select(text("ticket"), fidOf(workspace, "T3"));
        auto *section = bench.window.findChild<TicketSection *>();
        LinedTable *table = list(*section, "Child tickets");
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 3); // T3 and K1, K2
        QCOMPARE(title(*section, "Child tickets"), text("Child tickets: 2"));
        const auto cell = [table](int row) { return table->model()->index(row, 2).data().toString(); };
        QCOMPARE(cell(0) + cell(1) + cell(2), text("T3K1K2"));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 2)).center());
        QCOMPARE(bench.selection.fid(), fidOf(workspace, "K1"));
        QTRY_COMPARE(title(*section, "Merged into"), text("Merged into T3"));
        table->setCurrentIndex(table->model()->index(0, 2));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(bench.selection.fid(), fidOf(workspace, "T3"));
        bench.selection.select(text("ticket"), fidOf(workspace, "T4"));
        QTest::qWait(50);
        QVERIFY(!table->isVisible() && table->model()->rowCount() == 0); // nothing was merged
    }

    void groupedByHandAndBack()
    {
        test::WindowBench bench;
        bench.show();
        Workspace &workspace = *bench.tiny.workspace;
        QVERIFY(prepare(workspace));
        bench.selection.select(text("ticket"), fidOf(workspace, "P1"));
        auto *section = bench.window.findChild<TicketSection *>();
        const auto duplicates = [&workspace] {
            const auto frame = workspace.frames().frames[text("ticket")];
            qint64 sum = 0;
            for (const qint64 value : frame->column(isDuplicateField)->integers)
                sum += value == 1;
            return sum;
        };
        QCOMPARE(title(*section, "Same matter"), text("Same matter: 2 tickets")); // 41 m and a day
        QCOMPARE(duplicates(), 1);
        press(*section, u"On its own…"); // data staff may
        giveReason(bench);
        QCOMPARE(duplicates(), 0);
        QCOMPARE(title(*section, "Same matter"), text("Same matter: no other ticket"));
        QVERIFY(title(*section, "By hand").contains(text("two trees")));
        // The other way round, with P2 instead: 90 m apart, too far for the rules.
        press(*section, u"Join another…");
        giveReason(bench, "P2");
        QCOMPARE(duplicates(), 1);
        QCOMPARE(title(*section, "Same matter"), text("Same matter: 2 tickets"));
        // Both are taken back.
        for (int i = 0; i < 2; ++i) {
            press(*section, u"Take back…");
            giveReason(bench);
        }
        QCOMPARE(duplicates(), 1);
        QVERIFY(title(*section, "By hand").isEmpty());
    }
};

QTEST_MAIN(TicketActionsTest)
#include "tst_ticketactions.moc"
