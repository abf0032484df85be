// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"

#include <QStyledItemDelegate>

namespace om {

/// Paints one step of a waterfall into a cell: a bar from where the sum stood to where the step takes it, on a scale that all cells share.
/// The cell's text is read by screen readers and not painted.
class WaterfallBar : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role {
        FromRole = Qt::UserRole + 100, ///< double: the sum before the step
        UntilRole, ///< double: after it
        TotalRole ///< bool: a sum, not a step
    };
    explicit WaterfallBar(const Palette &palette, QObject *parent = nullptr);
    void setScale(double least, double most); ///< what lies at the left and the right edge

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Palette &m_palette;
    double m_least = 0, m_most = 1;
};

} // namespace om
