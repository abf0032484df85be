// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/cells.h"

#include "common/palette.h"

#include <QHeaderView>
#include <QTextDocument>

namespace om {

QTableWidgetItem *textCell(const QString &text, bool isBold)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setFont(Palette::font(12, isBold));
    item->setToolTip(Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text);
    return item;
}

QTableWidgetItem *numberCell(const QString &text)
{
    QTableWidgetItem *item = textCell(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

void prepareTable(QTableWidget &table, const QStringList &headers)
{
    table.setColumnCount(int(headers.size()));
    table.setHorizontalHeaderLabels(headers);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(28);
    table.setShowGrid(false);
    table.setFont(Palette::font(12));
    for (int column = 0; column < table.columnCount(); ++column) // of each, for the header's own gives way to the style sheet's once it is shown
        table.horizontalHeaderItem(column)->setFont(Palette::font(12));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false); // Tab leaves it: arrows go from cell to cell
}

void alignNumbers(QTableWidget &table, std::initializer_list<int> columns)
{
    for (const int column : columns)
        table.horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void setColumnWidths(QTableWidget &table, std::initializer_list<int> px)
{
    int column = 0;
    for (const int width : px)
        table.setColumnWidth(column++, width);
}

} // namespace om
