// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/cardmodel.h"

#include <QPersistentModelIndex>
#include <QWidget>

namespace om {

/// One section of a card: facts as label over value in two columns, or bars for sections of numbers. Painted; as high as its facts.
class FactView : public QWidget
{
    Q_OBJECT
public:
    FactView(const QModelIndex &section, const Palette &palette, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isBars() const;
    QPersistentModelIndex m_section;
    const Palette &m_palette;
};

} // namespace om
