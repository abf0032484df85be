// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tenantstackview.h"

#include "common/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr double floorPx = 24, gapPx = 2, labelPx = 36, legendPx = 22, barPx = 6;
constexpr int shownIndustries = 6; // those with a colour of their own
constexpr int perLine = 2;
constexpr double tint = 0.2; // notes.md §3: text stands on a fifth of the colour

} // namespace

TenantStackView::TenantStackView(const Palette &palette, Names names, QWidget *parent)
    : QWidget(parent)
    , m_palette(palette)
    , m_names(std::move(names))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&palette, &Palette::changed, this, qOverload<>(&QWidget::update));
}

int TenantStackView::legendRows() const
{
    const int entries = std::min(int(m_stack.mix.size()), shownIndustries) + (int(m_stack.mix.size()) > shownIndustries);
    return (entries + perLine - 1) / perLine;
}

void TenantStackView::setStack(TenantStack stack)
{
    m_stack = std::move(stack);
    m_current = m_hovered = -1;
    const std::size_t rows = m_stack.floors.size() + (m_stack.elsewhere.empty() ? 0 : 1);
    setFixedHeight(int(legendRows() * legendPx + double(rows) * floorPx) + 8);
    setAccessibleName(tr("%1 tenants on %2 floors").arg(m_stack.tenants()).arg(m_stack.floors.size()));
    layOut();
    update();
}

void TenantStackView::layOut()
{
    m_cells.clear();
    double y = legendRows() * legendPx + 8;
    std::size_t row = 0;
    const double room = width() - labelPx;
    const auto add = [&](int floor, const std::vector<Tenant> &tenants) {
        const double each = room / double(std::max<std::size_t>(1, tenants.size()));
        for (std::size_t i = 0; i < std::max<std::size_t>(1, tenants.size()); ++i)
            m_cells.push_back({QRectF(labelPx + each * double(i), y, each - gapPx, floorPx - gapPx), i < tenants.size() ? &tenants[i] : nullptr, floor, row});
        y += floorPx;
        ++row;
    };
    for (const TenantFloor &floor : m_stack.floors)
        add(floor.floor, floor.tenants);
    if (!m_stack.elsewhere.empty())
        add(0, m_stack.elsewhere);
}

QRectF TenantStackView::cellOf(qint64 fid) const
{
    const auto found = std::ranges::find_if(m_cells, [fid](const Cell &cell) { return cell.tenant && cell.tenant->fid == fid; });
    return found == m_cells.end() ? QRectF() : found->box;
}

QColor TenantStackView::colorOf(const QString &industry) const
{
    for (int i = 0; i < std::min(int(m_stack.mix.size()), shownIndustries); ++i)
        if (m_stack.mix[std::size_t(i)].first == industry && !industry.isEmpty())
            return m_palette.color(QStringLiteral("category.%1").arg(i + 1));
    return m_palette.color("category.other");
}

void TenantStackView::paintLegend(QPainter &painter) const
{
    const double column = width() / double(perLine);
    int rest = 0;
    const auto entry = [&](int at, const QColor &color, const QString &text) {
        const int line = at / perLine;
        const QRectF box(column * (at % perLine), legendPx * line, column, legendPx);
        painter.fillRect(QRectF(box.left(), box.center().y() - 5, 10, 10), color);
        drawText(painter, box.adjusted(18, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, text, Palette::font(12), m_palette.color("text"));
    };
    for (int i = 0; i < int(m_stack.mix.size()); ++i) {
        const auto &[industry, count] = m_stack.mix[std::size_t(i)];
        if (i >= shownIndustries)
            rest += count;
        else
            entry(i, colorOf(industry), QStringLiteral("%1 · %2").arg(industry.isEmpty() ? tr("Not known") : m_names(industry)).arg(count));
    }
    if (rest > 0)
        entry(shownIndustries, m_palette.color("category.other"), tr("Other · %1").arg(rest));
}

void TenantStackView::paintCell(QPainter &painter, const Cell &cell, bool isCurrent, bool isHovered) const
{
    if (!cell.tenant) {
        drawHatch(painter, cell.box, m_palette.color("hatch.vacant"));
        return;
    }
    const QColor color = colorOf(cell.tenant->industry);
    QColor ground = color;
    ground.setAlphaF(isHovered ? float(tint * 2) : float(tint));
    painter.fillRect(cell.box, ground);
    painter.fillRect(QRectF(cell.box.left(), cell.box.top(), std::min(barPx, cell.box.width()), cell.box.height()), color);
    drawText(painter, cell.box.adjusted(barPx + 4, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter, cell.tenant->name, Palette::font(12), m_palette.color("text"));
    if (isCurrent)
        drawFocus(painter, cell.box.adjusted(1, 1, -1, -1), m_palette);
}

void TenantStackView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    paintLegend(painter);
    std::size_t labelled = m_cells.size(); // rows that have their number
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell &cell = m_cells[i];
        if (!QRectF(event->rect()).intersects(QRectF(0, cell.box.top(), width(), floorPx)))
            continue;
        if (cell.row != labelled) {
            labelled = cell.row;
            drawText(painter, QRectF(0, cell.box.top(), labelPx - 6, cell.box.height()), Qt::AlignRight | Qt::AlignVCenter,
                     cell.floor > 0 ? tr("%1F").arg(cell.floor) : QStringLiteral("?"), Palette::font(12), m_palette.color("muted"));
        }
        paintCell(painter, cell, hasFocus() && int(i) == m_current, int(i) == m_hovered);
    }
}

int TenantStackView::cellAt(QPointF at) const
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (m_cells[i].tenant && m_cells[i].box.contains(at))
            return int(i);
    return -1;
}

void TenantStackView::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int cell = cellAt(event->position()); cell >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT tenantChosen(m_cells[std::size_t(cell)].tenant->fid);
}

void TenantStackView::mouseMoveEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->position());
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    setCursor(cell >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (cell >= 0) {
        const Tenant &tenant = *m_cells[std::size_t(cell)].tenant;
        const QString text = QStringLiteral("%1 · %2 · %3").arg(tenant.name, m_names(tenant.industry), tenant.room);
        QToolTip::showText(event->globalPosition().toPoint(), text.toHtmlEscaped(), this);
    }
    update();
}

void TenantStackView::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void TenantStackView::setCurrent(int cell)
{
    m_current = cell;
    setAccessibleDescription(m_cells[std::size_t(cell)].tenant->name);
    update();
}

void TenantStackView::keyPressEvent(QKeyEvent *event)
{
    const bool isForward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool isBack = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0) {
        Q_EMIT tenantChosen(m_cells[std::size_t(m_current)].tenant->fid);
        return;
    }
    if (!isForward && !isBack) {
        QWidget::keyPressEvent(event);
        return;
    }
    for (int i = m_current + (isForward ? 1 : -1); i >= 0 && i < int(m_cells.size()); i += isForward ? 1 : -1) {
        if (m_cells[std::size_t(i)].tenant) {
            setCurrent(i);
            return;
        }
    }
}

void TenantStackView::resizeEvent(QResizeEvent *)
{
    layOut();
}

} // namespace om
