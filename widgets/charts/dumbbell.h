// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"

#include <QStyledItemDelegate>

namespace om {

/// Paints a change into a cell of a LinedTable: ○ before → ● after on an axis from 0 to 1, with a dotted line where the whole stands. A cell that does not
/// change has one grey dot. The cell's text is read by screen readers and not painted.
class Dumbbell : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role {
        BeforeRole = Qt::UserRole + 120, ///< double, 0–1
        AfterRole
    };
    explicit Dumbbell(const Palette &palette, QObject *parent = nullptr);
    void setWhole(double whole) { m_whole = whole; } ///< 0–1

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Palette &m_palette;
    double m_whole = 0;
};

} // namespace om
