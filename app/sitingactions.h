// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "services/planning/sitingservice.h"

#include <QObject>

class QStackedWidget;

namespace om {

class MapView;
class SitingPanel;
class StatusLine;
class WindowActions;

/// The what-if of a window: opens its panel over the board, shows it on the map, saves it. GUI thread; everything handed in outlives it.
class SitingActions : public QObject
{
    Q_OBJECT
public:
    /// `right` holds the board first; the panel is added to it.
    SitingActions(const Desk &desk, WindowActions &actions, MapView &map, StatusLine &status, QStackedWidget &right, QObject *parent);
    ~SitingActions() override;

    bool isOpen() const { return m_service->kind() != nullptr; }
    bool leave(); ///< closes it, which takes all candidates away; false = it was not open
    QWidget *panel() const;
    void save(const QString &file); ///< .pdf, else XLSX; the status line says when it is done

private:
    void open();
    void askAndSave(bool isPdf);
    void write(const QString &file, const std::shared_ptr<const Scene> &scene);
    void showBlock(const QString &dataset, qint64 fid);

    Desk m_desk;
    WindowActions &m_actions;
    MapView &m_map;
    StatusLine &m_status;
    QStackedWidget &m_right;
    std::unique_ptr<SitingService> m_service;
    SitingPanel *m_panel = nullptr;
};

} // namespace om
