// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <QObject>

class QStackedWidget;

namespace om {

class CentrePanel;
class MapView;
class SiteSearchPanel;
class StatusLine;
class WindowActions;

/// The site search of a window: opens its panel over the board, lists and shows what is opened there, saves the shortlist. GUI thread; everything handed in
/// outlives it.
class SiteSearchActions : public QObject
{
    Q_OBJECT
public:
    /// `right` holds the board first; the panel is added to it.
    SiteSearchActions(const Desk &desk, WindowActions &actions, MapView &map, CentrePanel &centre, StatusLine &status, QStackedWidget &right, QObject *parent);

    bool isOpen() const { return m_isOpen; }
    bool leave(); ///< closes it; false = it was not open
    QWidget *panel() const;
    void save(const QString &file); ///< the shortlist as XLSX; the status line says when it is done

private:
    void open();
    void askAndSave();
    void showRows(const Filter &filter, const QString &kpi);
    void showRecord(const QString &dataset, qint64 fid);

    Desk m_desk;
    MapView &m_map;
    CentrePanel &m_centre;
    StatusLine &m_status;
    QStackedWidget &m_right;
    SiteSearchPanel *m_panel;
    bool m_isOpen = false;
};

} // namespace om
