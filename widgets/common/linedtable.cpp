// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/linedtable.h"

#include "common/paint.h"
#include "common/palette.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace om {

namespace {

constexpr int linePx = 28;
constexpr int measuredRows = 50;

} // namespace

class LinedTable::LineDelegate : public QStyledItemDelegate
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
        const double left = 8 + paintBox(*painter, option, index);
        const bool isMuted = mutedRole >= 0 && index.data(mutedRole).toBool();
        drawText(*painter, box.adjusted(left, 0, -8, 0), Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()), index.data().toString().replace(u'\n', u' '),
                 Palette::font(12), m_palette.color(isMuted ? "muted" : "text"));
        if (areCellsChosen && m_view.hasFocus() && m_view.currentIndex() == index)
            drawFocus(*painter, box.adjusted(1, 1, -1, -2), m_palette);
    }

    int mutedRole = -1;
    bool areCellsChosen = false;

private:
    /// The box to tick, where QStyledItemDelegate takes the click; returns its width.
    double paintBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const QVariant state = index.data(Qt::CheckStateRole);
        if (!state.isValid())
            return 0;
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QRectF box = m_view.style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, &m_view);
        const QRectF square(box.center() - QPointF(7, 7), QSizeF(14, 14));
        const bool isTicked = state.toInt() == Qt::Checked;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_palette.color(isTicked ? "accent" : "muted"));
        painter.setBrush(isTicked ? QBrush(m_palette.color("accent")) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.restore();
        if (isTicked)
            painter.drawPixmap(square.topLeft() + QPointF(1, 1),
                               m_palette.icon(QStringLiteral("sheet/check-dark"), 12, m_palette.color("button.text"), m_view.devicePixelRatio()));
        return square.right() - option.rect.left();
    }

    const Palette &m_palette;
    const QTableView &m_view;
};

LinedTable::LinedTable(const Palette &palette, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_delegate(new LineDelegate(palette, this))
{
    setAccessibleName(accessibleName);
    setItemDelegate(m_delegate);
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

void LinedTable::setMutedRole(int role)
{
    m_delegate->mutedRole = role;
}

void LinedTable::setCellsChosen(bool isChosen)
{
    m_delegate->areCellsChosen = isChosen;
}

void LinedTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex box = currentIndex().siblingAtColumn(0);
    if (const QVariant state = box.data(Qt::CheckStateRole); event->key() == Qt::Key_Space && state.isValid()) {
        model()->setData(box, QVariant::fromValue(state.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
        return;
    }
    QTableView::keyPressEvent(event);
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
        if (column == 0 && model()->index(0, 0).data(Qt::CheckStateRole).isValid())
            width += linePx; // the box
        setColumnWidth(column, std::clamp(width + 24, 56, 320));
    }
}

} // namespace om
