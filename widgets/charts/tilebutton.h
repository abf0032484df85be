// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/tilemodel.h"

#include <QAbstractButton>
#include <QPersistentModelIndex>

namespace om {

/// One indicator as a tile of 176×112: icon and title, number with unit, change, basis, lamp and sparkline. A click opens the rows behind
/// the number; right click, menu key, Shift+F10 or Alt+Return ask for its menu.
class TileButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Size { Tile, Strip }; ///< Strip: 176×40, title and number on one line
    TileButton(const QModelIndex &tile, Size size, const Palette &palette, QWidget *parent = nullptr);

    QString kpi() const { return m_tile.data(TileModel::IdRole).toString(); }
    void refresh(); ///< after a change of the tile's data
    QSize sizeHint() const override;

Q_SIGNALS:
    void menuRequested(const QString &kpi, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintTile(QPainter &painter);
    void paintStrip(QPainter &painter);

    QPersistentModelIndex m_tile;
    Size m_size;
    const Palette &m_palette;
};

} // namespace om
