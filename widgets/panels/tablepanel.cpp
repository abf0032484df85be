// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tablepanel.h"

#include "common/heading.h"
#include "common/numbermenu.h"
#include "common/paint.h"
#include "items/statetoken.h"
#include "services/derived/derivedtitle.h"
#include "services/numbertext.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace om {
namespace {

constexpr int measuredRows = 20; ///< enough for a column's width; the rest is cut with an ellipsis

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
        const bool isSelected = m_view.selectionModel()->isRowSelected(index.row(), {});
        if (isSelected || (option.state & QStyle::State_MouseOver))
            painter->fillRect(box, m_palette.color(isSelected ? "raised" : "hover"));
        if (isSelected && index.column() == 0)
            painter->fillRect(QRectF(box.left(), box.top(), 3, box.height()), m_palette.color("selection"));
        painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), m_palette.color("line"));
        QRectF text = box.adjusted(8, 0, -8, 0);
        if (const QString state = index.data(RecordTableModel::StateRole).toString(); !state.isEmpty()) {
            drawMark(*painter, QRectF(text.left(), text.center().y() - 5, 10, 10), markOf(state), m_palette.color(stateToken(state)));
            text.adjust(16, 0, 0, 0);
        }
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        drawText(*painter, text, alignment, index.data().toString(), Palette::font(12), m_palette.color("text"));
    }

private:
    const Palette &m_palette;
    const QTableView &m_view;
};

} // namespace

TablePanel::TablePanel(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(desk.jobs,
             [&workspace = desk.workspace](const Frame &frame, const QString &field, std::size_t row) { return workspace.cellText(frame, field, row); })
    , m_heading(new Heading(tr("Linked table"), this))
    , m_view(new QTableView(this))
    , m_toggle(new QToolButton(this))
    , m_all(new QToolButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_heading->setContentsMargins(16, 0, 16, 0);
    column->addWidget(m_heading);
    column->addWidget(m_view, 1);
    m_all->setText(tr("All rows"));
    m_all->setFont(Palette::font(12));
    m_heading->addControl(m_all);
    m_toggle->setFont(Palette::font(12));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->addControl(m_toggle);

    setFocusProxy(m_view);
    m_view->setModel(&m_rows);
    m_view->setItemDelegate(new CellDelegate(m_desk.palette, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setMouseTracking(true);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Linked table"));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setMinimumSectionSize(28);
    m_view->verticalHeader()->setDefaultSectionSize(28);
    m_view->horizontalHeader()->setFixedHeight(28);
    m_view->horizontalHeader()->setFont(Palette::font(12));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);

    connect(m_toggle, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    connect(m_all, &QToolButton::clicked, &m_desk.board, &BoardService::showAllRows);
    const auto select = [this](const QModelIndex &index) { m_desk.selection.select(m_rows.dataset(), m_rows.fid(index.row())); };
    connect(m_view, &QTableView::clicked, this, select);
    connect(m_view, &QTableView::activated, this, select);
    onMenu(*m_heading, [this](const std::optional<QPoint> &at) { showTotalMenu(m_heading->mapToGlobal(at.value_or(m_heading->rect().center()))); });
    onItemMenu(*m_view, [this](const QModelIndex &index, const QPoint &global) { showCellMenu(index, global); });
    connect(&m_rows, &RecordTableModel::sorted, this, &TablePanel::showSelection);
    connect(&m_desk.board, &BoardService::valuesChanged, this, &TablePanel::show);
    connect(&m_desk.selection, &SelectionService::selectionChanged, this, &TablePanel::showSelection);
    connect(&m_desk.palette, &Palette::changed, this, &TablePanel::paintIcons);
    setOpen(false);
    show();
}

void TablePanel::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_view->setVisible(isOpen);
    setFixedHeight(isOpen ? 32 + 28 + 6 * 28 + 4 : 32);
    m_toggle->setText(isOpen ? tr("Close") : tr("Open"));
    m_toggle->setToolTip(tr("Open or close the table (Ctrl+T)"));
    paintIcons();
}

void TablePanel::paintIcons()
{
    m_toggle->setIcon(m_desk.palette.icon(m_isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up")));
    update();
}

std::vector<RecordTableModel::Column> TablePanel::columns(const TableValue &table) const
{
    std::vector<RecordTableModel::Column> columns;
    if (!table.frame)
        return columns;
    const DatasetSpec spec = m_desk.workspace.frames().specs.value(table.frame->dataset());
    const TableSpec &declared = m_desk.themes.theme().table;
    QStringList fields = declared.dataset == spec.id ? declared.columns : QStringList();
    if (fields.isEmpty())
        for (const FieldSpec &field : spec.fields)
            if (!field.isPersonal && fields.size() < 10)
                fields.append(field.name);
    for (const QString &field : std::as_const(fields)) {
        const FieldSpec *known = spec.field(field);
        columns.push_back({field, known ? translated(known->title) : derivedTitle(field)});
    }
    return columns;
}

void TablePanel::show()
{
    const TableValue &table = m_desk.board.values().table;
    const TableSpec &declared = m_desk.themes.theme().table;
    const QString dataset = table.frame ? table.frame->dataset() : declared.dataset;
    m_rows.setRows(table.frame, table.rows, columns(table), declared.dataset == dataset ? declared.sort : QString());
    {
        const QSignalBlocker quiet(m_view->horizontalHeader()); // the model has sorted already
        m_view->horizontalHeader()->setSortIndicator(m_rows.sortColumn(), m_rows.sortOrder());
    }
    for (int column = 0; column < m_rows.columnCount(); ++column)
        m_view->setColumnWidth(column, columnWidth(column));

    const QString title = translated(m_desk.workspace.frames().specs.value(dataset).title);
    const QString count = countText(qint64(table.count), m_desk.locale());
    m_heading->setTitle(table.kpi ? translated(table.kpi->title) : table.legend.isEmpty() ? title : table.legend);
    if (table.isLoading)
        m_heading->setBasis(tr("loading…"));
    else if (!table.frame)
        m_heading->setBasis(tr("This workspace has no such data yet; import it from the menu"));
    else if (table.count == 0)
        m_heading->setBasis(tr("No row under this filter; take a condition away"));
    else if (table.kpi)
        m_heading->setBasis(tr("%1 rows = %2").arg(count, table.part == RowsPart::Denominator ? tr("the denominator") : tr("what the number counts")));
    else if (!table.legend.isEmpty())
        m_heading->setBasis(tr("%1 rows = %2").arg(count, tr("what the legend counts")));
    else if (table.counted)
        m_heading->setBasis(tr("%1 rows = %2").arg(count, translated(table.counted->title)));
    else
        m_heading->setBasis(tr("%1 rows").arg(count));
    m_all->setVisible(table.kpi || !table.legend.isEmpty());
    const QString listed = table.kpi ? table.kpi->id : table.legend;
    if (!listed.isEmpty() && listed != m_listed)
        setOpen(true);
    m_listed = listed;
    showSelection();
}

ShownNumber TablePanel::total() const
{
    const BoardValues &values = m_desk.board.values();
    const TableValue &table = values.table;
    ShownNumber out;
    out.filter = values.filter;
    out.text = countText(qint64(table.count), m_desk.locale());
    out.title = translated(m_desk.workspace.frames().specs.value(table.frame ? table.frame->dataset() : QString()).title);
    if (const KpiSpec *kpi = table.kpi ? table.kpi : table.counted) {
        out.kpi = kpi->id;
        out.title = translated(kpi->title);
        return out;
    }
    if (!table.legend.isEmpty())
        out.title = table.legend;
    out.definition = table.legend.isEmpty() ? tr("Rows of “%1” that the filter leaves.").arg(out.title) : tr("Rows that the class of the legend counts.");
    out.frame = table.frame;
    out.rows = table.rows;
    return out;
}

ShownNumber TablePanel::cell(const QModelIndex &index) const
{
    const auto frame = m_rows.frame();
    const std::size_t row = m_rows.frameRow(index.row());
    const DatasetSpec spec = m_desk.workspace.frames().specs.value(frame->dataset());
    ShownNumber out;
    out.title = m_rows.headerData(index.column(), Qt::Horizontal).toString();
    out.text = index.data().toString();
    out.filter = m_desk.board.values().filter;
    QStringList key;
    for (const QString &field : spec.key)
        if (frame->column(field))
            key.append(m_desk.workspace.cellText(*frame, field, row));
    out.definition =
        tr("Field “%1” (%2) of one record of “%3”: %4")
            .arg(out.title, m_rows.field(index.column()), translated(spec.title), key.isEmpty() ? QString::number(frame->fids()[row]) : key.join(u' '));
    out.frame = frame;
    out.rows = Bitmap(frame->rows());
    out.rows.set(row);
    return out;
}

void TablePanel::showTotalMenu(const QPoint &global)
{
    if (!m_desk.board.values().table.frame)
        return;
    const ShownNumber number = total();
    NumberActions actions;
    actions.explain = [this, number] { Q_EMIT explainRequested(number); };
    actions.open = [this] { setOpen(true); };
    actions.rows = qint64(m_desk.board.values().table.count);
    actions.copy = copyText(number, m_desk.workspace.catalog(), filterNames(m_desk.workspace));
    showNumberMenu(*this, global, actions);
}

void TablePanel::showCellMenu(const QModelIndex &index, const QPoint &global)
{
    const ShownNumber number = cell(index);
    NumberActions actions;
    actions.explain = [this, number] { Q_EMIT explainRequested(number); };
    actions.more = {{tr("Open the record"), [this, fid = m_rows.fid(index.row())] { m_desk.selection.select(m_rows.dataset(), fid); }},
                    {tr("Where the number of rows comes from"), [this, all = total()] { Q_EMIT explainRequested(all); }}};
    actions.copy = copyText(number, m_desk.workspace.catalog(), filterNames(m_desk.workspace));
    showNumberMenu(*this, global, actions);
}

int TablePanel::columnWidth(int column) const
{
    const QFontMetrics metrics(Palette::font(12));
    int width = metrics.horizontalAdvance(m_rows.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < std::min(m_rows.rowCount(), measuredRows); ++row)
        width = std::max(width, metrics.horizontalAdvance(m_rows.index(row, column).data().toString()));
    return std::clamp(width + 36, 80, 260);
}

void TablePanel::showSelection()
{
    const int row = m_desk.selection.dataset() == m_rows.dataset() && m_desk.selection.fid() >= 0 ? m_rows.rowOf(m_desk.selection.fid()) : -1;
    if (row < 0) {
        m_view->clearSelection();
        return;
    }
    m_view->selectRow(row);
    m_view->scrollTo(m_rows.index(row, 0));
}

void TablePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.palette.color("panel"));
}

} // namespace om
