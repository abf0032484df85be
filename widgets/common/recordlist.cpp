// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/recordlist.h"

#include "common/heading.h"
#include "common/paint.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace om {

namespace {

constexpr int rowHeight = 32;
constexpr int widthPx = 336;
constexpr int mostRows = 12; // more are scrolled to

class RecordDelegate : public QStyledItemDelegate
{
public:
    RecordDelegate(const Palette &palette, const std::vector<RecordList::Entry> &entries, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_palette(palette)
        , m_entries(entries)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const RecordList::Entry &entry = m_entries[std::size_t(index.row())];
        const QRectF box = QRectF(option.rect);
        const bool isMarked = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
        painter->fillRect(box, m_palette.color(isMarked ? "hover" : "raised"));
        painter->drawPixmap(QPointF(box.left() + 12, box.center().y() - 8),
                            m_palette.icon(QStringLiteral("dataset-") + entry.dataset, 16, m_palette.color("text"), option.widget->devicePixelRatioF()));
        const int note = drawText(*painter, box.adjusted(box.width() / 2, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter, entry.note, Palette::font(12),
                                  m_palette.color("muted"));
        drawText(*painter, box.adjusted(40, 0, -24 - note, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.name, Palette::font(14), m_palette.color("text"));
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {widthPx, rowHeight}; }

private:
    const Palette &m_palette;
    const std::vector<RecordList::Entry> &m_entries;
};

} // namespace

RecordList::RecordList(const Palette &palette, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_palette(palette)
    , m_title(plainLabel({}, 12, false, "muted"))
    , m_list(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    m_title->setContentsMargins(12, 0, 12, 0);
    column->addWidget(m_title);
    column->addWidget(m_list);
    m_list->setItemDelegate(new RecordDelegate(m_palette, m_entries, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { choose(m_list->row(item)); });
}

void RecordList::showAt(const QPoint &global, const QString &title, std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    m_title->setText(title);
    m_list->setAccessibleName(title);
    m_list->clear();
    for (const Entry &entry : m_entries)
        m_list->addItem(QStringLiteral("%1, %2").arg(entry.name, entry.note)); // read out; drawn by the delegate
    m_list->setCurrentRow(0);
    const int rows = std::min(int(m_entries.size()), mostRows);
    m_list->setFixedSize(widthPx, rows * rowHeight);
    adjustSize();
    QPoint at = global;
    if (const QScreen *screen = this->screen()) {
        const QRect free = screen->availableGeometry();
        at.setX(std::clamp(at.x(), free.left(), std::max(free.left(), free.right() - width())));
        at.setY(std::clamp(at.y(), free.top(), std::max(free.top(), free.bottom() - height())));
    }
    move(at);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void RecordList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(m_list->currentRow());
    else
        QFrame::keyPressEvent(event);
}

void RecordList::choose(int row)
{
    if (!isVisible() || row < 0 || std::size_t(row) >= m_entries.size())
        return; // a click is told twice where the style activates by one click
    const Entry entry = m_entries[std::size_t(row)];
    close();
    Q_EMIT chosen(entry.dataset, entry.fid);
}

} // namespace om
