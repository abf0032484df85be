// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tileboard.h"

#include <QGridLayout>

namespace om {

TileBoard::TileBoard(TileModel &tiles, TileButton::Size size, const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_tiles(tiles)
    , m_size(size)
    , m_palette(palette)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, 1);
    connect(&m_tiles, &QAbstractItemModel::modelReset, this, &TileBoard::rebuild);
    connect(&m_tiles, &QAbstractItemModel::dataChanged, this, [this] {
        for (TileButton *button : std::as_const(m_buttons))
            button->refresh();
    });
    rebuild();
}

void TileBoard::rebuild()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (int row = 0; row < m_tiles.rowCount(); ++row) {
        auto *button = new TileButton(m_tiles.index(row), m_size, m_palette, this);
        connect(button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT tileClicked(button->kpi()); });
        connect(button, &TileButton::menuRequested, this, &TileBoard::menuRequested);
        m_grid->addWidget(button, row / 3, row % 3);
        m_buttons.append(button);
    }
    setVisible(!m_buttons.isEmpty());
}

} // namespace om
