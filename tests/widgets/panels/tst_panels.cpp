// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/compositionview.h"
#include "charts/rankingview.h"
#include "charts/tilebutton.h"
#include "charts/trendchart.h"
#include "common/heading.h"
#include "panels/attachmentmenu.h"
#include "panels/boardpanel.h"
#include "panels/cardpanel.h"
#include "panels/centrepanel.h"
#include "panels/filterbar.h"
#include "panels/layerpanel.h"
#include "panels/sheetpanel.h"
#include "panels/tablepanel.h"
#include "panels/timeslider.h"
#include "support/tinyworkspace.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGlyphRun>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextLayout>
#include <QToolButton>

using namespace om;

/// The panels on a workspace that can be counted by hand (support/tinyworkspace.h): one click anywhere narrows all of them.
class PanelsTest : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void opened(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void rankingRowFiltersEverything();
    void sameClickTakesTheFilterBack();
    void tileOpensExactlyItsRows();
    void tableRowOpensTheCardWithItsTrace();
    void attachmentOpensByKeyboard();
    void chipsTakeConditionsAway();
    void trendMonthBecomesThePeriod();
    void sliderSetsThePeriodOfWholeMonths();
    void sliderPlaysTheMonthsOfTheYear();
    void keyboardReachesTilesAndRows();
    void sheetTellsWhereANumberComesFrom();
    void lookChangesAtOnce();
    void rareCharactersHaveGlyphs();

private:
    TileButton *tile(const QString &kpi) const;
    QString tileText(const QString &kpi) const { return tile(kpi)->accessibleName(); }
    QList<QUrl> m_opened;
    void settle() { QTRY_COMPARE(m_board->values().filter, m_filter->filter()); }

    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;
    std::unique_ptr<test::TinyWorkspace> m_tiny;
    std::unique_ptr<FilterService> m_filter;
    std::unique_ptr<SelectionService> m_selection;
    std::unique_ptr<ThemeService> m_themes;
    std::unique_ptr<BoardService> m_board;
    std::unique_ptr<Palette> m_palette;
    std::unique_ptr<QWidget> m_window;
    BoardPanel *m_boardPanel = nullptr;
    CentrePanel *m_centre = nullptr;
    CardPanel *m_card = nullptr;
    FilterBar *m_bar = nullptr;
};

void PanelsTest::initTestCase()
{
    auto catalog = Catalog::load();
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().args.join(QLatin1Char(' '))));
    m_catalog = std::move(*catalog);
    m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
    QVERIFY2(!m_tiny->error, m_tiny->error ? qPrintable(errorText(*m_tiny->error) + m_tiny->error->detail) : "");
}

void PanelsTest::init()
{
    Filter home;
    home.period = Period::year(2021);
    m_filter = std::make_unique<FilterService>(home);
    m_selection = std::make_unique<SelectionService>();
    m_themes = std::make_unique<ThemeService>(*m_catalog, m_tiny->workspace->symbology(), QStringList{QStringLiteral("overview"), QStringLiteral("tickets")},
                                              QStringLiteral("dark"));
    m_board = std::make_unique<BoardService>(*m_tiny->workspace, *m_filter, *m_themes, m_jobs);
    m_palette = std::make_unique<Palette>(m_themes->style());
    const Desk desk{*m_tiny->workspace, *m_filter, *m_selection, *m_themes, *m_board, m_jobs, *m_palette};
    m_window = std::make_unique<QWidget>();
    m_window->resize(1400, 1000);
    m_boardPanel = new BoardPanel(desk, m_window.get());
    m_boardPanel->setGeometry(800, 40, 576, 960);
    m_centre = new CentrePanel(desk, new QWidget, m_window.get());
    m_centre->setGeometry(0, 40, 792, 700);
    m_card = new CardPanel(desk, m_window.get());
    m_card->setGeometry(0, 740, 576, 260);
    m_bar = new FilterBar(desk, m_window.get());
    m_bar->setGeometry(0, 0, 1400, 40);
    m_window->show();
    QTRY_VERIFY(!m_board->values().tiles.empty());
    QCoreApplication::processEvents();
}

void PanelsTest::cleanup()
{
    m_window.reset();
    m_board.reset();
}

TileButton *PanelsTest::tile(const QString &kpi) const
{
    for (TileButton *button : m_boardPanel->findChildren<TileButton *>())
        if (button->kpi() == kpi)
            return button;
    return nullptr;
}

void PanelsTest::rankingRowFiltersEverything()
{
    QVERIFY(tile(QStringLiteral("ticket.accepted")));
    QVERIFY(tileText(QStringLiteral("ticket.accepted")).contains(QLatin1Char('5')));
    auto *ranking = m_boardPanel->findChild<RankingView *>();
    QVERIFY(ranking);
    QCOMPARE(ranking->model()->rowCount(), 2);
    QCOMPARE(ranking->model()->index(0, RankingModel::NameColumn).data().toString(), QStringLiteral("South"));
    const QRect row = ranking->visualRect(ranking->model()->index(1, RankingModel::NameColumn)); // North
    QTest::mouseClick(ranking->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_filter->filter().area, QStringLiteral("A01"));
    settle();
    QVERIFY(tileText(QStringLiteral("ticket.accepted")).contains(QLatin1Char('3')));
    QCOMPARE(m_centre->table().rows().rowCount(), 3);
    QCOMPARE(ranking->model()->rowCount(), 2); // the other one stays beside it
}

void PanelsTest::sameClickTakesTheFilterBack()
{
    auto *ranking = m_boardPanel->findChild<RankingView *>();
    for (const auto &[area, count] : {std::pair(QStringLiteral("A01"), 3), std::pair(QString(), 5)}) {
        const QRect row = ranking->visualRect(ranking->model()->index(1, RankingModel::NameColumn));
        QTest::mouseClick(ranking->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(m_filter->filter().area, area);
        settle();
        QCOMPARE(m_centre->table().rows().rowCount(), count);
    }
}

void PanelsTest::tileOpensExactlyItsRows()
{
    QVERIFY(!m_centre->table().isOpen());
    QTest::mouseClick(tile(QStringLiteral("ticket.overdue_open")), Qt::LeftButton);
    QTRY_COMPARE(m_centre->table().rows().rowCount(), 1);
    QVERIFY(m_centre->table().isOpen());
    QVERIFY(tileText(QStringLiteral("ticket.accepted")).contains(QLatin1Char('1')));
}

void PanelsTest::tableRowOpensTheCardWithItsTrace()
{
    m_centre->table().setOpen(true);
    auto *table = m_centre->table().findChild<QTableView *>();
    int row = 0;
    while (table->model()->index(row, 0).data().toString() != QLatin1String("T1"))
        QVERIFY(++row < table->model()->rowCount());
    const QSignalSpy shown(m_card, &CardPanel::shown);
    table->scrollTo(table->model()->index(row, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, 0)).center());
    QCOMPARE(m_selection->dataset(), QStringLiteral("ticket"));
    QCOMPARE(shown.count(), 1);
    QCOMPARE(m_card->accessibleName(), QStringLiteral("T1"));
    auto *steps = m_card->findChild<QListView *>();
    QVERIFY(steps && steps->model());
    QCOMPARE(steps->model()->rowCount(), 2);
    QVERIFY(steps->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("solved")));
}

/// Enter on a step offers what it names; a document is opened as a local file, an address never.
void PanelsTest::attachmentOpensByKeyboard()
{
    const QString folder = m_tiny->workspace->files().attachments();
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/site.png"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    const std::vector<Attachment> named = attachmentsOf(folder, QStringLiteral("site.png,https://city.example/a.png,gone.pdf"));
    auto *menu = new AttachmentMenu(named, m_card);
    const QSignalSpy told(menu, &AttachmentMenu::told);
    QCOMPARE(menu->actions().size(), 3);
    QCOMPARE(menu->actions()[0]->text(), QStringLiteral("Open site.png"));
    QVERIFY(!menu->actions()[2]->isEnabled());
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "opened");
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "opened");
    for (QAction *action : menu->actions())
        action->trigger();
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath())});
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://city.example/a.png"));
    QVERIFY(file.remove());
    menu->actions()[0]->trigger();
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(told.back().front().toString(), QStringLiteral("There is no file of site.png any more"));
    for (const char *scheme : {"file", "https"})
        QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    delete menu;

    m_selection->select(QStringLiteral("ticket"), 1);
    auto *steps = m_card->findChild<QListView *>();
    QCOMPARE(steps->model()->rowCount(), 2);
    steps->setFocus();
    steps->setCurrentIndex(steps->model()->index(0, 0));
    QTest::keyClick(steps, Qt::Key_Down);
    QCOMPARE(steps->currentIndex().row(), 1);
    QTest::keyClick(steps, Qt::Key_Return);
    QVERIFY(!m_card->findChild<AttachmentMenu *>()); // this step has none
    auto *trace = qobject_cast<TraceModel *>(steps->model());
    TraceStep step;
    step.attachments = named;
    const int plain = steps->sizeHintForRow(1);
    trace->setSteps({step}, QLocale(QLocale::English));
    QVERIFY(steps->sizeHintForRow(0) > plain); // a line of its own
    steps->setCurrentIndex(steps->model()->index(0, 0));
    QTest::keyClick(steps, Qt::Key_Return);
    auto *offered = m_card->findChild<AttachmentMenu *>();
    QVERIFY(offered);
    QCOMPARE(offered->activeAction(), offered->actions().front());
    offered->close();
    m_selection->clear();
}

void PanelsTest::chipsTakeConditionsAway()
{
    m_filter->toggle(QStringLiteral("lead_dept"), QStringLiteral("D2"));
    settle();
    const auto chip = [this](const QString &part) -> QToolButton * {
        for (QToolButton *button : m_bar->findChildren<QToolButton *>())
            if (button->accessibleName().contains(part) && button->accessibleName().startsWith(QStringLiteral("Filter")))
                return button;
        return nullptr;
    };
    QVERIFY(chip(QStringLiteral("2021")));
    QVERIFY(chip(QStringLiteral("D2")));
    QTest::mouseClick(chip(QStringLiteral("D2")), Qt::LeftButton);
    QVERIFY(m_filter->filter().conditions.isEmpty());
    settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!chip(QStringLiteral("D2")));
    QCOMPARE(m_centre->table().rows().rowCount(), 5);
}

void PanelsTest::trendMonthBecomesThePeriod()
{
    auto *trend = m_boardPanel->findChild<TrendChart *>();
    QVERIFY(trend);
    Q_EMIT trend->monthClicked(QDate(2021, 2, 1));
    QCOMPARE(m_filter->filter().period, Period::month(2021, 2));
    settle();
    QCOMPARE(m_centre->table().rows().rowCount(), 2); // T2, T3
    Q_EMIT trend->monthClicked(QDate(2021, 2, 1));
    QCOMPARE(m_filter->filter().period, Period::year(2021)); // the first period of the workspace
}

void PanelsTest::sliderSetsThePeriodOfWholeMonths()
{
    auto *slider = m_centre->findChild<TimeSlider *>();
    // The months run from May 2020 to December 2021: the very left of the bars is the first, the very right the last.
    QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(188, 50));
    QTest::mouseMove(slider, QPoint(slider->width() - 26, 50));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() - 26, 50));
    QCOMPARE(m_filter->filter().period, Period::span(QDate(2020, 5, 1), QDate(2021, 12, 31)));
    settle();
    QCOMPARE(m_centre->table().rows().rowCount(), 6);
    QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(188, 50));
    QCOMPARE(m_filter->filter().period, Period::month(2020, 5));
}

void PanelsTest::sliderPlaysTheMonthsOfTheYear()
{
    auto *slider = m_centre->findChild<TimeSlider *>();
    PlaybackService &playback = slider->playback();
    playback.setSpeed(100);
    QTest::keyClick(slider, Qt::Key_Right); // steps by hand, first
    QCOMPARE(m_filter->filter().period, Period::month(2021, 1));
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(m_filter->filter().period, Period::month(2021, 2));
    settle();
    QCOMPARE(m_centre->table().rows().rowCount(), 2); // T2, T3: the numbers follow
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(m_filter->filter().period, Period::month(2021, 1));

    QStringList seen;
    connect(m_filter.get(), &FilterService::filterChanged, this, [&](const Filter &filter) { seen.append(filter.period.text()); });
    QTest::keyClick(slider, Qt::Key_Space);
    QVERIFY(playback.isPlaying());
    QTRY_VERIFY(!playback.isPlaying()); // stops at the end of what was chosen
    QStringList expected;
    for (int month = 2; month <= 12; ++month)
        expected.append(Period::month(2021, month).text());
    QCOMPARE(seen, expected);
    m_filter->back(); // the whole walk is one step of the history
    QCOMPARE(m_filter->filter().period, Period::year(2021));
    QVERIFY(!playback.course());
}

void PanelsTest::keyboardReachesTilesAndRows()
{
    TileButton *accepted = tile(QStringLiteral("ticket.accepted"));
    QVERIFY(accepted->focusPolicy() & Qt::TabFocus);
    const QSignalSpy menus(accepted, &TileButton::menuRequested);
    accepted->blockSignals(true); // its menu would wait for an answer
    QTest::keyClick(accepted, Qt::Key_Tab);
    accepted->blockSignals(false);
    auto *ranking = m_boardPanel->findChild<RankingView *>();
    ranking->setCurrentIndex(ranking->model()->index(0, 0));
    QTest::keyClick(ranking, Qt::Key_Return);
    QCOMPARE(m_filter->filter().area, QStringLiteral("A02"));
}

void PanelsTest::sheetTellsWhereANumberComesFrom()
{
    m_centre->sheet().showNumber({.title = QStringLiteral("On time"), .kpi = QStringLiteral("ticket.on_time_rate"), .isOfWindow = true});
    QVERIFY(m_centre->sheet().isVisible());
    QStringList texts;
    for (const QLabel *label : m_centre->sheet().findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        texts.append(label->text());
    }
    const QString all = texts.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("50.0")), qPrintable(all)); // 2 of 4
    QVERIFY(all.contains(QStringLiteral("4 rows")));
    QVERIFY(all.contains(QStringLiteral("2021")));
}

void PanelsTest::rareCharactersHaveGlyphs()
{
    // 𧒽 U+274BD and 𬒔 U+2C494, alone and among others; glyph 0 is the empty box.
    const auto isDrawn = [](const QString &text, const QFont &font) {
        QTextLayout layout(text, font);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        int glyphs = 0;
        for (const QGlyphRun &run : layout.glyphRuns())
            for (const quint32 glyph : run.glyphIndexes()) {
                if (glyph == 0)
                    return false;
                ++glyphs;
            }
        return glyphs > 0;
    };
    for (const int px : {12, 14, 18, 28, 40})
        for (const bool isBold : {false, true})
            for (const QString &text : {QStringLiteral("𧒽岗社区"), QStringLiteral("石𬒔"), QStringLiteral("𧒽岗 No. 3 𬒔")})
                QVERIFY2(isDrawn(text, Palette::font(px, isBold)), qPrintable(text));
    const char32_t nobody[] = {0x10FFFD}; // private use: the check tells it
    QVERIFY(!isDrawn(QString::fromUcs4(nobody, 1), Palette::font(14)));
    // And in a label of a panel: another picture than that of the empty box.
    const auto picture = [](const QString &text) {
        const std::unique_ptr<QLabel> label(plainLabel(text, 14));
        label->resize(120, 24);
        return label->grab().toImage();
    };
    QVERIFY(picture(QStringLiteral("𧒽岗")) != picture(QString::fromUcs4(nobody, 1) + u'岗'));
    QVERIFY(picture(QStringLiteral("𧒽岗")) != picture(QStringLiteral("𬒔岗")));
}

void PanelsTest::lookChangesAtOnce()
{
    const QImage dark = m_window->grab().toImage();
    m_themes->setStyle(QStringLiteral("light"));
    m_palette->setStyle(m_themes->style());
    const QImage light = m_window->grab().toImage();
    const QPoint tilePixel = tile(QStringLiteral("ticket.accepted"))->mapTo(m_window.get(), QPoint(90, 4));
    QVERIFY(dark.pixelColor(tilePixel).lightness() < 96);
    QVERIFY(light.pixelColor(tilePixel).lightness() > 200);
}

QTEST_MAIN(PanelsTest)
#include "tst_panels.moc"
