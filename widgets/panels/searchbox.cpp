// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/searchbox.h"

#include "common/paint.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace om {
namespace {

constexpr int maxFound = 20;

class FoundDelegate : public QStyledItemDelegate
{
public:
    FoundDelegate(const Palette &palette, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_palette(palette)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRectF box = QRectF(option.rect);
        painter->fillRect(box, m_palette.color(option.state & QStyle::State_Selected ? "hover" : "raised"));
        drawText(*painter, box.adjusted(12, 0, -120, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(), Palette::font(14), m_palette.color("text"));
        drawText(*painter, QRectF(box.right() - 116, box.top(), 108, box.height()), Qt::AlignRight | Qt::AlignVCenter,
                 index.data(SearchModel::DatasetTitleRole).toString(), Palette::font(12), m_palette.color("muted"));
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {304, 32}; }

private:
    const Palette &m_palette;
};

} // namespace

SearchBox::SearchBox(const Desk &desk, QWidget *parent)
    : QLineEdit(parent)
    , m_desk(desk)
    , m_completer(new QCompleter(&m_found, this))
{
    setFixedSize(304, 32);
    setFont(Palette::font(12));
    setPlaceholderText(tr("Search name, pinyin or initials (Ctrl+K)"));
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    setTextMargins(22, 0, 0, 0);
    connect(&m_desk.palette, &Palette::changed, this, qOverload<>(&QWidget::update));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(maxFound);
    m_completer->popup()->setItemDelegate(new FoundDelegate(m_desk.palette, this));
    setCompleter(m_completer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(120);
    connect(this, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::find);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid())
            return; // the completer chooses it
        m_pause.stop();
        find();
        if (m_found.rowCount() == 0)
            return;
        m_completer->popup()->hide();
        choose(m_found.index(0));
    });
    connect(m_completer, QOverload<const QModelIndex &>::of(&QCompleter::activated), this, &SearchBox::choose);
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.drawPixmap(10, (height() - 16) / 2, m_desk.palette.icon(QStringLiteral("search"), 16, m_desk.palette.color("muted"), devicePixelRatioF()));
}

void SearchBox::setCity(const Box &lonLat)
{
    m_city = lonLat;
}

void SearchBox::find()
{
    auto found = text().trimmed().isEmpty() ? std::vector<SearchModel::Found>()
                                            : search(m_desk.workspace, text().trimmed(), maxFound).value_or(std::vector<SearchModel::Found>());
    m_place = placeIn(m_city, text());
    if (m_place)
        found.insert(found.begin(), {QString(), tr("Coordinate"), -1, m_place->text});
    m_found.setFound(std::move(found));
    setToolTip(m_found.rowCount() > 0 || text().trimmed().isEmpty() ? QString() : tr("Nothing is called so"));
    if (m_found.rowCount() > 0)
        m_completer->complete();
    else if (!text().trimmed().isEmpty())
        QToolTip::showText(mapToGlobal(QPoint(0, height())), toolTip(), this);
}

void SearchBox::choose(const QModelIndex &index)
{
    const QString dataset = index.data(SearchModel::DatasetRole).toString();
    if (dataset.isEmpty() && m_place) {
        Q_EMIT placeChosen(m_place->place.lon, m_place->place.lat);
        return;
    }
    m_desk.selection.select(dataset, index.data(SearchModel::FidRole).toLongLong());
    Q_EMIT recordChosen();
}

} // namespace om
