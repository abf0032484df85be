// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "common/palette.h"
#include "panels/desk.h"
#include "services/basemap/basemapservice.h"

#include <QMainWindow>
#include <QSettings>

class QDockWidget;
class QStackedWidget;

namespace om {

class AppBar;
class CardPanel;
class CentrePanel;
class CompareActions;
class FilterBar;
class MapView;
class SiteSearchActions;
class SitingActions;
class StatusLine;

/// The frame of a window: puts the panels in place and hooks the actions up. Remembers its arrangement for each theme in the workspace's
/// folder (window.ini).
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Workspace &workspace, FilterService &filter, SelectionService &selection, ThemeService &themes, JobRunner &jobs, QWidget *parent = nullptr);
    ~MainWindow() override;

    WindowActions &actions() { return m_actions; }
    BoardService &board() { return m_board; }
    BasemapService &basemaps() { return m_basemaps; }

    void importFile(const QString &path); ///< opens the import page with a file; "" = without one

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildBars();
    void buildDocks();
    void hookActions();
    QDockWidget *dock(const QString &id, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void applyLook();
    void stepBack();
    void exportRows();
    void savePicture();
    void keepLayout();
    void restoreLayout();

    Palette m_palette;
    BoardService m_board;
    BasemapService m_basemaps;
    Desk m_desk;
    QSettings m_settings;
    WindowActions m_actions;
    FilterBar *m_filterBar = nullptr;
    AppBar *m_appBar = nullptr;
    CardPanel *m_card = nullptr;
    CentrePanel *m_centre = nullptr;
    MapView *m_map = nullptr;
    CompareActions *m_compare = nullptr;
    SitingActions *m_siting = nullptr;
    SiteSearchActions *m_sites = nullptr;
    StatusLine *m_status = nullptr;
    QDockWidget *m_layerDock = nullptr;
    QDockWidget *m_boardDock = nullptr;
    QByteArray m_firstLayout;
    QString m_layoutTheme; ///< whose arrangement is on the screen
};

} // namespace om
