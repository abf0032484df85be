// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/gotopopup.h"

#include "common/heading.h"
#include "geo/crs.h"
#include "geo/placetext.h"
#include "services/measuretext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace om {

namespace {

constexpr double roundAboutM = 20'000; // what lies a little beyond the city is still gone to

LonLat middle(const Box &box)
{
    return box.isEmpty() ? LonLat{} : LonLat{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
}

/// 0 inside.
double distanceFrom(const Box &city, LonLat place)
{
    if (city.isEmpty())
        return 0;
    return distanceM(place, {std::clamp(place.lon, city.minX, city.maxX), std::clamp(place.lat, city.minY, city.maxY)});
}

QString understood(const WrittenPlace &written)
{
    return QStringLiteral("%1 %2").arg(placeText(written.place, written.crs).value_or(QString()), systemName(written.crs));
}

} // namespace

std::optional<FoundPlace> placeIn(const Box &city, const QString &text)
{
    const auto written = readPlace(text, middle(city));
    if (!written || distanceFrom(city, written->place) > roundAboutM)
        return {};
    return FoundPlace{written->place, understood(*written)};
}

GoToPopup::GoToPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_text(new QLineEdit(this))
    , m_system(new QComboBox(this))
    , m_answer(plainLabel({}, 12, false, "muted"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(plainLabel(tr("Go to a coordinate"), 14, true));
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_system);
    column->addLayout(row);
    column->addWidget(m_answer);
    m_text->setMinimumWidth(300);
    m_text->setPlaceholderText(QStringLiteral("113.15, 23.03 · 38412345, 2548100 · gcj 113.15, 23.03"));
    m_text->setAccessibleName(tr("Coordinate"));
    m_system->setAccessibleName(tr("Coordinate system"));
    setFocusProxy(m_text);
    setCity({});
    connect(m_text, &QLineEdit::textChanged, this, &GoToPopup::read);
    connect(m_system, &QComboBox::currentIndexChanged, this, &GoToPopup::read);
    connect(m_text, &QLineEdit::returnPressed, this, &GoToPopup::go);
}

void GoToPopup::setCity(const om::Box &lonLat)
{
    m_city = lonLat;
    const QString chosen = m_system->currentData().toString();
    m_system->clear();
    m_system->addItem(tr("As written"), QString());
    for (const QStringList all = placeSystems(middle(m_city)); const QString &crs : all)
        m_system->addItem(systemName(crs), crs);
    m_system->setCurrentIndex(std::max(0, m_system->findData(chosen)));
}

void GoToPopup::showAt(const QPoint &global)
{
    adjustSize();
    move(global);
    show();
    m_text->setFocus(Qt::PopupFocusReason);
    m_text->selectAll();
    read();
}

void GoToPopup::read()
{
    m_isRead = false;
    const QString text = m_text->text().trimmed();
    if (text.isEmpty()) {
        m_answer->setText(tr("Longitude and latitude, degrees and minutes, or metres east and north"));
        return;
    }
    const auto written = readPlace(text, middle(m_city), m_system->currentData().toString());
    if (!written) {
        m_answer->setText(written.error().code == ErrorCode::CrsUnknown ? errorText(written.error()) : tr("This is not a coordinate yet"));
        return;
    }
    const double away = distanceFrom(m_city, written->place);
    m_isRead = true;
    m_isFar = away > roundAboutM;
    m_place = written->place;
    m_answer->setText(
        m_isFar ? tr("%1 lies %2 outside of the city; is it another system? Enter twice goes there all the same").arg(understood(*written), lengthText(away))
                : tr("%1 · Enter goes there").arg(understood(*written)));
}

void GoToPopup::go()
{
    read();
    const bool isAsked = std::exchange(m_warned, m_isRead && m_isFar ? m_text->text() : QString()) == m_text->text();
    if (!m_isRead || (m_isFar && !isAsked))
        return;
    close();
    Q_EMIT placeChosen(m_place.lon, m_place.lat);
}

} // namespace om
