// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/legendpanel.h"

#include "common/heading.h"
#include "common/paint.h"
#include "draw/symbolpainter.h"

#include <QListView>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace om {
namespace {

class LegendDelegate : public QStyledItemDelegate
{
public:
    LegendDelegate(const LegendModel &legend, const Palette &palette, QListView *view)
        : QStyledItemDelegate(view)
        , m_legend(legend)
        , m_palette(palette)
        , m_view(*view)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRectF box = option.rect;
        if (index.data(LegendModel::IsTitleRole).toBool()) {
            const int width = drawText(*painter, box.adjusted(16, 6, -16, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(),
                                       Palette::font(12, true), m_palette.color("text"));
            drawText(*painter, box.adjusted(24 + width, 6, -16, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data(LegendModel::BasisRole).toString(),
                     Palette::font(12), m_palette.color("muted"));
            return;
        }
        const bool isCurrent = m_view.hasFocus() && m_view.currentIndex() == index;
        const bool canFilter = !index.data(LegendModel::FieldRole).toString().isEmpty();
        if (isCurrent || (canFilter && (option.state & QStyle::State_MouseOver)))
            painter->fillRect(box, m_palette.color(isCurrent ? "raised" : "hover"));
        const LegendModel::Sample &sample = m_legend.sample(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawSample(*painter, sample.symbol, sample.geometry, QRectF(16, box.center().y() - 7, 24, 14));
        painter->restore();
        const int width = drawText(*painter, box.adjusted(120, 0, -16, 0), Qt::AlignRight | Qt::AlignVCenter, index.data(LegendModel::CountRole).toString(),
                                   Palette::font(12), m_palette.color("muted"));
        drawText(*painter, box.adjusted(48, 0, -24 - width, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(), Palette::font(12),
                 m_palette.color("text"));
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {200, index.data(LegendModel::IsTitleRole).toBool() ? 30 : 24};
    }

private:
    const LegendModel &m_legend;
    const Palette &m_palette;
    const QListView &m_view;
};

} // namespace

LegendPanel::LegendPanel(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *heading = new Heading(tr("Legend"), this);
    heading->setContentsMargins(16, 0, 16, 0);
    heading->setBasis(tr("rows under the filter"));
    column->addWidget(heading);
    column->addWidget(m_rows, 1);
    m_rows->setModel(&m_legend);
    m_rows->setItemDelegate(new LegendDelegate(m_legend, m_desk.palette, m_rows));
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setMouseTracking(true);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setAccessibleName(tr("Legend"));
    connect(m_rows, &QListView::clicked, this, &LegendPanel::choose);
    connect(m_rows, &QListView::activated, this, &LegendPanel::choose);
    connect(&m_desk.palette, &Palette::changed, m_rows->viewport(), qOverload<>(&QWidget::update));
}

void LegendPanel::setScene(const Scene &scene)
{
    m_legend.setScene(scene, m_desk.workspace.catalog(), m_desk.themes.theme().choropleth, m_desk.locale());
}

void LegendPanel::choose(const QModelIndex &index)
{
    const QString field = index.data(LegendModel::FieldRole).toString();
    if (!field.isEmpty())
        m_desk.filter.toggle(field, index.data(LegendModel::ValueRole).toString(), index.data(LegendModel::DatasetRole).toString());
}

} // namespace om
