// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "cli/command.h"
#include "common/grip.h"
#include "companyactions.h"
#include "compareactions.h"
#include "dataactions.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/guidedialog.h"
#include "dialogs/import/importdialog.h"
#include "dialogs/import/menddialog.h"
#include "dialogs/indicatordialog.h"
#include "dialogs/ledgerdialog.h"
#include "dialogs/syncdialog.h"
#include "dutyaction.h"
#include "filedrop.h"
#include "findingactions.h"
#include "holdingactions.h"
#include "layeractions.h"
#include "map/mapview.h"
#include "map/placesmap.h"
#include "mapactions.h"
#include "mapexporting.h"
#include "outboxactions.h"
#include "pairaction.h"
#include "panels/appbar.h"
#include "panels/basemappanel.h"
#include "panels/boardpanel.h"
#include "panels/bookmarkpanel.h"
#include "panels/cardpanel.h"
#include "panels/centrepanel.h"
#include "panels/filterbar.h"
#include "panels/layerpanel.h"
#include "panels/legendpanel.h"
#include "panels/searchbox.h"
#include "panels/sheetpanel.h"
#include "panels/statusline.h"
#include "panels/tablepanel.h"
#include "patrolactions.h"
#include "placesaction.h"
#include "profileactions.h"
#include "recordactions.h"
#include "reportexport.h"
#include "sitesearchactions.h"
#include "sitingactions.h"
#include "viewactions.h"
#include "whyaction.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QStyleFactory>
#include <QVBoxLayout>

namespace om {
namespace {

constexpr int layoutVersion = 1;

QString workerProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/onemap-worker");
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, FilterService &filter, SelectionService &selection, ThemeService &themes, JobRunner &jobs, QWidget *parent)
    : QMainWindow(parent)
    , m_palette(themes.style())
    , m_board(workspace, filter, themes, jobs)
    , m_basemaps(workspace.files().folder, workerProgram(), workspace.language(), jobs)
    , m_desk{workspace, filter, selection, themes, m_board, jobs, m_palette}
    , m_settings(workspace.files().folder + QStringLiteral("/window.ini"), QSettings::IniFormat)
    , m_actions(m_palette, this)
{
    const auto follow = [this] {
        m_desk.workspace.setMoment(m_desk.filter.filter().asOf);
        m_desk.workspace.setBasis(m_desk.filter.filter().basis);
    };
    connect(&filter, &FilterService::filterChanged, this, follow);
    follow();
    const City &city = workspace.city();
    setWindowTitle(tr("OneMap · %1").arg(city.text(city.name, workspace.language())));
    resize(1920, 1080);
    setDockOptions(AllowNestedDocks | AnimatedDocks);
    applyLook();
    buildBars();
    buildDocks();
    hookActions();
    m_firstLayout = saveState(layoutVersion);
    m_layoutTheme = themes.theme().id;
    restoreLayout();
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        keepLayout();
        m_layoutTheme = m_desk.themes.theme().id;
        restoreLayout();
    });
    connect(&themes, &ThemeService::styleChanged, this, &MainWindow::applyLook);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildBars()
{
    auto *top = new QWidget;
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_appBar = new AppBar(m_desk, top);
    m_appBar->setMenu(&m_actions.menu());
    connect(m_appBar, &AppBar::importRequested, this, [this] { importFile({}); });
    m_filterBar = new FilterBar(m_desk, top);
    auto *exports = new QMenu(m_filterBar);
    m_actions.addTo(*exports,
                    {QStringLiteral("export.report"), QStringLiteral("export.profile"), QStringLiteral("export.rows"), QStringLiteral("export.open311"),
                     QStringLiteral("record.print"), QStringLiteral("record.save"), QStringLiteral("export.map"), QStringLiteral("export.picture"),
                     QStringLiteral("view.copy")});
    auto *reports = exports->addMenu(tr("Another report"));
    for (const ReportSpec *report : offeredReports(m_desk.workspace.catalog()))
        reports->addAction(translated(report->title), this, [this, id = report->id] {
            exportReport(this, m_desk.workspace, m_desk.filter.filter(), m_basemaps.chosen(), id, [this](const QString &text) { m_status->setMessage(text); });
        });
    m_filterBar->setExportMenu(exports);
    column->addWidget(m_appBar);
    column->addWidget(m_filterBar);
    setMenuWidget(top);
    m_status = new StatusLine(m_desk);
    auto *bar = new QStatusBar;
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(m_status, 1);
    setStatusBar(bar);
}

QDockWidget *MainWindow::dock(const QString &id, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(id);
    dock->setTitleBarWidget(new Grip(m_palette, dock)); // each panel has a head of its own
    dock->setWidget(content);
    dock->setAutoFillBackground(true);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    m_map = new MapView(m_desk.workspace, m_desk.filter, m_desk.selection, m_desk.themes, m_desk.jobs);
    m_centre = new CentrePanel(m_desk, m_map);
    setCentralWidget(m_centre);
    m_map->setBasemaps(m_basemaps);

    m_compare = new CompareActions(m_desk, m_actions, m_basemaps, *m_map, *m_centre, this);

    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(8);
    auto *legend = new LegendPanel(m_desk);
    auto *layers = new LayerPanel(m_desk);
    leftColumn->addWidget(layers, 3);
    hookLayers(m_desk, m_actions, *layers, *m_map, this);
    leftColumn->addWidget(legend, 2);
    leftColumn->addWidget(new BasemapPanel(m_basemaps));
    auto *views = new ViewActions(m_desk, m_actions, *m_map, *m_status, this);
    leftColumn->addWidget(views->panel());
    connect(m_filterBar, &FilterBar::shareRequested, views, &ViewActions::copy);
    m_layerDock = dock(QStringLiteral("layers"), tr("Layers"), left, Qt::LeftDockWidgetArea);

    auto *board = new BoardPanel(m_desk);
    m_card = new CardPanel(m_desk);
    for (const char *tool : {"record.images", "record.ticket", "record.refused", "record.new_ticket", "map.near", "record.print", "record.save"})
        m_card->addTool(m_actions.action(QLatin1String(tool)));
    new RecordActions(m_desk, m_actions, m_basemaps, *m_status, this);
    new FindingActions(m_desk, m_actions, m_compare->comparison(), *m_map, *m_status, workerProgram(), this);
    auto *right = new QStackedWidget;
    right->addWidget(board);
    right->addWidget(m_card);
    m_siting = new SitingActions(m_desk, m_actions, *m_map, *m_status, *right, this);
    m_actions.on(QStringLiteral("map.sites"), [this] { m_siting->leave(); });
    m_sites = new SiteSearchActions(m_desk, m_actions, *m_map, *m_centre, *m_status, *right, this);
    m_actions.on(QStringLiteral("map.siting"), [this] { m_sites->leave(); });
    connect(m_card, &CardPanel::shown, right, [this, right, board](bool isShown) {
        right->setCurrentWidget(isShown ? m_card : m_siting->isOpen() ? m_siting->panel() : m_sites->isOpen() ? m_sites->panel() : board);
    });
    connect(m_card, &CardPanel::told, m_status, &StatusLine::setMessage);
    connect(board, &BoardPanel::explainRequested, &m_centre->sheet(), &SheetPanel::showNumber);
    connect(legend, &LegendPanel::explainRequested, &m_centre->sheet(), &SheetPanel::showNumber);
    connect(&m_centre->table(), &TablePanel::explainRequested, &m_centre->sheet(), &SheetPanel::showNumber);
    connect(board, &BoardPanel::importRequested, this, [this] { importFile({}); });
    hookWhy(m_desk, *board, *m_centre, this);
    m_boardDock = dock(QStringLiteral("board"), tr("Indicators"), right, Qt::RightDockWidgetArea);
    resizeDocks({m_layerDock, m_boardDock}, {256, 576}, Qt::Horizontal);

    connect(m_map, &MapView::picked, &m_desk.selection, &SelectionService::select);
    connect(m_map, &MapView::areaPicked, &m_desk.filter, &FilterService::toggleArea);
    connect(m_map, &MapView::cursorMoved, m_status, &StatusLine::setPosition);
    connect(m_map, &MapView::scaleChanged, m_status, &StatusLine::setScale);
    connect(m_map, &MapView::problemsFound, m_status, [this, told = QString()](const std::vector<Error> &problems) mutable {
        QStringList texts;
        for (const Error &problem : problems)
            texts << errorText(problem);
        if (const QString text = texts.join(QStringLiteral(" ")); text != told) // once, not after every filter; and gone with what it tells
            m_status->setMessage(told = text);
    });
    new ProfileActions(m_desk, m_actions, *m_map, *m_status, this);
    const auto explain = [this, legend] { legend->explain(m_map->renderer(), m_map->canvas().camera().viewport()); };
    connect(m_map, &MapView::sceneChanged, legend, explain);
    connect(m_map, &MapView::scaleChanged, legend, explain);
}

void MainWindow::importFile(const QString &path)
{
    auto *page = new ImportDialog(m_desk.workspace, m_desk.palette, m_desk.jobs, this);
    auto *map = new PlacesMap(m_desk.workspace, m_desk.themes, m_desk.jobs, page);
    page->addMap(map);
    connect(page, &ImportDialog::placesArrived, map, &PlacesMap::showPlaces);
    page->show();
    if (!path.isEmpty())
        page->choose(path);
}

void MainWindow::hookActions()
{
    auto *places = new MapActions(m_desk, m_actions, *m_map, *m_status, m_appBar->searchBox(), this);
    new OutboxActions(m_desk, m_actions, {*m_appBar, *m_card, *m_map, *m_status, *places, m_settings}, this);
    const auto shown = [](QWidget *widget) { return [widget] { widget->setVisible(!widget->isVisible()); }; };
    m_actions.on(QStringLiteral("data.import"), [this] { importFile({}); });
    m_actions.on(QStringLiteral("data.indicators"), [this] { (new IndicatorDialog(m_desk.workspace, m_desk.filter, m_desk.jobs, this))->show(); });
    m_actions.on(QStringLiteral("data.ledger"), [this] {
        auto *ledger = new LedgerDialog(m_desk.workspace, m_desk.palette, m_desk.jobs, CommandContext::operatorName(), this);
        connect(ledger, &LedgerDialog::figureChosen, this, [this](const QString &kpi, const Filter &filter) {
            m_desk.filter.setFilter(filter);
            m_desk.board.showRows(kpi, RowsPart::Numerator);
        });
        connect(ledger, &LedgerDialog::explainRequested, &m_centre->sheet(), &SheetPanel::showNumber);
        ledger->show();
    });
    m_actions.on(QStringLiteral("data.mend"), [this] { (new MendDialog(m_desk.workspace, m_desk.jobs, 0, this))->show(); });
    m_actions.on(QStringLiteral("data.sync"), [this] { (new SyncDialog(m_desk.workspace, m_desk.jobs, this))->show(); });
    hookData(m_desk, m_actions, *m_status, this);
    new FileDrop(*this, [this](const QString &path) {
        if (path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive))
            showPackages(m_desk, this, path);
        else
            importFile(path);
    });
    hookDuty(m_desk, m_actions, *m_centre, this);
    hookPolicies(m_desk, m_actions, *m_centre, this);
    hookPlaces(m_desk, m_actions, *m_status, this);
    hookHoldings(m_desk, m_actions, this);
    hookPair(m_desk, m_actions, *m_status, this);
    hookHotspots(m_desk, *m_centre, this);
    hookPatrol(m_desk, m_actions, *m_centre, *m_map, this);
    m_actions.on(QStringLiteral("data.refresh"), [this] {
        if (const auto refreshed = m_desk.workspace.refresh(); !refreshed)
            m_status->setMessage(errorText(refreshed.error()));
    });
    m_actions.on(QStringLiteral("export.rows"), [this] { exportRows(); });
    m_actions.on(QStringLiteral("export.map"), [this] { showMapExport(m_desk, m_basemaps, *m_map, this); });
    m_actions.on(QStringLiteral("export.picture"), [this] { savePicture(); });
    m_actions.on(QStringLiteral("export.report"), [this] {
        exportReport(this, m_desk.workspace, m_desk.filter.filter(), m_basemaps.chosen(), reportOf(m_desk.workspace.catalog(), m_desk.themes.theme().id),
                     [this](const QString &text) { m_status->setMessage(text); });
    });
    m_actions.on(QStringLiteral("filter.search"), [this] { m_appBar->searchBox().setFocus(Qt::ShortcutFocusReason); });
    m_actions.on(QStringLiteral("filter.back"), [this] { m_desk.filter.back(); });
    m_actions.on(QStringLiteral("filter.forward"), [this] { m_desk.filter.forward(); });
    m_actions.on(QStringLiteral("filter.step_back"), [this] { stepBack(); });
    m_actions.on(QStringLiteral("filter.clear"), [this] { m_desk.filter.clear(); });
    m_actions.on(QStringLiteral("window.table"), [this] { m_centre->table().setOpen(!m_centre->table().isOpen()); });
    m_actions.on(QStringLiteral("window.layers"), shown(m_layerDock));
    m_actions.on(QStringLiteral("window.board"), shown(m_boardDock));
    m_actions.on(QStringLiteral("window.look"), [this] { m_desk.themes.setStyle(m_palette.isDark() ? QStringLiteral("light") : QStringLiteral("dark")); });
    m_actions.on(QStringLiteral("window.full"), [this] { isFullScreen() ? showNormal() : showFullScreen(); });
    m_actions.on(QStringLiteral("window.reset"), [this] { restoreState(m_firstLayout, layoutVersion); });
    m_actions.on(QStringLiteral("window.menu"), [this] { m_appBar->openMenu(); });
    m_actions.on(QStringLiteral("help.guide"), [this] { (new GuideDialog(m_desk.workspace.language(), this))->show(); });
    m_actions.on(QStringLiteral("help.about"), [this] { (new AboutDialog(this))->show(); });
}

void MainWindow::applyLook()
{
    m_palette.setStyle(m_desk.themes.style());
    m_settings.setValue(QStringLiteral("style"), m_desk.themes.style().id);
    if (QApplication::style()->name() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(Palette::font(14));
    QApplication::setPalette(m_palette.widgetPalette());
    setStyleSheet(m_palette.styleSheet());
}

void MainWindow::stepBack()
{
    // The nearest thing first: the sketch on the map and its tool, the sheet over the map, the comparison, the card over the board, then
    // the filter.
    if (m_map->cancelTool())
        return;
    if (m_centre->sheet().isVisible())
        m_centre->sheet().hide();
    else if (m_compare->leave())
        return;
    else if (m_desk.selection.fid() >= 0)
        m_desk.selection.clear();
    else if (m_siting->leave() || m_sites->leave())
        return;
    else if (m_board.isListing() && !m_board.isOfGroup()) {
        m_board.showAllRows();
    } else {
        m_board.showAllRows(); // of a group, which goes with it
        m_desk.filter.stepBack();
    }
}

void MainWindow::exportRows()
{
    const TableValue &table = m_board.values().table;
    if (!table.frame || table.count == 0) {
        m_status->setMessage(tr("The table has no rows to export"));
        return;
    }
    ExportRequest request;
    std::vector<qint64> &fids = request.fids.emplace();
    for (int row = 0; row < m_centre->table().rows().rowCount(); ++row)
        fids.push_back(m_centre->table().rows().fid(row));
    const DatasetSpec spec = m_desk.workspace.frames().specs.value(table.frame->dataset());
    (new ExportDialog(m_desk.workspace, spec, std::move(request), m_desk.jobs, this))->show();
}

void MainWindow::savePicture()
{
    const QPixmap picture = grab();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a picture of the window"), QStringLiteral("onemap.png"), QStringLiteral("PNG (*.png)"));
    if (!path.isEmpty())
        m_status->setMessage(picture.save(path) ? tr("Saved: %1").arg(path) : tr("The picture could not be saved; choose another folder"));
}

void MainWindow::keepLayout()
{
    m_settings.setValue(QStringLiteral("layout/") + m_layoutTheme, saveState(layoutVersion));
}

void MainWindow::restoreLayout()
{
    const QByteArray layout = m_settings.value(QStringLiteral("layout/") + m_layoutTheme).toByteArray();
    restoreState(layout.isEmpty() ? m_firstLayout : layout, layoutVersion);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepLayout();
    QMainWindow::closeEvent(event);
}

} // namespace om
