// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/rankingmodel.h"

#include <QTableView>

namespace om {

/// A ranking as rows of 28 px: place, change, name, bar, value, rows behind it. A click, or Return on the current row, asks for its
/// group; the chosen row has a raised tone and a bar at its left. As high as its rows.
class RankingView : public QTableView
{
    Q_OBJECT
public:
    RankingView(RankingModel &ranking, const Palette &palette, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

Q_SIGNALS:
    void groupClicked(const QString &code);
    void menuRequested(int row, const QPoint &global); ///< row of the model

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layoutColumns();
    RankingModel &m_ranking;
};

} // namespace om
