// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace om {

class Palette;

/// A table of plain texts in the program's own look: rows of 28 px with a line below, one row chosen at a time and marked by a bar. Columns
/// get their width from what is seen first. Where the model has them, boxes to tick stand in the first column; Space ticks the chosen row.
class LinedTable : public QTableView
{
    Q_OBJECT
public:
    LinedTable(const Palette &palette, const QString &accessibleName, QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    void setMutedRole(int role); ///< true in this role of the model = the text is drawn grey
    void setCellsChosen(bool isChosen); ///< the chosen cell, too, is outlined, because each opens something of its own

Q_SIGNALS:
    void currentRowChanged(int row); ///< −1 = none

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitColumns();

    class LineDelegate;
    LineDelegate *m_delegate;
    bool m_isFitted = false; ///< widths are set once for each content
};

} // namespace om
