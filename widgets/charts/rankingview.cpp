// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rankingview.h"

#include "common/numbermenu.h"
#include "common/paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace om {
namespace {

constexpr int lineHeight = 28;

/// Paints one cell; the value's cell carries the bar in front of the number.
class RankingDelegate : public QStyledItemDelegate
{
public:
    RankingDelegate(const RankingModel &ranking, const Palette &palette, QTableView *view)
        : QStyledItemDelegate(view)
        , m_ranking(ranking)
        , m_palette(palette)
        , m_view(*view)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isChosen = index.data(RankingModel::IsSelectedRole).toBool();
        const bool isCurrent = m_view.hasFocus() && m_view.currentIndex().row() == index.row();
        const QRectF box = option.rect;
        if (isChosen || isCurrent || (option.state & QStyle::State_MouseOver))
            painter->fillRect(box, m_palette.color(isChosen || isCurrent ? "raised" : "hover"));
        if (isChosen && index.column() == 0)
            painter->fillRect(QRectF(box.left(), box.top(), 3, box.height()), m_palette.color("selection"));
        const bool isSmall = index.data(RankingModel::IsSmallRole).toBool();
        const QColor text = m_palette.color(isSmall ? "muted" : "text");
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        switch (index.column()) {
        case RankingModel::NameColumn:
            drawText(*painter, box.adjusted(8, 0, -4, 0), alignment, index.data().toString(), Palette::font(14, isChosen), text);
            break;
        case RankingModel::ValueColumn:
            drawBar(*painter, box, index, isSmall);
            drawText(*painter, QRectF(box.right() - 84, box.top(), 80, box.height()), alignment, index.data().toString(), Palette::font(14, true), text);
            break;
        default: drawText(*painter, box.adjusted(4, 0, -4, 0), alignment, index.data().toString(), Palette::font(12), m_palette.color("muted"));
        }
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {40, lineHeight}; }

private:
    void drawBar(QPainter &painter, const QRectF &box, const QModelIndex &index, bool isSmall) const
    {
        const QRectF track(box.left() + 4, box.top() + 8, std::max(8.0, box.width() - 96), 12);
        painter.fillRect(track, m_palette.color("ground"));
        const double share = index.data(RankingModel::ShareRole).toDouble();
        painter.fillRect(QRectF(track.left(), track.top(), std::max(share > 0 ? 1.0 : 0.0, track.width() * share), track.height()),
                         m_palette.color(isSmall ? "muted" : "ramp.quantity.3"));
        if (const auto overall = m_ranking.overallShare()) {
            const double x = track.left() + track.width() * *overall;
            painter.fillRect(QRectF(x - 0.5, box.top(), 1, box.height()), m_palette.color("text"));
        }
    }

    const RankingModel &m_ranking;
    const Palette &m_palette;
    const QTableView &m_view;
};

} // namespace

RankingView::RankingView(RankingModel &ranking, const Palette &palette, QWidget *parent)
    : QTableView(parent)
    , m_ranking(ranking)
{
    setModel(&ranking);
    setItemDelegate(new RankingDelegate(ranking, palette, this));
    setSelectionMode(NoSelection);
    setShowGrid(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(lineHeight);
    verticalHeader()->setDefaultSectionSize(lineHeight);
    horizontalHeader()->setFixedHeight(24);
    horizontalHeader()->setFont(Palette::font(12));
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleName(tr("Ranking"));
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) { Q_EMIT groupClicked(m_ranking.codeAt(index.row())); });
    onItemMenu(*this, [this](const QModelIndex &index, const QPoint &global) { Q_EMIT menuRequested(index.row(), global); });
    connect(&ranking, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometry();
        layoutColumns();
    });
}

QSize RankingView::sizeHint() const
{
    return {544, 24 + lineHeight * m_ranking.rowCount() + 2};
}

void RankingView::layoutColumns()
{
    const int width = viewport()->width();
    // Wide enough for their headings in either language.
    const auto headed = [this](int column, int least) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        return std::max(least, horizontalHeader()->fontMetrics().horizontalAdvance(title) + 16);
    };
    const int place = headed(RankingModel::PlaceColumn, 40);
    bool hasChanges = false; // a column without one entry would only be a gap
    for (int row = 0; row < m_ranking.rowCount() && !hasChanges; ++row)
        hasChanges = !m_ranking.index(row, RankingModel::ChangeColumn).data().toString().isEmpty();
    const int change = hasChanges ? headed(RankingModel::ChangeColumn, 48) : 0;
    const bool hasCounts = !model()->headerData(RankingModel::CountColumn, Qt::Horizontal).toString().isEmpty();
    const int count = hasCounts ? 72 : 0;
    const QFontMetrics names(Palette::font(14, true));
    int longest = 0;
    for (int row = 0; row < m_ranking.rowCount(); ++row)
        longest = std::max(longest, names.horizontalAdvance(m_ranking.index(row, RankingModel::NameColumn).data().toString()));
    const int name = std::clamp(longest + 20, 88, std::max(88, width * 2 / 5));
    setColumnWidth(RankingModel::PlaceColumn, place);
    setColumnWidth(RankingModel::ChangeColumn, change);
    setColumnWidth(RankingModel::NameColumn, name);
    setColumnWidth(RankingModel::CountColumn, count);
    setColumnWidth(RankingModel::ValueColumn, std::max(120, width - place - change - name - count));
}

void RankingView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layoutColumns();
}

void RankingView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && currentIndex().isValid())
        Q_EMIT groupClicked(m_ranking.codeAt(currentIndex().row()));
    else
        QTableView::keyPressEvent(event);
}

} // namespace om
