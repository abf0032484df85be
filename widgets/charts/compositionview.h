// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/compositionmodel.h"

#include <QListView>

namespace om {

/// The parts of a whole: one stacked bar and below it a row for each part with its colour, count and share. A click on a part, in the
/// bar or in its row, asks for it.
class CompositionView : public QWidget
{
    Q_OBJECT
public:
    CompositionView(CompositionModel &parts, const Palette &palette, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

Q_SIGNALS:
    void partClicked(const QString &code);
    void menuRequested(int row, const QPoint &global); ///< row of the model

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    std::vector<QRectF> segments() const;
    void ask(int row);

    CompositionModel &m_parts;
    const Palette &m_palette;
    QListView *m_rows;
};

} // namespace om
