// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace om {

/// Cells that are read, not edited; numbers stand right.
QTableWidgetItem *textCell(const QString &text, bool isBold = false);
QTableWidgetItem *numberCell(const QString &text);
/// Rows of 28 px, no grid, no row numbers, the last column takes what is left.
void prepareTable(QTableWidget &table, const QStringList &headers);
/// Puts the headers of columns of numbers right, over their numbers.
void alignNumbers(QTableWidget &table, std::initializer_list<int> columns);
void setColumnWidths(QTableWidget &table, std::initializer_list<int> px); ///< of the first columns

} // namespace om
