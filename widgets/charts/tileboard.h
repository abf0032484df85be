// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/tilebutton.h"

class QGridLayout;

namespace om {

/// The tiles of a TileModel, three across in the model's order, kept as long as the model shows the same indicators.
class TileBoard : public QWidget
{
    Q_OBJECT
public:
    TileBoard(TileModel &tiles, TileButton::Size size, const Palette &palette, QWidget *parent = nullptr);

Q_SIGNALS:
    void tileClicked(const QString &kpi);
    void menuRequested(const QString &kpi, const QPoint &globalPosition);

private:
    void rebuild();

    TileModel &m_tiles;
    TileButton::Size m_size;
    const Palette &m_palette;
    QGridLayout *m_grid;
    QList<TileButton *> m_buttons;
};

} // namespace om
