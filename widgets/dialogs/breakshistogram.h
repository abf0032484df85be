// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"

#include <QWidget>

namespace om {

/// How often values occur, with the limits of the classes as lines that can be dragged, or moved by the keyboard: Left and Right choose a
/// limit, Up and Down move it.
class BreaksHistogram : public QWidget
{
    Q_OBJECT
public:
    explicit BreaksHistogram(const Palette &palette, QWidget *parent = nullptr);
    /// `colors` = of the classes, low → high; NaN values are left out.
    void setValues(std::vector<double> values, std::vector<double> breaks, std::vector<QColor> colors);

Q_SIGNALS:
    void breaksEdited(const std::vector<double> &breaks); ///< ascending

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QSize sizeHint() const override { return {360, 96}; }

private:
    double xOf(double value) const;
    double valueAt(double x) const;
    void moveBreak(std::size_t at, double value);
    void tellName();

    const Palette &m_palette;
    std::vector<double> m_values, m_breaks;
    std::vector<QColor> m_colors;
    double m_least = 0, m_greatest = 1;
    std::size_t m_current = 0;
    bool m_isDragging = false;
};

} // namespace om
