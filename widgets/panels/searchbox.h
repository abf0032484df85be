// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/searchmodel.h"
#include "panels/desk.h"
#include "panels/gotopopup.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;

namespace om {

/// Finds records by name, pinyin or initials while one types, and takes a coordinate (geo/placetext.h); choosing a record selects it.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(const Desk &desk, QWidget *parent = nullptr);

    void setCity(const Box &lonLat); ///< what the map is about, for coordinates

Q_SIGNALS:
    void recordChosen(); ///< it has been selected
    void placeChosen(double lon, double lat); ///< EPSG:4490

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void find();
    void choose(const QModelIndex &index);

    Desk m_desk;
    SearchModel m_found;
    QCompleter *m_completer;
    Box m_city;
    std::optional<FoundPlace> m_place; ///< that the text says
    QTimer m_pause; ///< asks once one stops typing
};

} // namespace om
