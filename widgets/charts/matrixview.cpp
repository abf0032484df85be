// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/matrixview.h"

#include "common/paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace om {
namespace {

constexpr int lineHeight = 24, headerHeight = 96;

class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(const Palette &palette, QTableView *view)
        : QStyledItemDelegate(view)
        , m_palette(palette)
        , m_view(*view)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRectF box = option.rect;
        const bool isChosen = index.data(MatrixModel::IsSelectedRole).toBool(), isCurrent = m_view.hasFocus() && m_view.currentIndex() == index;
        if (isChosen || (option.state & QStyle::State_MouseOver))
            painter->fillRect(box, m_palette.color(isChosen ? "raised" : "hover"));
        if (isChosen)
            painter->fillRect(QRectF(box.left(), box.top(), 3, box.height()), m_palette.color("selection"));
        painter->fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), m_palette.color("line"));
        drawText(*painter, box.adjusted(4, 0, -4, 0), Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()), index.data().toString(),
                 Palette::font(index.column() == MatrixModel::NameColumn ? 14 : 12, isChosen), m_palette.color(index.data(MatrixModel::ColorRole).toString()));
        if (isCurrent)
            drawFocus(*painter, box.adjusted(1, 1, -1, -1), m_palette);
    }

private:
    const Palette &m_palette;
    const QTableView &m_view;
};

/// Names of departments from below upwards, those of the columns before them level.
class UprightHeader : public QHeaderView
{
public:
    UprightHeader(const Palette &palette, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_palette(palette)
    { }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        const QColor color = m_palette.color("muted");
        painter->save();
        if (section < MatrixModel::FirstDepartment) {
            const bool isNumber = section == MatrixModel::RowsColumn || section == MatrixModel::ScoreColumn;
            drawText(*painter, QRectF(rect).adjusted(4, 0, -4, -4), (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom, text, Palette::font(12),
                     color);
        } else {
            painter->translate(rect.left(), rect.bottom());
            painter->rotate(-90);
            drawText(*painter, QRectF(4, 0, rect.height() - 8, rect.width()), Qt::AlignLeft | Qt::AlignVCenter, text, Palette::font(12), color);
        }
        painter->restore();
    }

private:
    const Palette &m_palette;
};

} // namespace

MatrixView::MatrixView(MatrixModel &matrix, const Palette &palette, QWidget *parent)
    : QTableView(parent)
    , m_matrix(matrix)
{
    setHorizontalHeader(new UprightHeader(palette, this));
    setModel(&matrix);
    setItemDelegate(new CellDelegate(palette, this));
    setSelectionMode(NoSelection);
    setShowGrid(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(lineHeight);
    verticalHeader()->setDefaultSectionSize(lineHeight);
    horizontalHeader()->setFixedHeight(headerHeight);
    horizontalHeader()->setMinimumSectionSize(16);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleName(tr("Datasets and departments"));
    connect(this, &QTableView::clicked, this, &MatrixView::open);
    connect(&matrix, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometry();
        layoutColumns();
    });
}

QSize MatrixView::sizeHint() const
{
    return {544, headerHeight + lineHeight * m_matrix.rowCount() + 2};
}

void MatrixView::layoutColumns()
{
    constexpr int rows = 60, lamp = 24, score = 48, least = 20, most = 40;
    const int departments = m_matrix.columnCount() - MatrixModel::FirstDepartment, width = viewport()->width();
    const int name = std::clamp(width / 4, 96, 160);
    const int rest = width - name - rows - lamp - score;
    setColumnWidth(MatrixModel::NameColumn, name);
    setColumnWidth(MatrixModel::RowsColumn, rows);
    setColumnWidth(MatrixModel::LampColumn, lamp);
    setColumnWidth(MatrixModel::ScoreColumn, score);
    for (int i = 0; i < departments; ++i)
        setColumnWidth(MatrixModel::FirstDepartment + i, std::clamp(rest / departments, least, most));
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layoutColumns();
}

void MatrixView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (m_matrix.isAgreement(index))
        Q_EMIT agreementClicked(m_matrix.datasetAt(index.row()), m_matrix.departmentAt(index.column()));
    else
        Q_EMIT holdingClicked(m_matrix.datasetAt(index.row()));
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        open(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace om
