// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <QWidget>

class QLabel;

namespace om {

class PlaceButton;

/// The foot of the window, 24 px: rows shown of all, data version, position under the pointer, scale, notice.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(const Desk &desk, QWidget *parent = nullptr);
    void setPosition(double lon, double lat); ///< EPSG:4490; NaN = outside the map
    QString coordinateSystem() const; ///< that the reader chose ("EPSG:4490")
    void setScale(double denominator);
    void setMessage(const QString &message); ///< of something that just happened; stays a few seconds

private:
    void show();

    Desk m_desk;
    QLabel *m_rows;
    QLabel *m_version;
    PlaceButton *m_place;
    QLabel *m_scale;
    QLabel *m_message;
    QLabel *m_notice;
};

} // namespace om
