// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/basemap/basemapservice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace om {

/// Chooses what lies under the map: none, a tile file or a tile server; adds and removes them, dims the chosen one, says what is wrong
/// with it.
class BasemapPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BasemapPanel(BasemapService &basemaps, QWidget *parent = nullptr);

    void addFile(const QString &path);

private:
    void refresh();
    void fillMenu();
    void askForFile();
    void askForServer(const OnlineBasemapSpec *known = nullptr); ///< a new one, or to change what is known of one
    void askForKey(const QString &id);
    void say(const QString &text);
    void told(const Result<void> &outcome);

    BasemapService &m_basemaps;
    QMenu *m_adds = nullptr;
    QComboBox *m_choice;
    QToolButton *m_remove;
    QSlider *m_opacity;
    QLabel *m_word;
};

} // namespace om
