// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/layerpanel.h"

#include "common/heading.h"
#include "common/paint.h"
#include "draw/symbolpainter.h"
#include "services/layersources.h"

#include <QAction>
#include <QMenu>
#include <QMouseEvent>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace om {
namespace {

constexpr int rowHeight = 28;

class LayerDelegate : public QStyledItemDelegate
{
public:
    LayerDelegate(const LayerModel &layers, const Palette &palette, QTreeView *view)
        : QStyledItemDelegate(view)
        , m_layers(layers)
        , m_palette(palette)
        , m_view(*view)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRectF box(0, option.rect.top(), m_view.viewport()->width(), option.rect.height());
        const bool isCurrent = m_view.hasFocus() && m_view.currentIndex() == index;
        if (isCurrent || (option.state & QStyle::State_MouseOver))
            painter->fillRect(box, m_palette.color(isCurrent ? "raised" : "hover"));
        if (index.data(LayerModel::LayerIdRole).toString().isEmpty()) {
            painter->drawPixmap(QPointF(16, box.center().y() - 6),
                                m_palette.icon(m_view.isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), 12,
                                               m_palette.color("muted"), m_view.devicePixelRatioF()));
            drawText(*painter, box.adjusted(36, 0, -16, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(), Palette::font(12),
                     m_palette.color("muted"));
            return;
        }
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        drawCheck(*painter, QRectF(16, box.center().y() - 7, 14, 14), isOn);
        painter->save();
        const LayerSample sample = m_layers.sample(index);
        drawSample(*painter, sample.symbol, sample.geometry, QRectF(40, box.center().y() - 7, 16, 14));
        painter->restore();
        const QString count = index.data(LayerModel::CountRole).toString();
        const int countWidth =
            drawText(*painter, box.adjusted(120, 0, -16, 0), Qt::AlignRight | Qt::AlignVCenter, count, Palette::font(12), m_palette.color("muted"));
        const QRectF titleBox = box.adjusted(64, 0, -24 - countWidth, 0);
        const QString title = index.data().toString();
        const bool isLong = QFontMetrics(Palette::font(14)).horizontalAdvance(title) > titleBox.width();
        drawText(*painter, titleBox, Qt::AlignLeft | Qt::AlignVCenter, title, Palette::font(isLong ? 12 : 14), m_palette.color(isOn ? "text" : "muted"));
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, rowHeight}; }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        const bool isClick = event->type() == QEvent::MouseButtonRelease;
        const bool isKey = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        if ((!isClick && !isKey) || !(index.flags() & Qt::ItemIsUserCheckable))
            return false;
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    void drawCheck(QPainter &painter, const QRectF &box, bool isOn) const
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_palette.color(isOn ? "accent" : "muted"), 1.5));
        painter.setBrush(isOn ? QBrush(m_palette.color("accent")) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2);
        if (isOn) {
            painter.setPen(QPen(m_palette.color("panel"), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QPolygonF{{box.left() + 3.5, box.center().y()}, {box.left() + 6, box.bottom() - 4}, {box.right() - 3.5, box.top() + 4}});
        }
        painter.restore();
    }

    const LayerModel &m_layers;
    const Palette &m_palette;
    const QTreeView &m_view;
};

} // namespace

LayerPanel::LayerPanel(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_layers(desk.workspace.catalog(), desk.themes, desk.workspace.symbology())
    , m_heading(new Heading(tr("Layers"), this))
    , m_tree(new QTreeView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_heading->setContentsMargins(16, 0, 8, 0);
    column->addWidget(m_heading);
    column->addWidget(m_tree, 1);
    m_tree->setModel(&m_layers);
    m_tree->setItemDelegate(new LayerDelegate(m_layers, m_desk.palette, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setMouseTracking(true);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setAccessibleName(tr("Layers"));
    const auto expand = [this] {
        m_tree->expandAll();
        int rows = m_layers.rowCount();
        for (int group = m_layers.rowCount(); group-- > 0;)
            rows += m_layers.rowCount(m_layers.index(group, 0));
        setMaximumHeight(32 + rows * rowHeight + 4); // no higher than its rows: the legend takes the rest
    };
    connect(&m_layers, &QAbstractItemModel::modelReset, this, expand);
    expand();
    connect(m_tree, &QTreeView::clicked, m_tree, [this](const QModelIndex &index) {
        if (!(index.flags() & Qt::ItemIsUserCheckable))
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QString layer = index.data(LayerModel::LayerIdRole).toString(); !layer.isEmpty())
            Q_EMIT symbologyRequested(layer);
    });
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &LayerPanel::openMenu);
    m_later.setSingleShot(true);
    m_later.setInterval(0); // once for the many signals of one click
    connect(&m_later, &QTimer::timeout, this, &LayerPanel::count);
    const auto later = [this] { m_later.start(); };
    connect(&m_desk.filter, &FilterService::filterChanged, this, later);
    connect(&m_desk.workspace, &Workspace::framesChanged, this, later);
    connect(&m_desk.themes, &ThemeService::themeChanged, this, later);
    connect(&m_desk.workspace.symbology(), &SymbologyService::layerChanged, this, later);
    later();
    connect(&m_desk.workspace, &Workspace::framesChanged, this, [this] { m_hasNewData = true; });
    connect(&m_desk.palette, &Palette::changed, m_tree->viewport(), qOverload<>(&QWidget::update));
}

void LayerPanel::addTool(QAction &action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(&action);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(action.text(), action.shortcut().toString(QKeySequence::NativeText)));
    button->setAccessibleName(action.text());
    button->setIconSize({16, 16});
    button->setFixedSize(24, 24);
    button->setProperty("tone", "map"); // no room around the icon
    m_heading->addControl(button);
}

QString LayerPanel::currentLayer() const
{
    const QString current = m_tree->currentIndex().data(LayerModel::LayerIdRole).toString();
    if (!current.isEmpty())
        return current;
    for (const ThemeLayer &entry : m_desk.themes.theme().layers)
        if (m_desk.themes.isVisible(entry.layer) && m_desk.workspace.catalog().layer(entry.layer))
            return entry.layer;
    return {};
}

void LayerPanel::askForSymbols()
{
    if (const QString layer = currentLayer(); !layer.isEmpty())
        Q_EMIT symbologyRequested(layer);
}

void LayerPanel::count()
{
    if (m_hasNewData)
        m_layers.setSources(datasetSources(m_desk.workspace));
    m_hasNewData = false;
    if (m_counting)
        m_counting->cancel();
    m_counting = m_desk.jobs.run([&catalog = m_desk.workspace.catalog(), frames = m_desk.workspace.frames(),
                                  request = sceneRequest(m_desk.workspace, m_desk.themes, m_desk.filter.filter())](
                                     JobControl &control) { return layerCounts(catalog, frames, request, control); },
                                 this, [this](const LayerCounts &counts) { m_layers.setCounts(counts, m_desk.locale()); });
}

void LayerPanel::openMenu(const QPoint &at)
{
    // From the keyboard the menu belongs to the current row, wherever the pointer is.
    const QModelIndex under = m_tree->indexAt(at);
    const QModelIndex index = under.isValid() ? under : m_tree->currentIndex();
    const QString layer = index.data(LayerModel::LayerIdRole).toString();
    if (layer.isEmpty())
        return;
    QMenu menu(this);
    menu.addAction(tr("Symbols and classes…"), this, [this, layer] { Q_EMIT symbologyRequested(layer); });
    auto *reset = menu.addAction(tr("Restore the theme's own symbols"), this, [this, layer] {
        if (const auto done = m_desk.workspace.symbology().reset(layer); !done)
            qWarning("%s", qPrintable(errorText(done.error())));
    });
    reset->setEnabled(index.data(LayerModel::IsChangedRole).toBool());
    menu.exec(m_tree->viewport()->mapToGlobal(under.isValid() ? at : m_tree->visualRect(index).bottomLeft()));
}

} // namespace om
