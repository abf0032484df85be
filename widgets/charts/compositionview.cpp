// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/compositionview.h"

#include "common/numbermenu.h"
#include "common/paint.h"

#include <QMouseEvent>
#include <QStyledItemDelegate>

namespace om {
namespace {

constexpr int barHeight = 16;
constexpr int rowHeight = 28;
constexpr double leastWidth = 8; // a thin part can still be seen and hit

class PartDelegate : public QStyledItemDelegate
{
public:
    PartDelegate(const Palette &palette, QListView *view)
        : QStyledItemDelegate(view)
        , m_palette(palette)
        , m_view(*view)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRectF box = option.rect;
        const bool isChosen = index.data(CompositionModel::IsSelectedRole).toBool();
        const bool isCurrent = m_view.hasFocus() && m_view.currentIndex() == index;
        if (isChosen || isCurrent || (option.state & QStyle::State_MouseOver))
            painter->fillRect(box, m_palette.color(isChosen || isCurrent ? "raised" : "hover"));
        if (isChosen)
            painter->fillRect(QRectF(box.left(), box.top(), 3, box.height()), m_palette.color("selection"));
        painter->fillRect(QRectF(box.left() + 8, box.top() + 8, 12, 12), m_palette.color(index.data(CompositionModel::ColorRole).toString()));
        drawText(*painter, box.adjusted(28, 0, -176, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(), Palette::font(14, isChosen),
                 m_palette.color("text"));
        drawText(*painter, QRectF(box.right() - 172, box.top(), 96, box.height()), Qt::AlignRight | Qt::AlignVCenter,
                 index.data(CompositionModel::ValueRole).toString(), Palette::font(14, true), m_palette.color("text"));
        drawText(*painter, QRectF(box.right() - 72, box.top(), 68, box.height()), Qt::AlignRight | Qt::AlignVCenter,
                 index.data(CompositionModel::ShareTextRole).toString(), Palette::font(12), m_palette.color("muted"));
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, rowHeight}; }

private:
    const Palette &m_palette;
    const QListView &m_view;
};

} // namespace

CompositionView::CompositionView(CompositionModel &parts, const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_palette(palette)
    , m_rows(new QListView(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_rows->setModel(&parts);
    m_rows->setItemDelegate(new PartDelegate(palette, m_rows));
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setMouseTracking(true);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setAccessibleName(tr("Composition"));
    connect(m_rows, &QListView::clicked, this, [this](const QModelIndex &index) { ask(index.row()); });
    connect(m_rows, &QListView::activated, this, [this](const QModelIndex &index) { ask(index.row()); });
    onItemMenu(*m_rows, [this](const QModelIndex &index, const QPoint &global) { Q_EMIT menuRequested(index.row(), global); });
    onMenu(*this, [this](const std::optional<QPoint> &at) {
        const auto bars = segments();
        for (std::size_t i = 0; at && i < bars.size(); ++i)
            if (bars[i].contains(*at))
                Q_EMIT menuRequested(int(i), mapToGlobal(*at));
    });
    connect(&parts, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometry();
        update();
    });
}

QSize CompositionView::sizeHint() const
{
    return {544, barHeight + 8 + rowHeight * m_parts.rowCount()};
}

void CompositionView::ask(int row)
{
    // The rest stands for many groups and cannot be asked for.
    if (const QString code = m_parts.index(row).data(CompositionModel::CodeRole).toString(); !code.isEmpty())
        Q_EMIT partClicked(code);
}

std::vector<QRectF> CompositionView::segments() const
{
    const int count = m_parts.rowCount();
    const double room = std::max(0.0, width() - leastWidth * count);
    std::vector<QRectF> segments;
    double x = 0;
    for (int row = 0; row < count; ++row) {
        const double width = leastWidth + room * m_parts.index(row).data(CompositionModel::ShareRole).toDouble();
        segments.emplace_back(x, 0, width - 1, barHeight);
        x += width;
    }
    return segments;
}

void CompositionView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto bars = segments();
    for (std::size_t i = 0; i < bars.size(); ++i)
        painter.fillRect(bars[i], m_palette.color(m_parts.index(int(i)).data(CompositionModel::ColorRole).toString()));
}

void CompositionView::resizeEvent(QResizeEvent *)
{
    m_rows->setGeometry(0, barHeight + 8, width(), height() - barHeight - 8);
}

void CompositionView::mousePressEvent(QMouseEvent *event)
{
    const auto bars = segments();
    for (std::size_t i = 0; i < bars.size(); ++i)
        if (event->button() == Qt::LeftButton && bars[i].contains(event->position()))
            ask(int(i));
}

} // namespace om
