// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"

#include <QWidget>

namespace om {

/// The handle that a dock is dragged by, 8 px high: a short line in the tone of the panel.
class Grip : public QWidget
{
    Q_OBJECT
public:
    Grip(const Palette &palette, QWidget *parent);
    QSize sizeHint() const override { return {64, 8}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Palette &m_palette;
};

} // namespace om
