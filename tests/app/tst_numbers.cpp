// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/compositionview.h"
#include "charts/daycalendar.h"
#include "charts/rankingview.h"
#include "charts/tilebutton.h"
#include "charts/trendchart.h"
#include "dialogs/duty/dutydialog.h"
#include "panels/boardpanel.h"
#include "panels/centrepanel.h"
#include "panels/legendpanel.h"
#include "panels/sheetpanel.h"
#include "panels/tablepanel.h"
#include "support/hand.h"
#include "support/windowbench.h"

#include <QLabel>
#include <QListView>
#include <QTableView>
#include <QTableWidget>

using namespace om;

/// Wherever a number stands it has the same menu, by mouse and by keyboard, and opens definition, filter, rows and batches (domain.md F1). The tiny workspace
/// (support/tinyworkspace.h): in 2021 North has T1, T2, T3 and South T4, T5; T3 is overdue; all came with batch 1.
class NumbersTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    std::unique_ptr<test::WindowBench> m_bench;

    SheetPanel &sheet() const { return m_bench->window.findChild<CentrePanel *>()->sheet(); }
    TablePanel &table() const { return m_bench->window.findChild<CentrePanel *>()->table(); }
    BoardPanel &board() const { return *m_bench->window.findChild<BoardPanel *>(); }
    QString told() const
    {
        QStringList texts;
        for (const QLabel *label : sheet().findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }
    /// The entries of the menu that `open` opens; `chosen` is taken, "" = none.
    static QStringList menuOf(const std::function<void()> &open, const QString &chosen = {})
    {
        QStringList out;
        QTimer::singleShot(0, qApp, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            QAction *wanted = nullptr;
            for (QAction *action : menu->actions()) {
                out.append(action->text());
                wanted = action->text() == chosen ? action : wanted;
            }
            menu->close();
            if (wanted)
                wanted->trigger();
        });
        open();
        return out;
    }
    static std::function<void()> keys(QWidget *widget)
    {
        return [widget] { QTest::keyClick(widget, Qt::Key_F10, Qt::ShiftModifier); };
    }
    static std::function<void()> mouse(QWidget *widget, QPoint at)
    {
        return [widget, at] {
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
            QCoreApplication::sendEvent(widget, &event);
        };
    }
    QString rowsListed() const
    {
        const auto frame = table().rows().frame();
        QStringList out;
        for (int row = 0; frame && row < table().rows().rowCount(); ++row)
            out.append(frame->column(s("ticket_no")) ? frame->column(s("ticket_no"))->text(table().rows().frameRow(row)) : QString());
        out.sort();
        return out.join(u' ');
    }
    static QString explain() { return QStringLiteral("Where this number comes from"); }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<test::WindowBench>(QStringList{s("tickets"), s("overview")});
        m_bench->show({1920, 1080});
        QTRY_VERIFY(board().findChild<RankingView *>());
    }
    void cleanup() { m_bench.reset(); }

    void aBarSaysWhatItIs()
    {
        RankingView *league = nullptr;
        for (RankingView *view : board().findChildren<RankingView *>())
            if (view->accessibleName() == u"On time by department")
                league = view;
        QVERIFY(league);
        league->setCurrentIndex(league->model()->index(0, RankingModel::ValueColumn)); // D2: T5 on time, T3 not; D1: T1, not T2
        const QStringList byKey = menuOf(keys(league));
        QCOMPARE(byKey, (QStringList{explain(), s("Open its rows of the numerator"), s("Open its rows of the denominator"), s("Copy number and definition")}));
        QCOMPARE(menuOf(mouse(league->viewport(), league->visualRect(league->currentIndex()).center()), explain()), byKey);
        QVERIFY(sheet().isVisible());
        QVERIFY2(told().contains(s("1 rows")) && told().contains(s("2 rows")), qPrintable(told())); // numerator, denominator
        QVERIFY2(told().contains(s("50.0 %")) && told().contains(s("deadline in P")) && told().contains(s("version 1")), qPrintable(told()));
        QVERIFY2(told().contains(s("Batch 1 · demo · ")) && told().contains(s("2 rows")), qPrintable(told())); // both came with it
        menuOf(keys(league), s("Open its rows of the denominator"));
        QTRY_COMPARE(table().rows().rowCount(), 2);
    }

    void aPartAndAMonthSayWhatTheyAre()
    {
        CompositionView *sources = nullptr;
        for (CompositionView *view : board().findChildren<CompositionView *>())
            if (view->accessibleName() == u"Sources")
                sources = view;
        QVERIFY(sources);
        auto *parts = sources->findChild<QListView *>();
        parts->setCurrentIndex(parts->model()->index(0, 0)); // 11: T1, T2, T4
        menuOf(keys(parts), s("Open its rows"));
        QTRY_COMPARE(rowsListed(), s("T1 T2 T4"));
        m_bench->run("filter.clear");
        QVERIFY(menuOf(mouse(sources, {4, 4})).contains(explain())); // the bar itself

        auto *trend = board().findChild<TrendChart *>();
        QTest::keyClick(trend, Qt::Key_Left); // from the last month to November: nothing
        menuOf(keys(trend), explain());
        QTRY_VERIFY2(told().contains(s("2021-11")) && told().contains(s("0 rows")), qPrintable(told()));
        QTest::keyClick(trend, Qt::Key_Right);
        menuOf(keys(trend), s("Open its rows"));
        QTRY_COMPARE(rowsListed(), s("T5"));
    }

    /// Letters and classes of a legend open what they count; the click narrows the window to it, and goes with its filter.
    void aClassOfTheLegendOpensWhatItCounts()
    {
        auto *legend = m_bench->window.findChild<LegendPanel *>()->findChild<QListView *>();
        const auto rowOf = [&](const char *text) {
            for (int row = 0; row < legend->model()->rowCount(); ++row)
                if (legend->model()->index(row, 0).data().toString() == QLatin1String(text))
                    return legend->model()->index(row, 0);
            return QModelIndex();
        };
        QTRY_VERIFY(rowOf("Overdue").isValid());
        QCOMPARE(rowOf("Overdue").data(LegendModel::CountRole).toString(), s("1"));
        legend->setCurrentIndex(rowOf("Overdue"));
        const QStringList entries = menuOf(keys(legend), explain());
        QCOMPARE(entries, (QStringList{explain(), s("Open its rows"), s("Copy number and definition")}));
        QVERIFY2(told().contains(s("Open tickets · Overdue")) && told().contains(s("not is_test")) && told().contains(s("1 rows")), qPrintable(told()));
        QVERIFY2(told().contains(s("Batch 1 · demo · ")), qPrintable(told()));
        menuOf(keys(legend), s("Open its rows"));
        QTRY_COMPARE(rowsListed(), s("T3"));
        QVERIFY(m_bench->filter.filter().conditions.isEmpty()); // the window stays as it is
        m_bench->run("filter.step_back"); // the sheet
        m_bench->run("filter.step_back"); // the list
        QTRY_COMPARE(table().rows().rowCount(), 5);
        QTest::mouseClick(legend->viewport(), Qt::LeftButton, {}, legend->visualRect(rowOf("Overdue")).center());
        QTRY_COMPARE(rowsListed(), s("T3"));
        QCOMPARE(m_bench->filter.filter().conditions.size(), 1);
        m_bench->run("filter.step_back"); // both at once
        QTRY_COMPARE(table().rows().rowCount(), 5);
        QVERIFY(m_bench->filter.filter().conditions.isEmpty());
    }

    void cellsAndTotalOfTheTable()
    {
        table().setOpen(true);
        auto *view = table().findChild<QTableView *>();
        QTRY_VERIFY(view->model()->rowCount() == 5);
        view->setCurrentIndex(view->model()->index(0, 0));
        const QStringList entries = menuOf(keys(view), explain());
        QCOMPARE(entries, (QStringList{explain(), s("Open the record"), s("Where the number of rows comes from"), s("Copy number and definition")}));
        QVERIFY2(told().contains(s("ticket_no")) && told().contains(s("1 rows")) && told().contains(s("Batch 1 · demo · ")), qPrintable(told()));
        menuOf(keys(view), s("Where the number of rows comes from"));
        QVERIFY2(told().contains(s("K01 = ")) && told().contains(s("5 rows")), qPrintable(told()));
        menuOf(keys(view), s("Open the record"));
        QCOMPARE(m_bench->selection.fid(), table().rows().fid(0));
    }

    void numbersOfTheDutyBoard()
    {
        m_bench->run("window.duty");
        auto *duty = test::opened<DutyDialog>(m_bench->window);
        QVERIFY(duty);
        QTRY_VERIFY(duty->board().tickets);
        QTableWidget *holders = test::named<QTableWidget>(*duty, s("Overdue by holder"));
        QVERIFY(holders && holders->rowCount() == 1);
        holders->setCurrentCell(0, 1);
        QCOMPARE(menuOf(keys(holders)), (QStringList{explain(), s("Open its rows"), s("Copy number and definition")}));
        holders->setCurrentCell(0, 2); // under supervision: rows that no indicator alone counts
        QVERIFY(menuOf(keys(holders)).value(1).startsWith(s("Open 1 rows")) || menuOf(keys(holders)).value(1).startsWith(s("Open 0 rows")));
        auto *days = duty->findChild<DayCalendar *>();
        days->setFocus();
        QVERIFY(menuOf(keys(days)).contains(explain()));
        for (TileButton *tile : duty->findChildren<TileButton *>())
            if (tile->kpi() == u"ticket.overdue_open")
                menuOf(keys(tile), explain());
        QVERIFY(!duty->isVisible()); // the sheet lies in the window
        QVERIFY2(sheet().isVisible() && told().contains(s("K07 = ")) && told().contains(s("1 rows")), qPrintable(told()));
    }
};

QTEST_MAIN(NumbersTest)
#include "tst_numbers.moc"
