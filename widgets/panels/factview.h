// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/cardmodel.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <vector>

namespace om {

/// One section of a card: facts as label over value in two columns, or bars for sections of numbers. Painted; as high as its facts.
class FactView : public QWidget
{
    Q_OBJECT
public:
    FactView(const QModelIndex &section, const Palette &palette, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isBars() const;
    std::vector<QRectF> boxes(double width) const; ///< of each fact: two a line, a long one by itself on as many lines as it needs
    QPersistentModelIndex m_section;
    const Palette &m_palette;
};

} // namespace om
