// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/duty/dutyboard.h"
#include "services/workspace.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace om {

class Heading;
class Segments;

/// The places of a duty board that draw tickets: hotspots, and where tickets of one class came again. A click or Return on a line asks for its tickets.
class PlaceList : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceList(const Workspace &workspace, QWidget *parent = nullptr);
    void showBoard(const DutyBoard &board);

Q_SIGNALS:
    void rowsChosen(const std::vector<quint32> &rows); ///< of the board's tickets
    void menuRequested(const QString &name, const std::vector<quint32> &rows, bool isHotspot, const QString &text, const QPoint &global);

private:
    void show(const QString &kind);
    void showHotspots();
    void showRepeats();
    void choose(int row);
    const std::vector<quint32> &rowsOf(int row) const;

    const Workspace &m_workspace;
    std::shared_ptr<const Frame> m_tickets;
    std::optional<Hotspots> m_hotspots;
    std::vector<RepeatPlace> m_repeats;
    QString m_kind;
    Heading *m_head;
    Segments *m_choice;
    QPushButton *m_all;
    QTableWidget *m_table;
};

} // namespace om
