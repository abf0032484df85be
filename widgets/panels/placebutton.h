// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/crs.h"

#include <QToolButton>

#include <optional>

namespace om {

/// The place under the pointer in the status line, written in the system that the reader chose; its menu chooses another and copies the
/// place. The choice is kept in `settingsFile` (INI, key "coordinates"). GUI thread.
class PlaceButton : public QToolButton
{
    Q_OBJECT
public:
    explicit PlaceButton(const QString &settingsFile, QWidget *parent = nullptr);
    void setPlace(LonLat place); ///< EPSG:4490; NaN = none
    const QString &system() const { return m_crs; }
    void setSystem(const QString &crs); ///< one that placeSystems offers
    void copy();

Q_SIGNALS:
    void copied(const QString &text);

private:
    void fillMenu();
    void show();
    QString written() const;

    QString m_settings;
    QString m_crs;
    std::optional<FromCgcs2000> m_system;
    LonLat m_place{std::numeric_limits<double>::quiet_NaN(), 0};
};

} // namespace om
