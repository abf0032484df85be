// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/duty/dutydialog.h"

#include "charts/daycalendar.h"
#include "charts/flowchart.h"
#include "charts/tilebutton.h"
#include "common/segments.h"
#include "services/symbologyservice.h"
#include "services/themeservice.h"
#include "support/tinyworkspace.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace om;

/// The duty board of the tiny workspace: data of 2021-12-31 23:59:59; T3 is overdue since 02-20 (D2), T4 is open until 2022-03-01 (D1).
class DutyDialogTest : public QObject
{
    Q_OBJECT

    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    std::unique_ptr<test::TinyWorkspace> m_tiny;
    std::unique_ptr<ThemeService> m_themes;
    std::unique_ptr<Palette> m_palette;
    std::unique_ptr<FilterService> m_filter;
    std::unique_ptr<DutyDialog> m_dialog;

    QTableWidget *table(const char *name) const
    {
        for (QTableWidget *found : m_dialog->findChildren<QTableWidget *>())
            if (found->accessibleName() == QLatin1String(name))
                return found;
        return nullptr;
    }
    static QString line(const QTableWidget *table, int row)
    {
        QStringList texts;
        for (int column = 0; column < table->columnCount(); ++column)
            texts << table->item(row, column)->text();
        return texts.join(u'|');
    }
    static void click(QTableWidget *table, int row, int column)
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualItemRect(table->item(row, column)).center());
    }
    qint64 fid(const char *no) const
    {
        const auto frame = m_tiny->workspace->frames().frames[QStringLiteral("ticket")];
        for (std::size_t row = 0; row < frame->rows(); ++row)
            if (frame->column(QStringLiteral("ticket_no"))->text(row) == QLatin1String(no))
                return frame->fids()[row];
        return -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(!m_tiny->error);
        m_themes = std::make_unique<ThemeService>(*m_catalog, m_tiny->workspace->symbology(), QStringList{QStringLiteral("tickets")}, QStringLiteral("dark"));
        m_palette = std::make_unique<Palette>(m_themes->style());
    }
    void init()
    {
        Filter home;
        home.period = Period::year(2021);
        m_filter = std::make_unique<FilterService>(home);
        m_dialog = std::make_unique<DutyDialog>(*m_tiny->workspace, *m_filter, *m_palette, m_jobs, nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        QTRY_VERIFY(m_dialog->board().tickets);
    }
    void cleanup() { m_dialog.reset(); }

    void aHolderOpensTheirTickets()
    {
        QTableWidget *holders = table("Overdue by holder");
        QCOMPARE(holders->rowCount(), 1);
        // Natural time: from 02-20 08:00 to 12-31 23:59:59 are 314 days less 8 h and a second over: 314 · 24 + 15 h 59 min.
        QCOMPARE(line(holders, 0), QStringLiteral("D2|1|1|7,551:59|"));
        QSignalSpy rows(m_dialog.get(), &DutyDialog::rowsChosen);
        click(holders, 0, 1);
        QCOMPARE(rows.count(), 1);
        QCOMPARE(rows[0][0].value<QList<qint64>>(), QList<qint64>{fid("T3")});
    }

    void numbersOpenTheirIndicator()
    {
        QSignalSpy chosen(m_dialog.get(), &DutyDialog::kpiChosen);
        for (TileButton *tile : m_dialog->findChildren<TileButton *>())
            if (tile->kpi() == u"ticket.overdue_open" || tile->kpi() == u"ticket.accepted")
                QTest::mouseClick(tile, Qt::LeftButton);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("ticket.accepted"));
        QCOMPARE(chosen[0][1].value<Filter>().period, Period::containing(Period::Kind::Day, QDate(2021, 12, 31))); // today's
        QCOMPARE(chosen[1][1].value<Filter>().period, Period::year(2021)); // a stock has none of its own
    }

    void theFilterNarrowsIt()
    {
        Filter north = m_filter->filter();
        north.area = QStringLiteral("A02");
        m_filter->setFilter(north);
        QTRY_COMPARE(table("Overdue by holder")->rowCount(), 0);
    }

    /// T3 and two more tickets of a class at one place would be a repeat place; the tiny workspace has no classes and no weeks before.
    void placesSayWhatIsNotKnown()
    {
        QVERIFY(m_dialog->board().hotspots && !m_dialog->board().hotspots->isKnown);
        QTableWidget *places = table("Hotspots");
        QVERIFY(places);
        QCOMPARE(places->rowCount(), 0);
    }

    /// Every group and ribbon, of the open tickets and of those accepted in the period, opens exactly as many as it says.
    void theFlowOpensItsTickets()
    {
        auto *chart = m_dialog->findChild<FlowChart *>();
        QVERIFY(chart->isVisible());
        QCOMPARE(chart->accessibleName(), QStringLiteral("Source → Holder → Result"));
        QSignalSpy chosen(m_dialog.get(), &DutyDialog::kpiChosen);
        const auto open = [&](const FlowChart::Item &item) {
            const QPointF begin = item.path.elementAt(0);
            const QPointF end = item.path.elementAt(item.isRibbon ? 7 : 2); // of the left edge, of the bar
            chosen.clear();
            QTest::mouseClick(chart, Qt::LeftButton, {}, QPointF(begin.x() + 2, (begin.y() + end.y()) / 2).toPoint());
            return chosen.count() == 1
                ? evaluate(*m_catalog, *m_catalog->kpi(chosen[0][0].toString()), m_tiny->workspace->frames(), chosen[0][1].value<Filter>())
                : fail(ErrorCode::Internal);
        };
        const auto shown = [&] { return chart->accessibleDescription().section(u' ', -1); }; // of the one that was clicked
        for (const std::size_t flow : {0u, 1u}) {
            const DutyFlow &of = m_dialog->board().flows[flow];
            for (QAbstractButton *button : m_dialog->findChildren<QAbstractButton *>())
                if (button->text() == translated(of.kpi->title) && qobject_cast<Segments *>(button->parentWidget()))
                    QTest::mouseClick(button, Qt::LeftButton);
            // Open: T3 (21, D2, overdue), T4 (11, D1, on track). Accepted in 2021: T1 T2 T4 of 11 and D1, T3 T5 of 21 and D2; done on time T1 T5.
            QCOMPARE(chart->items().size(), std::size_t(flow == 0 ? 6 + 4 : 2 + 2 + 4 + 2 + 5));
            const std::vector<FlowChart::Item> items = chart->items();
            for (const FlowChart::Item &item : items) {
                const auto value = open(item);
                QVERIFY(value);
                QCOMPARE(value->id, of.kpi->id);
                QCOMPARE(QString::number(value->numerator.count()), shown());
            }
        }
        Filter nowhere = m_filter->filter();
        nowhere.area = QStringLiteral("A99");
        m_filter->setFilter(nowhere);
        QTRY_VERIFY(!chart->isVisible());
    }

    void aDayOfTheCalendarOpensIt()
    {
        auto *days = m_dialog->findChild<DayCalendar *>();
        QSignalSpy chosen(m_dialog.get(), &DutyDialog::kpiChosen);
        days->setFocus();
        QTest::keyClick(days, Qt::Key_Left); // a week before the last day
        QTest::keyClick(days, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][1].value<Filter>().period, Period::containing(Period::Kind::Day, QDate(2021, 12, 24)));
    }
};

QTEST_MAIN(DutyDialogTest)
#include "tst_dutydialog.moc"
