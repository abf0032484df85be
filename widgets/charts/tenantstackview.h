// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "services/planning/tenants.h"

#include <QWidget>

namespace om {

/// A building as it stands: a row for each floor, the topmost first, divided among its tenants (of whose areas nothing is known: equal parts), each with
/// the colour of its industry; floors without a tenant are hatched. Above it the industries with their numbers. A tenant is chosen by a click, or with
/// the arrow keys and Enter.
class TenantStackView : public QWidget
{
    Q_OBJECT
public:
    using Names = std::function<QString(const QString &industry)>;
    TenantStackView(const Palette &palette, Names names, QWidget *parent = nullptr);

    void setStack(TenantStack stack);
    QRectF cellOf(qint64 fid) const; ///< empty = it is not there

Q_SIGNALS:
    void tenantChosen(qint64 fid);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cell
    {
        QRectF box;
        const Tenant *tenant = nullptr; ///< null = vacant
        int floor = 0;
        std::size_t row = 0;
    };
    void layOut();
    void paintLegend(QPainter &painter) const;
    void paintCell(QPainter &painter, const Cell &cell, bool isCurrent, bool isHovered) const;
    QColor colorOf(const QString &industry) const;
    int cellAt(QPointF at) const; ///< −1 = none
    void setCurrent(int cell);
    int legendRows() const;

    const Palette &m_palette;
    Names m_names;
    TenantStack m_stack;
    std::vector<Cell> m_cells;
    int m_current = -1, m_hovered = -1;
};

} // namespace om
