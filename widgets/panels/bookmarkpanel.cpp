// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/bookmarkpanel.h"

#include "common/heading.h"
#include "common/paint.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr int rowHeight = 28;
constexpr int mostShown = 6; // more are scrolled to
constexpr int withShortcut = 9;

class BookmarkDelegate : public QStyledItemDelegate
{
public:
    BookmarkDelegate(const Palette &palette, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_palette(palette)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRectF box = option.rect;
        const bool isCurrent = option.state & QStyle::State_HasFocus;
        if (isCurrent || option.state & QStyle::State_MouseOver)
            painter->fillRect(box, m_palette.color(isCurrent ? "raised" : "hover"));
        painter->drawPixmap(QPointF(box.left() + 16, box.center().y() - 8),
                            m_palette.icon(QStringLiteral("bookmark"), 16, m_palette.color("muted"), option.widget->devicePixelRatioF()));
        int key = 0;
        if (index.row() < withShortcut)
            key = drawText(*painter, box.adjusted(box.width() / 2, 0, -16, 0), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("Alt %1").arg(index.row() + 1),
                           Palette::font(12), m_palette.color("muted"));
        drawText(*painter, box.adjusted(40, 0, -24 - key, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(), Palette::font(14),
                 m_palette.color("text"));
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, rowHeight}; }

private:
    const Palette &m_palette;
};

} // namespace

BookmarkPanel::BookmarkPanel(const Desk &desk, BookmarkService &bookmarks, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_bookmarks(bookmarks)
    , m_list(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *heading = new Heading(tr("Bookmarks"), this);
    heading->setContentsMargins(16, 0, 16, 0);
    auto *add = new QToolButton(heading);
    add->setToolTip(tr("Bookmark this view (Ctrl+Shift+B)"));
    add->setAccessibleName(tr("Bookmark this view"));
    add->setFocusPolicy(Qt::TabFocus);
    const auto paint = [this, add] { add->setIcon(m_desk.palette.icon(QStringLiteral("add"), "muted")); };
    connect(&m_desk.palette, &Palette::changed, this, paint);
    paint();
    heading->addControl(add);
    column->addWidget(heading);
    column->addWidget(m_list);
    m_list->setAccessibleName(tr("Bookmarks"));
    m_list->setItemDelegate(new BookmarkDelegate(m_desk.palette, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed); // F2
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(add, &QToolButton::clicked, this, &BookmarkPanel::addRequested);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { Q_EMIT goRequested(m_list->row(item)); });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (!m_isFilling)
            m_bookmarks.rename(m_list->row(item), item->text());
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int from, int, const QModelIndex &, int before) { m_bookmarks.move(from, before > from ? before - 1 : before); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &BookmarkPanel::showMenu);
    connect(&m_bookmarks, &BookmarkService::bookmarksChanged, this, &BookmarkPanel::show, Qt::QueuedConnection); // the list may be the one that changes them
    show();
}

void BookmarkPanel::show()
{
    m_isFilling = true;
    const int current = m_list->currentRow();
    m_list->clear();
    for (const Bookmark &bookmark : m_bookmarks.bookmarks()) {
        auto *item = new QListWidgetItem(bookmark.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled); // dropped between, not onto
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    m_list->setFixedHeight(std::clamp(m_list->count(), 1, mostShown) * rowHeight);
    m_isFilling = false;
}

void BookmarkPanel::rename(int index)
{
    if (QListWidgetItem *item = m_list->item(index))
        m_list->editItem(item);
}

bool BookmarkPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress || m_list->currentRow() < 0)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentRow();
    const bool isUp = key->key() == Qt::Key_Up;
    if (key->modifiers() & Qt::AltModifier && (isUp || key->key() == Qt::Key_Down)) {
        const int to = isUp ? row - 1 : row + 1;
        m_bookmarks.move(row, to);
        if (to >= 0 && to < m_list->count())
            m_list->setCurrentRow(to);
    } else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        Q_EMIT goRequested(row);
    } else if (key->key() == Qt::Key_Delete) {
        m_bookmarks.remove(row);
    } else {
        return QWidget::eventFilter(watched, event);
    }
    return true;
}

void BookmarkPanel::showMenu(const QPoint &at)
{
    const int row = m_list->row(m_list->itemAt(at));
    if (row < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Go there"), this, [this, row] { Q_EMIT goRequested(row); });
    menu->addAction(tr("Rename"), this, [this, row] { rename(row); });
    menu->addAction(tr("Move up"), this, [this, row] { m_bookmarks.move(row, row - 1); })->setEnabled(row > 0);
    menu->addAction(tr("Move down"), this, [this, row] { m_bookmarks.move(row, row + 1); })->setEnabled(row + 1 < m_list->count());
    menu->addAction(tr("Delete"), this, [this, row] { m_bookmarks.remove(row); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace om
