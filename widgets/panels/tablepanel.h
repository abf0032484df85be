// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/recordtablemodel.h"
#include "panels/desk.h"
#include "services/number/shownnumber.h"

#include <QWidget>

class QTableView;
class QToolButton;

namespace om {

class Heading;

/// The linked table below the map: exactly the rows that the filter leaves, or those behind a number. Collapsed it is 32 px high.
class TablePanel : public QWidget
{
    Q_OBJECT
public:
    explicit TablePanel(const Desk &desk, QWidget *parent = nullptr);
    bool isOpen() const { return m_isOpen; }
    void setOpen(bool isOpen);
    const RecordTableModel &rows() const { return m_rows; }

Q_SIGNALS:
    void explainRequested(const om::ShownNumber &number); ///< what is behind a cell or the number of rows

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show();
    void showSelection();
    ShownNumber total() const;
    ShownNumber cell(const QModelIndex &index) const;
    void showTotalMenu(const QPoint &global);
    void showCellMenu(const QModelIndex &index, const QPoint &global);
    void paintIcons();
    int columnWidth(int column) const;
    std::vector<RecordTableModel::Column> columns(const TableValue &table) const;

    Desk m_desk;
    RecordTableModel m_rows;
    Heading *m_heading;
    QTableView *m_view;
    QToolButton *m_toggle;
    QToolButton *m_all; ///< back from the rows of a number to all
    bool m_isOpen = false;
    QString m_listed; ///< indicator or class whose rows are listed, "" = all
};

} // namespace om
