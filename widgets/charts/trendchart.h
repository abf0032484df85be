// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/seriesmodel.h"

#include <QWidget>

#include <memory>

namespace om {

/// Months as two lines from zero: this year solid, the year before dashed in the same hue, each named at its end; numbered marks where an
/// event explains a jump. A click on a month asks for it.
class TrendChart : public QWidget
{
    Q_OBJECT
public:
    TrendChart(SeriesModel &series, const Palette &palette, QWidget *parent = nullptr);
    ~TrendChart() override;
    void setChosenMonth(QDate month); ///< invalid = none

    QSize sizeHint() const override { return {544, 200}; }

Q_SIGNALS:
    void monthClicked(QDate month);
    void menuRequested(int row, const QPoint &global); ///< row of the model: a month

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class View;
    void rebuild();
    int monthAt(double x) const; ///< −1 outside

    SeriesModel &m_series;
    const Palette &m_palette;
    View *m_view;
    QDate m_chosen;
    int m_hovered = -1;
};

} // namespace om
