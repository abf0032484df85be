// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/matrixmodel.h"

#include <QTableView>

namespace om {

/// The matrix of datasets and departments, as high as its rows; the names of departments stand upright. Arrow keys go from cell to cell; a click or Return opens
/// the holding, or the agreement of the cell.
class MatrixView : public QTableView
{
    Q_OBJECT
public:
    MatrixView(MatrixModel &matrix, const Palette &palette, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

Q_SIGNALS:
    void holdingClicked(const QString &dataset);
    void agreementClicked(const QString &dataset, const QString &department);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layoutColumns();
    void open(const QModelIndex &index);
    MatrixModel &m_matrix;
};

} // namespace om
