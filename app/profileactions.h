// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <QPointer>

namespace om {

class MapView;
class ProfileDialog;
class StatusLine;
class WindowActions;

/// Opens the page of a community: by its action for the area of the filter, on the overview by a click on the community. One dialog at a time, which
/// follows further clicks. GUI thread; everything handed in outlives it.
class ProfileActions : public QObject
{
    Q_OBJECT
public:
    ProfileActions(const Desk &desk, WindowActions &actions, MapView &map, StatusLine &status, QWidget *window);
    ProfileDialog *dialog() const; ///< null = none is open

private:
    void show(const QString &code);

    Desk m_desk;
    StatusLine &m_status;
    QWidget *m_window;
    QPointer<QObject> m_open; ///< the dialog while it is there
};

} // namespace om
