// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/linedtable.h"

#include "common/paint.h"
#include "common/palette.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace om {
namespace {

constexpr int linePx = 28;
constexpr int measuredRows = 50;

class LineDelegate : public QStyledItemDelegate
{
public:
    LineDelegate(const Palette &palette, QTableView *view)
        : QStyledItemDelegate(view)
        , m_palette(palette)
        , m_view(*view)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRectF box = option.rect;
        const bool isSelected = m_view.selectionModel()->isRowSelected(index.row(), {});
        if (isSelected || (option.state & QStyle::State_MouseOver))
            painter->fillRect(box, m_palette.color(isSelected ? "raised" : "hover"));
        if (isSelected && index.column() == 0)
            painter->fillRect(QRectF(box.left(), box.top(), 3, box.height()), m_palette.color(m_view.hasFocus() ? "focus" : "selection"));
        painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), m_palette.color("line"));
        drawText(*painter, box.adjusted(8, 0, -8, 0), Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()), index.data().toString().replace(u'\n', u' '),
                 Palette::font(12), m_palette.color("text"));
    }

private:
    const Palette &m_palette;
    const QTableView &m_view;
};

} // namespace

LinedTable::LinedTable(const Palette &palette, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new LineDelegate(palette, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(linePx);
    verticalHeader()->setDefaultSectionSize(linePx);
    horizontalHeader()->setFixedHeight(linePx);
    horizontalHeader()->setFont(Palette::font(12));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
}

void LinedTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_isFitted = false;
        fitColumns();
        Q_EMIT currentRowChanged(-1);
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &LinedTable::fitColumns);
    fitColumns();
}

void LinedTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

void LinedTable::fitColumns()
{
    if (m_isFitted || model()->rowCount() == 0)
        return;
    m_isFitted = true;
    const QFontMetrics metrics(Palette::font(12));
    for (int column = 0; column < model()->columnCount(); ++column) {
        int width = metrics.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(model()->rowCount(), measuredRows); ++row)
            width = std::max(width, metrics.horizontalAdvance(model()->index(row, column).data().toString()));
        setColumnWidth(column, std::clamp(width + 24, 56, 320));
    }
}

} // namespace om
