// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/placebutton.h"

#include "common/palette.h"
#include "geo/placetext.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSettings>

#include <cmath>

namespace om {

namespace {
constexpr QLatin1StringView settingsKey("coordinates");
constexpr QLatin1StringView standardSystem("EPSG:4490");
} // namespace

PlaceButton::PlaceButton(const QString &settingsFile, QWidget *parent)
    : QToolButton(parent)
    , m_settings(settingsFile)
{
    setFont(Palette::font(12));
    setProperty("tone", "status");
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setToolTip(tr("Coordinate system of the place under the pointer; copy it"));
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &PlaceButton::fillMenu);
    fillMenu();
    setSystem(QSettings(m_settings, QSettings::IniFormat).value(settingsKey, standardSystem).toString());
}

void PlaceButton::fillMenu()
{
    menu()->clear();
    qDeleteAll(menu()->findChildren<QActionGroup *>());
    auto *systems = new QActionGroup(menu());
    const bool isSomewhere = !std::isnan(m_place.lon);
    for (const QStringList all = isSomewhere ? placeSystems(m_place) : QStringList{standardSystem, QStringLiteral("EPSG:4326")}; const QString &crs : all) {
        QAction *action = menu()->addAction(systemName(crs));
        action->setObjectName(crs);
        action->setCheckable(true);
        action->setChecked(crs == m_crs);
        systems->addAction(action);
        connect(action, &QAction::triggered, this, [this, crs] { setSystem(crs); });
    }
    menu()->addSeparator();
    QAction *copy = menu()->addAction(tr("Copy the coordinates"), this, &PlaceButton::copy);
    copy->setObjectName(QStringLiteral("copy"));
    copy->setEnabled(isSomewhere);
}

void PlaceButton::setSystem(const QString &crs)
{
    auto system = FromCgcs2000::to(crs);
    m_crs = system ? crs : standardSystem;
    m_system.reset();
    if (system)
        m_system.emplace(std::move(*system));
    QSettings(m_settings, QSettings::IniFormat).setValue(settingsKey, m_crs);
    show();
}

void PlaceButton::setPlace(LonLat place)
{
    m_place = place;
    show();
}

QString PlaceButton::written() const
{
    return m_system && !std::isnan(m_place.lon) ? placeText(m_place, *m_system).value_or(QString()) : QString();
}

void PlaceButton::show()
{
    const QString text = written();
    setText((text.isEmpty() ? QString() : text + u' ') + systemName(m_crs));
    setAccessibleName(tr("Coordinates: %1").arg(this->text()));
}

void PlaceButton::copy()
{
    const QString text = written();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(text);
}

} // namespace om
