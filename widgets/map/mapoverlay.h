// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace om {

/// A pane over the whole map that is painted at once on the GUI thread: for the few lines of a sketch, which must follow the hand without
/// the round trip over the job pool. Lets the mouse through.
class MapOverlay : public QWidget
{
public:
    MapOverlay(std::function<void(QPainter &)> paint, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::function<void(QPainter &)> m_paint;
};

} // namespace om
