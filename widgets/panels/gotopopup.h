// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace om {

/// A field that takes a place in any notation of readPlace and says how it understood it; Enter goes there. A place far from the city is
/// told apart, so that a wrong system is noticed. GUI thread.
class GoToPopup : public QFrame
{
    Q_OBJECT
public:
    explicit GoToPopup(QWidget *parent);
    void setCity(const om::Box &lonLat); ///< what the map is about; places outside are refused
    void showAt(const QPoint &global);

Q_SIGNALS:
    void placeChosen(double lon, double lat); ///< EPSG:4490

private:
    void read();
    void go();

    om::Box m_city; // a QFrame has a Box of its own
    QLineEdit *m_text;
    QComboBox *m_system;
    QLabel *m_answer;
    bool m_isRead = false; ///< m_place is what the field says
    bool m_isFar = false; ///< and lies far outside of the city
    QString m_warned; ///< the text for which that was said on Enter
    LonLat m_place;
};

/// What a text says that is a place in the city; empty when it is none. For fields that take other texts as well.
struct FoundPlace
{
    LonLat place;
    QString text; ///< "113.15000, 23.03000 CGCS2000"
};
std::optional<FoundPlace> placeIn(const Box &city, const QString &text);

} // namespace om
