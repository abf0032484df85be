// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/legendpanel.h"

#include "common/heading.h"
#include "common/numbermenu.h"
#include "common/paint.h"
#include "draw/symbolpainter.h"
#include "services/countedrows.h"

#include <QListView>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace om {
namespace {

constexpr int settleMs = 80; // a zoom in progress is not explained step by step

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
        const LegendModel::Row &row = m_legend.row(index.row());
        if (row.kind == LegendModel::Row::Kind::Sizes) {
            drawLegendSizes(*painter, row.sizes, box.adjusted(16, 4, -16, 0), m_palette.color("text"));
            return;
        }
        if (row.kind == LegendModel::Row::Kind::Ramp) {
            drawLegendRamp(*painter, row.ramp, box.adjusted(16, 0, -16, 0), m_palette.color("text"));
            return;
        }
        if (row.kind == LegendModel::Row::Kind::Title) {
            if (row.isLocked)
                drawPadlock(*painter, QPointF(box.right() - 20, box.center().y() + 3), m_palette.color("muted"));
            const int width = drawText(*painter, box.adjusted(16, 6, -16, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(),
                                       Palette::font(12, true), m_palette.color("text"));
            drawText(*painter, box.adjusted(24 + width, 6, row.isLocked ? -32 : -16, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     index.data(LegendModel::BasisRole).toString(), Palette::font(12), m_palette.color("muted"));
            return;
        }
        const bool isCurrent = m_view.hasFocus() && m_view.currentIndex() == index;
        const bool canOpen = row.entry.part != LegendEntry::Part::None;
        if (isCurrent || (canOpen && (option.state & QStyle::State_MouseOver)))
            painter->fillRect(box, m_palette.color(isCurrent ? "raised" : "hover"));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (row.entry.glyph.isEmpty())
            drawSample(*painter, row.entry.symbol, row.geometry, QRectF(16, box.center().y() - 7, 24, 14));
        else
            drawGlyph(*painter, row.entry.glyph, QPointF(28, box.center().y()), 24, m_palette.color("text"));
        painter->restore();
        const int width = drawText(*painter, box.adjusted(120, 0, -16, 0), Qt::AlignRight | Qt::AlignVCenter, index.data(LegendModel::CountRole).toString(),
                                   Palette::font(12), m_palette.color("muted"));
        drawText(*painter, box.adjusted(48, 0, -24 - width, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(), Palette::font(12),
                 m_palette.color("text"));
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const LegendModel::Row &row = m_legend.row(index.row());
        switch (row.kind) {
        case LegendModel::Row::Kind::Title: return {200, 30};
        case LegendModel::Row::Kind::Sizes: return {200, int(legendSizesSize(row.sizes).height()) + 8};
        case LegendModel::Row::Kind::Ramp: return {200, int(legendRampHeight)};
        case LegendModel::Row::Kind::Class: break;
        }
        return {200, 24};
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
    onItemMenu(*m_rows, [this](const QModelIndex &index, const QPoint &global) { showMenu(index, global); });
    m_later.setSingleShot(true);
    m_later.setInterval(settleMs);
    connect(&m_later, &QTimer::timeout, this, &LegendPanel::build);
    connect(&m_desk.palette, &Palette::changed, m_rows->viewport(), qOverload<>(&QWidget::update));
}

void LegendPanel::explain(std::shared_ptr<const Renderer> renderer, const Viewport &view)
{
    if (!renderer || (renderer == m_renderer && renderer->denominator(view) == renderer->denominator(m_view)))
        return; // only moved
    const bool isNew = renderer != m_renderer;
    m_renderer = std::move(renderer);
    m_view = view;
    isNew ? build() : m_later.start();
}

void LegendPanel::build()
{
    m_desk.jobs.run([renderer = m_renderer, view = m_view](JobControl &) { return renderer->legend(view); }, this,
                    [this, renderer = m_renderer](const std::vector<LegendGroup> &legend) {
                        if (renderer != m_renderer)
                            return; // a newer one is under way
                        const int at = m_rows->verticalScrollBar()->value();
                        m_legend.setLegend(legend, m_desk.themes.theme().choropleth, m_desk.locale());
                        m_rows->verticalScrollBar()->setValue(at);
                    });
}

void LegendPanel::choose(const QModelIndex &index)
{
    const LegendModel::Row &row = m_legend.row(index.row());
    if (row.kind != LegendModel::Row::Kind::Class || row.entry.part == LegendEntry::Part::None)
        return;
    const Filter next = toggled(m_desk.filter.filter(), row.entry, row.dataset);
    const bool isChosen = next.conditions.size() < m_desk.filter.filter().conditions.size();
    m_desk.board.countClass(isChosen ? std::nullopt : std::optional(classOf(row)), !row.entry.field.isEmpty()); // the table lists what the legend counts
    m_desk.filter.setFilter(next);
}

LegendClass LegendPanel::classOf(const LegendModel::Row &row) const
{
    return legendClass(row.layer, titleOf(row), row.entry);
}

QString LegendPanel::titleOf(const LegendModel::Row &row) const
{
    return row.group.isEmpty() || row.group == row.text ? row.text : QStringLiteral("%1 · %2").arg(row.group, row.text);
}

void LegendPanel::showMenu(const QModelIndex &index, const QPoint &global)
{
    const LegendModel::Row &row = m_legend.row(index.row());
    if (row.kind != LegendModel::Row::Kind::Class)
        return;
    ShownNumber number;
    number.title = titleOf(row);
    number.text = row.count;
    number.filter = m_desk.filter.filter();
    number.legend = classOf(row);
    number.definition = definitionOf(row);
    NumberActions actions;
    actions.explain = [this, number] { Q_EMIT explainRequested(number); };
    if (row.entry.part != LegendEntry::Part::None)
        actions.open = [this, of = *number.legend] { m_desk.board.countClass(of); };
    actions.copy = copyText(number, m_desk.workspace.catalog(), filterNames(m_desk.workspace));
    showNumberMenu(*this, global, actions);
}

/// What is counted, and by which rule: the layer, its condition and that of the indicator which says what counts.
QString LegendPanel::definitionOf(const LegendModel::Row &row) const
{
    const Catalog &catalog = m_desk.workspace.catalog();
    const LayerSpec *layer = catalog.layer(row.layer);
    if (!layer)
        return {};
    const QString dataset = translated(m_desk.workspace.frames().specs.value(layer->splitDataset.isEmpty() ? layer->dataset : layer->splitDataset).title);
    QStringList parts{row.entry.part == LegendEntry::Part::None
                          ? tr("Places on the map that layer “%1” reckons from “%2”.").arg(translated(layer->title), dataset)
                          : tr("Rows of “%1” that layer “%2” draws in this class.").arg(dataset, translated(layer->title))};
    if (!layer->where.isEmpty())
        parts.append(tr("Condition of the layer: %1").arg(layer->where));
    if (const KpiSpec *counted = countingKpi(catalog, layer->splitDataset.isEmpty() ? layer->dataset : layer->splitDataset))
        parts.append(tr("Counted like “%1”: %2").arg(translated(counted->title), counted->numerator));
    return parts.join(u'\n');
}

} // namespace om
